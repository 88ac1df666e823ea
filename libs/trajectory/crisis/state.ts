import { type Source, sourceOf } from '#eventsourcing';
import { evolveBy } from '../payloads.js';

/** Crisis interventions: that they were, and by whom. */
export type Crises = readonly { readonly serviceId: string; readonly source: Source }[];

export const initialCrises: Crises = [];

export const evolveCrises = evolveBy<Crises>({
  CrisisInterventionRecorded: (state, fact) => [...state, { serviceId: fact.data.serviceId, source: sourceOf(fact) }],
});
