import type { Measure } from '../definition.js';
import type { SuppressRules } from './rules.js';
import type { Row, Table } from './table.js';

/** A table, and what of it is hidden. */
export interface Ruled {
  readonly table: Table;
  readonly rules: SuppressRules;
}

/**
 * The table with one more count for each of which another one is part: what is left, which a reader works out by subtraction. It is
 * hidden like any other count, and takes with it what it follows from. It stands behind the measures of the table.
 */
export function withRemainders({ table, rules }: Ruled): Ruled {
  const { within, measures, identity } = rules;
  if (!within) return { table, rules };
  const remainders = within.map(([part, whole]) => remainderOf(measures, part, whole));
  return {
    table: { ...table, rows: table.rows.map((row) => ({ ...row, values: [...row.values, ...remainders.map(({ of }) => of(row))] })) },
    rules: {
      ...rules,
      measures: [...measures, ...remainders.map(({ measure }) => measure)],
      identity: [...(typeof identity === 'object' ? identity : []), ...remainders.map(({ adds }) => adds)],
    },
  };
}

/**
 * What is hidden first: what is left of a count, which stands in no table; then the count that holds another one, which is known later
 * (returns within two years, and within one); then any other.
 */
export function spareOf(name: string, within: SuppressRules['within'] = []): number {
  if (within.some(([part, whole]) => remainderName(part, whole) === name)) return 0;
  return within.some(([, whole]) => whole === name) ? 1 : 2;
}

function remainderName(part: string, whole: string): string {
  return `${whole} without ${part}`;
}

interface Remainder {
  readonly measure: Measure;
  /** The whole, and what it is the sum of. */
  readonly adds: readonly string[];
  of(row: Row): number;
}

function remainderOf(measures: readonly Measure[], part: string, whole: string): Remainder {
  const [partAt, wholeAt] = [part, whole].map((name) => measures.findIndex((one) => one.name === name)) as [number, number];
  const measure = { ...measures[wholeAt]!, name: remainderName(part, whole) };
  return { measure, adds: [whole, part, measure.name], of: ({ values }) => (values[wholeAt] ?? 0) - (values[partAt] ?? 0) };
}
