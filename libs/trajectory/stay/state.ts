import { type Source, sourceOf } from '#eventsourcing';
import type { CLOSING_REASON, FILE_STATE, OPENING_KIND } from '#vocabulary';
import { evolveBy } from '../payloads.js';

/** The file of the stay as such. */
export interface StayFile {
  readonly state: keyof typeof FILE_STATE;
  readonly opening?: { readonly kind: keyof typeof OPENING_KIND; readonly title?: string; readonly on: string; readonly source: Source };
  readonly closing?: { readonly reason: keyof typeof CLOSING_REASON; readonly on: string; readonly source: Source };
}

export const initialStayFile: StayFile = { state: 'open' };

export const evolveStayFile = evolveBy<StayFile>({
  TrajectoryOpened: (_, fact) => ({
    state: 'open',
    opening: {
      kind: fact.data.admissionKind,
      ...(fact.data.title === undefined ? {} : { title: fact.data.title }),
      on: fact.occurredAt,
      source: sourceOf(fact),
    },
  }),
  // custody that begins again opens the file again
  DetaineeAdmitted: (state) => (state.closing ? { ...state, state: 'open', closing: undefined } : state),
  TrajectoryClosed: (state, fact) => ({
    ...state,
    state: 'closed',
    closing: { reason: fact.data.reason, on: fact.occurredAt, source: sourceOf(fact) },
  }),
});
