import { Unavailable } from '#eventsourcing';
import type { Setup } from './setup.js';
import { TimedOut, within } from './timers.js';

/** Bounds how many appends are under way: thousands at once stall the client (fact 18). */
export class Slots {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(private readonly setup: Setup) {
    this.#free = setup.limits.appendsInFlight;
  }

  /** Runs `work` when there is a place for it. @throws Unavailable nothing was sent: no place came free in time */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    let admit = (): void => undefined;
    const place = new Promise<void>((resolve) => {
      admit = resolve;
    });
    this.#waiting.add(admit);
    try {
      await within(this.setup.timers, 'queue', this.setup.limits.queueMs, place);
    } catch (error) {
      if (!(error instanceof TimedOut)) throw error;
      // Not on the list any more: a place was handed over just as the time ran out. It goes to the next.
      if (!this.#waiting.delete(admit)) this.#leave();
      throw new Unavailable('event-store-busy', 'too many appends are under way', 1, { cause: error });
    }
  }

  #leave(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
