import Table3 from 'cli-table3';
import { type Table, shown, toCsv } from '#statistics';
import type { Meta } from './meta.js';

export const FORMATS = ['table', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** A table of figures as it is written. */
export function render(format: Format, table: Table, meta: Meta): string {
  switch (format) {
    case 'csv':
      return toCsv(table);
    case 'json':
      return `${JSON.stringify({ meta, rows: table.rows.map((row) => rowObject(table, row)) }, undefined, 2)}\n`;
    case 'table':
      return drawn(table);
  }
}

function rowObject({ dimensions, measures }: Table, { date, group, values }: Table['rows'][number]): object {
  const named = (names: readonly string[], all: readonly unknown[]): object =>
    Object.fromEntries(names.map((name, i) => [name, all[i] ?? null]));
  return { date, ...named(dimensions, group), ...named(measures, values) };
}

/** Stands where a figure is suppressed. */
const HIDDEN = '–';

function drawn({ dimensions, measures, rows }: Table): string {
  const table = new Table3({
    head: ['date', ...dimensions, ...measures],
    colAligns: ['left', ...dimensions.map(() => 'left' as const), ...measures.map(() => 'right' as const)],
    style: { head: [], border: [], compact: true },
  });
  for (const { date, group, values } of rows) table.push([date, ...group, ...values.map(figure)]);
  return `${table.toString()}\n`;
}

function figure(value: number | null | undefined): string {
  if (value === undefined) return HIDDEN;
  return value === null ? '' : Number(shown(value)).toLocaleString('en');
}
