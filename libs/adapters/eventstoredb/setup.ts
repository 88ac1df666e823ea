import { type BackOff, realTimers, type Timers } from './timers.js';

/** Every bound of the adapter. Times in milliseconds, sizes in bytes. */
export interface Limits extends BackOff {
  /** Longest wait for the answer to one try of an append. */
  readonly appendMs: number;
  /** Tries of an append or a read before it is given up. A subscription never gives up. */
  readonly attempts: number;
  /** Longest wait for the list of the server's methods, before the first append of a connection. */
  readonly warmUpMs: number;
  /** Longest wait for the first, and then for each next, event of a read. */
  readonly firstByteMs: number;
  readonly idleMs: number;
  /** Longest wait for a place among the appends in flight. */
  readonly queueMs: number;
  readonly appendsInFlight: number;
  /** The server's MaxAppendSize: an append is atomic, so a larger one is refused, never split. */
  readonly maxAppendBytes: number;
  /** How far the clocks of client and server may be apart: the deadline inside an append is an instant of the client's clock. */
  readonly clockSkewMs: number;
  /** Most events asked for in one call. */
  readonly readPage: number;
  /** Objects buffered in Node for each read and subscription; more waits at the server. */
  readonly highWaterMark: number;
  /** Events the server looks at before it reports a checkpoint to a filtered subscription. */
  readonly searchWindow: number;
  /** After so long without a word a subscription is checked against the head of the log. */
  readonly silenceMs: number;
  /** An event that is in the log and did not come in so many silences more will not come: the subscription is made again. */
  readonly overdueSilences: number;
  /** Most events read in one such check. */
  readonly probeEvents: number;
  /** While catching up, a batch that is not full waits so long for more. */
  readonly lingerMs: number;
  /** gRPC gives a connection up when a ping stays unanswered so long; pings leave every 10 s. */
  readonly keepAliveTimeoutMs: number;
}

export const defaultLimits: Limits = {
  appendMs: 5_000,
  attempts: 4,
  warmUpMs: 5_000,
  firstByteMs: 5_000,
  idleMs: 5_000,
  queueMs: 10_000,
  appendsInFlight: 256,
  maxAppendBytes: 1024 * 1024,
  clockSkewMs: 300_000,
  readPage: 4_096,
  highWaterMark: 512,
  searchWindow: 1_000,
  silenceMs: 1_000,
  overdueSilences: 4,
  probeEvents: 5_000,
  lingerMs: 20,
  keepAliveTimeoutMs: 3_000,
  backOffLeastMs: 100,
  backOffMostMs: 10_000,
};

/** Something that went wrong and is being dealt with: for logs and counters. Holds no name, no content and no connection string. */
export interface Trouble {
  readonly operation: 'append' | 'read' | 'subscribe' | 'warm-up';
  /** Type of the client's error, or the name of ours. */
  readonly code: string;
  /** 1 = the first time in a row. */
  readonly attempt: number;
}

export interface EventStoreDbOptions {
  /** `esdb://[user:password@]host:port[,host:port…][?tls=false…]`, or `esdb+discover://…`. Credentials belong here and nowhere else. */
  readonly url: string;
  readonly limits?: Partial<Limits>;
  readonly timers?: Timers;
  readonly onTrouble?: (trouble: Trouble) => void;
}

/** What every part of the adapter is given. */
export interface Setup {
  readonly limits: Limits;
  readonly timers: Timers;
  readonly onTrouble: (trouble: Trouble) => void;
}

export function setupOf(options: EventStoreDbOptions): Setup {
  return {
    limits: { ...defaultLimits, ...options.limits },
    timers: options.timers ?? realTimers,
    onTrouble: options.onTrouble ?? (() => undefined),
  };
}
