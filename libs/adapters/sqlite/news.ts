/** Tells those who wait for something new that there is. */
export class News {
  private readonly waiting = new Set<() => void>();

  wake(): void {
    for (const go of this.waiting) go();
  }

  /** Waits for `wake`, for the signal, or for so many milliseconds, whichever comes first. Never rejects. */
  wait(signal: AbortSignal, milliseconds?: number): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = milliseconds === undefined ? undefined : setTimeout(() => go(), milliseconds);
      const go = (): void => {
        clearTimeout(timer);
        this.waiting.delete(go);
        signal.removeEventListener('abort', go);
        resolve();
      };
      this.waiting.add(go);
      signal.addEventListener('abort', go);
    });
  }
}
