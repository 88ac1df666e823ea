import { type Day, formatDay } from '#eventsourcing';

/** One row of a table: a date, a group, its figure. */
export interface Row {
  readonly date: string;
  /** One value per dimension, in the order asked for. */
  readonly group: readonly string[];
  /** Undefined where the figure is suppressed. */
  readonly value: number | undefined;
}

/** A table of figures as it is shown: nothing else is on it. */
export interface Table {
  readonly dimensions: readonly string[];
  readonly measure: string;
  readonly rows: readonly Row[];
}

/** A group and its figure on each date. */
export interface Series {
  readonly group: readonly string[];
  readonly values: Int32Array;
}

/**
 * One row per date and group, sorted by date, then group. A group stands in the table when somebody is in it on one of its
 * dates, and then on all of them, 0 included; without dimensions the one group always does.
 */
export function rowsOf(days: readonly Day[], series: readonly Series[]): Row[] {
  const met = series.filter(({ group, values }) => group.length === 0 || values.some((value) => value !== 0)).toSorted(byGroup);
  return days.flatMap((day, i) => met.map(({ group, values }) => ({ date: formatDay(day), group, value: values[i]! })));
}

/** By code point, so that the order is the same everywhere. */
function byGroup(a: Series, b: Series): number {
  const at = a.group.findIndex((value, i) => value !== b.group[i]);
  return at === -1 ? 0 : a.group[at]! < b.group[at]! ? -1 : 1;
}

/** CSV: a header line, then the rows. A suppressed figure is an empty cell. */
export function toCsv({ dimensions, measure, rows }: Table): string {
  const lines = rows.map(({ date, group, value }) => [date, ...group, value ?? ''].map(cell).join(','));
  return `${[['date', ...dimensions, measure].map(cell).join(','), ...lines].join('\n')}\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
