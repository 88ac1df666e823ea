import { Readable } from 'node:stream';
import { Zone } from '#eventsourcing';
import type { ImportLine, ImportResult } from '#platform';
import type { Source } from '../source.js';
import type { Tally } from '../tally.js';
import { type Resolve, type SaidFact, columnAt, factsOf } from './facts.js';
import { type CsvMap, columnsOf } from './map.js';
import type { CsvRejects } from './rejects.js';
import { type Row, Table } from './table.js';
import { DEFAULT_ZONE } from './values.js';

export interface CsvJob {
  readonly map: CsvMap;
  readonly historical: boolean;
  readonly resolve: Resolve;
  readonly tally: Tally;
  readonly rejects: CsvRejects | undefined;
  readonly onBytes: (bytes: number) => void;
}

/** A fact that is on its way. */
interface Passing extends SaidFact {
  readonly row: Row;
}

/** Imports one CSV file: each row becomes lines of facts, and what became of them is told of the row and its column. */
export async function importCsv(source: Source, judge: (chunks: Readable) => AsyncIterable<ImportResult>, job: CsvJob): Promise<void> {
  const { map, tally, onBytes } = job;
  const table = new Table(source.name, map.file, columnsOf(map));
  const sayings = { ...job, zone: new Zone(map.dates.zone ?? DEFAULT_ZONE) };
  const passing = new Map<number, Passing>();
  const rejected = new Set<Row>();
  let number = 0;

  const reject = async (row: Row, result: Omit<ImportLine, 'line'>, columns: readonly (string | undefined)[]): Promise<void> => {
    const errors = (result.errors ?? []).map((error, i) => ({
      ...error,
      path: columns[i] === undefined ? error.path : `column ${columns[i]}`,
    }));
    tally.line(source.name, { ...result, line: row.line, errors });
    if (rejected.has(row)) return;
    rejected.add(row);
    const text = errors.map(({ path, message }) => `${path ? `${path}: ` : ''}${message}`).join('; ');
    await job.rejects?.add(table.header, row, {
      column: columns.find((column) => column !== undefined) ?? '',
      text: `${result.code}: ${text}`,
    });
  };

  let failure: unknown;
  /** Ends where the file cannot be read any further, so that what went before is told first. */
  async function* lines(): AsyncGenerator<string> {
    try {
      yield* facts();
    } catch (error) {
      failure = error;
    }
  }

  async function* facts(): AsyncGenerator<string> {
    for await (const row of table.rows(source.open())) {
      const said = await factsOf(row, sayings);
      if ('offences' in said) {
        const columns = said.offences.map(({ column }) => column);
        await reject(row, { outcome: 'refused', code: said.offences[0]!.code, errors: said.offences }, columns);
        continue;
      }
      for (const one of said.facts) {
        number += 1;
        passing.set(number, { ...one, row });
        yield `${JSON.stringify(one.fact)}\n`;
      }
    }
  }

  for await (const result of judge(Readable.from(lines(), { objectMode: false }))) {
    if ('summary' in result) {
      tally.summary(result.summary);
      continue;
    }
    const { row, map: factMap } = passing.get(result.line)!;
    passing.delete(result.line);
    if (result.outcome === 'refused')
      await reject(
        row,
        result,
        (result.errors ?? []).map(({ path }) => columnAt(factMap, path)),
      );
    else tally.line(source.name, { ...result, line: row.line });
    onBytes(row.end);
  }
  if (failure !== undefined) throw failure;
}
