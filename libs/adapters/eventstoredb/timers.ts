/** What a timer is for: tests fire them by this name. */
export type Wait = 'append' | 'back-off' | 'closing' | 'first-byte' | 'idle' | 'linger' | 'queue' | 'silence' | 'warm-up';

/** The adapter's only source of time and chance. The client's own deadlines do not cover most of its calls (facts 12, 16, 17). */
export interface Timers {
  /** Runs `run` once after so many milliseconds, unless the answer is called before. */
  start(wait: Wait, milliseconds: number, run: () => void): () => void;
  /** From 0 up to, not including, 1. */
  random(): number;
}

export const realTimers: Timers = {
  start: (_wait, milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/** Nothing came within the time that was given. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
  constructor(readonly wait: Wait) {
    super(`no answer in time: ${wait}`);
  }
}

/** The promise, or `TimedOut` when it does not settle in time; a late rejection is then nobody's business. */
export function within<T>(timers: Timers, wait: Wait, milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const cancel = timers.start(wait, milliseconds, () => reject(new TimedOut(wait)));
    promise.then(resolve, reject).finally(cancel);
  });
}

/** Waits before trying again: doubles with each attempt (0, 1, 2 …) up to a limit, half of it by chance. Ends early when `signal` aborts. */
export function backOff(timers: Timers, attempt: number, limits: BackOff, signal?: AbortSignal): Promise<void> {
  const full = Math.min(limits.backOffMostMs, limits.backOffLeastMs * 2 ** Math.min(attempt, 20));
  return new Promise((resolve) => {
    const done = (): void => {
      cancel();
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const cancel = timers.start('back-off', full / 2 + (full / 2) * timers.random(), done);
    signal?.addEventListener('abort', done);
    if (signal?.aborted) done();
  });
}

export interface BackOff {
  readonly backOffLeastMs: number;
  readonly backOffMostMs: number;
}
