import type { Timers, Wait } from '#adapters/eventstoredb';

interface Pending {
  readonly wait: Wait;
  readonly run: () => void;
}

/** Timers that run when a test says so; only pauses that stand in nobody's way pass by themselves. */
export class ManualTimers implements Timers {
  /** Every timer that was started: its purpose and its milliseconds. */
  readonly started: { readonly wait: Wait; readonly milliseconds: number }[] = [];
  readonly #pending = new Set<Pending>();
  readonly #watchers = new Set<() => void>();

  start(wait: Wait, milliseconds: number, run: () => void): () => void {
    this.started.push({ wait, milliseconds });
    if (wait === 'back-off' || wait === 'linger') {
      const timer = setTimeout(run, 1);
      return () => clearTimeout(timer);
    }
    const pending = { wait, run };
    this.#pending.add(pending);
    for (const look of this.#watchers) look();
    return () => this.#pending.delete(pending);
  }

  random(): number {
    return 0.5;
  }

  /** Waits until something waits for `wait`, then lets the oldest of these time out. */
  async fire(wait: Wait): Promise<void> {
    const due = await this.#first(wait);
    this.#pending.delete(due);
    due.run();
  }

  waiting(wait: Wait): number {
    return [...this.#pending].filter((pending) => pending.wait === wait).length;
  }

  #first(wait: Wait): Promise<Pending> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = [...this.#pending].find((pending) => pending.wait === wait);
        if (!found) return;
        this.#watchers.delete(look);
        resolve(found);
      };
      this.#watchers.add(look);
      look();
    });
  }
}
