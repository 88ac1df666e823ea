import { type Source, sourceOf } from '#eventsourcing';
import type { CLOSING_REASON, FILE_STATE, OPENING_KIND } from '#vocabulary';
import { evolveBy } from '../payloads.js';
import type { AlternativeConsidered } from './events.js';

/** What was considered before custody. */
export type Alternative = AlternativeConsidered & { readonly source: Source };

/** The file of the stay as such. */
export interface StayFile {
  readonly state: keyof typeof FILE_STATE;
  readonly opening?: { readonly kind: keyof typeof OPENING_KIND; readonly title?: string; readonly on: string; readonly source: Source };
  readonly alternatives: readonly Alternative[];
  readonly closing?: { readonly reason: keyof typeof CLOSING_REASON; readonly on: string; readonly source: Source };
}

export const initialStayFile: StayFile = { state: 'open', alternatives: [] };

export const evolveStayFile = evolveBy<StayFile>({
  TrajectoryOpened: ({ alternatives }, fact) => ({
    state: 'open',
    alternatives,
    opening: {
      kind: fact.data.admissionKind,
      ...(fact.data.title === undefined ? {} : { title: fact.data.title }),
      on: fact.occurredAt,
      source: sourceOf(fact),
    },
  }),
  AlternativeConsidered: (state, fact) => ({
    ...state,
    alternatives: [...state.alternatives, { ...fact.data, source: sourceOf(fact) }],
  }),
  // custody that begins again opens the file again
  DetaineeAdmitted: (state) => (state.closing ? { ...state, state: 'open', closing: undefined } : state),
  TrajectoryClosed: (state, fact) => ({
    ...state,
    state: 'closed',
    closing: { reason: fact.data.reason, on: fact.occurredAt, source: sourceOf(fact) },
  }),
});
