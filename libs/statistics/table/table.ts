import { type Day, formatDay } from '#eventsourcing';
import type { Figure } from '../definition.js';
import { KEY_SEPARATOR } from '../replay/observer.js';

/** One row of a table: a date, a group, its figures. */
export interface Row {
  readonly date: string;
  /** One value per dimension, in the order of the columns. */
  readonly group: readonly string[];
  /** One figure per measure. Undefined where it is suppressed, null where there is none. */
  readonly values: readonly (Figure | undefined)[];
}

/** A table of figures as it is shown: nothing else is on it. */
export interface Table {
  readonly dimensions: readonly string[];
  readonly measures: readonly string[];
  readonly rows: readonly Row[];
}

/** How many figures of some rows are suppressed. */
export function hiddenIn(rows: readonly Row[]): number {
  return rows.reduce((sum, { values }) => sum + values.filter((value) => value === undefined).length, 0);
}

/** A group and its figures on each date. */
export interface Series {
  readonly group: readonly string[];
  readonly values: readonly (readonly Figure[])[];
}

/** The values behind the key of a group. */
export function groupOf(key: string): string[] {
  return key === '' ? [] : key.split(KEY_SEPARATOR);
}

/**
 * One row per date and group, sorted by date, then group. A group stands in the table when it is met on one of its dates, and
 * then on all of them, 0 included; without dimensions the one group always does.
 */
export function rowsOf(days: readonly Day[], series: readonly Series[]): Row[] {
  const sorted = series.toSorted(byGroup);
  return days.flatMap((day, i) => sorted.map(({ group, values }) => ({ date: formatDay(day), group, values: values[i]! })));
}

/** By code point, so that the order is the same everywhere. */
function byGroup(a: Series, b: Series): number {
  const at = a.group.findIndex((value, i) => value !== b.group[i]);
  return at === -1 ? 0 : a.group[at]! < b.group[at]! ? -1 : 1;
}

/** CSV: a header line, then the rows. A figure that is suppressed, or that there is none of, is an empty cell. */
export function toCsv({ dimensions, measures, rows }: Table): string {
  const lines = rows.map(({ date, group, values }) => [date, ...group, ...values.map((value) => value ?? '')].map(cell).join(','));
  return `${[['date', ...dimensions, ...measures].map(cell).join(','), ...lines].join('\n')}\n`;
}

const PRECISION = 100;

/** A figure as it is written: two decimals at most. */
export function shown(value: number): string {
  return String(Math.round(value * PRECISION) / PRECISION);
}

function cell(value: string | number): string {
  const text = typeof value === 'number' ? shown(value) : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
