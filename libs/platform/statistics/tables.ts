import { type Labels, Malformed, type Position, Zone, formatInstant } from '#eventsourcing';
import { type Actor, may } from '#privacy';
import { type Measure, TABLES, type Table } from '#statistics';
import type { Engine } from '../engine/engine.js';
import { type AuditedUse, audit } from './audit.js';
import { type TableAnswer, wholeQuestion } from './answer.js';
import type { StatisticsDesk } from './desk.js';
import { type Member, cellOf } from './members.js';
import type { Meta } from './meta.js';
import { type Question, splitOf } from './question.js';
import { type TableOptions, askedKnownAt, knownAtOf, rangeOf } from './request.js';

/** A table of figures, in words. */
export interface TableWords {
  readonly name: string;
  readonly title: Labels;
  readonly inWords: Labels;
  readonly counted: Labels;
  readonly formula: string;
  readonly rules: readonly string[];
  readonly origin: readonly string[];
  readonly dimensions: readonly { readonly name: string; readonly labels: Labels; readonly always: boolean }[];
  readonly measures: readonly Measure[];
}

/** Which tables there are. */
export interface TablesAnswer {
  readonly tables: readonly TableWords[];
}

/** `GET /v1/statistics`: the tables with their definitions. @throws Forbidden */
export function tablesOf(engine: Engine, actor: Actor): TablesAnswer {
  engine.demand(actor, { kind: 'read-statistics', unsuppressed: false });
  const tables = Object.values(TABLES).flatMap((definition) => {
    if (!definition) return [];
    const { name, title, inWords, counted, formula, rules, origin, measures, always = [] } = definition;
    const dimensions = definition.dimensions.map((one) => ({ name: one.name, labels: one.labels, always: always.includes(one.name) }));
    return [{ name, title, inWords, counted, formula, rules, origin, dimensions, measures }];
  });
  return { tables };
}

/** Who asks for figures, and of which table. */
export interface Asks {
  readonly actor: Actor;
  readonly table: string;
  readonly options: TableOptions;
  /** A position that an append answered: of this store, or the request is refused. Figures always read up to the head. */
  readonly atLeast?: Position | undefined;
  readonly correlationId?: string;
}

export interface FiguresQuery extends Asks {
  /** Default: hidden for those without the right to true counts. */
  readonly unsuppressed?: boolean;
  /** With the curves behind the rows, where the table has them. */
  readonly curves?: boolean;
  /** Every count as a multiple of 5; for those without the right to true counts, of what is not hidden. */
  readonly rounded?: boolean;
}

/** A row: `date`, a text for each dimension, a number for each measure; null where a figure is hidden or there is none. */
export interface TableLine {
  readonly [column: string]: string | number | null;
}

/** A table of figures. */
export interface FiguresAnswer {
  readonly meta: Meta;
  readonly rows: readonly TableLine[];
  readonly position: Position;
  readonly asOf: { readonly validAt: string; readonly knownAt: string };
}

/**
 * `GET /v1/statistics/{table}`. True counts, to whoever has the right to them, are written down in the audit first; an answer without
 * them is compared with earlier ones, and kept with them.
 * @throws Forbidden, Malformed, NotFound; Unavailable `statistics-busy`, `shown-unavailable`; RuleBroken `shown-too-much`
 */
export async function tableFigures(engine: Engine, desk: StatisticsDesk, query: FiguresQuery): Promise<TableAnswer> {
  const { actor, table, options, rounded = false } = query;
  if (rounded && query.unsuppressed) throw Malformed.at('rounded', 'figures are true or rounded: ask for one of them');
  const byRight = may(actor, { kind: 'read-statistics', unsuppressed: true });
  const unsuppressed = query.unsuppressed ?? byRight;
  engine.demand(actor, { kind: 'read-statistics', unsuppressed });
  await refuseStrange(engine, query.atLeast);
  const asked = await questionOf(engine, table, options);
  const question = unsuppressed ? asked : wholeQuestion(asked);
  if (unsuppressed && !rounded) await written(engine, 'true-counts', query, question);
  // who may see true counts looks at what others would be shown: that is not shown to those
  const answering = { options, unsuppressed, rounded, curves: query.curves, guarded: !unsuppressed && !rounded, records: !byRight };
  return desk.ask<TableAnswer>({ kind: 'answer', question, answering });
}

