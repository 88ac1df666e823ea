import Table3 from 'cli-table3';
import { type TableAnswer, rowObjects } from '#platform';
import { type Table, shown, toCsv } from '#statistics';
import { drawings } from '../drawings.js';
import type { Language } from '../options.js';
import { parquetOf } from './parquet.js';

export const FORMATS = ['table', 'csv', 'json', 'svg', 'html', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** True for what is drawn. */
export function isChart(format: Format): boolean {
  return format === 'svg' || format === 'html';
}

/** How a table is written, and in which language where it holds words. */
export interface Rendering {
  readonly format: Format;
  readonly language: Language;
}

/** A table of figures as it is written. @throws Malformed for a chart of a table that has none */
export async function render({ format, language }: Rendering, answer: TableAnswer): Promise<string | Uint8Array> {
  const { table, meta } = answer;
  switch (format) {
    case 'svg':
      return (await drawings()).tableSvg(answer, language);
    case 'html':
      return (await drawings()).tablePage(answer, language);
    case 'parquet':
      return parquetOf(table, meta);
    case 'csv':
      return toCsv(table);
    case 'json':
      return `${JSON.stringify({ meta, rows: rowObjects(table) }, undefined, 2)}\n`;
    case 'table':
      return drawn(table);
  }
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
