import { type Items, type Lifecycle, evolverOf, noItems } from '#eventsourcing';
import type { INTERPRETER_STATE } from '#vocabulary';

export type InterpreterState = keyof typeof INTERPRETER_STATE;

/** Interpreters asked for. */
export type Interpreters = Items<InterpreterState>;

export const interpreterLifecycle: Lifecycle<InterpreterState> = {
  key: 'requestId',
  opens: { InterpreterRequested: 'requested' },
  again: ['unavailable'],
  moves: {
    InterpreterProvided: { from: ['requested', 'unavailable'], to: 'provided', rule: 'interpreter-already-provided' },
    InterpreterUnavailable: { from: ['requested'], to: 'unavailable', rule: 'interpreter-not-requested' },
  },
  rules: { exists: 'interpreter-already-requested', beforeOpening: 'before-request' },
};

export const initialInterpreters: Interpreters = noItems;
export const evolveInterpreters = evolverOf(interpreterLifecycle);
