/** Tells those who wait that something happened. Who has been busy since he last looked is told at once. */
export class Wake {
  private count = 0;
  private readonly waiting = new Set<() => void>();

  /** What to give `after` to miss nothing from now on. */
  get seen(): number {
    return this.count;
  }

  call(): void {
    this.count += 1;
    for (const go of this.waiting) go();
  }

  /** Waits for a call that came after `seen`, for the signal, or for so many milliseconds. Never rejects. */
  after(seen: number, signal: AbortSignal, milliseconds?: number): Promise<void> {
    if (signal.aborted || this.count !== seen) return Promise.resolve();
    return new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        this.waiting.delete(go);
        signal.removeEventListener('abort', go);
        resolve();
      };
      const timer = milliseconds === undefined ? undefined : setTimeout(go, Math.min(milliseconds, MOST_MS));
      this.waiting.add(go);
      signal.addEventListener('abort', go);
    });
  }
}

/** The longest that a timer of Node can be set to. */
const MOST_MS = 2 ** 31 - 1;
