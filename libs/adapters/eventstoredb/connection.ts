import { EventStoreDBClient } from '@eventstore/db-client';
import { Unavailable } from '#eventsourcing';
import { connectionString, unreadableString } from './connection-string.js';
import { troubleCode } from './errors.js';
import type { Setup } from './setup.js';
import { within } from './timers.js';

/** A client while it is good. `lost`: it was given up, so what ended early on it did not end by itself. */
export interface Lease {
  readonly client: EventStoreDBClient;
  lost: boolean;
  /** Time-outs in a row. */
  strikes: number;
  /** The answer of the server to "what can you do" that we have waited for. */
  features?: Promise<Features>;
  /** Appends share one call, and its end rejects all of them, whatever became of each. */
  batch: boolean;
}

/** What the client has learned of the server. */
interface Features {
  supports(method: { readonly path: string }): boolean;
}

const BATCH_APPEND = { path: '/event_store.client.streams.Streams/BatchAppend' };

/** The members of the client that only its types hide. Nothing public warms a connection up or closes its channel. */
interface Internals {
  readonly capabilities: Promise<Features>;
  getChannel(): Promise<{ close(): void }>;
}

/**
 * A client and its replacement. The client never gives up a dead channel by itself, and gRPC shares connections between
 * channels with equal settings: so each of ours has a keep-alive time of its own, and a new client is a new connection.
 */
export class Connection {
  #lease: Lease | undefined;
  #closing: Promise<void> = Promise.resolve();
  #generation = 0;
  #closed = false;

  /** @param lane tells the connections of one store apart: two of them never share a socket */
  constructor(
    private readonly url: string,
    private readonly lane: 0 | 1,
    private readonly setup: Setup,
  ) {}

  /** The client of now. A new one is made only when the old one is wholly gone: the client's pending appends are global (fact 13). */
  async lease(): Promise<Lease> {
    await this.#closing;
    if (this.#closed) throw new Unavailable('event-store-closed', 'the event store was closed');
    this.#lease ??= { client: this.#client(), lost: false, strikes: 0, batch: true };
    return this.#lease;
  }

  /** As `lease`, and the server has told which methods it has: an append would wait for that without any limit (fact 16). */
  async warm(): Promise<Lease> {
    const lease = await this.lease();
    const features = (lease.client as unknown as Internals).capabilities;
    if (lease.features === features) return lease;
    try {
      lease.batch = (await within(this.setup.timers, 'warm-up', this.setup.limits.warmUpMs, features)).supports(BATCH_APPEND);
    } catch (error) {
      this.setup.onTrouble({ operation: 'warm-up', code: troubleCode(error), attempt: 1 });
      this.discard(lease);
      throw error;
    }
    lease.features = features;
    return lease;
  }

  /** Gives a client up: its calls are cancelled, its channel is closed, and the next lease is a new connection. */
  discard(lease: Lease): void {
    if (lease.lost) return;
    lease.lost = true;
    if (this.#lease === lease) this.#lease = undefined;
    // Cancelled now, in this turn: a late answer to an append that another client's error rejected would end the process (fact 13).
    const gone = Promise.all([lease.client.dispose(), closeChannel(lease.client)]);
    const before = this.#closing;
    this.#closing = within(this.setup.timers, 'closing', this.setup.limits.warmUpMs, gone).then(
      () => before,
      () => before,
    );
  }

  /** A call got no answer. Twice in a row, and the connection is taken for dead. */
  strike(lease: Lease): void {
    lease.strikes += 1;
    if (lease.strikes >= 2) this.discard(lease);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#lease) this.discard(this.#lease);
    await this.#closing;
  }

  #client(): EventStoreDBClient {
    const keepAlive = this.setup.limits.keepAliveTimeoutMs + 2 * (this.#generation % 500) + this.lane;
    const string = connectionString(this.url, keepAlive);
    this.#generation += 1;
    try {
      return EventStoreDBClient.connectionString(string);
    } catch {
      throw unreadableString();
    }
  }
}

async function closeChannel(client: EventStoreDBClient): Promise<void> {
  const channel = await (client as unknown as Internals).getChannel();
  channel.close();
}
