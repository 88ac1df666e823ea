import type { Document as Stage } from 'mongodb';
import type { Sum, SumRow } from '#eventsourcing';
import { dimensionField } from './kept.js';

const MARK = '=';

/** One group as the server answers it: dimensions by their place in `by`, and a measure. */
export interface Group {
  readonly _id: Readonly<Record<string, string | null | undefined>> & { readonly m: string };
  readonly n: number;
}

/**
 * The stages that sum a board: the documents that have part in it, their parts, those that fit, grouped. Only stages and
 * operators that every server knows.
 */
export function pipelineOf(sum: Sum): Stage[] {
  const wanted = Object.entries(sum.where ?? {});
  const inDocument = Object.fromEntries([
    ['b', { $eq: sum.board }],
    ['m', { $exists: true }],
    ...wanted.map(([d, values]) => [dimensionField(d).slice('c.'.length), { $in: [...values] }]),
  ]);
  const unwound = Object.fromEntries(Object.entries(inDocument).map(([field, condition]) => [`c.${field}`, condition]));
  const group = Object.fromEntries(sum.by.map((dimension, place) => [`d${place}`, text(`$${dimensionField(dimension)}`)]));
  return [
    { $match: { c: { $elemMatch: inDocument } } },
    { $unwind: '$c' },
    { $match: unwound },
    { $group: { _id: { ...group, m: text('$c.m') }, n: { $sum: '$c.n' } } },
  ];
}

/** A group key that no server takes for an expression, whatever the text in the document is: one of them looks twice. */
function text(field: string): Stage {
  return { $concat: [MARK, field] };
}

function plain(marked: string | null | undefined): string | null {
  return marked?.slice(MARK.length) ?? null;
}

/** Rows by the first dimension of `by`, then the next; a key without a dimension comes first; texts by code point. */
export function rowsOf(sum: Sum, groups: readonly Group[]): SumRow[] {
  const rows = new Map<string, { key: Record<string, string>; value: Record<string, number> }>();
  for (const { _id, n } of groups) {
    const values = sum.by.map((_, place) => plain(_id[`d${place}`]));
    const name = JSON.stringify(values);
    const row = rows.get(name) ?? { key: keyOf(sum.by, values), value: {} };
    row.value[_id.m.slice(MARK.length)] = n;
    rows.set(name, row);
  }
  return [...rows.values()].sort((a, b) => compareKeys(sum.by, a.key, b.key));
}

/** A dimension that a contribution does not have is not in its row's key. */
function keyOf(by: readonly string[], values: readonly (string | null)[]): Record<string, string> {
  return Object.fromEntries(by.flatMap((dimension, place) => (values[place] == null ? [] : [[dimension, values[place]]])));
}

function compareKeys(by: readonly string[], a: Record<string, string>, b: Record<string, string>): number {
  for (const dimension of by) {
    const difference = byCodePoint(a[dimension], b[dimension]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function byCodePoint(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
