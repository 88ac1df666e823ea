import { byRules, within } from '../ruled.js';
import type { Decisions } from '../state.js';
import type { waitingPayloads } from './events.js';
import { waitingLifecycle } from './state.js';

const lifecycle = within(waitingLifecycle, (stay) => stay.waitingLists);

export const waitingDecisions: Decisions<keyof typeof waitingPayloads> = {
  WaitingListJoined: byRules(lifecycle),
  WaitingListLeft: byRules(lifecycle),
};
