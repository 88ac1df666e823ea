import { formatDay } from '#eventsourcing';
import type { Figures } from '../replay/compute.js';
import { durationOf } from '../stay-length/lengths.js';
import { stayLengthObserved } from '../stay-length/observed.js';
import type { Every } from '../table/dates.js';
import { startOf } from '../table/periods.js';
import type { Duration } from '../table/spread.js';
import { type Table, groupOf } from '../table/table.js';
import { type CurveStep, exactSteps, guardedSteps } from './steps.js';

/** How the length of stay of one row of a table is spread. */
export interface Curve {
  readonly date: string;
  readonly group: readonly string[];
  /** Absent: it may not be shown. */
  readonly steps?: readonly CurveStep[];
}

/** Which curves go with a table. */
export interface CurveQuestion {
  /** The table as it may be shown. */
  readonly shown: Table;
  readonly every: Every;
  /** True counts, by right only. */
  readonly exact: boolean;
}

/** The table that has a curve behind each row. */
export const CURVED = stayLengthObserved.name;

const MEDIAN = 'kaplanMeierMedianDays';

/**
 * A curve for each row of the table of lengths of stay, from the same observations, so that with true counts it crosses a
 * half at the median of the row. A row whose median is hidden (fewer than ten releases, or one from which a small figure would follow) has none: so those that
 * are hidden together in the table stay hidden together here.
 */
export function lengthCurves(figures: Figures, { shown, every, exact }: CurveQuestion): readonly Curve[] {
  const durations = new Map<string, readonly Duration[]>();
  let date = 0;
  for (const members of figures.members()) {
    const end = figures.dates[date++]!;
    const period = { start: startOf(end, every), end, knownOn: end, by: [] };
    for (const [key, own] of members) {
      const lengths = own.map((one) => durationOf(one, period));
      durations.set(nameOf(formatDay(end), groupOf(key)), lengths);
    }
  }
  const median = shown.measures.indexOf(MEDIAN);
  return shown.rows.flatMap(({ date: on, group, values }) => {
    const own = durations.get(nameOf(on, group)) ?? [];
    if (exact) return own.length === 0 ? [] : [{ date: on, group, steps: exactSteps(own) }];
    const steps = values[median] === undefined ? undefined : guardedSteps(own);
    return [{ date: on, group, ...(steps ? { steps } : {}) }];
  });
}

function nameOf(date: string, group: readonly string[]): string {
  return JSON.stringify([date, ...group]);
}
