import type { Labels } from '#eventsourcing';
import type { Curve, Every, Measure, Table } from '#statistics';

/** What of the description of a table a drawing and its page need. */
export interface DrawableMeta {
  readonly table: string;
  readonly title: Labels;
  readonly inWords: Labels;
  readonly counted: Labels;
  readonly measures: readonly Measure[];
  readonly parameters: { readonly every?: Every; readonly knownAt?: string };
  readonly cutOff: string;
  readonly head: string;
  readonly zone: string;
  readonly codeHash: string;
  readonly suppressed: 'nothing' | { readonly hidden: number; readonly threshold: number; readonly exposed: number };
  readonly notes: readonly string[];
}

/** A table of figures as it may be shown, and what it was made of. */
export interface Drawable {
  readonly table: Table;
  readonly meta: DrawableMeta;
  /** The curves behind the rows, where the table has them. */
  readonly curves?: readonly Curve[];
}
