import { Malformed, NotFound, type Offence, PositionFromOtherStore, RuleBroken, Unavailable, Unreadable } from '#eventsourcing';
import { Interrupted } from '#statistics';

/** An error in plain data, so that another thread can throw it again. */
export type Failure =
  | { readonly kind: 'malformed'; readonly offences: readonly Offence[] }
  | { readonly kind: 'unavailable'; readonly code: string; readonly message: string; readonly retryAfterSeconds: number }
  | { readonly kind: 'rule-broken'; readonly code: string; readonly message: string }
  | { readonly kind: 'unreadable' | 'not-found' | 'other'; readonly message: string }
  | { readonly kind: 'position-from-other-store' }
  | { readonly kind: 'interrupted'; readonly row: number };

/** What a thread tells of an error. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Malformed) return { kind: 'malformed', offences: error.offences };
  if (error instanceof Unavailable) {
    const { code, message, retryAfterSeconds } = error;
    return { kind: 'unavailable', code, message, retryAfterSeconds };
  }
  if (error instanceof Interrupted) return { kind: 'interrupted', row: error.row };
  if (error instanceof RuleBroken) return { kind: 'rule-broken', code: error.code, message: error.message };
  if (error instanceof PositionFromOtherStore) return { kind: 'position-from-other-store' };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Unreadable) return { kind: 'unreadable', message };
  return { kind: error instanceof NotFound ? 'not-found' : 'other', message };
}

/** The same error again. */
export function errorOf(failure: Failure): Error {
  switch (failure.kind) {
    case 'malformed':
      return new Malformed(failure.offences);
    case 'unavailable':
      return new Unavailable(failure.code, failure.message, failure.retryAfterSeconds);
    case 'rule-broken':
      return new RuleBroken(failure.code, failure.message);
    case 'position-from-other-store':
      return new PositionFromOtherStore();
    case 'interrupted':
      return new Interrupted(failure.row);
    case 'unreadable':
      return new Unreadable(failure.message);
    case 'not-found':
      return new NotFound(failure.message);
    case 'other':
      return new Error(failure.message);
  }
}
