import type { JsonScalar } from '../json.js';
import type { Document, Filter, Find, Path, Range } from '../ports/document-store.js';

/** The meaning of the filter language, written so plainly that it is right by reading: stores are compared with it. */
export function naiveFind(documents: readonly Document[], { where, sort = [] }: Pick<Find, 'where' | 'sort'>): Document[] {
  const found = documents.filter((document) => !where || matches(document, where));
  return found.sort((a, b) => {
    for (const { path, desc } of sort) {
      const order = compare(valueAt(a, path), valueAt(b, path));
      if (order !== 0) return desc ? -order : order;
    }
    return byCodePoint(a.id, b.id);
  });
}

function matches(document: Document, filter: Filter): boolean {
  if ('and' in filter) return filter.and.every((part) => matches(document, part));
  if ('or' in filter) return filter.or.some((part) => matches(document, part));
  if ('eq' in filter) return equal(valueAt(document, filter.eq[0]), filter.eq[1]);
  const [[path, wanted]] = Object.values(filter) as [[Path, unknown]];
  const value = valueAt(document, path);
  if ('in' in filter) return filter.in[1].some((one) => one === value);
  if ('range' in filter) return within(value, filter.range[1]);
  if ('exists' in filter) return (value !== undefined) === filter.exists[1];
  if ('prefix' in filter) return typeof value === 'string' && value.startsWith(filter.prefix[1]);
  return Array.isArray(value) && value.includes(wanted);
}

function equal(value: unknown, wanted: JsonScalar): boolean {
  return wanted === null ? value === null || value === undefined : value === wanted;
}

function within(value: unknown, { gt, gte, lt, lte }: Range): boolean {
  const level = (bound: string | number | undefined, fits: (order: number) => boolean): boolean =>
    bound === undefined || (typeof bound === typeof value && fits(compare(value, bound)));
  return level(gt, (o) => o > 0) && level(gte, (o) => o >= 0) && level(lt, (o) => o < 0) && level(lte, (o) => o <= 0);
}

export function valueAt(document: Document, path: Path): unknown {
  let value: unknown = document.body;
  for (const name of path.split('.')) {
    const record = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
    value = Object.hasOwn(record, name) ? record[name] : undefined;
  }
  return value;
}

/** Absent and null first, then numbers by size, then texts by code point. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return byCodePoint(a, b);
  return rank(a) - rank(b);
}

function rank(value: unknown): number {
  return value === undefined || value === null ? 0 : ({ number: 1, string: 2 }[typeof value as string] ?? 3);
}

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
