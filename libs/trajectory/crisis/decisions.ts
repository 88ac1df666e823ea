import { byRules } from '../ruled.js';
import type { Decisions } from '../state.js';
import type { crisisPayloads } from './events.js';

/** A crisis happens when it happens: nothing refuses it. */
export const crisisDecisions: Decisions<keyof typeof crisisPayloads> = {
  CrisisInterventionRecorded: byRules(),
};
