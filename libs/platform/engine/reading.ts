import {
  COMPARTMENTS,
  type Compartment,
  type Cut,
  NO_STREAM,
  NotFound,
  type Position,
  type RecordedFact,
  Unreadable,
  bodyOf,
  checkId,
  formatInstant,
  openSealed,
  parseMoment,
} from '#eventsourcing';
import { type Actor, may } from '#privacy';
import { confidentialStream, trajectoryStream } from '#trajectory';
import { type Plan, type PlanContext, type Readable, planOfReader, readableBy, views } from '#views';
import type { Engine } from './engine.js';
import type { Legible } from './legible.js';

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
  const { readable, revision, position, stale } = await legibleStay(engine, query);
  const plan = foldPlan(engine, query, readable);
  return { plan, context: planContext(engine, query.cut, readable.withheld), revision, position, stale };
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
  readonly stale?: Answered['stale'];
}

/** What of a stay's events the actor may read now, what its own service keeps to itself included. @throws NotFound; Unreadable */
export async function readableStay(engine: Engine, query: StayQuery): Promise<StayRead> {
  const read = await legibleStay(engine, query);
  if (read.stale) throw new Unreadable(read.stale.reason);
  return read;
}

/** The same, and of a stay with an event that cannot be read what stands before it, with a mark. @throws NotFound */
export async function legibleStay(engine: Engine, query: StayQuery): Promise<StayRead> {
  const { shared, confidential } = await existing(engine, query);
  const { calendar, zone, clock } = engine;
  const stale = shared.stale ?? confidential.stale;
  const at = {
    calendar,
    cut: query.cut,
    today: zone.dayOf(clock.now()),
    confidential: confidential.events,
    ...(shared.stale ? { behind: shared.behind } : {}),
  };
  const [last, ownLast] = [shared.events.at(-1), confidential.events.at(-1)];
  const position = [last, ownLast].flatMap((event) => event?.position ?? []).reduce((a, b) => (a > b ? a : b));
  const readable = readableBy(query.actor, shared.events, at);
  return { readable, shared: shared.events, revision: last?.revision ?? NO_STREAM, position, ...(stale ? { stale } : {}) };
}

const NOTHING: Legible = { events: [], behind: [] };

/** A stay's events. The log itself is never behind, so `atLeast` asks only whether the position is of this store. */
async function existing(engine: Engine, query: StayQuery): Promise<{ readonly shared: Legible; readonly confidential: Legible }> {
  if (query.atLeast !== undefined) await engine.reads.checkPosition(query.atLeast);
  const trajectoryId = checkId(mayReadStay(engine, query));
  const shared = await engine.legible(trajectoryStream(trajectoryId));
  const confidential = mayReadConfidential(query)
    ? await engine.legible(confidentialStream(query.actor.serviceId!, trajectoryId))
    : NOTHING;
  if (shared.events.length + confidential.events.length > 0) return { shared, confidential };
  const damage = shared.stale ?? confidential.stale;
  if (damage) throw new Unreadable(damage.reason);
  throw new NotFound('there is no such stay');
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
