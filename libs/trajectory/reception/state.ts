import type { ContactKind } from '#vocabulary';
import { type FactOf, evolveBy } from '../payloads.js';
import { type Source, sourceOf } from '../source.js';

/** A talk of the first days. */
export interface Contact {
  readonly kind: ContactKind;
  readonly serviceId?: string;
  readonly steps?: readonly string[];
  readonly language?: string;
  readonly interpreter?: boolean;
  readonly source: Source;
}

export interface Hearing {
  readonly outcome: string;
  readonly source: Source;
}

/** What was done since the person came in. Limits are computed from it (deadlines.ts), never stored. */
export interface Reception {
  /** Start of custody as reported, and whether it was an admission: only then do reception limits run. */
  readonly start?: { readonly occurredAt: string; readonly source: Source };
  readonly contacts: readonly Contact[];
  readonly hearings: readonly Hearing[];
  readonly releasedOn?: string;
}

export const initialReception: Reception = { contacts: [], hearings: [] };

export const evolveReception = evolveBy<Reception>({
  DetaineeAdmitted: (state, fact) => ({ ...state, releasedOn: undefined, start: { occurredAt: fact.occurredAt, source: sourceOf(fact) } }),
  ReceptionContactHeld: (state, fact) => ({ ...state, contacts: [...state.contacts, contactOf(fact)] }),
  CouncilChamberHearingHeld: (state, fact) => ({
    ...state,
    hearings: [...state.hearings, { outcome: fact.data.outcome, source: sourceOf(fact) }],
  }),
  DetaineeReleased: (state, fact) => (state.start ? { ...state, releasedOn: fact.occurredAt } : state),
});

function contactOf(fact: FactOf<'ReceptionContactHeld'>): Contact {
  return { ...fact.data, source: sourceOf(fact) };
}
