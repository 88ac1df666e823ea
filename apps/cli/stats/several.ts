import { type SplitTable, splitOf } from '#platform';
import { listOf } from '../options.js';
import { wrongUse } from '../outcome.js';
import type { Format } from './render.js';

/** What is said of tables beside their names. */
interface Named {
  readonly by?: readonly string[];
  readonly out?: string;
  readonly format: Format;
  readonly explain?: string;
  readonly compareKnownAt?: string;
}

/** The tables as they were named, each split by its own dimensions or by those of all. @throws Stop, NotFound, Malformed */
export function splitTables(names: readonly string[], { by = [], out, format, explain, compareKnownAt }: Named): readonly SplitTable[] {
  const tables = names.map((name): SplitTable => {
    const [table = '', own] = name.split(':');
    return { table, by: own === undefined ? by : listOf(own) };
  });
  for (const one of tables) splitOf(one.table, one.by);
  if (tables.length === 1) return tables;
  if (new Set(tables.map(nameOf)).size < tables.length) throw wrongUse('a table is named twice with the same dimensions');
  if (explain !== undefined || compareKnownAt !== undefined) throw wrongUse('--explain and --compare-known-at take one table');
  if (out === undefined && format !== 'table') throw wrongUse(`several tables as ${format} need --out: the directory for their files`);
  return tables;
}

function nameOf({ table, by }: SplitTable): string {
  return [table, ...by].join('-');
}

const ENDING: { readonly [F in Format]: string } = { table: 'txt', csv: 'csv', json: 'json', svg: 'svg', html: 'html', parquet: 'parquet' };

/** The name of the file of one table of several. */
export function fileOf(table: SplitTable, format: Format): string {
  return `${nameOf(table)}.${ENDING[format]}`;
}
