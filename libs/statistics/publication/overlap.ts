import { formatDay, parseDay } from '#eventsourcing';
import { TABLES } from '../tables.js';
import type { Measure } from '../definition.js';
import { type Difference, type Released, THRESHOLD, differences } from '../disclosure/index.js';
import { isFlow } from '../flow.js';
import type { Every } from '../table/dates.js';
import { startOf } from '../table/periods.js';
import type { MeasuredTotal } from '../table/rules.js';
import { type Row, type Table, shown } from '../table/table.js';

/** A table that is published or shown, or is to be: undefined where a figure is hidden. */
export interface Publishable {
  /** Its name among `TABLES`. */
  readonly name: string;
  readonly every: Every;
  readonly table: Table;
  /** The rows of `table` with nothing hidden, where they are known. */
  readonly truth?: readonly Row[];
  /** Totals over its dimensions that were hidden too, where they are known. */
  readonly totals?: readonly MeasuredTotal[];
  /** True for sums that a reader makes: one that is undefined cannot be made, and was not hidden for that. */
  readonly summed?: boolean;
}

/** What two publications would give away together. */
export interface Overlap extends Omit<Difference, 'why'> {
  /** `resting`: a sum or a mean of as many, or nearly, that is another one: it tells of the few who changed. */
  readonly why: Difference['why'] | 'resting';
  readonly measure: string;
  /** The dimensions that both tables have: `group` has a value for each. */
  readonly dimensions: readonly string[];
}

/**
 * Small figures that would follow from two publications of one table together. Tables that are split differently are compared by
 * the dimensions that both have, with the sums that a reader can make: those of which no part is hidden.
 */
export function overlaps(earlier: Publishable, later: Publishable, threshold = THRESHOLD): Overlap[] {
  const definition = earlier.name === later.name ? TABLES[later.name] : undefined;
  if (!definition) return [];
  const dimensions = later.table.dimensions.filter((name) => earlier.table.dimensions.includes(name)).toSorted();
  const split = definition.splitAs?.(later.table.dimensions) ?? definition;
  const inBoth = split.measures.filter(({ name }) => [earlier, later].every(({ table }) => table.measures.includes(name)));
  return inBoth.flatMap((measure) => {
    const on = split.measures.find(({ name }) => name === measure.base) ?? measure;
    const pair = { earlier, later, dimensions, threshold, flow: isFlow(on, split) };
    return measure.kind === 'count' ? countsOf(pair, measure) : restingOf(pair, measure);
  });
}

interface Pair {
  readonly earlier: Publishable;
  readonly later: Publishable;
  readonly dimensions: readonly string[];
  readonly threshold: number;
  /** True when a figure belongs to the whole period that ends on its date. */
  readonly flow: boolean;
}

function countsOf(pair: Pair, { name: measure }: Measure): Overlap[] {
  const { earlier, later, dimensions, threshold } = pair;
  const before = [...released(earlier, measure, pair), ...hiddenTotals(earlier, measure, pair)];
  const found = differences(before, released(later, measure, pair), threshold);
  return found.map((one) => ({ ...one, measure, dimensions }));
}

/** A sum or a mean that is another one although no more than few of those it rests on can be others. */
function restingOf(pair: Pair, { name: measure, kind, base }: Measure): Overlap[] {
  const { earlier, later, dimensions, threshold } = pair;
  // means do not add up: they are compared as they stand
  const asTheyStand = [earlier, later].every(({ table }) => table.dimensions.length === dimensions.length);
  if (base === undefined || (kind === 'rate' && !asTheyStand)) return [];
  const [before, on] = [byCell(released(earlier, measure, pair)), byCell(released(earlier, base, pair))];
  const now = byCell(released(later, base, pair));
  return released(later, measure, pair).flatMap((one) => {
    const [was, from, to] = [before.get(cellOf(one)), on.get(cellOf(one))?.value, now.get(cellOf(one))?.value];
    if (was?.value === undefined || one.value === undefined || shown(was.value) === shown(one.value)) return [];
    if (from !== undefined && to !== undefined && Math.abs(to - from) >= threshold) return [];
    return [{ group: one.group, earlier: was, later: one, by: undefined, why: 'resting', measure, dimensions }];
  });
}

/** Sums that nobody can make of the earlier table, and that were hidden by themselves as well. */
function hiddenTotals({ table, every, totals = [] }: Publishable, measure: string, { dimensions: common, flow }: Pair): Released[] {
  const places = common.map((name) => table.dimensions.indexOf(name));
  const open = table.dimensions.length - common.length;
  return totals.flatMap((one): Released[] => {
    const own = one.measure === measure && !one.overDates && one.group.filter((value) => value === null).length === open;
    const group = places.flatMap((place) => one.group[place] ?? []);
    if (!own || group.length < common.length) return [];
    return [{ date: one.date, group, value: undefined, was: one.value, ...(flow ? { from: fromOf(one.date, every) } : {}) }];
  });
}

function fromOf(date: string, every: Every): string {
  return formatDay(startOf(parseDay(date)!, every));
}

function byCell(rows: readonly Released[]): ReadonlyMap<string, Released> {
  return new Map(rows.map((row) => [cellOf(row), row]));
}

function cellOf({ date, from, group }: Released): string {
  return JSON.stringify([date, from, ...group]);
}

function released(
  { table, every, truth, summed: bySums = false }: Publishable,
  measure: string,
  { dimensions: common, flow }: Pair,
): Released[] {
  const [at, places] = [table.measures.indexOf(measure), common.map((name) => table.dimensions.indexOf(name))];
  const summed = bySums || common.length < table.dimensions.length;
  const numbered = table.rows.map((row, i) => ({ row, was: truth?.[i]?.values[at] ?? undefined }));
  const cells = Map.groupBy(numbered, ({ row: { date, group } }) => JSON.stringify([date, ...places.map((place) => group[place]!)]));
  return [...cells].flatMap(([key, rows]) => {
    const values = rows.map(({ row }) => row.values[at] ?? undefined);
    const known = values.filter((value) => value !== undefined);
    const whole = known.length === values.length;
    if (summed && !whole) return [];
    const [date, ...group] = JSON.parse(key) as [string, ...string[]];
    const from = flow ? { from: fromOf(date, every) } : {};
    const was = whole || rows[0]!.was === undefined ? {} : { was: rows[0]!.was };
    return [{ date, group, value: whole ? known.reduce((sum, value) => sum + value, 0) : undefined, ...from, ...was }];
  });
}
