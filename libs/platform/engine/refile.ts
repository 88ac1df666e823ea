import {
  ANNULLED,
  ERASED,
  type EffectiveFact,
  Malformed,
  type Position,
  type RecordedFact,
  RuleBroken,
  derivedId,
  effectiveHistory,
  fold,
  formatDay,
  isResolution,
  openSealed,
} from '#eventsourcing';
import { type Actor, may, reportingActor } from '#privacy';
import { evolveTrajectory, initialTrajectory } from '#trajectory';
import { readerOf } from '#views';
import type { Appended } from './appended.js';
import type { Engine } from './engine.js';
import { mayReadStay } from './reading.js';

/** Facts that were filed on the wrong stay. */
export interface RefileRequest {
  readonly trajectoryId: string;
  /** The stay that they are about. */
  readonly to: string;
  readonly eventIds: readonly string[];
  readonly actor: Actor;
  readonly correlationId?: string;
}

/** A fact that stands in the right file now. */
export interface Refiled {
  readonly eventId: string;
  readonly movedTo: { readonly trajectoryId: string; readonly eventId: string };
  /** The annulment that stands here in its place. */
  readonly annulledBy: string;
}

export interface RefileAnswer {
  readonly trajectoryId: string;
  readonly to: string;
  readonly events: readonly Refiled[];
  /** Of the facts in the other stay, where they are the own service's. */
  readonly warnings: Appended['warnings'];
  /** How far both stays are with it. */
  readonly position: Position;
}

/**
 * Moves facts to the stay that they are about: appended there as they count here, as reported by whoever reported them, then annulled
 * here as filed on the wrong person. The ids of both derive from the fact and the stay, so a repetition finishes what was broken off
 * and changes nothing that was done.
 * @throws NotFound, Malformed; @throws RuleBroken what the other stay refuses: then nothing is annulled
 */
export async function refileFacts(
  engine: Engine,
  request: RefileRequest,
): Promise<{ readonly body: RefileAnswer; readonly repeated: boolean }> {
  const { trajectoryId, to, actor } = request;
  if (to === trajectoryId) throw Malformed.at('to', 'is the stay that they stand in', 'same-stay');
  for (const stay of [trajectoryId, to]) mayReadStay(engine, { trajectoryId: stay, actor });
  const history = await engine.history(trajectoryId);
  const facts = movable(engine, request, history);
  const warnings: Appended['warnings'][number][] = [];
  let repeated = true;
  let position: Position = '';
  for (const group of byReporter(facts)) {
    const appended = await appendThere(engine, request, group);
    if (sameReporter(actor, group[0]!)) warnings.push(...appended.warnings);
    repeated &&= appended.repeated;
    position = appended.position;
  }
  const open = facts.filter((fact) => !history.some(({ eventId }) => eventId === annulmentId(fact, to)));
  if (open.length > 0) ({ position } = await annulHere(engine, request, open));
  const events = facts.map((fact) => ({
    eventId: fact.eventId,
    movedTo: { trajectoryId: to, eventId: thereId(fact, to) },
    annulledBy: annulmentId(fact, to),
  }));
  return { body: { trajectoryId, to, events, warnings, position }, repeated: repeated && open.length === 0 };
}

type Moved = Pick<RecordedFact, 'eventId'>;
const thereId = ({ eventId }: Moved, to: string): string => derivedId('moved', eventId, to);
const annulmentId = ({ eventId }: Moved, to: string): string => derivedId('moved-away', eventId, to);

