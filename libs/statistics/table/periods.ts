import { DAY_MS, type Day } from '#eventsourcing';
import type { AnyDefinition, Period, Window } from '../definition.js';
import type { Every } from './dates.js';

/** The period that ends on a date: the day itself, or the month or year from its first day on. */
export function startOf(date: Day, every: Every): Day {
  if (every === 'day') return date;
  const on = new Date(date * DAY_MS);
  return Date.UTC(on.getUTCFullYear(), every === 'year' ? 0 : on.getUTCMonth(), 1) / DAY_MS;
}

/** Days in the calendar year of a day: 365 or 366. */
export function daysInYear(day: Day): number {
  const year = new Date(day * DAY_MS).getUTCFullYear();
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY_MS;
}

/** True for a whole calendar year. */
export function isYear({ start, end }: Pick<Period, 'start' | 'end'>): boolean {
  return end - start + 1 === daysInYear(end);
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

const WHOLE: (period: Period) => Window = ({ start, end }) => ({ from: start, to: end });

/** The rows of a table in time: period and window of each, ascending. */
export class Periods {
  private readonly froms: readonly Day[];
  private readonly tos: readonly Day[];

  constructor(
    readonly all: readonly Period[],
    definition: Pick<AnyDefinition, 'window'>,
  ) {
    const windows = all.map((period) => (definition.window ? definition.window(period) : WHOLE(period)));
    this.froms = windows.map(({ from }) => from);
    this.tos = windows.map(({ to }) => to);
  }

  /** Index of the first row whose window reaches a day. */
  firstFor(from: Day): number {
    return firstAtLeast(this.tos, from);
  }

  /** Index after the last row whose window begins on a day or before. */
  lastFor(until: Day): number {
    return firstAtLeast(this.froms, until + 1);
  }
}

/** Index of the first of ascending days that is not before a day; their number when there is none. */
export function firstAtLeast(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
