import { DAY_MS, type Day } from '#eventsourcing';
import type { AnyDefinition } from '../definition.js';
import { hasFlows } from '../flow.js';
import type { DateRange, Every } from '../table/dates.js';

/**
 * The dates that decide together what is hidden. Figures of days that add up to a month are hidden as parts of that month, and
 * months as parts of their year: whoever asks for some of them gets these hidden as whoever asks for all of them does. Otherwise a
 * day that is hidden beside its month would be shown when it is asked for alone. One measure that adds up is enough.
 */
export function wholeRange(range: DateRange, table: Pick<AnyDefinition, 'flow' | 'measures'>): DateRange {
  const every: Every = 'on' in range ? 'day' : range.every;
  if (!hasFlows(table) || every === 'year') return range;
  const [from, to] = 'on' in range ? [range.on, range.on] : [range.from, range.to];
  const unit = every === 'day' ? 'month' : 'year';
  return { from: firstOf(from, unit), to: lastOf(to, unit), every };
}

function firstOf(day: Day, unit: 'month' | 'year'): Day {
  const on = new Date(day * DAY_MS);
  return Date.UTC(on.getUTCFullYear(), unit === 'year' ? 0 : on.getUTCMonth(), 1) / DAY_MS;
}

function lastOf(day: Day, unit: 'month' | 'year'): Day {
  const on = new Date(day * DAY_MS);
  const [year, month] = [on.getUTCFullYear(), on.getUTCMonth()];
  return (unit === 'year' ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month + 1, 1)) / DAY_MS - 1;
}
