import { type Items, type Lifecycle, evolverOf, noItems } from '#eventsourcing';
import type { AFTERCARE_STATE } from '#vocabulary';

export type AftercareState = keyof typeof AFTERCARE_STATE;
export type Aftercare = Items<AftercareState>;

/** One aftercare per service; ended, it may be asked again. */
export const aftercareLifecycle: Lifecycle<AftercareState> = {
  key: 'serviceId',
  opens: { AftercareRequested: 'requested' },
  again: ['ended'],
  moves: {
    AftercareStarted: { from: ['requested'], to: 'started', rule: 'aftercare-not-requested' },
    AftercareEnded: { from: ['requested', 'started'], to: 'ended', rule: 'aftercare-ended' },
  },
  rules: { exists: 'aftercare-exists', beforeOpening: 'before-request' },
};

export const initialAftercare: Aftercare = noItems;
export const evolveAftercare = evolverOf(aftercareLifecycle);
