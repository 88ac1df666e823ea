import { formatDay, parseDay } from '#eventsourcing';
import { TABLES } from '../tables.js';
import { type Difference, type Released, differences } from '../disclosure/index.js';
import type { Every } from '../table/dates.js';
import { startOf } from '../table/periods.js';
import type { Table } from '../table/table.js';

/** A table that is published, or is to be: undefined where a figure is hidden. */
export interface Publishable {
  /** Its name among `TABLES`. */
  readonly name: string;
  readonly every: Every;
  readonly table: Table;
}

/** What two publications would give away together. */
export interface Overlap extends Difference {
  readonly measure: string;
  /** The dimensions that both tables have: `group` has a value for each. */
  readonly dimensions: readonly string[];
}

/**
 * Small figures that would follow from two publications of one table together. Tables that are split differently are compared by
 * the dimensions that both have, with the sums that a reader can make: those of which no part is hidden.
 */
export function overlaps(earlier: Publishable, later: Publishable, threshold?: number): Overlap[] {
  const definition = earlier.name === later.name ? TABLES[later.name] : undefined;
  if (!definition) return [];
  const common = later.table.dimensions.filter((name) => earlier.table.dimensions.includes(name)).toSorted();
  return definition.measures.flatMap(({ kind, name: measure }, at) => {
    if (kind !== 'count') return [];
    const of = (one: Publishable): Released[] => released(one, common, { at, flow: definition.flow === true });
    return differences(of(earlier), of(later), threshold).map((found) => ({ ...found, measure, dimensions: common }));
  });
}

interface Column {
  /** Its place among the measures. */
  readonly at: number;
  /** True when it belongs to the whole period that ends on its date. */
  readonly flow: boolean;
}

function released({ table, every }: Publishable, common: readonly string[], { at, flow }: Column): Released[] {
  const places = common.map((name) => table.dimensions.indexOf(name));
  const summed = common.length < table.dimensions.length;
  const cells = Map.groupBy(table.rows, ({ date, group }) => JSON.stringify([date, ...places.map((place) => group[place]!)]));
  return [...cells].flatMap(([key, rows]) => {
    const values = rows.map((row) => row.values[at] ?? undefined);
    const known = values.filter((value) => value !== undefined);
    const whole = known.length === values.length;
    if (summed && !whole) return [];
    const [date, ...group] = JSON.parse(key) as [string, ...string[]];
    const from = flow ? { from: formatDay(startOf(parseDay(date)!, every)) } : {};
    return [{ date, group, value: whole ? known.reduce((sum, value) => sum + value, 0) : undefined, ...from }];
  });
}
