import { type Source, sourceOf } from '#eventsourcing';
import type { ACCESS_CAUSE } from '#vocabulary';
import { evolveBy } from '../payloads.js';

/** A time that a service could not get to the person. */
export interface AccessRefusal {
  readonly cause: keyof typeof ACCESS_CAUSE;
  readonly serviceId?: string;
  readonly unitId?: string;
  readonly until?: string;
  readonly source: Source;
}

/** What stood in the way of services. Disruptions of the regime stand with the limits that they put on hold. */
export interface Access {
  readonly refusals: readonly AccessRefusal[];
}

export const initialAccess: Access = { refusals: [] };

export const evolveAccess = evolveBy<Access>({
  AccessRefused: (state, fact) => ({ refusals: [...state.refusals, { ...fact.data, source: sourceOf(fact) }] }),
});
