import { parse } from 'csv-parse/sync';
import type { RecordedFact } from '#eventsourcing';
import type { PublicationFrozen, Publishable, Row } from '#statistics';
import type { Engine } from '../engine/engine.js';
import { kinds } from '../engine/kinds.js';
import { type Question, splitOf } from './question.js';

/** A published table as the log holds it. */
export interface Frozen {
  readonly number: number;
  readonly frozenAt: string;
  readonly data: PublicationFrozen;
  readonly question: Question;
}

/** Every publication, by number. */
export async function publications({ stores, catalogue }: Pick<Engine, 'stores' | 'catalogue'>): Promise<readonly Frozen[]> {
  const { prefix } = kinds.publication;
  const found: Frozen[] = [];
  for await (const page of stores.eventStore.readAll({ streamPrefixes: [prefix] })) {
    for (const event of page) found.push(frozenOf(Number(event.stream.slice(prefix.length)), catalogue.decode(event)));
  }
  return found.toSorted((a, b) => a.number - b.number);
}

export function frozenOf(number: number, { data, recordedAt }: RecordedFact): Frozen {
  const frozen = data as unknown as PublicationFrozen;
  return { number, frozenAt: recordedAt, data: frozen, question: JSON.parse(frozen.question) as Question };
}

/** The table of a publication, read back from its bytes. An empty cell is a hidden figure. */
export function publishedTable({ data: { table, bytes }, question }: Pick<Frozen, 'data' | 'question'>): Publishable {
  const [[, ...columns] = [], ...lines] = parse(bytes);
  const named = splitOf(table, question.by).definition.measures.map(({ name }) => name);
  const [dimensions, measures] = [columns.filter((name) => !named.includes(name)), columns.filter((name) => named.includes(name))];
  const rows = lines.map(([date = '', ...cells]): Row => {
    const values = cells.slice(dimensions.length).map((cell) => (cell === '' ? undefined : Number(cell)));
    return { date, group: cells.slice(0, dimensions.length), values };
  });
  return { name: table, every: 'on' in question.range ? 'day' : question.range.every, table: { dimensions, measures, rows } };
}