/** The facts as they count, also those that an earlier try has annulled. */
function movable(
  { calendar, zone, clock }: Engine,
  { actor, eventIds, to }: RefileRequest,
  history: readonly RecordedFact[],
): readonly EffectiveFact[] {
  const earlier = new Set(eventIds.map((eventId) => annulmentId({ eventId }, to)));
  const events = history.filter(({ eventId }) => !earlier.has(eventId));
  const effective = effectiveHistory(events, calendar);
  const stay = fold(effective, evolveTrajectory, initialTrajectory);
  const reads = readerOf(actor, events, { stay, today: zone.dayOf(clock.now()) });
  const wanted = eventIds.map((eventId, i) => {
    const path = `eventIds[${i}]`;
    const event = events.find((one) => one.eventId === eventId && reads(one));
    if (!event) throw new RuleBroken('target-unknown', 'this stay holds no such fact', path);
    if (isResolution(event.type)) throw new RuleBroken('target-not-a-fact', 'corrections and annulments go with their fact', path);
    if (!may(actor, { kind: 'correct-fact', fact: event }))
      throw new RuleBroken('not-your-fact', 'only the service that reported a fact, or a coordinator, may move it', path);
    const fact = effective.find((one) => one.eventId === eventId);
    if (!fact) throw new RuleBroken('already-annulled', 'the fact is annulled already', path);
    return fact;
  });
  return wanted.toSorted((a, b) => a.revision - b.revision);
}

/** Runs of facts with one reporter: each is appended whole or not at all. */
function byReporter(facts: readonly EffectiveFact[]): readonly (readonly EffectiveFact[])[] {
  const groups: EffectiveFact[][] = [];
  for (const fact of facts) {
    const last = groups.at(-1);
    const { userId, serviceId } = last?.[0]?.actor ?? {};
    if (last && fact.actor.userId === userId && fact.actor.serviceId === serviceId) last.push(fact);
    else groups.push([fact]);
  }
  return groups;
}

function sameReporter(actor: Actor, { actor: { userId, serviceId } }: EffectiveFact): boolean {
  return serviceId === undefined ? actor.userId === userId : actor.serviceId === serviceId;
}

async function appendThere(engine: Engine, request: RefileRequest, facts: readonly EffectiveFact[]): ReturnType<Engine['append']> {
  const { to, actor, correlationId } = request;
  const first = facts[0]!;
  for (const { type } of facts) engine.demand(actor, { kind: 'append-fact', type, stream: 'trajectory', id: to });
  const sent = await Promise.all(facts.map((fact) => asSent(engine, request, fact)));
  const causes = new Map(facts.map((fact) => [thereId(fact, to), fact.eventId]));
  try {
    return await engine.append({
      id: to,
      facts: sent,
      actor: reportingActor(first.actor),
      ids: { kind: 'random' },
      correlationId,
      causes,
      list: true,
    });
  } catch (error) {
    // the other stay is judged as its reporter knows it: somebody else gets no reason, because it might tell what is there
    if (error instanceof RuleBroken && !sameReporter(actor, first))
      throw new RuleBroken('refused-there', 'the other stay does not take these facts; ask the service that reported them', 'to');
    throw error;
  }
}

/** A fact as it would be sent, its sealed values opened: they are sealed anew with the keys of the other stay, and shown to nobody. */
async function asSent(engine: Engine, { trajectoryId, to }: RefileRequest, fact: EffectiveFact): Promise<object> {
  const data = await openSealed(engine.stores.keys, trajectoryId, fact.data, () => true);
  if (JSON.stringify(data).includes(JSON.stringify(ERASED)))
    throw new RuleBroken('erased', 'values of this fact were erased: it stays where it is', 'eventIds');
  return { eventId: thereId(fact, to), type: fact.type, occurredAt: fact.occurredAt, data };
}

function annulHere(
  engine: Engine,
  { trajectoryId, to, actor, correlationId }: RefileRequest,
  facts: readonly EffectiveFact[],
): ReturnType<Engine['append']> {
  const occurredAt = formatDay(engine.zone.dayOf(engine.clock.now()));
  const annulments = facts.map((fact) => ({
    eventId: annulmentId(fact, to),
    type: ANNULLED,
    occurredAt,
    data: { targetEventId: fact.eventId, reason: 'WRONG_PERSON' },
  }));
  const causes = new Map(facts.map((fact) => [annulmentId(fact, to), thereId(fact, to)]));
  return engine.append({ id: trajectoryId, facts: annulments, actor, ids: { kind: 'random' }, correlationId, causes, list: true });
}
