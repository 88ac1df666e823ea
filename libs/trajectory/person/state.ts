import { type Sealed, type Source, sourceOf } from '#eventsourcing';
import { evolveBy } from '../payloads.js';
import type { ExternalId, PersonName } from './events.js';

/** Who the stay is about. Sealed parts are carried, never read. */
export interface Person {
  readonly personId?: string;
  readonly sex?: string;
  readonly birthYear?: number;
  readonly nationalityGroup?: string;
  readonly languages?: readonly string[];
  readonly externalIds?: Sealed<ExternalId[]>;
  readonly name?: Sealed<PersonName>;
  readonly source?: Source;
}

export const initialPerson: Person = {};

export const evolvePerson = evolveBy<Person>({
  PersonRegistered: (state, fact) => ({ ...state, ...fact.data, source: sourceOf(fact) }),
  PersonIdentityCorrected: (state, fact) => {
    const { reason: _, ...described } = fact.data;
    return { ...state, ...described, source: sourceOf(fact) };
  },
  TrajectoryOpened: (state, fact) => ({ ...state, personId: state.personId ?? fact.data.personId, source: state.source ?? sourceOf(fact) }),
  DetaineeAdmitted: (state, fact) => ({ ...state, personId: state.personId ?? fact.data.personId, source: state.source ?? sourceOf(fact) }),
});
