import { type Counted, THRESHOLD } from './hide.js';

/** A figure of a table: of a date, or of a period of which both ends are known. */
export interface Released extends Counted {
  /** First day of the period that ends on `date`; absent for a stock. */
  readonly from?: string;
  /** What a hidden figure was, where that is known. */
  readonly was?: number;
}

/** Two figures whose difference is a small figure of its own: of few persons who were learned of late, or of the days between. */
export interface Difference {
  readonly group: readonly string[];
  readonly earlier: Released;
  readonly later: Released;
  /** What the later figure is more (or, below 0, less); undefined when one of them is hidden. */
  readonly by: number | undefined;
  readonly why: 'small' | 'hidden-earlier';
}

/**
 * What two releases of one table tell together that neither tells alone. Compared are figures of the same group that share an end:
 * the same date or period at two cut-offs, or two periods that begin or end together. A difference from 1 to one less than the
 * threshold, up or down, is found; so is a figure that the earlier release hid for the same date and period, since showing it now
 * tells what it was or nearly (unless it is known to have been far from that). A difference of 0 tells nothing new. Both tables with
 * true figures, except what the earlier one hid.
 */
export function differences(earlier: readonly Released[], later: readonly Released[], threshold = THRESHOLD): Difference[] {
  const before = Map.groupBy(earlier, groupKey);
  return later.flatMap((row) => (before.get(groupKey(row)) ?? []).flatMap((other) => compared(other, row, threshold)));
}

function compared(earlier: Released, later: Released, threshold: number): Difference[] {
  if (!sharesAnEnd(earlier, later) || later.value === undefined) return [];
  if (earlier.value === undefined) {
    const same = earlier.date === later.date && earlier.from === later.from;
    const near = earlier.was === undefined || Math.abs(later.value - earlier.was) < threshold;
    return same && near ? [{ group: later.group, earlier, later, by: undefined, why: 'hidden-earlier' }] : [];
  }
  const by = later.value - earlier.value;
  return by !== 0 && Math.abs(by) < threshold ? [{ group: later.group, earlier, later, by, why: 'small' }] : [];
}

function sharesAnEnd(a: Released, b: Released): boolean {
  if (a.from === undefined || b.from === undefined) return a.date === b.date && a.from === b.from;
  return a.date === b.date || a.from === b.from;
}

function groupKey({ group }: Released): string {
  return JSON.stringify(group);
}
