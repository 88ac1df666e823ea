import type { Figure, Measure } from '../definition.js';

/** A column that counts. */
export function count(name: string, nl: string, fr: string, en: string): Measure {
  return { name, labels: { nl, fr, en }, kind: 'count' };
}

/** A column that counts what happened in a period, in a table that counts what stands on a date as well: its months add up. */
export function countOfPeriod(...column: Parameters<typeof count>): Measure {
  return { ...count(...column), flow: true };
}

/** Columns of shares, means and medians that rest on one count. */
export function rateOn(base: string): (name: string, nl: string, fr: string, en: string) => Measure {
  return (name, nl, fr, en) => ({ name, labels: { nl, fr, en }, kind: 'rate', base });
}

/** A share, from which the counts it is made of would follow. */
export function shareOf(rate: Measure, ...parts: readonly string[]): Measure {
  return { ...rate, parts };
}

/** A share in percent; null of none. */
export function share(part: number, whole: number): Figure {
  return whole === 0 ? null : (100 * part) / whole;
}

/** How many there are of each. */
export function tally(names: Iterable<string>): (name: string) => number {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => counts.get(name) ?? 0;
}
