import {
  type Calendar,
  type Cut,
  type JsonObject,
  type RecordedFact,
  effectiveHistory,
  isResolution,
  targetOf,
  trueAt,
  place,
} from '#eventsourcing';
import type { Readable, Withheld } from '../readable.js';

/** One line of a stay's timeline: what happened, when it happened and when it was entered, with its corrections. */
export interface TimelineLine {
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: JsonObject;
  readonly reportedBy: { readonly userId: string; readonly serviceId?: string };
  /** `annulled` facts are listed, and no longer count. */
  readonly state: 'counts' | 'corrected' | 'annulled';
  /** Known to the reader's own service alone. */
  readonly confidential?: true;
  /** Corrections and annulments of this fact, in the order in which they were recorded. */
  readonly changes: readonly { readonly eventId: string; readonly type: string; readonly recordedAt: string; readonly reason: string }[];
}

export interface Timeline {
  readonly lines: readonly TimelineLine[];
  readonly withheld: Withheld;
}

/**
 * The timeline at both cuts, in the order of the effective history; annulled facts last. It says all of the events it is given:
 * those that its reader may read (`readableBy`).
 */
export function timeline({ events, withheld }: Readable, calendar: Calendar, cut: Cut): Timeline {
  const known = events.filter((event) => cut.knownAt === undefined || Date.parse(event.recordedAt) <= cut.knownAt);
  const effective = effectiveHistory(known, calendar, { validAt: cut.validAt });
  const counting = new Set(effective.map((fact) => fact.eventId));
  const annulled = known.filter(
    (event) => !isResolution(event.type) && !counting.has(event.eventId) && trueAt(place(event, calendar.zone), cut.validAt),
  );
  const lines = [
    ...effective.map((fact) => line(fact, fact.correctedBy === undefined ? 'counts' : 'corrected', known)),
    ...annulled.map((fact) => line(fact, 'annulled', known)),
  ];
  return { lines, withheld };
}

function line(fact: RecordedFact, state: TimelineLine['state'], events: readonly RecordedFact[]): TimelineLine {
  const changes = events
    .filter((event) => isResolution(event.type) && targetOf(event) === fact.eventId)
    .map((event) => ({ eventId: event.eventId, type: event.type, recordedAt: event.recordedAt, reason: event.data['reason'] as string }));
  const { userId, serviceId } = fact.actor;
  const reportedBy = serviceId === undefined ? { userId } : { userId, serviceId };
  return {
    eventId: fact.eventId,
    type: fact.type,
    occurredAt: fact.occurredAt,
    recordedAt: fact.recordedAt,
    data: fact.data,
    reportedBy,
    state,
    ...(fact.visibility === 'SECRET' ? { confidential: true as const } : {}),
    changes,
  };
}
