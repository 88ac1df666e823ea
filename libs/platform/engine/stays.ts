import {
  type Cut,
  NotFound,
  type Position,
  type RecordedFact,
  ANNULLED,
  collectionOf,
  bodyOf,
  effectiveHistory,
  fold,
  formatInstant,
  isResolution,
  openSealed,
  parseInstant,
  parseMoment,
  withoutWrongPerson,
  COMPARTMENTS,
  type Document,
  type Filter,
  BLIND_INDEX,
} from '#eventsourcing';
import { type Actor, may } from '#privacy';
import { externalIdText } from '#trajectory';
import {
  type Explanation,
  type Plan,
  type PlanAnswer,
  type Stay,
  type Timeline,
  explain,
  planAnswer,
  planView,
  timeline,
  views,
} from '#views';
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

/** The state of a stay in short. */
export interface StayAnswer {
  readonly trajectoryId: string;
  readonly revision: number;
  readonly status?: string;
  readonly [property: string]: unknown;
}

/** `GET /v1/trajectories/{id}`: state of the stay. @throws NotFound when there is none, or the actor may not know of it */
export async function stayAnswer(engine: Engine, query: StayQuery): Promise<StayAnswer> {
  const { document, stale, position } = await engine.reads.read(views.plan, mayReadStay(engine, query), query.atLeast);
  const body = document && (bodyOf(document) as unknown as Plan);
  if (!body) throw new NotFound('there is no such stay');
  const plan = planAnswer(body, planContext(engine, query.actor));
  const open = { needs: plan.needs.filter((n) => n.state === 'open').length, waiting: plan.waiting.length, toSettle: plan.toSettle.length };
  const { custody } = plan;
  const inside =
    custody && 'prison' in custody
      ? { prison: custody.prison, unit: custody.unit, legalStatus: custody.legalStatus, since: custody.since }
      : {};
  const answer = {
    trajectoryId: body.trajectoryId,
    revision: document?.revision,
    person: plan.header.person,
    status: custody?.status,
    ...inside,
    ...(custody?.status === 'released' ? { since: custody.on, modality: custody.modality } : {}),
    open,
    toSettle: plan.toSettle,
    withheld: plan.withheld,
  };
  return { ...((await opened(engine, query, answer)) as StayAnswer), ...about(engine, query, position, stale) };
}

/** `GET /v1/trajectories/{id}/plan`, at both cuts: now from the document, the past folded from the log. */
export async function planOf(engine: Engine, query: StayQuery): Promise<PlanAnswer & Answered> {
  const id = mayReadStay(engine, query);
  if (query.atLeast !== undefined) await engine.reads.checkPosition(query.atLeast);
  const { plan, position, stale } = isNow(query.cut) ? await presentPlan(engine, query, id) : await pastPlan(engine, query, id);
  const answer = planAnswer(plan, planContext(engine, query.actor, query.cut));
  return { ...((await opened(engine, query, answer)) as PlanAnswer), ...about(engine, query, position, stale) };
}

/** The plan folded from the log: what a command without a projector reads, and what the past is made of. */
export async function foldedPlan(engine: Engine, query: StayQuery): Promise<PlanAnswer & Answered> {
  const { plan, position } = await pastPlan(engine, query, mayReadStay(engine, query));
  const answer = planAnswer(plan, planContext(engine, query.actor, query.cut));
  return { ...((await opened(engine, query, answer)) as PlanAnswer), ...about(engine, query, position) };
}

/** `…/timeline`, at both cuts. */
export async function timelineOf(engine: Engine, query: StayQuery): Promise<Timeline & Answered & { trajectoryId: string }> {
  const events = await existing(engine, query);
  const found = timeline(events, engine.calendar, query.cut ?? {}, query.actor);
  const answer = (await opened(engine, query, found)) as Timeline;
  return { trajectoryId: query.trajectoryId, ...answer, ...about(engine, query, lastPosition(events)) };
}

/** Each field of the state with the fact that set it. */
export async function explanationOf(engine: Engine, query: StayQuery): Promise<readonly Explanation[]> {
  return explained(engine, query, await existing(engine, query));
}

