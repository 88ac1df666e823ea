import { DAY_MS, type Day, Malformed, type Zone, formatDay, parseDay } from '#eventsourcing';

export const EVERY = ['day', 'month', 'year'] as const;
export type Every = (typeof EVERY)[number];

/** Which dates a table is asked for: one, or those of a range. */
export type DateRange = { readonly on: Day } | { readonly from: Day; readonly to: Day; readonly every: Every };

const MOST_DATES = 100_000;

/** The dates of a table, ascending. */
export class Dates {
  readonly days: readonly Day[];
  /** What each date ends: a day, a month or a year. */
  readonly every: Every;

  /** @throws Malformed when the period holds no date, or more than can be meant */
  constructor(range: DateRange) {
    this.every = 'on' in range ? 'day' : range.every;
    this.days = 'on' in range ? [range.on] : daysOf(range);
  }

  get count(): number {
    return this.days.length;
  }
}

/** A plain date of a request. @throws Malformed naming `path` */
export function requestedDay(text: string, path: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw Malformed.at(path, `${JSON.stringify(text)} is not a date such as 2026-03-31`, 'no-such-date');
  return day;
}

/** The last instant of a day in a zone, in milliseconds. */
export function endOfDay(day: Day, zone: Zone): number {
  return zone.startOf(day + 1) - 1;
}

function daysOf({ from, to, every }: { from: Day; to: Day; every: Every }): Day[] {
  if (from > to) throw Malformed.at('from', `${formatDay(from)} is after ${formatDay(to)}`, 'empty-period');
  if (to - from >= MOST_DATES) throw Malformed.at('to', `at most ${MOST_DATES} days at once`, 'period-too-long');
  const days: Day[] = [];
  for (let day = from; day <= to; day += 1) if (isLastOf(day, every)) days.push(day);
  if (days.length === 0) {
    throw Malformed.at('every', `no ${every} ends between ${formatDay(from)} and ${formatDay(to)}: widen the range`, 'empty-period');
  }
  return days;
}

/** A month counts on its last day, a year on 31 December. */
function isLastOf(day: Day, every: Every): boolean {
  if (every === 'day') return true;
  const next = new Date((day + 1) * DAY_MS);
  return next.getUTCDate() === 1 && (every === 'month' || next.getUTCMonth() === 0);
}
