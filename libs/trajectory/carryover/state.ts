import { type Source, sourceOf } from '#eventsourcing';
import { evolveBy } from '../payloads.js';
import type { TakenOverFromStay } from './events.js';

/** What came from earlier stays of the person. */
export type TakenOver = readonly (TakenOverFromStay & { readonly source: Source })[];

export const initialTakenOver: TakenOver = [];

export const evolveTakenOver = evolveBy<TakenOver>({
  TakenOverFromStay: (state, fact) => [...state, { ...fact.data, source: sourceOf(fact) }],
});