/** `…/explain`: the same as an answer. */
export async function explanationAnswer(engine: Engine, query: StayQuery): Promise<object> {
  const events = await existing(engine, query);
  const fields = explained(engine, query, events);
  return { trajectoryId: query.trajectoryId, fields, ...about(engine, query, lastPosition(events)) };
}

function explained(engine: Engine, query: StayQuery, events: readonly RecordedFact[]): readonly Explanation[] {
  const readable = withoutWrongPerson(events).filter((event) => may(query.actor, { kind: 'read-fact', fact: event }));
  return explain(effectiveHistory(readable, engine.calendar, query.cut));
}

export interface EventsQuery extends StayQuery {
  readonly from?: number;
  readonly limit?: number;
}

const MAX_EVENTS = 1_000;

/** `…/events`: the stream as the actor may see it. */
export async function eventsOf(engine: Engine, query: EventsQuery): Promise<object> {
  const events = await existing(engine, query);
  const knownAt = query.cut?.knownAt;
  const known = knownAt === undefined ? events : events.filter((e) => (parseInstant(e.recordedAt) ?? 0) <= knownAt);
  const withheld: Record<string, number> = {};
  const readable = withoutWrongPerson(known.length === events.length ? events : [...known, ...laterAnnulments(events, known)]).filter(
    (event) => {
      if (!known.includes(event)) return false;
      if (may(query.actor, { kind: 'read-fact', fact: event })) return true;
      if (event.visibility !== 'SECRET') withheld[event.visibility] = (withheld[event.visibility] ?? 0) + 1;
      return false;
    },
  );
  const page = readable.filter((event) => event.revision >= (query.from ?? 0)).slice(0, Math.min(query.limit ?? MAX_EVENTS, MAX_EVENTS));
  const shown = await Promise.all(page.map((event) => opened(engine, query, shownEvent(engine, query.trajectoryId, event))));
  return { trajectoryId: query.trajectoryId, events: shown, withheld, ...about(engine, query, lastPosition(events)) };
}

/** What was annulled as filed on the wrong person is unreadable at every cut. */
function laterAnnulments(events: readonly RecordedFact[], known: readonly RecordedFact[]): readonly RecordedFact[] {
  return events.slice(known.length).filter((event) => event.type === ANNULLED || isResolution(event.type));
}

function shownEvent(engine: Engine, trajectoryId: string, event: RecordedFact): object {
  const { eventId, type, occurredAt, recordedAt, data, revision, position, actor, visibility } = event;
  const schemaVersion = engine.catalogue.get(type).schemaVersion;
  return { eventId, trajectoryId, type, schemaVersion, revision, position, occurredAt, recordedAt, actor, visibility, data };
}

export interface ResolveQuery {
  readonly actor: Actor;
  readonly externalId: { readonly system: string; readonly value: string };
  /** An instant or a plain date. */
  readonly at: string;
  readonly atLeast?: Position;
}

/** `POST /v1/trajectories/resolve`: the stay of a person at a moment, all stays of the person, or none. */
export async function resolveStay(engine: Engine, { actor, externalId, at, atLeast }: ResolveQuery): Promise<object> {
  engine.demand(actor, { kind: 'resolve-person' });
  const moment = parseMoment(at, engine.zone, 'at');
  await engine.reads.read(views.stay, '-', atLeast);
  const index = await engine.stores.keys.digest(BLIND_INDEX, externalIdText(externalId));
  const named = await findStays(engine, { has: ['externalIds', index] });
  const persons = [...new Set(named.map((stay) => stay.personId).filter((id) => id !== undefined))];
  const stays = persons.length === 0 ? named : await findStays(engine, { in: ['personId', persons] });
  const holding = stays.filter((stay) => stay.spells.some((spell) => covers(engine, spell, moment)));
  const position = await engine.stores.eventStore.head();
  return {
    persons,
    trajectoryId: holding.length === 1 ? holding[0]!.trajectoryId : null,
    candidates: holding.map((stay) => stay.trajectoryId),
    trajectories: stays.map(({ trajectoryId, personId, status, spells }) => ({ trajectoryId, personId, status, spells })),
    ...about(engine, { actor, trajectoryId: '-' }, position),
  };
}

