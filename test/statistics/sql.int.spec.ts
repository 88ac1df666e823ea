import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { Zone, parseDay } from '#eventsourcing';
import { type Engine, importLines, leanLog, openEngine, readConfig } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { type SimulatedLine, isOfStay, simulate } from '#simulation';
import { Dates, EVERY, type Every, TABLES, type Table, computeTables, splitBy } from '#statistics';
import { exportParquet } from '../../apps/cli/export/parquet.js';
import { OddStays } from './odd-stays.js';
import { type SqlRow, SqlTables } from './sql-tables.js';

const END = Date.parse('2026-01-01T00:00:00Z');
const START = Date.parse('2024-01-03T00:00:00Z');
const FIRST = '2024-01-01';
const LAST = '2025-12-31';
const DAYS_FROM = '2025-12-20';
const NOW = Date.parse('2026-09-15T10:00:00Z');
const ZONE = new Zone('Europe/Brussels');
/** Fewer than these of the odd facts break a rule. */
const ODD = 15;
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
/** Now, and as known at two earlier moments. */
const CUTS = [NOW, Date.parse('2025-03-31T22:30:00Z'), Date.parse('2024-10-10T08:00:00Z')];

/** Each table and what it is split by, one at a time. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  stock: ['legalStatus', 'prison', 'sex', 'nationalityGroup', 'ageBand', 'language'],
  admissions: ['kind', 'legalStatus', 'prison', 'sex', 'ageBand'],
  releases: ['modality', 'legalStatus', 'prison', 'sex', 'kind'],
  balance: [],
  days: ['legalStatus', 'prison', 'sex', 'ageBand'],
  'mean-population': ['legalStatus', 'prison', 'sex'],
  'stay-length-indicator': [],
  'stay-length-observed': [],
  turnover: [],
  returns: [],
};
const SPLITS = Object.entries(ASKED).flatMap(([table, names]) => [[], ...names.map((name) => [name])].map((by) => ({ table, by })));

/** Two implementations that have nothing in common but the definitions: what one gets wrong, the other shows. */
describe('given simulated populations, with what is rare in them', () => {
  it.each(SEEDS)(
    'SQL over the exported log counts in every cell what the engine counts, now and as known earlier, and stock and flow add up: seed %i',
    async (seed) => {
      const directory = mkdtempSync(join(tmpdir(), 'traject-sql-'));
      const engine = await openEngine(readConfig({ data: directory }, {}), { clock: { now: () => NOW } });
      try {
        // stays alone: SQL knows of no place, so everybody is in scope
        const people = [...simulate({ people: 20, years: 2, seed, end: END })].filter(isOfStay);
        await store(engine, [...new OddStays(seed, START).lines(2), ...people]);
        const sql = await exported(engine, join(directory, 'parquet'));
        for (const knownAt of CUTS) await compare(engine, sql, knownAt);
        sql.close();
      } finally {
        await engine.close();
        rmSync(directory, { recursive: true, force: true });
      }
    },
    120_000,
  );
});

async function compare(engine: Engine, sql: SqlTables, knownAt: number): Promise<void> {
  const at = new Date(knownAt).toISOString();
  const knownOn = new Date(ZONE.dayOf(knownAt) * 86_400_000).toISOString().slice(0, FIRST.length);
  await sql.asKnown({ knownAt: at, knownOn, firstDay: FIRST, lastDay: LAST, daysFrom: DAYS_FROM });
  const rows = new Map<string, readonly SqlRow[]>();
  for (const table of Object.keys(ASKED)) rows.set(table, await sql.table(table));
  for (const every of EVERY) {
    const tables = await computed(engine, every, knownAt);
    for (const [i, { table, by }] of SPLITS.entries()) {
      const found = cellsOf(tables[i]!);
      expect({ at, every, table, by, cells: found }).toEqual({
        at,
        every,
        table,
        by,
        cells: sqlCells(rows.get(table)!, { every, table: tables[i]! }),
      });
      if (table === 'balance') expect(new Set(residualsOf(found))).toEqual(new Set(['0']));
    }
  }
}

function residualsOf(cells: Cells): (string | null)[] {
  return Object.keys(cells)
    .filter((cell) => cell.endsWith('residual'))
    .map((cell) => cells[cell]!);
}

async function computed(engine: Engine, every: Every, knownAt: number): Promise<readonly Table[]> {
  const { eventStore } = engine.stores;
  const dates = new Dates({ from: parseDay(every === 'day' ? DAYS_FROM : FIRST)!, to: parseDay(LAST)!, every });
  const tables = SPLITS.map(({ table, by }) => splitBy(TABLES[table]!, by));
  const reading = { log: leanLog(eventStore), head: await eventStore.head(), catalogue: engine.catalogue };
  return computeTables({ tables, zone: ZONE, dates, knownAt, now: NOW }, reading);
}

type Cells = Readonly<Record<string, string | null>>;

/** Each figure by date, group and measure. A group of nobody says nothing and is left out: SQL has no row for it. */
function cellsOf({ dimensions, measures, rows }: Table): Cells {
  const filled = rows.filter(({ values }) => dimensions.length === 0 || values[0] !== 0);
  return Object.fromEntries(
    filled.flatMap(({ date, group, values }) => measures.map((name, i) => [[date, ...group, name].join(' '), written(values[i] ?? null)])),
  );
}

function sqlCells(rows: readonly SqlRow[], { every, table }: { readonly every: Every; readonly table: Table }): Cells {
  const { dimensions, measures } = table;
  const columns = new Set([...dimensions, ...measures, 'every', 'date']);
  const own = rows.filter(
    (row) =>
      row['every'] === every && Object.keys(row).every((name) => columns.has(name) === (row[name] !== null) || measures.includes(name)),
  );
  const cells = own.flatMap((row) =>
    measures.map(
      (name) =>
        [[row['date'], ...dimensions.map((dimension) => row[dimension]), name].join(' '), written(row[name] as number | null)] as const,
    ),
  );
  // a date on which nobody counts has no row where rows are counted
  const nobody = dimensions.length > 0 ? [] : table.rows.flatMap(({ date }) => measures.map((name) => [`${date} ${name}`, '0'] as const));
  return Object.fromEntries([...nobody, ...cells]);
}

/** Nine digits: the order in which fractions are multiplied shows only after them. */
function written(figure: number | null): string | null {
  return figure === null ? null : String(Number(figure.toPrecision(9)));
}

async function exported(engine: Engine, out: string): Promise<SqlTables> {
  const console = { input: new PassThrough(), output: new PassThrough(), errors: new PassThrough().resume(), watched: false };
  await exportParquet(engine, { console, end: () => undefined }, { out, key: 'test' });
  return SqlTables.over(join(out, 'events/*/*/*.parquet'));
}

/** What is odd may be refused by a rule, and is then no fact; nothing is malformed. */
async function store(engine: Engine, lines: readonly SimulatedLine[]): Promise<void> {
  for await (const result of importLines(engine, texts(lines), { actor: LOCAL_ACTOR, historical: true })) {
    if ('summary' in result) expect(result.summary.refused).toBeLessThan(ODD);
    else if (result.outcome === 'refused') expect(result.code).not.toBe('malformed');
  }
}

async function* texts(lines: readonly SimulatedLine[]): AsyncGenerator<string> {
  for (const line of lines) yield JSON.stringify(line);
}
