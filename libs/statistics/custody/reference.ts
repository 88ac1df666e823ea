import { DAY_MS, type Day } from '#eventsourcing';
import type { Period } from '../definition.js';
import { isYear, yearOf } from '../table/periods.js';

const [JANUARY, SEPTEMBER] = [0, 8];
/** The first year with the reference date in January. */
const MOVED = 2018;

/** What tables say of the reference date. */
export const REFERENCE_RULE =
  'SPACE I takes the stock of 31 January (before 2018: of 1 September) together with the flows of the calendar year before.';

/** The reference date of SPACE I in a year. */
export function referenceDate(year: number): Day {
  const date = year < MOVED ? Date.UTC(year, SEPTEMBER, 1) : Date.UTC(year, JANUARY, 31);
  return date / DAY_MS;
}

/** The date whose stock goes with the flows of a period: of a calendar year the reference date of the next one, else its last day. */
export function stockDateOf(period: Pick<Period, 'start' | 'end'>): Day {
  return isYear(period) ? referenceDate(yearOf(period.end) + 1) : period.end;
}
