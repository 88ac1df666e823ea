import { Code, EventPayload, Flag, Id, InstantOrDate, Language, NestedList, WholeNumber } from '#eventsourcing';
import { ATTENDEES, OFFER_CAUSE, type OfferCause, codesOf } from '#vocabulary';

const LARGEST = 10_000;

/** A session of an offer is planned: when and where. The room is booked in the stream of its place. */
@EventPayload({
  visibility: 'LOGISTIC',
  labels: { nl: 'Sessie gepland', fr: 'Séance prévue', en: 'Session planned' },
  refusals: ['session-exists', 'session-ends-before-it-begins', 'offer-ended', 'not-the-offering-service'],
  warnings: ['prerequisite-unknown', 'offer-suspended', 'outside-validity'],
})
export class SessionPlanned {
  @Id({ compartment: 'administrative' })
  sessionId!: string;

  @InstantOrDate({ compartment: 'administrative' })
  startsAt!: string;

  @InstantOrDate({ compartment: 'administrative', optional: true })
  endsAt?: string;

  @Id({ compartment: 'administrative', optional: true })
  placeId?: string;

  @Id({ compartment: 'administrative', optional: true })
  roomId?: string;

  @Language({ compartment: 'administrative', optional: true })
  language?: string;
}

/** A planned session does not take place. */
@EventPayload({
  visibility: 'LOGISTIC',
  labels: { nl: 'Sessie geannuleerd', fr: 'Séance annulée', en: 'Session cancelled' },
  refusals: ['session-not-planned', 'before-session', 'not-the-offering-service'],
  warnings: ['prerequisite-unknown'],
})
export class SessionCancelled {
  @Id({ compartment: 'administrative' })
  sessionId!: string;

  @Code(codesOf(OFFER_CAUSE), { compartment: 'administrative' })
  cause!: OfferCause;
}

/** How many of a group were there: counted, never named. */
export class AttendeeCount {
  @Code(codesOf(ATTENDEES), { compartment: 'administrative' })
  group!: keyof typeof ATTENDEES;

  @WholeNumber({ min: 0, max: LARGEST }, { compartment: 'administrative' })
  count!: number;
}

/** A session took place: how many were there, by group, and whether facilitators from outside were briefed (seed table X4). */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Sessie gehouden', fr: 'Séance tenue', en: 'Session held' },
  refusals: ['session-not-planned', 'before-session', 'group-twice', 'not-the-offering-service'],
  warnings: ['prerequisite-unknown', 'facilitators-not-briefed'],
})
export class SessionHeld {
  @Id({ compartment: 'administrative' })
  sessionId!: string;

  @NestedList(AttendeeCount, { compartment: 'administrative' })
  attendance!: AttendeeCount[];

  /** Artists and other facilitators from outside. */
  @WholeNumber({ min: 0, max: LARGEST }, { compartment: 'administrative', optional: true })
  outsideFacilitators?: number;

  /** They were told the rules of the house before. */
  @Flag({ compartment: 'administrative', optional: true })
  facilitatorsBriefed?: boolean;
}

export const sessionPayloads = { SessionPlanned, SessionCancelled, SessionHeld };
