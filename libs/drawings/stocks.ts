import { type Chart, type Figure, type Language, stockAndFlows } from '#charts';
import { Malformed } from '#eventsourcing';
import type { Drawable } from './drawable.js';
import { nameOf } from './labels.js';
import { type Row, datesOf, figuresTable, subtitleOf } from './rows.js';

/** More lines, or more bars at one date, than there are colours, dashes and marks to tell them apart. */
const MOST_LINES = 8;

/** One line for each group. */
export function stockOf(drawable: Drawable, language: Language): Chart {
  const { table, meta } = drawable;
  const title = meta.title[language];
  const stocks = groupsOf(drawable, language).map(({ name, of }) => ({ name: name || title, values: of(table.measures[0]!) }));
  atMost(stocks.length);
  const chart = stockAndFlows({ dates: datesOf(table), stocks, flows: [], title }, { language, subtitle: subtitleOf(drawable, language) });
  return { ...chart, tables: [figuresTable(drawable, language)] };
}

const STOCK = 'stockAfter';
const FLOWS = ['admissions', 'releases'] as const;

/** Of each group the stock as a line, admissions and releases as bars below; the other flows stand in the table. */
export function balanceOf(drawable: Drawable, language: Language): Chart {
  const { table, meta } = drawable;
  const words = new Map(meta.measures.map(({ name, labels }) => [name, labels[language]]));
  const groups = groupsOf(drawable, language);
  atMost(groups.length * FLOWS.length);
  const lines = (measures: readonly string[]): { name: string; values: readonly Figure[] }[] =>
    groups.flatMap(({ name, of }) =>
      measures.map((measure) => ({ name: [words.get(measure)!, name].filter(Boolean).join(' · '), values: of(measure) })),
    );
  const data = { dates: datesOf(table), stocks: lines([STOCK]), flows: lines(FLOWS) };
  const chart = stockAndFlows(data, { language, subtitle: subtitleOf(drawable, language) });
  return { ...chart, tables: [figuresTable(drawable, language)] };
}

interface Group {
  /** Empty where the table is not split. */
  readonly name: string;
  /** A measure on each date. */
  of(measure: string): readonly Figure[];
}

function groupsOf({ table }: Drawable, language: Language): readonly Group[] {
  const { dimensions, measures, rows } = table;
  const dates = datesOf(table);
  return [...Map.groupBy(rows, ({ group }) => JSON.stringify(group)).values()].map((own) => {
    const ofDate = new Map(own.map((row): [string, Row] => [row.date, row]));
    const of = (measure: string): readonly Figure[] =>
      dates.map((date) => ofDate.get(date)?.values[measures.indexOf(measure)] ?? undefined);
    return { name: nameOf(dimensions, own[0]!.group, language), of };
  });
}

/** @throws Malformed `too-many-lines` */
export function atMost(lines: number, most = MOST_LINES): void {
  if (lines <= most) return;
  const way = 'ask for fewer dimensions or dates';
  throw Malformed.at('by', `this chart has at most ${most} lines or bars, and this would have ${lines}: ${way}`, 'too-many-lines');
}
