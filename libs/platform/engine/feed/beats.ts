/** Stands between what comes at even distances of time. */
export const BEAT = Symbol('beat');

export interface BeatOptions {
  readonly signal: AbortSignal;
  readonly beatMilliseconds: number;
}

/**
 * What a source gives, with a beat at even distances of time, also while there is much to give. Nothing is read ahead but one.
 * @param follow opens the source; it ends when its signal aborts, and need not end otherwise
 */
export async function* withBeats<T>(
  follow: (signal: AbortSignal) => AsyncIterable<T>,
  { signal, beatMilliseconds }: BeatOptions,
): AsyncGenerator<T | typeof BEAT> {
  const left = new AbortController(); // a source that waits is ended by its signal only
  const ended = AbortSignal.any([signal, left.signal]);
  const source = follow(ended)[Symbol.asyncIterator]();
  const beat = new Beat(beatMilliseconds, ended);
  let next = pull(source);
  try {
    while (!signal.aborted) {
      const got = await Promise.race([beat.next(), next]);
      if (signal.aborted || (got !== BEAT && got.done)) return;
      yield got === BEAT ? BEAT : got.value;
      if (got !== BEAT) next = pull(source);
    }
  } finally {
    left.abort();
    await source.return?.();
  }
}

/** A failure is met where the promise is awaited, which may be a little later. */
function pull<T>(source: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const next = source.next();
  next.catch(() => undefined);
  return next;
}

/** Strikes at even distances, whatever happens between. */
class Beat {
  private strike: Promise<typeof BEAT> | undefined;
  private due: number;

  constructor(
    private readonly milliseconds: number,
    private readonly signal: AbortSignal,
  ) {
    this.due = performance.now() + milliseconds;
  }

  /** Settles at the next strike, or when the signal aborts. */
  next(): Promise<typeof BEAT> {
    this.strike ??= new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        this.signal.removeEventListener('abort', go);
        this.strike = undefined;
        while (this.due <= performance.now()) this.due += this.milliseconds;
        resolve(BEAT);
      };
      const timer = setTimeout(go, Math.max(0, this.due - performance.now()));
      this.signal.addEventListener('abort', go);
    });
    return this.strike;
  }
}
