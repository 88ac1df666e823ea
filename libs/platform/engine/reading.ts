import {
  COMPARTMENTS,
  type Compartment,
  type Cut,
  NO_STREAM,
  NotFound,
  type Position,
  type RecordedFact,
  bodyOf,
  formatInstant,
  openSealed,
  parseMoment,
} from '#eventsourcing';
import { type Actor, may } from '#privacy';
import { type Plan, type PlanContext, type Readable, planOfReader, readableBy, views } from '#views';
import type { Engine } from './engine.js';

/** What a read of one stay asks for. */
export interface StayQuery {
  readonly trajectoryId: string;
  readonly actor: Actor;
  readonly atLeast?: Position;
  readonly cut?: Cut;
}

/** What every answer about a stay says beside its content. */
export interface Answered {
  readonly position: Position;
  readonly asOf: { readonly validAt: string; readonly knownAt: string };
  readonly stale?: { readonly since: string; readonly reason: string };
}

/** Reads both cuts of a request. `knownAt` as a plain date means the end of that day. @throws Malformed */
export function readCut(engine: Engine, validAt?: string, knownAt?: string): Cut {
  const { zone } = engine;
  const known = knownAt === undefined ? undefined : parseMoment(knownAt, zone, 'knownAt');
  return {
    ...(validAt === undefined ? {} : { validAt: parseMoment(validAt, zone, 'validAt') }),
    ...(known === undefined ? {} : { knownAt: known.time ?? zone.startOf(known.day + 1) - 1 }),
  };
}

export function isNow(cut: Cut | undefined): boolean {
  return cut?.validAt === undefined && cut?.knownAt === undefined;
}

/** A plan as its reader may read it, with what its page needs beside it. */
export interface PlanRead {
  readonly plan: Plan;
  readonly context: PlanContext;
  readonly revision: number;
  readonly position: Position;
  readonly stale?: Answered['stale'];
}

/** The plan of now or of any moment: of who reads every fact from the document, else folded from what he may read. @throws NotFound */
export async function planFor(engine: Engine, query: StayQuery): Promise<PlanRead> {
  if (query.atLeast !== undefined) await engine.reads.checkPosition(query.atLeast);
  const whole = isNow(query.cut) && may(query.actor, { kind: 'read-every-fact' }) && !mayReadConfidential(query);
  return whole ? presentPlan(engine, query) : planFromLog(engine, query);
}

async function presentPlan(engine: Engine, query: StayQuery): Promise<PlanRead> {
  const { document, stale, position } = await engine.reads.read(views.plan, mayReadStay(engine, query), query.atLeast);
  if (!document) throw new NotFound('there is no such stay');
  const context = planContext(engine, query.cut, {});
  return { plan: bodyOf(document) as unknown as Plan, context, revision: document.revision, position, stale };
}

/** The plan folded from the log: what a command without a projector reads, and what the past is made of. */
export async function planFromLog(engine: Engine, query: StayQuery): Promise<PlanRead> {
  const { readable, revision, position } = await readableStay(engine, query);
  const plan = foldPlan(engine, query, readable);
  return { plan, context: planContext(engine, query.cut, readable.withheld), revision, position };
}

/** The plan of the moment that is asked for, folded from some of what a reader may read. */
export function foldPlan(engine: Engine, { trajectoryId, cut }: StayQuery, readable: Pick<Readable, 'events' | 'uncut'>): Plan {
  return planOfReader(trajectoryId, readable, { calendar: engine.calendar, cut, settings: engine.settings });
}

/** What an actor may read of a stay, and how far that goes. */
export interface StayRead {
  readonly readable: Readable;
  /** All that the shared stream holds. */
  readonly shared: readonly RecordedFact[];
  /** Of the shared stream; -1 when it holds nothing. */
  readonly revision: number;
  readonly position: Position;
}

/** What of a stay's events the actor may read now, what its own service keeps to itself included. @throws NotFound */
export async function readableStay(engine: Engine, query: StayQuery): Promise<StayRead> {
  const { shared, confidential } = await existing(engine, query);
  const { calendar, zone, clock } = engine;
  const at = { calendar, cut: query.cut, today: zone.dayOf(clock.now()), confidential };
  const [last, ownLast] = [shared.at(-1), confidential.at(-1)];
  const position = [last, ownLast].flatMap((event) => event?.position ?? []).reduce((a, b) => (a > b ? a : b));
  return { readable: readableBy(query.actor, shared, at), shared, revision: last?.revision ?? NO_STREAM, position };
}

/** A stay's events. The log itself is never behind, so `atLeast` asks only whether the position is of this store. */
async function existing(
  engine: Engine,
  query: StayQuery,
): Promise<{ readonly shared: readonly RecordedFact[]; readonly confidential: readonly RecordedFact[] }> {
  if (query.atLeast !== undefined) await engine.reads.checkPosition(query.atLeast);
  const trajectoryId = mayReadStay(engine, query);
  const shared = await engine.history(trajectoryId);
  const confidential = mayReadConfidential(query) ? await engine.confidentialHistory(trajectoryId, query.actor.serviceId!) : [];
  if (shared.length + confidential.length === 0) throw new NotFound('there is no such stay');
  return { shared, confidential };
}

function mayReadConfidential({ actor, trajectoryId }: StayQuery): boolean {
  return may(actor, { kind: 'read-confidential', stay: trajectoryId });
}

/** @returns the id; @throws NotFound when the actor has no relation to the person: absent and not yours look the same */
export function mayReadStay(_engine: Engine, { actor, trajectoryId }: StayQuery): string {
  if (!may(actor, { kind: 'read-stay', stay: trajectoryId })) throw new NotFound('there is no such stay');
  return trajectoryId;
}

function planContext({ settings, zone, clock }: Engine, cut: Cut = {}, withheld: PlanContext['withheld']): PlanContext {
  return { settings, zone, now: momentMs({ zone, clock }, cut), withheld };
}

/** The moment at which limits are judged: the earlier of both cuts, or now. */
function momentMs({ zone, clock }: Pick<Engine, 'zone' | 'clock'>, { validAt, knownAt }: Cut): number {
  const valid = validAt === undefined ? clock.now() : (validAt.time ?? zone.startOf(validAt.day + 1) - 1);
  return Math.min(valid, knownAt ?? Infinity);
}

/** Opens what the reader may open. @param among compartments beyond which nothing is opened, whoever reads */
export function opened(
  engine: Engine,
  { trajectoryId, actor }: StayQuery,
  answer: unknown,
  among: readonly Compartment[] = COMPARTMENTS,
): Promise<unknown> {
  const opens = among.filter((compartment) => may(actor, { kind: 'open-compartment', compartment }));
  return openSealed(engine.stores.keys, trajectoryId, answer, (compartment) => (opens as readonly string[]).includes(compartment));
}

export function about(engine: Engine, { cut = {} }: StayQuery, position: Position, stale?: Answered['stale']): Answered {
  const now = formatInstant(engine.clock.now());
  const validAt = cut.validAt === undefined ? now : formatInstant(cut.validAt.time ?? engine.zone.startOf(cut.validAt.day + 1) - 1);
  const knownAt = cut.knownAt === undefined ? now : formatInstant(cut.knownAt);
  return { position, asOf: { validAt, knownAt }, ...(stale ? { stale } : {}) };
}
