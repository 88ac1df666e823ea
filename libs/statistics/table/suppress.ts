import type { Row } from './table.js';

/** Figures from 1 to one less than this are hidden. */
export const THRESHOLD = 5;

/** A table without its small figures, and how many were hidden why. */
export interface Suppressed {
  readonly rows: readonly Row[];
  /** Hidden because they are small. */
  readonly primary: number;
  /** Hidden because the only hidden figure of a date would follow from the total of that date. */
  readonly complementary: number;
}

/** Hides small figures; where a date would hide only one, the smallest other one with it. Zero is shown. */
export function suppress(rows: readonly Row[]): Suppressed {
  const hidden = new Set(rows.filter(isSmall));
  const primary = hidden.size;
  for (const ofDate of Map.groupBy(rows, (row) => row.date).values()) {
    const second = companion(ofDate);
    if (second) hidden.add(second);
  }
  return {
    rows: rows.map((row) => (hidden.has(row) ? { ...row, value: undefined } : row)),
    primary,
    complementary: hidden.size - primary,
  };
}

function isSmall({ value }: Row): boolean {
  return value !== undefined && value > 0 && value < THRESHOLD;
}

/** The row to hide with the only small one of a date. Where nobody else is counted there is none: the total is as small itself. */
function companion(rows: readonly Row[]): Row | undefined {
  if (rows.filter(isSmall).length !== 1) return undefined;
  const others = rows.filter((row) => !isSmall(row) && (row.value ?? 0) > 0);
  return others.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))[0];
}
