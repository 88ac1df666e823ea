import { type Contribution, type SumRow, canonicalJson } from '#eventsourcing';

/** Adds contributions up by hand: what the rows of each board must be. */
export class BoardSums {
  private readonly boards = new Map<string, Map<string, Record<string, number>>>();
  private readonly dimensions = new Map<string, Set<string>>();

  add(contributions: readonly Contribution[]): void {
    for (const { board, key, value } of contributions) {
      const dimensions = this.dimensions.get(board) ?? new Set();
      for (const name of Object.keys(key)) dimensions.add(name);
      this.dimensions.set(board, dimensions);
      const rows = this.boards.get(board) ?? new Map<string, Record<string, number>>();
      const row = rows.get(canonicalJson(key)) ?? {};
      for (const [measure, amount] of Object.entries(value)) row[measure] = (row[measure] ?? 0) + amount;
      this.boards.set(board, rows.set(canonicalJson(key), row));
    }
  }

  /** The boards met, and the dimensions of their keys. */
  all(): { readonly board: string; readonly by: readonly string[] }[] {
    return [...this.dimensions].map(([board, names]) => ({ board, by: [...names] }));
  }

  /** True when a store's rows of a board say the same; rows of zeros say nothing. */
  equals(board: string, rows: readonly SumRow[]): boolean {
    const theirs = rows.map(({ key, value }) => [canonicalJson(key), value] as const);
    return canonicalJson(saying(theirs)) === canonicalJson(saying([...(this.boards.get(board) ?? [])]));
  }
}

type Rows = readonly (readonly [key: string, value: { readonly [measure: string]: number }])[];

function saying(rows: Rows): object {
  const measures = rows.flatMap(([key, value]) => Object.entries(value).map(([measure, amount]) => [`${key} ${measure}`, amount] as const));
  return Object.fromEntries(measures.filter(([, amount]) => amount !== 0));
}
