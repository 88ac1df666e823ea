import {
  type Calendar,
  type Cut as Moments,
  type Day,
  type EffectiveFact,
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
import { type Cut, cutFields } from './fields.js';
import { rightsIn } from './rights.js';

/** How many facts are not shown, by reason. SECRET facts leave no trace. */
export type Withheld = { readonly [reason: string]: number };

/** The part of a stream that a reader may read, as the reader may read it. */
export interface Readable {
  readonly events: readonly RecordedFact[];
  /** The same facts with the fields that were taken out of them: to be judged by, and shown to nobody. */
  readonly uncut: readonly RecordedFact[];
  readonly withheld: Withheld;
}

export interface ReadableAt {
  readonly calendar: Calendar;
  readonly cut?: Moments;
  /** What the reader's own service alone knows of the stay. */
  readonly confidential?: readonly RecordedFact[];
  /** The day of asking: consents are those of now. */
  readonly today: Day;
  /** Present when an event of the stream cannot be read: those behind it that can. They take rights away and are not shown. */
  readonly behind?: readonly RecordedFact[];
}

/**
 * What a reader may read of a stay. Answers are folded from this alone: what is withheld can show in no value, count, order or gap
 * of them, because it is not there. `withheld` counts what holds at the cut. What a service keeps to itself gives it no right to
 * anything that is shared.
 */
export function readableBy(actor: Actor, all: readonly RecordedFact[], at: ReadableAt): Readable {
  const behind = at.behind ?? [];
  const counting = new Set(withoutWrongPerson([...all, ...behind]));
  const events = all.filter((event) => counting.has(event));
  const reading = readingOf(actor, events, at);
  const shown = new Map<string, RecordedFact>();
  const uncut: RecordedFact[] = [];
  for (const event of events) {
    const permission = reading.of(event);
    if (!permission.allowed) continue;
    const part = permission.only ? partOf(event, permission.only) : event;
    uncut.push(part);
    shown.set(event.eventId, reading.cut(part).rest);
  }
  const own = withoutWrongPerson(at.confidential ?? []).filter((fact) => can(actor, { kind: 'read-fact', fact }).allowed);
  return {
    events: sideBySide([...shown.values()], own),
    uncut: sideBySide(uncut, own),
    withheld: withheldOf(actor, effectiveHistory(events, at.calendar, at.cut), { shown, reading }),
  };
}

/** How one reader reads the facts of a stream. */
interface Reading {
  of(event: RecordedFact): Permission;
  cut(event: RecordedFact): Cut<RecordedFact>;
}

function readingOf(actor: Actor, events: readonly RecordedFact[], { calendar, today, behind }: ReadableAt): Reading {
  const stay = fold(effectiveHistory(events, calendar), evolveTrajectory, initialTrajectory);
  const known = rightsIn({ stay, today }, behind ? [...events, ...behind] : events);
  // what cannot be read may have taken a consent or a request back: nothing passes on the strength of one
  const rights: typeof known = behind ? (event) => ({ ...known(event), consented: [], addressedTo: [] }) : known;
  const types = new Map(events.map(({ eventId, type }) => [eventId, type]));
  const byId = new Map(events.map((event) => [event.eventId, event]));
  return {
    of: (event) => can(actor, { kind: 'read-fact', fact: rights(event) }),
    cut: (event) => {
      const fact = rights(byId.get(event.eventId) ?? event);
      return cutFields(
        event,
        (eventId) => types.get(eventId),
        (compartment) => can(actor, { kind: 'read-field', compartment, fact }).allowed,
      );
    },
  };
}

/** Of such a fact nothing is told but what is shown. */
function isPart(permission: Permission): boolean {
  return permission.allowed && permission.only !== undefined;
}

/** Facts that are not shown, by reason, and under `COMPARTMENT` the fields that are left out of those that are. */
function withheldOf(
  actor: Actor,
  facts: readonly EffectiveFact[],
  { shown, reading }: { readonly shown: ReadonlyMap<string, RecordedFact>; readonly reading: Reading },
): Withheld {
  // justice may learn of no health contact by counting what stands apart
  const reasonOf = (event: RecordedFact): string => (actor.role === 'JUDICIAL' ? 'SERVICE' : event.visibility);
  const withheld: Record<string, number> = {};
  const count = (reason: string, more: number): void => {
    if (more > 0) withheld[reason] = (withheld[reason] ?? 0) + more;
  };
  for (const fact of facts) {
    if (fact.visibility === 'SECRET') continue;
    if (shown.has(fact.eventId)) count('COMPARTMENT', isPart(reading.of(fact)) ? 0 : reading.cut(fact).fields);
    else count(reasonOf(fact), 1);
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
