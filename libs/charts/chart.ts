import type { Labels } from '#eventsourcing';

export type Language = keyof Labels;

/** A figure as it may be shown; undefined where it is hidden. */
export type Figure = number | undefined;

/** The figures behind a chart, for those who read rather than look. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** How many columns from the left say what a row is about. */
  readonly heads: number;
  /** A text, a figure, undefined where a figure is hidden, or an empty text where there is none. */
  readonly rows: readonly (readonly (string | Figure)[])[];
}

/** A chart that is drawn: SVG text that stands on its own, and the same in words and figures. */
export interface Chart {
  /** Unique on a page; ids within the drawing begin with it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly svg: string;
  readonly tables: readonly ChartTable[];
}

/** What every chart is told beside its figures. */
export interface Telling {
  readonly language: Language;
  /** Below the title: the period, the prisons, the cut-off. */
  readonly subtitle?: string;
}
