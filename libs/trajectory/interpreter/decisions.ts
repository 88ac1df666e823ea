import { byRules, within } from '../ruled.js';
import type { Decisions } from '../state.js';
import type { interpreterPayloads } from './events.js';
import { interpreterLifecycle } from './state.js';

const byLifecycle = byRules(within(interpreterLifecycle, (stay) => stay.interpreters));

export const interpreterDecisions: Decisions<keyof typeof interpreterPayloads> = {
  InterpreterRequested: byLifecycle,
  InterpreterProvided: byLifecycle,
  InterpreterUnavailable: byLifecycle,
};
