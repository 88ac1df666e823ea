import type { Around, Decision, DecisionContext, EffectiveFact } from '#eventsourcing';
import { type Custody, evolveCustody, initialCustody } from './custody/state.js';
import { type Needs, evolveNeeds, initialNeeds } from './needs/state.js';
import type { FactOf, FactType } from './payloads.js';
import { type Person, evolvePerson, initialPerson } from './person/state.js';
import { type Reception, evolveReception, initialReception } from './reception/state.js';
import type { TrajectorySettings } from './settings.js';

/** The state of a stay: its facets side by side. A rule may look at every facet; a facet changes only its own part. */
export interface Trajectory {
  readonly person: Person;
  readonly custody: Custody;
  readonly reception: Reception;
  readonly needs: Needs;
}

export const initialTrajectory: Trajectory = {
  person: initialPerson,
  custody: initialCustody,
  reception: initialReception,
  needs: initialNeeds,
};

export function evolveTrajectory(state: Trajectory, fact: EffectiveFact): Trajectory {
  const person = evolvePerson(state.person, fact);
  const custody = evolveCustody(state.custody, fact);
  const reception = evolveReception(state.reception, fact);
  const needs = evolveNeeds(state.needs, fact);
  return { person, custody, reception, needs };
}

export type Context = DecisionContext<TrajectorySettings>;

/** A facet's decisions, by type. */
export type Decisions<T extends FactType> = {
  readonly [K in T]: (fact: FactOf<K>, around: Around<Trajectory>, context: Context) => Decision;
};
