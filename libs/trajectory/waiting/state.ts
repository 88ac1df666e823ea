import { type Items, type Lifecycle, evolverOf, noItems } from '#eventsourcing';
import type { WAITING_STATE } from '#vocabulary';

export type WaitingState = keyof typeof WAITING_STATE;
export type WaitingLists = Items<WaitingState>;

/** One place in the queue of an offer: left, it may be joined again. */
export const waitingLifecycle: Lifecycle<WaitingState> = {
  key: 'offerId',
  opens: { WaitingListJoined: 'waiting' },
  again: ['left'],
  moves: { WaitingListLeft: { from: ['waiting'], to: 'left', rule: 'not-waiting' } },
  rules: { exists: 'already-waiting', beforeOpening: 'before-waiting' },
};

export const initialWaitingLists: WaitingLists = noItems;
export const evolveWaitingLists = evolverOf(waitingLifecycle);
