import type { Sum, SumRow } from '#eventsourcing';
import type { Collection } from './document-collections.js';
import type { ViewsFile } from './views-file.js';

type Key = Readonly<Record<string, string>>;

/** The rows of a board. SQLite adds up per whole key, in the order of its index; the few sums that remain are grouped here. */
export function sums(file: ViewsFile, { parts }: Collection, query: Sum): SumRow[] {
  const perKey = file.rows<[key: string, measure: string, amount: number]>(
    `SELECT key, measure, sum(amount) FROM ${parts} WHERE board = ? GROUP BY key, measure`,
    query.board,
  );
  const rows = new Map<string, { key: Key; value: Record<string, number> }>();
  for (const [text, measure, amount] of perKey) {
    const key = JSON.parse(text) as Key;
    if (!wanted(key, query)) continue;
    const shown = Object.fromEntries(
      query.by.flatMap((dimension) => (Object.hasOwn(key, dimension) ? [[dimension, key[dimension] ?? '']] : [])),
    );
    const name = JSON.stringify(shown);
    const row = rows.get(name) ?? { key: shown, value: {} };
    row.value[measure] = (row.value[measure] ?? 0) + amount;
    rows.set(name, row);
  }
  return [...rows.values()].sort((a, b) => byKey(query.by, a.key, b.key));
}

function wanted(key: Key, { where = {} }: Sum): boolean {
  return Object.entries(where).every(([dimension, values]) => Object.hasOwn(key, dimension) && values.includes(key[dimension] ?? ''));
}

/** By the first dimension, then the next; a key without a dimension comes first; texts by code point, as in SQLite. */
function byKey(dimensions: readonly string[], a: Key, b: Key): number {
  for (const dimension of dimensions) {
    const order = byCodePoint(a[dimension], b[dimension]);
    if (order !== 0) return order;
  }
  return 0;
}

function byCodePoint(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
