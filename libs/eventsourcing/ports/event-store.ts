import type { NewEvent, Position, StoredEvent } from '../event.js';

/** What an append answers: the revision and position of the last event written. */
export interface Appended {
  readonly revision: number;
  readonly position: Position;
}

export interface ReadStreamOptions {
  /** First revision wanted, inclusive. Default 0. */
  readonly from?: number;
  /** At most this many events. Default all. */
  readonly limit?: number;
}

export interface ReadAllOptions {
  /** Exclusive start; absent = from the beginning. */
  readonly after?: Position;
  /** Inclusive end; absent = the head at the moment of the call. */
  readonly upTo?: Position;
  /** Only these event types. Default all. */
  readonly types?: readonly string[];
  /** Only streams whose name begins with one of these. Default all. */
  readonly streamPrefixes?: readonly string[];
  /** Events per page, default 1,000. */
  readonly pageSize?: number;
}

export interface SubscribeOptions {
  readonly after?: Position;
  readonly streamPrefixes?: readonly string[];
  /** Ends the subscription. */
  readonly signal: AbortSignal;
  /** The most events in one batch, default 1,000. */
  readonly batchSize?: number;
}

/**
 * What a subscription delivers, in position order. `upTo` is safe to keep as a checkpoint once `events` are dealt with;
 * it may lie past the last event. `caughtUp` tells that nothing newer was known when the batch was made.
 */
export interface Batch {
  readonly events: readonly StoredEvent[];
  readonly upTo: Position;
  readonly caughtUp: boolean;
}

/** The log: streams of events that are only ever added to. Owned by `handleCommand`, the view runner and replays. */
export interface EventStore {
  /**
   * Writes all events or none. Repeating an append whose events already stand at that place (same ids, same revisions)
   * answers as the first time.
   * @param expectedRevision the stream's revision before the append, `NO_STREAM` (-1) for a new stream; there is no "any"
   * @throws VersionConflict nothing was stored; @throws OutcomeUnknown repeat with the same ids; @throws Unavailable nothing was stored
   */
  append(stream: string, events: readonly NewEvent[], expectedRevision: number): Promise<Appended>;
  /** The events of one stream in order of revision; empty when it holds nothing. */
  readStream(stream: string, options?: ReadStreamOptions): Promise<readonly StoredEvent[]>;
  /** Pages of the whole log in position order, up to a head fixed when it starts. @throws PositionFromOtherStore */
  readAll(options?: ReadAllOptions): AsyncIterable<readonly StoredEvent[]>;
  /** Everything after a position, then what comes, until `signal` aborts. Delivery is at least once. @throws PositionFromOtherStore */
  subscribe(options: SubscribeOptions): AsyncIterable<Batch>;
  /** Position of the last event; of an empty log the position before the first one. */
  head(): Promise<Position>;
}
