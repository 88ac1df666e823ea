import type { ChartTable, Figure, Language } from '#charts';
import { type AnyDefinition, type Every, TABLES, type Table } from '#statistics';
import type { Drawable } from './drawable.js';
import { labelOf, nameOf } from './labels.js';

export type Row = Table['rows'][number];

/** A figure of a row by the name of its column; undefined where it is hidden, or there is none. */
export function figuresOf({ measures }: Table): (row: Row, measure: string) => Figure {
  return ({ values }, measure) => values[measures.indexOf(measure)] ?? undefined;
}

const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/** By date, then by code: D2 comes before D10. */
export function inOrder(rows: readonly Row[]): readonly Row[] {
  const keyOf = ({ date, group }: Row): string => [date, ...group].join(' ');
  return rows.toSorted((a, b) => BY_NUMBER.compare(keyOf(a), keyOf(b)));
}

/** A sum with a hidden part is hidden. */
export function total(figures: readonly Figure[]): Figure {
  return figures.includes(undefined) ? undefined : figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
}

export interface Naming {
  readonly language: Language;
  /** A dimension that is shown otherwise. */
  readonly without?: string;
}

/** The group of a row, with its period where there are several. */
export function rowName({ table, meta }: Drawable, { date, group }: Pick<Row, 'date' | 'group'>, { language, without }: Naming): string {
  const { dimensions, rows } = table;
  const shown = dimensions.map((name, i) => [name, group[i]!] as const).filter(([name]) => name !== without);
  const name = nameOf(
    shown.map(([dimension]) => dimension),
    shown.map(([, value]) => value),
    language,
  );
  const several = rows.some((row) => row.date !== rows[0]!.date);
  return [...(several || name === '' ? [periodOf(date, meta.parameters.every)] : []), ...(name === '' ? [] : [name])].join(' · ');
}

/** The month or year that ends on a date, or the date. */
function periodOf(date: string, every: Every = 'day'): string {
  return date.slice(0, LENGTH[every]);
}

const LENGTH = { day: 'YYYY-MM-DD'.length, month: 'YYYY-MM'.length, year: 'YYYY'.length } as const;

/** The dates of a table, ascending. */
export function datesOf({ rows }: Table): readonly string[] {
  return [...new Set(rows.map(({ date }) => date))];
}

/** The periods, and by what the table is split. */
export function subtitleOf({ table, meta }: Drawable, language: Language): string {
  const dates = datesOf(table).map((date) => periodOf(date, meta.parameters.every));
  const period = dates.length > 1 ? `${dates[0]} – ${dates.at(-1)}` : (dates[0] ?? '');
  return [period, ...table.dimensions.map((name) => dimensionName(meta.table, name, language))].join(' · ');
}

const DATE = { nl: 'datum', fr: 'date', en: 'date' };

/** The whole table below a drawing that shows a part of it. */
export function figuresTable({ table, meta }: Drawable, language: Language): ChartTable {
  const { dimensions, measures, rows } = table;
  const words = new Map(meta.measures.map(({ name, labels }) => [name, labels[language]]));
  return {
    caption: meta.title[language],
    columns: [
      DATE[language],
      ...dimensions.map((name) => dimensionName(meta.table, name, language)),
      ...measures.map((name) => words.get(name) ?? name),
    ],
    heads: 1 + dimensions.length,
    rows: rows.map(({ date, group, values }) => [
      date,
      ...group.map((value, i) => labelOf(dimensions[i], value, language)),
      // null: there is none, such as the mean of nobody
      ...values.map((value) => (value === null ? '' : value)),
    ]),
  };
}

export function definitionOf(name: string): AnyDefinition {
  return TABLES[name]!;
}

function dimensionName(table: string, name: string, language: Language): string {
  return definitionOf(table).dimensions.find((dimension) => dimension.name === name)?.labels[language] ?? name;
}