export interface MembersQuery extends Asks {
  /** A date and a value for each dimension, with commas between them: the beginning of a line of CSV. */
  readonly cell: string;
}

/** The stays behind a cell. */
export interface MembersAnswer {
  readonly table: string;
  readonly cell: { readonly date: string; readonly group: readonly string[] };
  readonly members: readonly Member[];
  readonly position: Position;
  readonly asOf: { readonly validAt: string; readonly knownAt: string };
}

/** `GET /v1/statistics/{table}/members`: by the right to true counts, and written down in the audit first. @throws as `tableFigures` */
export async function cellMembers(engine: Engine, desk: StatisticsDesk, query: MembersQuery): Promise<MembersAnswer> {
  const { actor, table, options } = query;
  engine.demand(actor, { kind: 'read-statistics', unsuppressed: true });
  if (query.cell === '')
    throw Malformed.at('cell', 'is needed: a date and a value for each dimension, such as 2024-12-31,REMAND', 'missing');
  await refuseStrange(engine, query.atLeast);
  const cell = cellOf(query.cell);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell.date)) throw Malformed.at('cell', 'begins with a date, such as 2024-12-31,REMAND', 'no-such-cell');
  const dated = options.on === undefined && options.from === undefined ? { ...options, on: cell.date } : options;
  const question = { ...(await questionOf(engine, table, dated)), withFacts: true };
  await written(engine, 'members', { ...query, options: { ...dated, cell: query.cell } }, question);
  const members = await desk.ask<readonly Member[]>({ kind: 'members', question, cell });
  return { table, cell, members, ...answeredAt(question) };
}

/** @throws PositionFromOtherStore */
async function refuseStrange({ stores }: Engine, atLeast: Position | undefined): Promise<void> {
  if (atLeast === undefined) return;
  for await (const _ of stores.eventStore.readAll({ after: atLeast, pageSize: 1 })) break;
}

/** Enough to compute it again: what was asked, and all that the answer went by beside the log. */
function written(
  engine: Engine,
  use: AuditedUse,
  asks: Omit<Asks, 'options'> & { readonly options: object },
  { head, zone, now }: Question,
): Promise<void> {
  const { actor, table, options, correlationId } = asks;
  const parameters = { ...options, head, zone, now: formatInstant(now) };
  return audit(engine, { actor, use, of: table, parameters, correlationId });
}

/** The question of a request, up to the present head. @throws Malformed, NotFound */
export async function questionOf(engine: Engine, table: string, options: TableOptions): Promise<Question> {
  const { zone, clock, stores } = engine;
  const { by = [], knownAt } = options;
  splitOf(table, by);
  const asked = { range: rangeOf(options, { zone, clock }), knownAt: askedKnownAt(knownAt, { zone, clock }), now: clock.now() };
  return { table, by, zone: zone.name, ...asked, head: await stores.eventStore.head() };
}

/** A table as JSON answers it. */
export function figuresAnswer({ table, meta }: TableAnswer): FiguresAnswer {
  const { computedAt, head, zone } = meta;
  const known = knownAtOf(meta.parameters.knownAt === 'each' ? undefined : meta.parameters.knownAt, new Zone(zone));
  const knownAt = typeof known === 'number' ? formatInstant(known) : computedAt;
  return { meta, rows: rowObjects(table), position: head, asOf: { validAt: computedAt, knownAt } };
}

function answeredAt({ knownAt, now, head }: Question): Pick<MembersAnswer, 'position' | 'asOf'> {
  const known = typeof knownAt === 'number' ? knownAt : now;
  return { position: head, asOf: { validAt: formatInstant(now), knownAt: formatInstant(known) } };
}

/** The rows of a table as objects. */
export function rowObjects({ dimensions, measures, rows }: Table): TableLine[] {
  const named = <Value>(names: readonly string[], all: readonly (Value | undefined)[]): readonly (readonly [string, Value | null])[] =>
    names.map((name, i) => [name, all[i] ?? null]);
  return rows.map(({ date, group, values }) =>
    Object.fromEntries<string | number | null>([['date', date], ...named(dimensions, group), ...named(measures, values)]),
  );
}
