import { type EffectiveFact, type EvolversOf, type FactIn, evolveByTable } from '#eventsourcing';
import type { Authority, Domain, ServiceKind } from '#vocabulary';
import type { servicePayloads } from './events.js';

/** A service as the partnership knows it. */
export interface Service {
  readonly registeredOn?: string;
  readonly name?: string;
  readonly kind?: ServiceKind;
  readonly authority?: Authority;
  readonly languages?: readonly string[];
  readonly domains?: readonly Domain[];
  readonly until?: string;
}

export type ServiceFact<T extends keyof typeof servicePayloads> = FactIn<typeof servicePayloads, T>;

export const initialService: Service = {};

const evolvers: EvolversOf<typeof servicePayloads, Service> = {
  ServiceRegistered: (state, { occurredAt, data }) => ({ ...data, ...state, registeredOn: occurredAt }),
  MandateChanged: (state, { data }) => ({ ...state, ...data }),
};

export const evolveService: (state: Service, fact: EffectiveFact) => Service = evolveByTable(evolvers);
