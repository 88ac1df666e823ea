import { formatDay } from '#eventsourcing';
import {
  type AnyDefinition,
  type Curve,
  type DateRange,
  Dates,
  type Figures,
  type Guarded,
  type KeyedRounding,
  type Row,
  type SuppressRules,
  type Table,
  TABLES,
  hasFlows,
  hiddenIn,
  measuresOf,
  roundedFigures,
  suppress,
  wholeRange,
} from '#statistics';
import { codeHash } from './code-hash.js';
import { type Hiding, type Meta, metaOf } from './meta.js';
import { type Question, type Questions, askedOf } from './question.js';
import type { TableOptions } from './request.js';

/** How a table is to be answered. */
export interface Answering {
  /** The question as it was asked: stated in the meta. */
  readonly options: TableOptions & { readonly head?: string };
  /** True counts. By right only: the caller has asked `can`. With `rounded`: nothing is hidden beside the rounding. */
  readonly unsuppressed: boolean;
  /** With the curves behind the rows, where the table has them: a chart draws them. */
  readonly curves?: boolean;
  /** Every count as a multiple of 5. */
  readonly rounded?: boolean;
  /** For whom earlier answers are to be compared with this one; absent: for nobody. */
  readonly guarded?: boolean;
  /** True when it is written down as shown. */
  readonly records?: boolean;
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
const ROUNDED =
  'every figure is rounded to a multiple of 5 by the keys of its members: figures need not add up, and the same members give the same figure in every table';

/** The same question over all dates that decide together what is hidden of those asked for. */
export function wholeQuestion(question: Question): Question {
  const definition = Object.hasOwn(TABLES, question.table) ? TABLES[question.table] : undefined;
  if (!definition || question.shows) return question;
  return { ...question, range: wholeRange(question.range, definition), shows: question.range };
}

/** The same questions, over all dates that any of them needs. */
export function wholeQuestions(questions: Questions): Questions {
  const { tables: _, ...frame } = questions;
  const own = questions.tables.map((table) => wholeQuestion({ ...frame, ...table }).range);
  return { ...questions, range: widest(own), shows: questions.range };
}

/** The question about one of several tables, as if it had been asked alone. */
export function questionAbout({ tables, shows, ...frame }: Questions, index: number): Question {
  const table = tables[index]!;
  return shows ? wholeQuestion({ ...frame, ...table, range: shows }) : { ...frame, ...table };
}

/** The dates of several ranges that have the same step. */
function widest(ranges: readonly DateRange[]): DateRange {
  const spans = ranges.filter((range) => 'from' in range);
  const [first] = spans;
  if (!first) return ranges[0]!;
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)), every: first.every };
}

/** The dates that a question wants shown. */
export function shownDates({ range, shows = range }: Question): readonly number[] {
  return new Dates(shows).days;
}

/** The table of some figures, without what may not be shown; or rounded, with the rounding of the store. */
export async function answerOf(figures: Figures, question: Question, answering: Answering, rounding?: KeyedRounding): Promise<TableAnswer> {
  const asked = { question, answering };
  if (rounding && answering.rounded) return roundedAnswer(figures, asked, rounding);
  const table = figures.table();
  return answered(asked, { table, ...(answering.unsuppressed ? { rows: table.rows } : hiddenRows(table, question)) });
}

/** An answer beside earlier ones. @param table with true figures */
export function answerBeside(table: Table, { rows, exposed, withheld, kept }: Guarded, asked: AskedFor): Promise<TableAnswer> {
  const earlier = kept.map(({ name, cutOff }) => ({ of: name, cutOff }));
  return answered(asked, { table, rows, suppressed: { hidden: hiddenIn(rows), exposed, withheld, earlier } });
}

interface HiddenRows {
  readonly rows: readonly Row[];
  readonly suppressed: Hiding;
}

/** The rows of a question with nothing small in them, as they are without any other answer. */
export function hiddenRows(table: Table, question: Question): HiddenRows {
  const { rows, exposed } = suppress(table, rulesOf(askedOf(question).tables[0]!.definition, question));
  const dates = new Set(shownDates(question).map(formatDay));
  const shown = rows.filter(({ date }) => dates.has(date));
  return { rows: shown, suppressed: { hidden: hiddenIn(shown), exposed } };
}

/** What of a table adds up to each other, and so is hidden together. */
export function rulesOf(definition: AnyDefinition, question: Question): SuppressRules {
  const { identity, references, within } = definition;
  const { dates, zone, now } = askedOf(question);
  const addsUp = dates.every === 'day' ? 'days' : 'months';
  const today = formatDay(zone.dayOf(now));
  const overDates = hasFlows(definition) && dates.every !== 'year' ? ({ addsUp } as const) : {};
  return {
    measures: measuresOf(definition),
    today,
    ...(identity ? { identity } : {}),
    ...(references ? { references } : {}),
    ...(within ? { within } : {}),
    ...overDates,
  };
}

interface AskedFor {
  readonly question: Question;
  readonly answering: Answering;
}

interface Made {
  /** With true figures. */
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly suppressed?: Hiding;
  readonly notes?: readonly string[];
}

async function answered({ question, answering }: AskedFor, { table, rows, suppressed, notes = [] }: Made): Promise<TableAnswer> {
  const { zone, knownAt, now, tables } = askedOf(question);
  const { definition } = tables[0]!;
  const { options, rounded } = answering;
  const about = [
    ...notesOf(shownDates(question), zone.dayOf(typeof knownAt === 'number' ? knownAt : now)),
    ...(definition.followsUp && knownAt === 'now' ? [FOLLOW_UP] : []),
    ...notes,
  ];
  const made = { definition, table, options, knownAt, head: question.head, zone, now, suppressed, rounded };
  const meta = metaOf({ ...made, notes: about, codeHash: await codeHash() });
  return { table: { ...table, rows }, meta };
}

async function roundedAnswer(figures: Figures, asked: AskedFor, rounding: KeyedRounding): Promise<TableAnswer> {
  const { table: rounded, empty } = roundedFigures(figures, askedOf(asked.question), rounding);
  const without =
    empty.length === 0 ? [] : [`no figures of ${empty.join(', ')}: they are neither counts of members nor shares of such counts`];
  const [table, notes] = [figures.table(), [ROUNDED, ...without]];
  if (asked.answering.unsuppressed) return answered(asked, { table, rows: rounded.rows, notes });
  const { rows, suppressed } = hiddenRows(table, asked.question);
  return answered(asked, { table, rows: roundedIn(rows, rounded), suppressed, notes });
}

/** What is not hidden, rounded: a rounded figure beside a hidden one would narrow it down. */
function roundedIn(rows: readonly Row[], { rows: rounded }: Table): Row[] {
  const known = new Map(rounded.map(({ date, group, values }) => [JSON.stringify([date, ...group]), values]));
  return rows.map(({ date, group, values }) => {
    const own = known.get(JSON.stringify([date, ...group])) ?? [];
    return { date, group, values: values.map((value, i) => (value === undefined ? undefined : (own[i] ?? null))) };
  });
}

/** @param known the day of the cut-off */
function notesOf(days: readonly number[], known: number): string[] {
  const after = days.find((day) => day > known);
  return after === undefined ? [] : [`${formatDay(after)} and later lie after the cut-off: what is known then is carried forward`];
}
