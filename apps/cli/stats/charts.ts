import { type Chart, type Language, page, stockAndFlows } from '#charts';
import { type Meta, metaLines } from '#platform';
import { type Table, needs, reception, stock } from '#statistics';
import { wrongUse } from '../outcome.js';
import { needsOf, receptionOf } from './case-charts.js';
import { nameOf } from './labels.js';

/** More lines than there are colours, dashes and marks to tell them apart. */
const MOST_LINES = 8;

type Draw = (table: Table, meta: Meta, language: Language) => Chart;

/** The tables that have a chart. */
const CHARTS: { readonly [table: string]: Draw } = {
  [stock.name]: linesOf,
  [reception.name]: receptionOf,
  [needs.name]: needsOf,
};

/** A table as a drawing of its own. @throws Stop where there is none */
export function svgOf(table: Table, meta: Meta, language: Language): string {
  return chartOf(table, meta, language).svg;
}

/** A table as a page: the drawing, the figures below it, what they were made of. @throws Stop where there is no drawing */
export function htmlOf(table: Table, meta: Meta, language: Language): string {
  const chart = chartOf(table, meta, language);
  const words = [meta.inWords, meta.counted].map((labels) => labels[language]);
  return page({ language, title: chart.title, notes: [...words, ...metaLines(meta)], charts: [chart] });
}

function chartOf(table: Table, meta: Meta, language: Language): Chart {
  const draw = CHARTS[meta.table];
  if (!draw) throw wrongUse(`the table ${meta.table} has no chart; there is one of: ${Object.keys(CHARTS).join(', ')}`);
  return draw(table, meta, language);
}

/** One line per group. */
function linesOf({ dimensions, rows }: Table, { title }: Meta, language: Language): Chart {
  const dates = [...new Set(rows.map(({ date }) => date))];
  const groups = Map.groupBy(rows, ({ group }) => JSON.stringify(group));
  if (groups.size > MOST_LINES) {
    throw wrongUse(`a chart has at most ${MOST_LINES} lines, and this table has ${groups.size} groups: ask --by fewer dimensions`);
  }
  const stocks = [...groups.values()].map((own) => {
    const values = new Map(own.map(({ date, values: figures }) => [date, figures[0] ?? undefined]));
    return {
      name: nameOf(dimensions, own[0]!.group, language),
      values: dates.map((date) => values.get(date)),
    };
  });
  const named = stocks.map((one) => (one.name === '' ? { ...one, name: title[language] } : one));
  const subtitle = [`${dates[0] ?? ''} – ${dates.at(-1) ?? ''}`, ...dimensions].join(' · ');
  return stockAndFlows({ dates, stocks: named, flows: [], title: title[language] }, { language, subtitle });
}
