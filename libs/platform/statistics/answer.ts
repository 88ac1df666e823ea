import { formatDay } from '#eventsourcing';
import {
  type AnyDefinition,
  CURVED,
  type Curve,
  type Dates,
  type Figures,
  type SuppressRules,
  type Table,
  lengthCurves,
  suppress,
} from '#statistics';
import { codeHash } from './code-hash.js';
import { type Meta, metaOf } from './meta.js';
import { type Question, askedOf } from './question.js';
import type { TableOptions } from './request.js';

/** How a table is to be answered. */
export interface Answering {
  /** The question as it was asked: stated in the meta. */
  readonly options: TableOptions & { readonly head?: string };
  /** True counts. By right only: the caller has asked `can`. */
  readonly unsuppressed: boolean;
  /** With the curves behind the rows, where the table has them: a chart draws them. */
  readonly curves?: boolean;
}

/** A table as it may be shown, and what it was made of. */
export interface TableAnswer {
  readonly table: Table;
  readonly meta: Meta;
  /** On request. A row without one is not to be shown. */
  readonly curves?: readonly Curve[];
}

const FOLLOW_UP =
  'what is not known to have happened counts as not happened up to the cut-off: to get these bytes again give it with --known-at';

/** The table of some figures, without what may not be shown. */
export async function answerOf(
  figures: Figures,
  question: Question,
  { options, unsuppressed, curves = false }: Answering,
): Promise<TableAnswer> {
  const { zone, dates, knownAt, now, tables } = askedOf(question);
  const { definition } = tables[0]!;
  const table = figures.table();
  const suppressed = unsuppressed ? undefined : suppress(table, rulesOf(definition, dates));
  const notes = [...notesOf(dates, zone.dayOf(now)), ...(definition.followsUp && knownAt === 'now' ? [FOLLOW_UP] : [])];
  const meta = metaOf({
    definition,
    table,
    options,
    knownAt,
    head: question.head,
    zone,
    now,
    suppressed,
    notes,
    codeHash: await codeHash(),
  });
  const shown = suppressed ? { ...table, rows: suppressed.rows } : table;
  const asked = { shown, every: dates.every, exact: unsuppressed };
  return { table: shown, meta, ...(curves && question.table === CURVED ? { curves: lengthCurves(figures, asked) } : {}) };
}

/** What of a table adds up to each other, and so is hidden together. */
export function rulesOf({ measures, flow, identity }: AnyDefinition, { every }: Pick<Dates, 'every'>): SuppressRules {
  const addsUp = every === 'day' ? 'days' : 'months';
  return { measures, ...(identity ? { identity } : {}), ...(flow && every !== 'year' ? { addsUp } : {}) };
}

function notesOf(dates: Dates, today: number): string[] {
  const future = dates.days.filter((day) => day > today);
  return future.length === 0 ? [] : [`${formatDay(future[0]!)} and later lie in the future: what is known today is carried forward`];
}
