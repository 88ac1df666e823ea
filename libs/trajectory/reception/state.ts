import { type Day, type Source, parseDay, sourceOf } from '#eventsourcing';
import type { ContactKind, DISRUPTION_CAUSE, INFORMATION_CHANNEL, INFORMATION_TOPIC, MISSED_CAUSE } from '#vocabulary';
import { type FactOf, evolveBy } from '../payloads.js';

/** A talk of the first days. */
export interface Contact {
  readonly kind: ContactKind;
  readonly serviceId?: string;
  readonly steps?: readonly string[];
  readonly language?: string;
  readonly interpreter?: boolean;
  readonly source: Source;
}

/** A talk that did not take place. */
export interface Missed {
  readonly kind: ContactKind;
  readonly serviceId?: string;
  readonly cause: keyof typeof MISSED_CAUSE;
  readonly source: Source;
}

/** A limit that a person set or extended. */
export interface SetLimit {
  readonly kind: ContactKind;
  readonly serviceId?: string;
  readonly dueOn: string;
  readonly rule?: string;
  /** The day on which it was set. */
  readonly day: Day;
  readonly source: Source;
}

/** Days, both included, on which the regime was not the usual one. */
export interface Disruption {
  readonly cause: keyof typeof DISRUPTION_CAUSE;
  readonly unitId?: string;
  readonly from: Day;
  readonly to: Day;
  readonly source: Source;
}

export interface Information {
  readonly topic: keyof typeof INFORMATION_TOPIC;
  readonly channel: keyof typeof INFORMATION_CHANNEL;
  readonly language: string;
  readonly source: Source;
}

export interface Hearing {
  readonly outcome: string;
  readonly source: Source;
}

/** What was done since the person came in. Limits are computed from it (deadlines.ts), never stored. */
export interface Reception {
  /** Start of custody as reported, when it was an admission: only then do reception limits run. */
  readonly start?: { readonly occurredAt: string; readonly day?: Day; readonly source: Source };
  readonly contacts: readonly Contact[];
  readonly missed: readonly Missed[];
  readonly limits: readonly SetLimit[];
  readonly disruptions: readonly Disruption[];
  readonly information: readonly Information[];
  readonly hearings: readonly Hearing[];
  /** When custody ended, or was broken off. */
  readonly releasedOn?: string;
}

export const initialReception: Reception = { contacts: [], missed: [], limits: [], disruptions: [], information: [], hearings: [] };

export const evolveReception = evolveBy<Reception>({
  DetaineeAdmitted: (state, fact) => ({
    ...state,
    releasedOn: undefined,
    start: { occurredAt: fact.occurredAt, day: fact.day, source: sourceOf(fact) },
  }),
  ReceptionContactHeld: (state, fact) => ({ ...state, contacts: [...state.contacts, { ...fact.data, source: sourceOf(fact) }] }),
  ReceptionContactMissed: (state, fact) => ({ ...state, missed: [...state.missed, { ...fact.data, source: sourceOf(fact) }] }),
  ReceptionDeadlineSet: (state, fact) => ({ ...state, limits: [...state.limits, limitOf(fact)] }),
  ReceptionDeadlineExtended: (state, fact) => ({ ...state, limits: [...state.limits, limitOf(fact)] }),
  RegimeDisrupted: (state, fact) => ({ ...state, disruptions: [...state.disruptions, disruptionOf(fact)] }),
  InformationProvided: (state, fact) => ({ ...state, information: [...state.information, { ...fact.data, source: sourceOf(fact) }] }),
  CouncilChamberHearingHeld: (state, fact) => ({
    ...state,
    hearings: [...state.hearings, { outcome: fact.data.outcome, source: sourceOf(fact) }],
  }),
  DetaineeReleased: ended,
  DeathRecorded: ended,
  EscapeRecorded: ended,
  RecaptureRecorded: (state) => ({ ...state, releasedOn: undefined }),
});

function limitOf(fact: FactOf<'ReceptionDeadlineSet'> | FactOf<'ReceptionDeadlineExtended'>): SetLimit {
  const { reason: _, ...limit } = fact.data;
  return { ...limit, day: fact.day, source: sourceOf(fact) };
}

function disruptionOf(fact: FactOf<'RegimeDisrupted'>): Disruption {
  const { until, ...what } = fact.data;
  const to = (until === undefined ? undefined : parseDay(until)) ?? fact.day;
  return { ...what, from: fact.day, to: Math.max(fact.day, to), source: sourceOf(fact) };
}

function ended(state: Reception, { occurredAt }: { readonly occurredAt: string }): Reception {
  return state.start ? { ...state, releasedOn: occurredAt } : state;
}
