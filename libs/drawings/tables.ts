import { type Chart, type Language, page } from '#charts';
import { Malformed } from '#eventsourcing';
import { CURVED, balance, needs, reception, stock } from '#statistics';
import { needsOf, receptionOf } from './cases.js';
import type { Drawable } from './drawable.js';
import { lengthsOf } from './lengths.js';
import { notesOf } from './notes.js';
import { balanceOf, stockOf } from './stocks.js';

type Draw = (drawable: Drawable, language: Language) => Chart;

/** The tables that have a chart. */
const CHARTS: { readonly [table: string]: Draw } = {
  [stock.name]: stockOf,
  [balance.name]: balanceOf,
  [CURVED]: lengthsOf,
  [reception.name]: receptionOf,
  [needs.name]: needsOf,
};

/** Asked before anything is counted. @throws Malformed `no-chart` */
export function mustHaveChart(table: string): void {
  drawingOf(table);
}

/** A table as a drawing of its own. @throws Malformed `no-chart`, `too-many-lines` */
export function tableSvg(drawable: Drawable, language: Language): string {
  return chartOf(drawable, language).svg;
}

/** A table as a page: the drawing, the figures below it, and what they were made of. @throws as `tableSvg` */
export function tablePage(drawable: Drawable, language: Language): string {
  const chart = chartOf(drawable, language);
  return page({ language, title: chart.title, notes: notesOf(drawable.meta, language), charts: [chart] });
}

function chartOf(drawable: Drawable, language: Language): Chart {
  return drawingOf(drawable.meta.table)(drawable, language);
}

function drawingOf(table: string): Draw {
  const draw = Object.hasOwn(CHARTS, table) ? CHARTS[table] : undefined;
  if (draw) return draw;
  throw Malformed.at('format', `the table ${table} has no chart; there is one of: ${Object.keys(CHARTS).join(', ')}`, 'no-chart');
}

interface Period {
  readonly by?: readonly string[];
  readonly on?: string;
  readonly from?: string;
  readonly to?: string;
  readonly every?: 'day' | 'month' | 'year';
}

/** Of these a month is a point on a line; of the others a year is one bar or curve. */
const BY_MONTH: readonly string[] = [stock.name, balance.name];

/**
 * The dates of a chart when nobody says which: the last calendar year that is over, by month or as a whole. The default of a table,
 * today alone, draws nothing worth looking at.
 * @param today a plain date
 */
export function chartPeriod<Asked extends Period>(table: string, asked: Asked, today: string): Asked {
  if ((asked.on ?? asked.from ?? asked.to ?? asked.every) !== undefined) return asked;
  const year = Number(today.slice(0, 'YYYY'.length)) - 1;
  return { ...asked, from: `${year}-01-01`, to: `${year}-12-31`, every: BY_MONTH.includes(table) ? 'month' : 'year' };
}
