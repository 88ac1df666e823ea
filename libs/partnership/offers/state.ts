import {
  type EffectiveFact,
  type EvolversOf,
  type FactIn,
  type Items,
  type Lifecycle,
  evolveByTable,
  evolveItems,
  noItems,
} from '#eventsourcing';
import type { OfferState, SessionState } from '#vocabulary';
import { type OfferPublished, type OfferRevised, offerPayloads } from './events.js';
import { sessionPayloads } from './session-events.js';

export const offerStreamPayloads = { ...offerPayloads, ...sessionPayloads };
export type OfferType = keyof typeof offerStreamPayloads;
export type OfferFact<T extends OfferType = OfferType> = FactIn<typeof offerStreamPayloads, T>;

/** An offer as the partnership knows it. */
export interface Offer {
  readonly publishedOn?: string;
  /** What was published, with what was revised since. */
  readonly terms: Partial<OfferPublished>;
  /** What its facts say; that its time is over or has not begun is judged on a day by `standingOn`. */
  readonly state: OfferState;
  readonly since?: string;
  readonly cause?: string;
  readonly suspendedUntil?: string;
  /** When somebody last said that it is as it stands here. */
  readonly confirmedOn?: string;
  readonly sessions: Items<SessionState>;
}

export const initialOffer: Offer = { terms: {}, state: 'open', sessions: noItems };

/** A session is planned, then held or cancelled. Whoever held one that was not known to be planned says so all the same. */
export const sessionLifecycle: Lifecycle<SessionState> = {
  key: 'sessionId',
  opens: { SessionPlanned: 'planned' },
  again: ['cancelled'],
  moves: {
    SessionCancelled: { from: ['planned'], to: 'cancelled', rule: 'session-not-planned' },
    SessionHeld: { from: ['planned'], to: 'held', rule: 'session-not-planned' },
  },
  rules: { exists: 'session-exists', beforeOpening: 'before-session' },
};

const evolvers: EvolversOf<typeof offerStreamPayloads, Offer> = {
  OfferPublished: published,
  OfferRevised: (state, { occurredAt, data }) => ({ ...state, terms: { ...state.terms, ...data }, confirmedOn: occurredAt }),
  OfferConfirmed: (state, { occurredAt }) => ({ ...state, confirmedOn: occurredAt }),
  OfferSuspended: (state, { occurredAt, data }) => ({
    ...running(state),
    state: 'suspended',
    since: occurredAt,
    cause: data.cause,
    ...(data.until === undefined ? {} : { suspendedUntil: data.until }),
  }),
  OfferResumed: (state, { occurredAt }) => ({ ...running(state), state: 'open', since: occurredAt, confirmedOn: occurredAt }),
  OfferExpired: (state, { occurredAt }) => ({ ...running(state), state: 'expired', since: occurredAt }),
  OfferWithdrawn: (state, { occurredAt, data }) => ({ ...running(state), state: 'withdrawn', since: occurredAt, cause: data.cause }),
};

const evolveRest = evolveByTable<Offer>(evolvers);

export function evolveOffer(state: Offer, fact: EffectiveFact): Offer {
  const sessions = evolveItems(sessionLifecycle, state.sessions, fact);
  return evolveRest(sessions === state.sessions ? state : { ...state, sessions }, fact);
}

/** Published again after its end, an offer is what is published now; before the first time, what was said of it early counts on. */
function published(state: Offer, { occurredAt, data }: OfferFact<'OfferPublished'>): Offer {
  const { sessions } = state;
  if (hasEnded(state) || state.publishedOn === undefined)
    return {
      publishedOn: occurredAt,
      terms: { ...data, ...earlyTerms(state) },
      state: 'open',
      since: occurredAt,
      confirmedOn: occurredAt,
      sessions,
    };
  return state;
}

function earlyTerms({ publishedOn, terms }: Offer): OfferRevised {
  return publishedOn === undefined ? terms : {};
}

/** The offer without what its last state said. */
function running({ cause: _, suspendedUntil: __, ...offer }: Offer): Offer {
  return offer;
}

/** True when it was said to be over. */
export function hasEnded({ state }: Offer): boolean {
  return state === 'expired' || state === 'withdrawn';
}

/** How an offer stands on a day: also by its own dates. `unknown`: nobody has published it. */
export type OfferStanding = OfferState | 'planned' | 'unknown';

/** @param today `YYYY-MM-DD` */
export function standingOn(offer: Offer, today: string): OfferStanding {
  const { terms, state, publishedOn, suspendedUntil } = offer;
  if (publishedOn === undefined) return 'unknown';
  if (hasEnded(offer)) return state;
  if (terms.to !== undefined && terms.to < today) return 'expired';
  if (terms.from !== undefined && terms.from > today) return 'planned';
  return state === 'suspended' && suspendedUntil !== undefined && suspendedUntil < today ? 'open' : state;
}
