import type { Batch, EventStore, StoredEvent, SubscribeOptions } from '#eventsourcing';

export function eventsOf(batches: readonly Batch[]): StoredEvent[] {
  return batches.flatMap(({ events }) => [...events]);
}

/** The numbers that the sample events carry, in order of delivery. */
export function numbersOf(batches: readonly Batch[]): unknown[] {
  return eventsOf(batches).map(({ data }) => data['n']);
}

/** A subscription whose batches are gathered while the test goes on. */
export class Follower {
  readonly batches: Batch[] = [];
  readonly done: Promise<void>;
  #look: () => void = () => undefined;

  constructor(store: EventStore, options: SubscribeOptions) {
    this.done = this.#follow(store, options);
    this.done.catch(() => undefined);
  }

  /** Settles when `condition` holds of what was delivered; rejects when the subscription ends before. */
  until(condition: (batches: readonly Batch[]) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#look = () => condition(this.batches) && resolve();
      this.#look();
      this.done.then(() => reject(new Error('the subscription ended')), reject);
    });
  }

  delivered(count: number): Promise<void> {
    return this.until((batches) => eventsOf(batches).length >= count);
  }

  live(): Promise<void> {
    return this.until((batches) => batches.at(-1)?.caughtUp === true);
  }

  async #follow(store: EventStore, options: SubscribeOptions): Promise<void> {
    for await (const batch of store.subscribe(options)) {
      this.batches.push(batch);
      this.#look();
    }
  }
}
