import type {
  Appended,
  Batch,
  EventStore,
  NewEvent,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  StoredEvent,
  SubscribeOptions,
} from '#eventsourcing';
import { Appends } from './append.js';
import { Connection } from './connection.js';
import { compare, decodePosition, encodePosition, type LogPosition, ZERO } from './position.js';
import { propose } from './proposal.js';
import { Reads } from './reads.js';
import { type EventStoreDbOptions, type Setup, setupOf } from './setup.js';
import { storedEvent } from './stored-event.js';
import { CatchUp } from './subscription.js';
import { storeTag } from './tag.js';
import { prefixFilter, typeFilter } from './wanted.js';

/** The port, and a way to let the connections go. */
export interface EventStoreDb extends EventStore {
  /** Ends every call that is under way. */
  close(): Promise<void>;
}

/**
 * Connects to an EventStoreDB or KurrentDB (22.10 or later).
 * Open one per process: the client's pending appends are global to the process, and so are their errors (fact 13).
 * @throws Malformed the connection string is none; @throws Unavailable the store does not answer, or does not let us in
 */
export async function openEventStoreDb(options: EventStoreDbOptions): Promise<EventStoreDb> {
  const setup = setupOf(options);
  const writes = new Connection(options.url, 0, setup);
  const connection = new Connection(options.url, 1, setup);
  const reads = new Reads(connection, setup);
  try {
    const tag = await storeTag(reads, writes, setup);
    return new Adapter({ tag, setup, writes, connection, reads });
  } catch (error) {
    await Promise.all([writes.close(), connection.close()]);
    throw error;
  }
}

interface Parts {
  readonly tag: string;
  readonly setup: Setup;
  /** Appends have a connection of their own, so that giving it up does not disturb readers. */
  readonly writes: Connection;
  readonly connection: Connection;
  readonly reads: Reads;
}

class Adapter implements EventStoreDb {
  readonly #appends: Appends;

  constructor(private readonly parts: Parts) {
    this.#appends = new Appends(parts.writes, parts.reads, parts.setup);
  }

  async append(stream: string, events: readonly NewEvent[], expectedRevision: number): Promise<Appended> {
    const { tag, setup } = this.parts;
    return this.#appends.append(tag, propose(stream, events, expectedRevision, setup.limits.maxAppendBytes));
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly StoredEvent[]> {
    const range = { from: options.from ?? 0, limit: options.limit ?? Number.MAX_SAFE_INTEGER };
    const records = await this.parts.reads.stream(stream, range);
    return records.flatMap((record) => storedEvent(this.parts.tag, record) ?? []);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<readonly StoredEvent[]> {
    // Asked for now, as promised, although the first page may be wanted much later.
    const head = this.parts.reads.head();
    head.catch(() => undefined);
    return this.#pages(options, head);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<Batch> {
    return subscribed(this.parts, options);
  }

  async head(): Promise<Position> {
    return encodePosition(this.parts.tag, await this.parts.reads.head());
  }

  async close(): Promise<void> {
    await Promise.all([this.parts.writes.close(), this.parts.connection.close()]);
  }

  async *#pages(options: ReadAllOptions, head: Promise<LogPosition>): AsyncGenerator<readonly StoredEvent[]> {
    const { tag, reads } = this.parts;
    const after = options.after === undefined ? ZERO : decodePosition(tag, options.after);
    const wanted = options.upTo === undefined ? undefined : decodePosition(tag, options.upTo);
    const upTo = earlier(await head, wanted);
    const wants = wantedOf(options);
    const size = options.pageSize ?? 1_000;
    let page: StoredEvent[] = [];
    for await (const records of reads.scan(after, upTo)) {
      page.push(...records.flatMap((record) => storedEvent(tag, record) ?? []).filter(wants));
      for (; page.length >= size; page = page.slice(size)) yield page.slice(0, size);
    }
    if (page.length > 0) yield page;
  }
}

async function* subscribed(parts: Parts, options: SubscribeOptions): AsyncGenerator<Batch> {
  yield* new CatchUp(parts, options).batches();
}

function earlier(head: LogPosition, wanted: LogPosition | undefined): LogPosition {
  return wanted && compare(wanted, head) < 0 ? wanted : head;
}

/** The client cannot ask the server for a filtered read, so the filter is ours. */
function wantedOf(options: ReadAllOptions): (event: StoredEvent) => boolean {
  const ofStream = prefixFilter(options.streamPrefixes);
  const ofType = typeFilter(options.types);
  return (event) => ofType(event.type) && ofStream(event.stream);
}
