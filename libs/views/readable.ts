import {
  type Calendar,
  type Cut,
  type Day,
  type JsonObject,
  type RecordedFact,
  effectiveHistory,
  fold,
  isResolution,
  sideBySide,
  withoutWrongPerson,
} from '#eventsourcing';
import { type Actor, type Permission, can } from '#privacy';
import { evolveTrajectory, initialTrajectory } from '#trajectory';
import { rightsIn } from './rights.js';

/** How many facts are not shown, by reason. SECRET facts leave no trace. */
export type Withheld = { readonly [reason: string]: number };

/** The part of a stream that a reader may read, as the reader may read it. */
export interface Readable {
  readonly events: readonly RecordedFact[];
  readonly withheld: Withheld;
}

export interface ReadableAt {
  readonly calendar: Calendar;
  readonly cut?: Cut;
  /** What the reader's own service alone knows of the stay. */
  readonly confidential?: readonly RecordedFact[];
  /** The day of asking: consents are those of now. */
  readonly today: Day;
}

/**
 * What a reader may read of a stay. Answers are folded from this alone: what is withheld can show in no value, count, order or gap
 * of them, because it is not there. `withheld` counts what holds at the cut. What a service keeps to itself gives it no right to
 * anything that is shared.
 */
export function readableBy(actor: Actor, all: readonly RecordedFact[], at: ReadableAt): Readable {
  const events = withoutWrongPerson(all);
  const reads = readingOf(actor, events, at);
  const shown = new Map<string, RecordedFact>();
  for (const event of events) {
    const permission = reads(event);
    if (permission.allowed) shown.set(event.eventId, permission.only ? partOf(event, permission.only) : event);
  }
  const own = withoutWrongPerson(at.confidential ?? []).filter((fact) => can(actor, { kind: 'read-fact', fact }).allowed);
  const shared = events.flatMap((event) => shown.get(event.eventId) ?? []);
  return { events: sideBySide(shared, own), withheld: withheldOf(actor, events, { at, shown }) };
}

function readingOf(actor: Actor, events: readonly RecordedFact[], { calendar, today }: ReadableAt): (event: RecordedFact) => Permission {
  const stay = fold(effectiveHistory(events, calendar), evolveTrajectory, initialTrajectory);
  const rights = rightsIn({ stay, today }, events);
  return (event) => can(actor, { kind: 'read-fact', fact: rights(event) });
}

function withheldOf(
  actor: Actor,
  events: readonly RecordedFact[],
  { at: { calendar, cut }, shown }: { readonly at: ReadableAt; readonly shown: ReadonlyMap<string, RecordedFact> },
): Withheld {
  // justice may learn of no health contact by counting what stands apart
  const reasonOf = (event: RecordedFact): string => (actor.role === 'JUDICIAL' ? 'SERVICE' : event.visibility);
  const withheld: Record<string, number> = {};
  for (const fact of effectiveHistory(events, calendar, cut)) {
    if (shown.has(fact.eventId) || fact.visibility === 'SECRET') continue;
    withheld[reasonOf(fact)] = (withheld[reasonOf(fact)] ?? 0) + 1;
  }
  return withheld;
}

/** Of a fact nothing but some properties; who reported it is not said either. */
function partOf(event: RecordedFact, only: readonly string[]): RecordedFact {
  const kept = (data: JsonObject): JsonObject => Object.fromEntries(Object.entries(data).filter(([property]) => only.includes(property)));
  const actor = { userId: '-' };
  if (!isResolution(event.type)) return { ...event, actor, data: kept(event.data) };
  const { data, targetEventId, occurredAt } = event.data as { data?: JsonObject; targetEventId: string; occurredAt?: string };
  return {
    ...event,
    actor,
    data: { targetEventId, ...(occurredAt === undefined ? {} : { occurredAt }), ...(data ? { data: kept(data) } : {}) },
  };
}
