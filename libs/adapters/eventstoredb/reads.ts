import {
  type AllStreamResolvedEvent,
  BACKWARDS,
  END,
  ErrorType,
  type EventStoreDBClient,
  FORWARDS,
  type ResolvedEvent,
  START,
  type StreamingRead,
} from '@eventstore/db-client';
import { type Connection, type Lease } from './connection.js';
import { breaksConnection, Dropped, finalError, troubleCode, typeOf, unavailable } from './errors.js';
import { compare, type LogPosition, ZERO } from './position.js';
import { Pull } from './pull.js';
import type { Setup } from './setup.js';
import { placeOf } from './stored-event.js';
import { backOff, TimedOut, within } from './timers.js';

export interface StreamRange {
  readonly from: number;
  readonly limit: number;
  readonly backwards?: boolean;
}

/** Bounded reads under our own timers: the client's deadline does not cover a read (fact 17). */
export class Reads {
  constructor(
    private readonly connection: Connection,
    private readonly setup: Setup,
  ) {}

  /** Records of one stream in order of revision; none when it does not exist. @throws Unavailable */
  async stream(stream: string, range: StreamRange): Promise<ResolvedEvent[]> {
    const found: ResolvedEvent[] = [];
    await this.#retrying(async () => {
      for (;;) {
        const wanted = Math.min(this.setup.limits.readPage, range.limit - found.length);
        const got = wanted > 0 ? await this.#page(stream, range, found, wanted) : 0;
        if (got < this.setup.limits.readPage) return;
      }
    });
    return found;
  }

  /** The place of the last record of the whole log, the server's own included; `ZERO` when there is none. @throws Unavailable */
  head(): Promise<LogPosition> {
    return this.#retrying(() => this.headOnce());
  }

  /** As `head`, tried once. @param suspicious take the connection for dead at the first time-out */
  async headOnce(suspicious = false): Promise<LogPosition> {
    const open = (client: EventStoreDBClient): StreamingRead<AllStreamResolvedEvent> =>
      client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1, resolveLinkTos: false, requiresLeader: true });
    let head = ZERO;
    for await (const records of this.#call(open, suspicious)) {
      for (const record of records) head = placeOf(record) ?? head;
    }
    return head;
  }

  /**
   * Every record after `after`, up to and including `upTo`, in order. A call that breaks off is taken up where it stopped.
   * @param upTo a place at or before the head: a scan that ends earlier was cut short
   * @throws Unavailable when several calls in a row bring nothing
   */
  async *scan(after: LogPosition, upTo: LogPosition): AsyncGenerator<AllStreamResolvedEvent[]> {
    const cursor = { last: after };
    let fruitless = 0;
    while (compare(cursor.last, upTo) < 0) {
      const start = cursor.last;
      try {
        yield* this.#stretch(cursor, upTo);
        if (compare(cursor.last, start) <= 0) throw new Dropped('the log ended before its head');
      } catch (error) {
        fruitless = compare(cursor.last, start) > 0 ? 1 : fruitless + 1;
        await this.#recover(error, fruitless);
      }
    }
  }

  /** One call of a scan; moves the cursor. */
  async *#stretch(cursor: { last: LogPosition }, upTo: LogPosition): AsyncGenerator<AllStreamResolvedEvent[]> {
    const from = cursor.last;
    for await (const records of this.#call((client) => this.#all(client, from))) {
      const fresh = between(records, cursor.last, upTo);
      cursor.last = placeOf(records.at(-1) ?? {}) ?? cursor.last;
      if (fresh.length > 0) yield fresh;
      if (compare(cursor.last, upTo) >= 0) return;
    }
  }

  #all(client: EventStoreDBClient, from: LogPosition): StreamingRead<AllStreamResolvedEvent> {
    const { readPage, highWaterMark } = this.setup.limits;
    const fromPosition = compare(from, ZERO) === 0 ? START : from;
    return client.readAll(
      // One more than a page, because a read includes the record it starts from.
      { direction: FORWARDS, fromPosition, maxCount: readPage + 1, resolveLinkTos: false, requiresLeader: true },
      { highWaterMark },
    );
  }

  async #page(stream: string, range: StreamRange, found: ResolvedEvent[], maxCount: number): Promise<number> {
    const before = found.length;
    const open = (client: EventStoreDBClient): StreamingRead<ResolvedEvent> =>
      client.readStream(
        stream,
        {
          direction: range.backwards ? BACKWARDS : FORWARDS,
          fromRevision: range.backwards ? END : BigInt(range.from + found.length),
          maxCount,
          resolveLinkTos: false,
          requiresLeader: true,
        },
        { highWaterMark: this.setup.limits.highWaterMark },
      );
    try {
      for await (const records of this.#call(open)) found.push(...records);
    } catch (error) {
      if (typeOf(error) !== ErrorType.STREAM_NOT_FOUND) throw error;
    }
    return found.length - before;
  }

  /** One call, in portions of what is there. However it is left, the call at the server ends (fact 4). */
  async *#call<T>(open: (client: EventStoreDBClient) => StreamingRead<T>, suspicious = false): AsyncGenerator<T[]> {
    const lease = await this.connection.lease();
    const source = open(lease.client);
    const pull = new Pull<T>(source, () => source.cancel());
    try {
      yield* this.#portions(pull, lease);
    } catch (error) {
      this.#judge(error, lease, suspicious);
      throw error;
    } finally {
      await pull.close();
    }
  }

  async *#portions<T>(pull: Pull<T>, lease: Lease): AsyncGenerator<T[]> {
    const { timers, limits } = this.setup;
    let wait: 'first-byte' | 'idle' = 'first-byte';
    for (;;) {
      const items = pull.takeMany(limits.highWaterMark);
      if (items.length > 0) {
        wait = 'idle';
        lease.strikes = 0;
        yield items;
        continue;
      }
      if (pull.failure) throw pull.failure;
      if (pull.ended && !lease.lost) return;
      // Giving a client up ends its reads as if they were complete.
      if (pull.ended) throw new Dropped('the connection was given up');
      await within(timers, wait, wait === 'idle' ? limits.idleMs : limits.firstByteMs, pull.changed());
    }
  }

  #judge(error: unknown, lease: Lease, suspicious: boolean): void {
    if (breaksConnection(error) || (suspicious && error instanceof TimedOut)) this.connection.discard(lease);
    else if (error instanceof TimedOut) this.connection.strike(lease);
  }

  async #retrying<T>(once: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once();
      } catch (error) {
        await this.#recover(error, attempt);
      }
    }
  }

  /** Waits a little before the next try. @throws what cannot be cured, and `Unavailable` when tries are used up */
  async #recover(error: unknown, attempt: number): Promise<void> {
    const final = finalError(error);
    if (final) throw final;
    this.setup.onTrouble({ operation: 'read', code: troubleCode(error), attempt });
    if (attempt >= this.setup.limits.attempts) throw unavailable(error);
    await backOff(this.setup.timers, attempt - 1, this.setup.limits);
  }
}

function between(records: AllStreamResolvedEvent[], after: LogPosition, upTo: LogPosition): AllStreamResolvedEvent[] {
  return records.filter((record) => {
    const place = placeOf(record);
    return place !== undefined && compare(place, after) > 0 && compare(place, upTo) <= 0;
  });
}
