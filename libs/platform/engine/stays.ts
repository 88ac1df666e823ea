import {
  BLIND_INDEX,
  type Document,
  type Filter,
  type Position,
  type RecordedFact,
  bodyOf,
  collectionOf,
  effectiveHistory,
  parseInstant,
  parseMoment,
} from '#eventsourcing';
import type { Actor } from '#privacy';
import { externalIdText } from '#trajectory';
import {
  type Clash,
  type Coordination,
  type Explanation,
  type Header,
  type Plan,
  type PlanAnswer,
  type PlanContext,
  type ReleasePlanAnswer,
  type Stay,
  type Timeline,
  type TransferDossier,
  coordination,
  type Withheld,
  explain,
  planAnswer,
  releasePlanAnswer,
  timeline,
  transferDossier,
  views,
} from '#views';
import type { Engine } from './engine.js';
import { type FromPartnership, fromPartnership } from './network/of-plan.js';
import { type Answered, type PlanRead, type StayQuery, about, legibleStay, opened, planFor, planFromLog, readableStay } from './reading.js';
import { type WireEvent, wireEvent } from './streams.js';

export * from './person-file.js';
export * from './persons.js';
export * from './prints.js';
export { type Answered, type StayQuery, isNow, readCut } from './reading.js';

/** The state of a stay in short. */
export interface StayAnswer extends Answered {
  readonly trajectoryId: string;
  readonly revision: number;
  readonly person: Header['person'];
  readonly status?: Header['status'];
  readonly prison?: string;
  readonly unit?: string;
  readonly legalStatus?: string;
  /** Since when the person is inside, or released. */
  readonly since?: string;
  /** Only of a release. */
  readonly modality?: string;
  /** How many items wait for somebody. */
  readonly open: { readonly needs: number; readonly waiting: number; readonly toSettle: number } & Coordination;
  readonly toSettle: readonly Clash[];
  readonly withheld: Withheld;
}

/** `GET /v1/trajectories/{id}`: state of the stay. @throws NotFound when there is none, or the actor may not know of it */
export async function stayAnswer(engine: Engine, query: StayQuery): Promise<StayAnswer> {
  const { plan: folded, context, revision, position, stale } = await planFor(engine, query);
  const plan = planAnswer(folded, context);
  const open = {
    needs: plan.needs.filter((n) => n.state === 'open').length,
    waiting: plan.waiting.length,
    toSettle: plan.toSettle.length,
    ...coordination(folded, query.actor.serviceId),
  };
  const { custody } = plan;
  const inside =
    custody && 'prison' in custody
      ? { prison: custody.prison, unit: custody.unit, legalStatus: custody.legalStatus, since: custody.since }
      : {};
  const answer = {
    trajectoryId: plan.trajectoryId,
    revision,
    person: plan.header.person,
    status: plan.header.status,
    ...inside,
    ...(custody?.status === 'released' ? { since: custody.on, modality: custody.modality } : {}),
    open,
    toSettle: plan.toSettle,
    withheld: plan.withheld,
  };
  return { ...((await opened(engine, query, answer)) as StayAnswer), ...about(engine, query, position, stale) };
}

/** `GET /v1/trajectories/{id}/plan`, at both cuts, with what the partnership's own streams add to it. */
export async function planOf(engine: Engine, query: StayQuery): Promise<PlanAnswer & Answered & FromPartnership> {
  const plan = await page(engine, query, await planFor(engine, query), planAnswer);
  return { ...plan, ...(await fromPartnership(engine, plan, { cut: query.cut })) };
}

/** The plan folded from the log: what a command without a projector reads. */
export async function foldedPlan(engine: Engine, query: StayQuery): Promise<PlanAnswer & Answered> {
  return page(engine, query, await planFromLog(engine, query), planAnswer);
}

/** `…/transfer-dossier`, at both cuts. */
export async function transferDossierOf(engine: Engine, query: StayQuery): Promise<TransferDossier & Answered> {
  return page(engine, query, await planFor(engine, query), transferDossier);
}

/** `…/release-plan`, at both cuts. */
export async function releasePlanOf(engine: Engine, query: StayQuery): Promise<ReleasePlanAnswer & Answered> {
  return page(engine, query, await planFor(engine, query), releasePlanAnswer);
}

/** A page made from a plan, opened for its reader. */
async function page<Page extends object>(
  engine: Engine,
  query: StayQuery,
  { plan, context, position, stale }: PlanRead,
  pageOf: (plan: Plan, context: PlanContext) => Page,
): Promise<Page & Answered> {
  return { ...((await opened(engine, query, pageOf(plan, context))) as Page), ...about(engine, query, position, stale) };
}

