import { type Filter, type Find, Malformed, type Position, bodyOf, collectionOf, formatDay, formatInstant } from '#eventsourcing';
import { type Actor, may } from '#privacy';
import {
  CASELOAD,
  CASELOAD_OF_SERVICE,
  type Caseload,
  NO_DUE_DAY,
  type ReceptionRow,
  type WorkRow,
  receptionRow,
  views,
  workRow,
} from '#views';
import type { Engine } from './engine.js';

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
const SOON_DAYS = 3;
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
  readonly counts: { readonly stays: number; readonly overdue: number; readonly soon: number; readonly referralsToAnswer?: number };
}

/** `GET /v1/plans`: the work list, judged now. @throws Forbidden, Malformed */
export async function workList(engine: Engine, query: WorkListQuery): Promise<WorkList> {
  const { actor, service, sort = 'due' } = query;
  engine.demand(actor, { kind: 'read-lists', ...(service === undefined ? {} : { serviceId: service }) });
  const where = [...held(query), ...(service === undefined ? [] : [{ has: ['services', service] } as const]), ...dueFilter(engine, query)];
  const { bodies, ...page } = await pageOf(engine, query, { where: { and: where }, sort: [{ path: PATHS[sort] }] });
  const at = { settings: engine.settings, zone: engine.zone, now: engine.clock.now() };
  return { rows: bodies.map((body) => workRow(body, at, actor.serviceId)), counts: await counts(engine, query), ...page };
}

/** `GET /v1/boards/reception`: one row per arrival of the last days, the latest first. @throws Forbidden, Malformed */
export async function receptionBoard(engine: Engine, query: PageQuery): Promise<Listed<ReceptionRow>> {
  engine.demand(query.actor, { kind: 'read-lists' });
  const where: Filter = { and: [...held(query), { range: ['arrivedOn', { gte: dayFrom(engine, -ARRIVAL_DAYS) }] }] };
  const { bodies, ...page } = await pageOf(engine, query, { where, sort: [{ path: 'arrivedOn', desc: true }] });
  const at = { settings: engine.settings, zone: engine.zone, now: engine.clock.now() };
  return { rows: bodies.map((body) => receptionRow(body, at)), ...page };
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

function dayFrom({ zone, clock }: Engine, days: number): string {
  return formatDay(zone.dayOf(clock.now()) + days);
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

/** Sums over the documents as they are: a row per day on which something is due. */
async function counts(engine: Engine, { prison, status, service }: WorkListQuery): Promise<WorkList['counts']> {
  const where = {
    ...(prison === undefined ? {} : { prison: [prison] }),
    ...(status === undefined ? {} : { legalStatus: [status] }),
    ...(service === undefined ? {} : { service: [service] }),
  };
  const board = service === undefined ? CASELOAD : CASELOAD_OF_SERVICE;
  const rows = await engine.stores.documents.sum(collectionOf(views.caseload), { board, by: ['dueDay'], where });
  const [today, soon] = [dayFrom(engine, 0), dayFrom(engine, SOON_DAYS)];
  const sum = (measure: string, among: (day: string) => boolean): number =>
    rows.filter(({ key }) => among(key['dueDay'] ?? NO_DUE_DAY)).reduce((total, { value }) => total + (value[measure] ?? 0), 0);
  return {
    stays: sum('stays', () => true),
    overdue: sum('stays', (day) => day < today),
    soon: sum('stays', (day) => day >= today && day <= soon),
    ...(service === undefined ? {} : { referralsToAnswer: sum('referralsToAnswer', () => true) }),
  };
}
