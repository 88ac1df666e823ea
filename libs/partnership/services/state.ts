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
import type { Authority, COORDINATION_STATE, Domain, ServiceKind } from '#vocabulary';
import type { ContactPoint, MeansRecorded, servicePayloads } from './events.js';

export type CoordinationState = keyof typeof COORDINATION_STATE;

/** A service as the partnership knows it. */
export interface Service {
  readonly registeredOn?: string;
  readonly name?: string;
  readonly kind?: ServiceKind;
  readonly authority?: Authority;
  readonly languages?: readonly string[];
  readonly domains?: readonly Domain[];
  readonly until?: string;
  readonly closedOn?: string;
  readonly successorServiceId?: string;
  readonly contactPoints: readonly ContactPoint[];
  /** Means by year, the latest word of each. */
  readonly means: { readonly [year: string]: MeansRecorded };
  readonly coordination: Items<CoordinationState>;
}

export type ServiceFact<T extends keyof typeof servicePayloads> = FactIn<typeof servicePayloads, T>;

/** A function is held once at a time; ended, it may be taken on again. */
export const coordinationLifecycle: Lifecycle<CoordinationState> = {
  key: 'function',
  opens: { CoordinationTakenOn: 'held' },
  again: ['ended'],
  moves: { CoordinationEnded: { from: ['held'], to: 'ended', rule: 'coordination-not-held' } },
  rules: { exists: 'coordination-held', beforeOpening: 'before-coordination' },
};

export const initialService: Service = { contactPoints: [], means: {}, coordination: noItems };

const evolvers: EvolversOf<typeof servicePayloads, Service> = {
  ServiceRegistered: (state, { occurredAt, data }) => ({ ...data, ...state, registeredOn: occurredAt }),
  MandateChanged: (state, { data }) => ({ ...state, ...data }),
  MeansRecorded: (state, { data }) => ({ ...state, means: { ...state.means, [data.year]: data } }),
  ContactPointsChanged: (state, { data }) => ({ ...state, contactPoints: data.points }),
  ServiceClosed: (state, { occurredAt, data }) => ({ ...state, ...data, closedOn: occurredAt }),
};

const evolveRest = evolveByTable<Service>(evolvers);

export function evolveService(state: Service, fact: EffectiveFact): Service {
  const coordination = evolveItems(coordinationLifecycle, state.coordination, fact);
  return evolveRest(coordination === state.coordination ? state : { ...state, coordination }, fact);
}