async function findStays(engine: Engine, where: Filter): Promise<Stay[]> {
  const found = await engine.stores.documents.find(collectionOf(views.stay), { where, limit: 1000 });
  return found.documents.map((document: Document) => bodyOf(document) as unknown as Stay);
}

function covers(engine: Engine, spell: { readonly from: string; readonly to?: string }, moment: { day: number; time?: number }): boolean {
  const from = parseMoment(spell.from, engine.zone);
  const to = spell.to === undefined ? undefined : parseMoment(spell.to, engine.zone);
  const begun = from.time === undefined || moment.time === undefined ? from.day <= moment.day : from.time <= moment.time;
  const over = to !== undefined && (to.time === undefined || moment.time === undefined ? to.day < moment.day : to.time < moment.time);
  return begun && !over;
}

async function presentPlan(engine: Engine, query: StayQuery, id: string): Promise<Folded> {
  const { document, stale, position } = await engine.reads.read(views.plan, id, query.atLeast);
  if (!document) throw new NotFound('there is no such stay');
  return { plan: bodyOf(document) as unknown as Plan, position, stale };
}

interface Folded {
  readonly plan: Plan;
  readonly position: Position;
  readonly stale?: Answered['stale'];
}

async function pastPlan(engine: Engine, query: StayQuery, id: string): Promise<Folded> {
  const events = await existing(engine, { ...query, trajectoryId: id });
  const facts = effectiveHistory(withoutWrongPerson(events), engine.calendar, query.cut);
  const plan = fold(facts, (body, fact) => planView.evolve(body, fact, engine.settings), planView.initial(id, engine.settings));
  return { plan: plan as unknown as Plan, position: lastPosition(events) };
}

/** A stay's events. The log itself is never behind, so `atLeast` asks only whether the position is of this store. */
async function existing(engine: Engine, query: StayQuery): Promise<readonly RecordedFact[]> {
  if (query.atLeast !== undefined) await engine.reads.checkPosition(query.atLeast);
  const events = await engine.history(mayReadStay(engine, query));
  if (events.length === 0) throw new NotFound('there is no such stay');
  return events;
}

/** @returns the id; @throws NotFound when the actor has no relation to the person: absent and not yours look the same */
function mayReadStay(_engine: Engine, { actor, trajectoryId }: StayQuery): string {
  if (!may(actor, { kind: 'read-stay', stay: trajectoryId })) throw new NotFound('there is no such stay');
  return trajectoryId;
}

function planContext(engine: Engine, actor: Actor, cut: Cut = {}): Parameters<typeof planAnswer>[1] {
  const { settings, zone } = engine;
  return { actor, settings, zone, now: momentMs(engine, cut) };
}

/** The moment at which limits are judged: the earlier of both cuts, or now. */
function momentMs(engine: Engine, { validAt, knownAt }: Cut): number {
  const valid = validAt === undefined ? engine.clock.now() : (validAt.time ?? engine.zone.startOf(validAt.day + 1) - 1);
  return Math.min(valid, knownAt ?? Infinity);
}

function opened(engine: Engine, { trajectoryId, actor }: StayQuery, answer: unknown): Promise<unknown> {
  const opens = COMPARTMENTS.filter((compartment) => may(actor, { kind: 'open-compartment', compartment }));
  return openSealed(engine.stores.keys, trajectoryId, answer, (compartment) => (opens as readonly string[]).includes(compartment));
}

function about(engine: Engine, { cut = {} }: StayQuery, position: Position, stale?: Answered['stale']): Answered {
  const now = formatInstant(engine.clock.now());
  const validAt = cut.validAt === undefined ? now : formatInstant(cut.validAt.time ?? engine.zone.startOf(cut.validAt.day + 1) - 1);
  const knownAt = cut.knownAt === undefined ? now : formatInstant(cut.knownAt);
  return { position, asOf: { validAt, knownAt }, ...(stale ? { stale } : {}) };
}

function lastPosition(events: readonly RecordedFact[]): Position {
  return events.at(-1)!.position;
}
