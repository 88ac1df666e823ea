import { type AllStreamSubscription, type Filter, type Position, START, streamNameFilter } from '@eventstore/db-client';
import { type Batch, PositionFromOtherStore, type SubscribeOptions } from '#eventsourcing';
import { Batcher, type Wish } from './batcher.js';
import type { Connection, Lease } from './connection.js';
import { breaksConnection, finalError, troubleCode } from './errors.js';
import { Feed, type Progress } from './feed.js';
import { compare, decodePosition, type LogPosition, ZERO } from './position.js';
import type { Reads } from './reads.js';
import type { Setup } from './setup.js';
import { backOff } from './timers.js';
import { Watchdog } from './watchdog.js';
import { prefixFilter } from './wanted.js';

/** What a subscription works with. */
export interface Sources {
  readonly tag: string;
  readonly connection: Connection;
  readonly reads: Reads;
  readonly setup: Setup;
}

/** Everything after a place and then what comes, taken up again for ever from the last batch that was handed over (facts 3, 5). */
export class CatchUp {
  readonly #progress: Progress;
  readonly #wish: Wish;

  /** @throws PositionFromOtherStore */
  constructor(
    private readonly sources: Sources,
    private readonly options: SubscribeOptions,
  ) {
    const after = options.after === undefined ? ZERO : decodePosition(sources.tag, options.after);
    this.#progress = { upTo: after, lastEvent: ZERO };
    this.#wish = { tag: sources.tag, size: options.batchSize ?? 1_000, wants: prefixFilter(options.streamPrefixes) };
  }

  /** @throws PositionFromOtherStore when the log ends before our place; @throws Unavailable when we are not allowed to read */
  async *batches(): AsyncGenerator<Batch> {
    const { signal } = this.options;
    let attempt = 0;
    while (!signal.aborted) {
      try {
        for await (const batch of this.#session()) {
          attempt = 0;
          yield batch;
        }
      } catch (error) {
        if (signal.aborted) return;
        attempt += 1;
        this.#survive(error, attempt);
      }
      await backOff(this.sources.setup.timers, Math.max(0, attempt - 1), this.sources.setup.limits, signal);
    }
  }

  /** One subscription at the server, until it drops. */
  async *#session(): AsyncGenerator<Batch> {
    const { reads, connection, setup } = this.sources;
    const lease = await connection.lease();
    // Before subscribing: whatever was in the log by now has been passed when the server says "caught up" (fact 9).
    const head = await this.#unlessAborted(reads.head());
    if (compare(this.#progress.upTo, head) > 0) throw new PositionFromOtherStore();
    const feed = new Feed((checkpointReached) => this.#open(lease, checkpointReached), head);
    const stop = (): void => feed.wake();
    this.options.signal.addEventListener('abort', stop);
    try {
      const batcher = new Batcher(feed, this.#progress, this.#wish, setup);
      yield* this.#deliver(feed, batcher);
    } catch (error) {
      if (breaksConnection(error)) connection.discard(lease);
      throw error;
    } finally {
      this.options.signal.removeEventListener('abort', stop);
      await feed.close();
    }
  }

  async *#deliver(feed: Feed, batcher: Batcher): AsyncGenerator<Batch> {
    const watchdog = new Watchdog(this.sources.reads, this.#wish, this.sources.setup);
    for (;;) {
      const batch = await this.#unlessAborted(batcher.next());
      const told = batch ?? (await this.#unlessAborted(watchdog.look(feed, this.#progress, batcher)));
      if (told) yield told;
    }
  }

  #open(lease: Lease, checkpointReached: (subscription: AllStreamSubscription, position: Position) => void): AllStreamSubscription {
    const { highWaterMark } = this.sources.setup.limits;
    return lease.client.subscribeToAll(
      {
        fromPosition: startOf(this.#progress.upTo),
        resolveLinkTos: false,
        requiresLeader: true,
        filter: this.#filter(checkpointReached),
      },
      { highWaterMark },
    );
  }

  #filter(checkpointReached: (subscription: AllStreamSubscription, position: Position) => void): Filter {
    const common = { maxSearchWindow: this.sources.setup.limits.searchWindow, checkpointInterval: 1, checkpointReached };
    const prefixes = [...(this.options.streamPrefixes ?? [])];
    // Without a wish of its own a subscription still leaves the server's own streams out.
    if (prefixes.length === 0 || prefixes.includes('')) return streamNameFilter({ ...common, regex: '^[^$].*' });
    return streamNameFilter({ ...common, prefixes });
  }

  /** @throws what no new subscription can cure */
  #survive(error: unknown, attempt: number): void {
    const final = finalError(error);
    if (error instanceof PositionFromOtherStore) throw error;
    if (final && !isPassing(final)) throw final;
    this.sources.setup.onTrouble({ operation: 'subscribe', code: troubleCode(error), attempt });
  }

  #unlessAborted<T>(promise: Promise<T>): Promise<T> {
    const { signal } = this.options;
    return new Promise<T>((resolve, reject) => {
      const aborted = (): void => reject(new Error('aborted'));
      signal.addEventListener('abort', aborted, { once: true });
      promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', aborted));
      if (signal.aborted) aborted();
    });
  }
}

function startOf(place: LogPosition): LogPosition | typeof START {
  return compare(place, ZERO) === 0 ? START : place;
}

/** The store does not answer for now: a subscription waits for it however long that takes. */
function isPassing(error: Error): boolean {
  return 'code' in error && error.code === 'event-store-unavailable';
}
