import { type HideRules, hide } from '../disclosure/index.js';
import type { Row, Table } from './table.js';

/** A table without the figures that may not be shown, and how many these are. */
export interface Suppressed {
  readonly rows: readonly Row[];
  /** Figures that are hidden: small ones, and those from which a small one would follow. How many of each would narrow them down. */
  readonly hidden: number;
  /** Hidden figures that follow, or nearly, from totals that can be asked for. With one of them the table is not to be published. */
  readonly exposed: number;
}

/**
 * Hides what may not be shown. Every combination of values that are in the table gets its row: one that was missing would say that
 * nobody is there.
 */
export function suppress(table: Table, rules: Omit<HideRules<Row>, 'dimensions'> = {}): Suppressed {
  const rows = completed(table.rows);
  const { marks, exposed } = hide(rows, { ...rules, dimensions: table.dimensions });
  return {
    rows: rows.map((row, i) => (marks[i] === 'shown' ? row : { ...row, value: undefined })),
    hidden: marks.filter((mark) => mark !== 'shown').length,
    exposed: exposed.length,
  };
}

function completed(rows: readonly Row[]): Row[] {
  const width = rows[0]?.group.length ?? 0;
  const values = Array.from({ length: width }, (_, i) => [...new Set(rows.map(({ group }) => group[i]!))].toSorted(byCodePoint));
  const groups = values.reduce<string[][]>((all, own) => all.flatMap((group) => own.map((value) => [...group, value])), [[]]);
  const ofDates = Map.groupBy(rows, ({ date }) => date);
  return [...ofDates].flatMap(([date, present]) => {
    const known = new Map(present.map((row) => [JSON.stringify(row.group), row]));
    return groups.map((group) => known.get(JSON.stringify(group)) ?? { date, group, value: 0 });
  });
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : 1;
}
