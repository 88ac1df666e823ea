import type { Filter as Query } from 'mongodb';
import { type Filter, type JsonScalar, Malformed, type Path, type Range } from '#eventsourcing';
import { fieldOf } from './encoding.js';
import type { Kept } from './kept.js';

export type KeptQuery = Query<Kept>;

export const NOTHING: KeptQuery = { _id: { $in: [] } };
const EVERYTHING: KeptQuery = {};
const NO_ARRAY = { $not: { $type: 'array' } };

/**
 * A filter of the port as a query. Values only ever stand as operands of `$eq`, `$in`, `$lt` …, never as a query, and are
 * scalars. The server looks into arrays where the port does not, so a condition also asks that neither its field nor one above
 * it is an array.
 */
export function queryOf(filter: Filter): KeptQuery {
  if ('and' in filter) return every(filter.and.map(queryOf));
  if ('or' in filter) return some(filter.or.map(queryOf));
  if ('eq' in filter) return equal(...filter.eq);
  if ('in' in filter) return scalar(filter.in[0], { $in: filter.in[1].map((v) => checked(filter.in[0], v)) });
  if ('range' in filter) return inRange(...filter.range);
  if ('exists' in filter) return filter.exists[1] ? present(filter.exists[0]) : absent(filter.exists[0], { $exists: false });
  if ('prefix' in filter) return scalar(filter.prefix[0], prefixed(text(...filter.prefix)));
  return contains(filter.has[0], text(...filter.has));
}

/** All of them; the server takes no empty list. */
export function every(queries: readonly KeptQuery[]): KeptQuery {
  return queries.length > 1 ? { $and: [...queries] } : (queries[0] ?? EVERYTHING);
}

/** Any of them. */
export function some(queries: readonly KeptQuery[]): KeptQuery {
  return queries.length > 1 ? { $or: [...queries] } : (queries[0] ?? NOTHING);
}

/** The field holds `value`; for null: holds null or nothing. */
export function equal(path: Path, value: JsonScalar): KeptQuery {
  if (value === null) return absent(path, { $eq: null });
  return scalar(path, { $eq: checked(path, value) });
}

/** A condition on the field itself, which is no array and in no array. */
export function scalar(path: Path, condition: object): KeptQuery {
  const { field, above } = fieldOf(path);
  return every([on(field, { ...condition, ...NO_ARRAY }), ...above.map(noArray)]);
}

function inRange(path: Path, range: Range): KeptQuery {
  const bounds = (['gt', 'gte', 'lt', 'lte'] as const).filter((bound) => range[bound] !== undefined);
  if (bounds.length === 0) return some([scalar(path, { $type: 'string' }), scalar(path, { $type: 'number' })]);
  return every(bounds.map((bound) => scalar(path, { [`$${bound}`]: checked(path, range[bound]!) })));
}

function present(path: Path): KeptQuery {
  const { field, above } = fieldOf(path);
  return every([on(field, { $exists: true }), ...above.map(noArray)]);
}

/** What is below an array is not there at all for the port. */
function absent(path: Path, condition: object): KeptQuery {
  const { field, above } = fieldOf(path);
  return some([on(field, { ...condition, ...NO_ARRAY }), ...above.map((f) => on(f, { $type: 'array' }))]);
}

function contains(path: Path, value: string): KeptQuery {
  const { field, above } = fieldOf(path);
  return every([on(field, { $elemMatch: { $eq: value } }), ...above.map(noArray)]);
}

/** As a range, so that an index serves it and no character of the text means anything. */
function prefixed(prefix: string): object {
  const end = afterAll(prefix);
  return end === undefined ? { $gte: prefix } : { $gte: prefix, $lt: end };
}

/** The least text greater than all that begin with `prefix`, by code point; undefined when there is none. */
export function afterAll(prefix: string): string | undefined {
  const points = Array.from(prefix, (c) => c.codePointAt(0)!);
  while (points.length > 0) {
    const last = points.pop()!;
    if (last < 0x10ffff) return String.fromCodePoint(...points, last + 1 === 0xd800 ? 0xe000 : last + 1);
  }
  return undefined;
}

function on(field: string, condition: object): KeptQuery {
  return { [field]: condition };
}

function noArray(field: string): KeptQuery {
  return on(field, NO_ARRAY);
}

/** The types say so already; this is the last stand against an object that came from outside. */
function checked(path: Path, value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return value as string | number | boolean;
  throw Malformed.at(path, 'a filter takes a text, a number or a boolean');
}

function text(path: Path, value: unknown): string {
  if (typeof value === 'string') return value;
  throw Malformed.at(path, 'this filter takes a text');
}
