import Table3 from 'cli-table3';
import { type Table, toCsv } from '#statistics';
import { whole } from '../progress.js';
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

function rowObject({ dimensions, measure }: Table, { date, group, value }: Table['rows'][number]): object {
  return { date, ...Object.fromEntries(dimensions.map((name, i) => [name, group[i]])), [measure]: value ?? null };
}

/** Stands where a figure is suppressed. */
const HIDDEN = '–';

function drawn({ dimensions, measure, rows }: Table): string {
  const table = new Table3({
    head: ['date', ...dimensions, measure],
    colAligns: ['left', ...dimensions.map(() => 'left' as const), 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const { date, group, value } of rows) table.push([date, ...group, value === undefined ? HIDDEN : whole(value)]);
  return `${table.toString()}\n`;
}
