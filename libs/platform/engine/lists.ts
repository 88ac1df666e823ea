import { type Filter, type Find, Malformed, type Position, bodyOf, collectionOf, formatDay, formatInstant } from '#eventsourcing';
import { type Actor, may } from '#privacy';
import { type Caseload, type ReceptionRow, type WorkRow, endsAt, receptionRow, views, workRow } from '#views';
import type { Engine } from './engine.js';
import { SOON_DAYS, type WorkCounts, dayFrom, workCounts } from './list-counts.js';

/** What a page of a list asks for. */
export interface PageQuery {
  readonly actor: Actor;
  readonly prison?: string;
  readonly limit?: number;
  /** Of the page before. */
  readonly cursor?: string;
  readonly atLeast?: Position;
}

export interface WorkListQuery extends PageQuery {
  /** Legal status. */
  readonly status?: string;
  /** The reader's own service: only what it has to do with. */
  readonly service?: string;
  readonly due?: (typeof DUE)[number];
  readonly sort?: (typeof SORTS)[number];
}

/** `overdue`: a limit ended on an earlier day. `soon`: one ends today or within three days. */
export const DUE = ['overdue', 'soon'] as const;
export const SORTS = ['due', 'since', 'prison'] as const;
const PATHS = { due: 'dueDay', since: 'since', prison: 'prison' } as const;
const DEFAULT_LIMIT = 100;
/** How long an arrival stays on the reception board. */
export const ARRIVAL_DAYS = 30;

/** A page of rows, and what every answer says. */
export interface Listed<Row> {
  readonly rows: readonly Row[];
  /** Present when there may be more. */
  readonly cursor?: string;
  /** Lists leave out what is not the reader's to know of, in counts too: nothing is withheld from a row. */
  readonly withheld: Readonly<Record<string, number>>;
  readonly position: Position;
  readonly asOf: { readonly validAt: string; readonly knownAt: string };
}

export interface WorkList extends Listed<WorkRow> {
  /** Of the whole list, not of the page; `due` filters rows only. */
  readonly counts: WorkCounts;
}

/** `GET /v1/plans`: the work list, judged now. @throws Forbidden, Malformed */
export async function workList(engine: Engine, query: WorkListQuery): Promise<WorkList> {
  const { actor, service, sort = 'due' } = query;
  engine.demand(actor, { kind: 'read-lists', ...(service === undefined ? {} : { serviceId: service }) });
  const own = service ?? actor.serviceId;
  const where = service === undefined ? [...held(query), ...dueFilter(engine, query)] : ofService(service, query);
  const { bodies, ...page } = await pageOf(engine, query, { where: { and: where }, sort: [{ path: PATHS[sort] }] });
  const at = { settings: engine.settings, zone: engine.zone, now: engine.clock.now() };
  const rows = bodies.map((body) => workRow(body, at, own)).filter((row) => service === undefined || isDue(engine, row, query));
  const { prison, status } = query;
  return { rows, counts: await workCounts(engine, { prison, status, service, own }), ...page };
}

/** `GET /v1/boards/reception`: one row per arrival of the last days, the latest first. @throws Forbidden, Malformed */
export async function receptionBoard(engine: Engine, query: PageQuery): Promise<Listed<ReceptionRow>> {
  engine.demand(query.actor, { kind: 'read-lists' });
  const where: Filter = { and: [...held(query), { range: ['arrivedOn', { gte: dayFrom(engine, -ARRIVAL_DAYS) }] }] };
  const { bodies, ...page } = await pageOf(engine, query, { where, sort: [{ path: 'arrivedOn', desc: true }] });
  const at = { settings: engine.settings, zone: engine.zone, now: engine.clock.now() };
  return { rows: bodies.map((body) => receptionRow(body, at, query.actor.serviceId)), ...page };
}

/** Stays in custody, in one prison or under one status where asked. */
function held({ prison, status }: Pick<WorkListQuery, 'prison' | 'status'>): readonly Filter[] {
  const place: Filter = prison === undefined ? { exists: ['prison', true] } : { eq: ['prison', prison] };
  return status === undefined ? [place] : [place, { eq: ['legalStatus', status] }];
}

function dueFilter(engine: Engine, { due }: WorkListQuery): readonly Filter[] {
  if (due === undefined) return [];
  const today = dayFrom(engine, 0);
  return [{ range: ['dueDay', due === 'overdue' ? { lt: today } : { gte: today, lte: dayFrom(engine, SOON_DAYS) }] }];
}

/** What a service has to do with, in any prison or none: aftercare goes on outside. */
function ofService(service: string, { prison, status }: WorkListQuery): readonly Filter[] {
  return [
    { has: ['services', service] },
    ...(prison === undefined ? [] : [{ eq: ['prison', prison] } as const]),
    ...(status === undefined ? [] : [{ eq: ['legalStatus', status] } as const]),
  ];
}

/** By limits of the service too: documents are not filtered by these, so a page may hold fewer rows than asked. */
function isDue(engine: Engine, { deadlines: [first] }: WorkRow, { due }: WorkListQuery): boolean {
  if (due === undefined) return true;
  const day = first && formatDay(engine.zone.dayOf(endsAt(first, engine)));
  const [today, soon] = [dayFrom(engine, 0), dayFrom(engine, SOON_DAYS)];
  return day !== undefined && (due === 'overdue' ? day < today : today <= day && day <= soon);
}

async function pageOf(
  engine: Engine,
  { actor, limit = DEFAULT_LIMIT, cursor, atLeast }: PageQuery,
  find: Find,
): Promise<Omit<Listed<never>, 'rows'> & { readonly bodies: readonly Caseload[] }> {
  const { position } = await engine.reads.read(views.caseload, '-', atLeast);
  const found = await engine.stores.documents.find(collectionOf(views.caseload), { ...find, limit, after: cursor }).catch(asCursor);
  const bodies = found.documents.map((document) => bodyOf(document) as unknown as Caseload);
  const now = formatInstant(engine.clock.now());
  return {
    bodies: bodies.filter(({ trajectoryId }) => may(actor, { kind: 'read-stay', stay: trajectoryId })),
    ...(found.cursor === undefined ? {} : { cursor: found.cursor }),
    withheld: {},
    position,
    asOf: { validAt: now, knownAt: now },
  };
}

/** The store calls its cursor by another name than the address does. */
function asCursor(error: unknown): never {
  if (error instanceof Malformed) throw Malformed.at('cursor', 'is not a cursor of this list: ask for the first page again', 'cursor');
  throw error;
}
