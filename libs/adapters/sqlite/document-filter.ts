import type { Filter, JsonScalar, Path, Range } from '#eventsourcing';
import { kindAt, valueAt } from './document-paths.js';
import { afterPrefix } from './prefix.js';
import type { Parameter } from './views-file.js';

/** A condition in SQL with the values of its question marks, in order. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

const NUMBERS = "IN ('integer', 'real')";
const TEXT = "= 'text'";

/**
 * A filter as SQL over the column `body`. Values are parameters always. SQLite reads `true` as 1 and an array as its text, so each
 * comparison also asks the kind: `eq 1` does not find `true`.
 * @param arrays the name of the side table of array indexes, columns `path`, `value`, `doc`
 */
export function conditionOf(filter: Filter, arrays: string): Condition {
  if ('and' in filter) return joined(filter.and, 'AND', arrays);
  if ('or' in filter) return joined(filter.or, 'OR', arrays);
  if ('eq' in filter) return equal(...filter.eq);
  if ('in' in filter) return oneOf(...filter.in);
  if ('range' in filter) return within(...filter.range);
  if ('exists' in filter) return condition(`${kindAt(filter.exists[0])} IS ${filter.exists[1] ? 'NOT NULL' : 'NULL'}`);
  if ('prefix' in filter) return beginning(...filter.prefix);
  return condition(`doc IN (SELECT doc FROM ${arrays} WHERE path = ? AND value = ?)`, ...filter.has);
}

function condition(sql: string, ...parameters: readonly Parameter[]): Condition {
  return { sql, parameters };
}

function joined(filters: readonly Filter[], by: 'AND' | 'OR', arrays: string): Condition {
  if (filters.length === 0) return condition(by === 'AND' ? 'TRUE' : 'FALSE');
  const parts = filters.map((filter) => conditionOf(filter, arrays));
  return condition(`(${parts.map(({ sql }) => sql).join(` ${by} `)})`, ...parts.flatMap(({ parameters }) => parameters));
}

function equal(path: Path, value: JsonScalar): Condition {
  if (value === null) return condition(`${valueAt(path)} IS NULL`);
  if (typeof value === 'boolean') return condition(`(${valueAt(path)} = ${value ? 1 : 0} AND ${kindAt(path)} = '${value}')`);
  return condition(`(${valueAt(path)} = ? AND ${kindAt(path)} ${kindOf(value)})`, value);
}

function kindOf(value: string | number): string {
  return typeof value === 'string' ? TEXT : NUMBERS;
}

/** The list is one parameter, however long it is, so that the text of the statement stays the same and is prepared once. */
function oneOf(path: Path, values: readonly (string | number)[]): Condition {
  const among = (kind: string): string => `(${valueAt(path)} IN (SELECT value FROM json_each(?)) AND ${kindAt(path)} ${kind})`;
  const texts = values.filter((value) => typeof value === 'string');
  const numbers = values.filter((value) => typeof value === 'number');
  const parts: Condition[] = [];
  if (texts.length > 0) parts.push(condition(among(TEXT), JSON.stringify(texts)));
  if (numbers.length > 0) parts.push(condition(among(NUMBERS), JSON.stringify(numbers)));
  return condition(`(${parts.map(({ sql }) => sql).join(' OR ') || 'FALSE'})`, ...parts.flatMap(({ parameters }) => parameters));
}

const SIGNS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

function within(path: Path, range: Range): Condition {
  const bounds = Object.entries(SIGNS).flatMap(([name, sign]) => {
    const bound = range[name as keyof Range];
    return bound === undefined ? [] : [condition(`(${valueAt(path)} ${sign} ? AND ${kindAt(path)} ${kindOf(bound)})`, bound)];
  });
  if (bounds.length === 0) return condition(`${kindAt(path)} IN ('text', 'integer', 'real')`);
  return condition(`(${bounds.map(({ sql }) => sql).join(' AND ')})`, ...bounds.flatMap(({ parameters }) => parameters));
}

function beginning(path: Path, prefix: string): Condition {
  const end = afterPrefix(prefix);
  const upper = end === undefined ? [] : [condition(` AND ${valueAt(path)} < ?`, end)];
  const sql = `(${valueAt(path)} >= ?${upper.map((part) => part.sql).join('')} AND ${kindAt(path)} ${TEXT})`;
  return condition(sql, prefix, ...upper.flatMap(({ parameters }) => parameters));
}
