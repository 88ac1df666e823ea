import type { Publishable } from '../publication/overlap.js';
import type { Row } from '../table/table.js';

const MONTH = 'YYYY-MM'.length;
const YEAR = 'YYYY'.length;
const MONTHS = 12;

/**
 * What a reader can add up over time: the months of days, or the years of months, of which every part is shown. Undefined for a
 * table of years. Its date is the last one, as in a table of such periods.
 * @param adds names of the measures that add up; others are left out
 */
export function coarser({ name, every, table, totals }: Publishable, adds: ReadonlySet<string>): Publishable | undefined {
  if (every === 'year') return undefined;
  const [length, next] = every === 'day' ? ([MONTH, 'month'] as const) : ([YEAR, 'year'] as const);
  const periods = Map.groupBy(table.rows, ({ date, group }) => JSON.stringify([date.slice(0, length), ...group]));
  const rows = [...periods.values()].flatMap((parts): Row[] => {
    const { date, group } = parts.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1)!;
    if (parts.length < partsOf(date.slice(0, length))) return [];
    const values = table.measures.map((measure, i) => (adds.has(measure) ? sumOf(parts.map((part) => part.values[i])) : undefined));
    return [{ date, group, values }];
  });
  const over = totals?.filter(({ overDates }) => overDates).map(({ overDates: _, ...one }) => one);
  return { name, every: next, table: { ...table, rows }, summed: true, ...(over ? { totals: over } : {}) };
}

/** Days of a month, or months of a year. */
function partsOf(period: string): number {
  if (period.length === YEAR) return MONTHS;
  const [year = 0, month = 0] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function sumOf(values: readonly (number | null | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined || value === null) return undefined;
    sum += value;
  }
  return sum;
}