/** `…/timeline`, at both cuts. */
export async function timelineOf(engine: Engine, query: StayQuery): Promise<Timeline & Answered & { trajectoryId: string }> {
  const { readable, position, stale } = await legibleStay(engine, query);
  const answer = (await opened(engine, query, timeline(readable, engine.calendar, query.cut ?? {}))) as Timeline;
  return { trajectoryId: query.trajectoryId, ...answer, ...about(engine, query, position, stale) };
}

/** Each field of the state with the fact that set it. */
export async function explanationOf(engine: Engine, query: StayQuery): Promise<readonly Explanation[]> {
  const { readable } = await readableStay(engine, query);
  return explain(effectiveHistory(readable.events, engine.calendar, query.cut));
}

/** `…/explain`: the same as an answer. */
export interface ExplanationAnswer extends Answered {
  readonly trajectoryId: string;
  readonly fields: readonly Explanation[];
  readonly withheld: Withheld;
}

export async function explanationAnswer(engine: Engine, query: StayQuery): Promise<ExplanationAnswer> {
  const { readable, position, stale } = await legibleStay(engine, query);
  const fields = explain(effectiveHistory(readable.events, engine.calendar, query.cut));
  return { trajectoryId: query.trajectoryId, fields, withheld: readable.withheld, ...about(engine, query, position, stale) };
}

export interface EventsQuery extends StayQuery {
  readonly from?: number;
  readonly limit?: number;
}

const MAX_EVENTS = 1_000;

/** A stored event of a stay as its reader may see it. */
export interface ShownEvent extends WireEvent {
  readonly trajectoryId: string;
}

/** The stream of a stay, as its reader may see it. */
export interface EventsAnswer extends Answered {
  readonly trajectoryId: string;
  readonly events: readonly ShownEvent[];
  readonly withheld: Withheld;
}

/** `…/events`: the stream as the actor may see it. */
export async function eventsOf(engine: Engine, query: EventsQuery): Promise<EventsAnswer> {
  const { readable, position, stale } = await legibleStay(engine, query);
  const knownAt = query.cut?.knownAt ?? Infinity;
  const known = readable.events.filter((event) => (parseInstant(event.recordedAt) ?? 0) <= knownAt);
  const page = pageOf(known, query.from ?? 0, Math.min(query.limit ?? MAX_EVENTS, MAX_EVENTS));
  const shown = (await Promise.all(
    page.map((event) => opened(engine, query, wireEvent(engine, { kind: 'trajectory', id: query.trajectoryId }, event))),
  )) as ShownEvent[];
  const said = { trajectoryId: query.trajectoryId, events: shown, withheld: readable.withheld };
  return { ...said, ...about(engine, query, position, stale) };
}

/** `from` and `limit` count revisions of the shared stream; a confidential fact goes with the shared one recorded before it. */
function pageOf(events: readonly RecordedFact[], from: number, limit: number): readonly RecordedFact[] {
  let [taken, within] = [0, from === 0];
  return events.filter((event) => {
    if (event.visibility === 'SECRET') return within;
    within = event.revision >= from && taken < limit;
    if (within) taken += 1;
    return within;
  });
}

export interface ResolveQuery {
  readonly actor: Actor;
  readonly externalId: { readonly system: string; readonly value: string };
  /** An instant or a plain date. */
  readonly at: string;
  readonly atLeast?: Position;
}

/** Stays of a person, and which of them hold the moment asked for. */
export interface ResolveAnswer extends Answered {
  readonly persons: readonly string[];
  /** Null when no stay, or more than one, holds the moment. */
  readonly trajectoryId: string | null;
  readonly candidates: readonly string[];
  readonly trajectories: readonly Pick<Stay, 'trajectoryId' | 'personId' | 'status' | 'spells'>[];
}

/** `POST /v1/trajectories/resolve`: the stay of a person at a moment, all stays of the person, or none. */
export async function resolveStay(engine: Engine, { actor, externalId, at, atLeast }: ResolveQuery): Promise<ResolveAnswer> {
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

/** Stays by their look-up keys. Blind indexes stay in the log when a person is erased: an erased stay is found by none. */
export async function findStays({ stores }: Engine, where: Filter): Promise<Stay[]> {
  const found = await stores.documents.find(collectionOf(views.stay), { where, limit: 1000 });
  const erased = new Set(found.documents.length === 0 ? [] : await stores.keys.fenced());
  return found.documents
    .map((document: Document) => bodyOf(document) as unknown as Stay)
    .filter(({ trajectoryId }) => !erased.has(trajectoryId));
}

function covers(engine: Engine, spell: { readonly from: string; readonly to?: string }, moment: { day: number; time?: number }): boolean {
  const from = parseMoment(spell.from, engine.zone);
  const to = spell.to === undefined ? undefined : parseMoment(spell.to, engine.zone);
  const begun = from.time === undefined || moment.time === undefined ? from.day <= moment.day : from.time <= moment.time;
  const over = to !== undefined && (to.time === undefined || moment.time === undefined ? to.day < moment.day : to.time < moment.time);
  return begun && !over;
}
