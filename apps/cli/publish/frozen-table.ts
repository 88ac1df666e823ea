import { parse } from 'csv-parse/sync';
import { type Publishable, type Row, TABLES } from '#statistics';
import type { Frozen } from './store.js';

/** The table of a publication, read back from its bytes. An empty cell is a hidden figure. */
export function tableOf({ data: { table, bytes }, question }: Pick<Frozen, 'data' | 'question'>): Publishable {
  const [[, ...columns] = [], ...lines] = parse(bytes);
  const measures = (TABLES[table]?.measures ?? []).map(({ name }) => name);
  const dimensions = columns.filter((name) => !measures.includes(name));
  const rows = lines.map(([date = '', ...cells]): Row => {
    const values = cells.slice(dimensions.length).map((cell) => (cell === '' ? undefined : Number(cell)));
    return { date, group: cells.slice(0, dimensions.length), values };
  });
  return { name: table, every: 'on' in question.range ? 'day' : question.range.every, table: { dimensions, measures, rows } };
}
