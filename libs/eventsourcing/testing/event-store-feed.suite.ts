import { beforeEach, describe, expect, it } from '@jest/globals';
import { PositionFromOtherStore } from '../errors.js';
import type { StoredEvent } from '../event.js';
import { NO_STREAM } from '../event.js';
import type { Batch, EventStore, SubscribeOptions } from '../ports/event-store.js';
import { collected, range, refusal } from './contract.js';
import { freshPrefix, sampleEvent, sampleEvents } from './event-samples.js';

/** The part of the contract about the log as a whole: `readAll`, `subscribe`, `head`. */
export function eventFeedContract(store: () => EventStore): void {
  let prefix: string;
  beforeEach(() => {
    prefix = freshPrefix();
  });
  const names = (): string => prefix;

  describe('the whole log', () => pages(store, names));
  describe('the filters of the whole log', () => filters(store, names));
  describe('a subscription', () => subscriptions(store, names));
  describe('a position of another store', () => foreign(store));
}

type Stores = () => EventStore;
type Prefix = () => string;

const ids = (events: readonly StoredEvent[]): string[] => events.map(({ eventId }) => eventId);

function pages(store: Stores, prefix: Prefix): void {
  it('has its events in the order in which they were appended, at positions that rise as texts', async () => {
    const written: string[] = [];
    for (const n of range(0, 12)) {
      const events = sampleEvents(3);
      written.push(...events.map(({ eventId }) => eventId));
      await store().append(`${prefix()}${n % 4}`, events, Math.floor(n / 4) * 3 - 1);
    }
    const read = await collected(store().readAll({ streamPrefixes: [prefix()] }));
    expect(ids(read)).toEqual(written);
    const positions = read.map(({ position }) => position);
    expect(positions.every((position, i) => i === 0 || position > (positions[i - 1] ?? ''))).toBe(true);
    expect(new Set(positions.map((position) => position.length)).size).toBe(1);
  });

  it('has the same events as the streams', async () => {
    await store().append(`${prefix()}a`, sampleEvents(3), NO_STREAM);
    expect(await collected(store().readAll({ streamPrefixes: [prefix()] }))).toEqual(await store().readStream(`${prefix()}a`));
  });

  it('comes in pages of at most the size asked, none empty', async () => {
    await store().append(`${prefix()}a`, sampleEvents(10), NO_STREAM);
    const sizes: number[] = [];
    for await (const page of store().readAll({ streamPrefixes: [prefix()], pageSize: 4 })) sizes.push(page.length);
    expect(sizes.every((size) => size >= 1 && size <= 4)).toBe(true);
    expect(sizes.reduce((a, b) => a + b, 0)).toBe(10);
  });

  it('begins after `after` and ends with `upTo`', async () => {
    await store().append(`${prefix()}a`, sampleEvents(6), NO_STREAM);
    const all = await store().readStream(`${prefix()}a`);
    const between = { after: all[1]?.position, upTo: all[4]?.position, streamPrefixes: [prefix()] };
    expect(ids(await collected(store().readAll(between)))).toEqual(ids(all.slice(2, 5)));
  });

  it('ends at the head of the moment it was asked, whatever is appended while it is read', async () => {
    await store().append(`${prefix()}a`, sampleEvents(10), NO_STREAM);
    let [revision, read] = [9, 0];
    for await (const page of store().readAll({ streamPrefixes: [prefix()], pageSize: 2 })) {
      read += page.length;
      revision = (await store().append(`${prefix()}a`, sampleEvents(2), revision)).revision;
    }
    expect(read).toBe(10);
  });

  it('the head is the position of the last event', async () => {
    const { position } = await store().append(`${prefix()}a`, sampleEvents(2), NO_STREAM);
    expect((await store().head()) >= position).toBe(true);
    expect(await collected(store().readAll({ after: await store().head(), streamPrefixes: [prefix()] }))).toEqual([]);
  });

  it('a reader that stops half-way harms nobody', async () => {
    await store().append(`${prefix()}a`, sampleEvents(10), NO_STREAM);
    for await (const page of store().readAll({ streamPrefixes: [prefix()], pageSize: 2 })) if (page.length > 0) break;
    expect((await store().append(`${prefix()}a`, sampleEvents(1), 9)).revision).toBe(10);
  });
}

function filters(store: Stores, prefix: Prefix): void {
  it('by type: only these, in order', async () => {
    const events = range(0, 9).map((n) => sampleEvent({ type: `Kind${n % 3}`, data: { n } }));
    await store().append(`${prefix()}a`, events, NO_STREAM);
    const read = await collected(store().readAll({ streamPrefixes: [prefix()], types: ['Kind0', 'Kind2', 'Unknown'], pageSize: 2 }));
    expect(read.map(({ data }) => data.n)).toEqual([0, 2, 3, 5, 6, 8]);
  });

  it('by type: one that nobody used, or none at all, finds nothing', async () => {
    await store().append(`${prefix()}a`, sampleEvents(2), NO_STREAM);
    expect(await collected(store().readAll({ streamPrefixes: [prefix()], types: ['NobodyUsesThis'] }))).toEqual([]);
    expect(await collected(store().readAll({ streamPrefixes: [prefix()], types: [] }))).toEqual([]);
  });

  it('by prefix: any of several', async () => {
    for (const name of ['a-1', 'b-1', 'ab-1', 'c-1']) await store().append(prefix() + name, sampleEvents(1), NO_STREAM);
    const read = await collected(store().readAll({ streamPrefixes: [`${prefix()}a-`, `${prefix()}c`] }));
    expect(read.map(({ stream }) => stream)).toEqual([`${prefix()}a-1`, `${prefix()}c-1`]);
  });

  it.each(['_', '%', '.', '*', '[a]', '^', "'", 'é', '😀'])('by prefix: %s stands for itself', async (sign) => {
    await store().append(`${prefix()}${sign}x`, sampleEvents(1), NO_STREAM);
    await store().append(`${prefix()}ax`, sampleEvents(1), NO_STREAM);
    const read = await collected(store().readAll({ streamPrefixes: [prefix() + sign] }));
    expect(read.map(({ stream }) => stream)).toEqual([`${prefix()}${sign}x`]);
  });

  it('by prefix: capital letters are other letters', async () => {
    await store().append(`${prefix()}Abc`, sampleEvents(1), NO_STREAM);
    expect(await collected(store().readAll({ streamPrefixes: [`${prefix()}a`] }))).toEqual([]);
  });
}

/** Follows a subscription until `enough` says so, then aborts it. */
async function followed(store: EventStore, options: Omit<SubscribeOptions, 'signal'>, enough: (all: Batch[]) => boolean): Promise<Batch[]> {
  const stop = new AbortController();
  const batches: Batch[] = [];
  for await (const batch of store.subscribe({ ...options, signal: stop.signal })) {
    batches.push(batch);
    if (enough(batches)) stop.abort();
  }
  return batches;
}

const eventsOf = (batches: readonly Batch[]): StoredEvent[] => batches.flatMap(({ events }) => events);

function subscriptions(store: Stores, prefix: Prefix): void {
  it('delivers what is there, says that it has caught up, then delivers what comes', async () => {
    await store().append(`${prefix()}a`, sampleEvents(5), NO_STREAM);
    let live = false;
    const batches = await followed(store(), { streamPrefixes: [prefix()] }, (all) => {
      if (all.at(-1)?.caughtUp && !live) {
        live = true;
        void store().append(`${prefix()}b`, sampleEvents(3, 5), NO_STREAM);
      }
      return eventsOf(all).length === 8;
    });
    expect(live).toBe(true);
    expect(eventsOf(batches).map(({ data }) => data.n)).toEqual(range(0, 8));
  });

  it('delivers batches of at most the size asked', async () => {
    await store().append(`${prefix()}a`, sampleEvents(25), NO_STREAM);
    const batches = await followed(store(), { streamPrefixes: [prefix()], batchSize: 10 }, (all) => eventsOf(all).length === 25);
    expect(Math.max(...batches.map(({ events }) => events.length))).toBeLessThanOrEqual(10);
  });

  it('resumed after an event, begins with the next one', async () => {
    await store().append(`${prefix()}a`, sampleEvents(6), NO_STREAM);
    const after = (await store().readStream(`${prefix()}a`))[2]?.position;
    const batches = await followed(store(), { after, streamPrefixes: [prefix()] }, (all) => eventsOf(all).length >= 3);
    expect(eventsOf(batches).map(({ data }) => data.n)).toEqual([3, 4, 5]);
  });

  it('resumed after any `upTo`, misses nothing', async () => {
    for (const n of range(0, 20)) await store().append(`${prefix()}${n % 2 ? 'x' : 'y'}${n}`, sampleEvents(1, n), NO_STREAM);
    const options = { streamPrefixes: [`${prefix()}x`], batchSize: 3 };
    const batches = await followed(store(), options, (all) => eventsOf(all).length === 10);
    for (const [i, { upTo }] of batches.entries()) {
      const rest = await collected(store().readAll({ after: upTo, streamPrefixes: options.streamPrefixes }));
      expect(ids(rest)).toEqual(ids(eventsOf(batches).slice(eventsOf(batches.slice(0, i + 1)).length)));
    }
  });

  it('moves `upTo` only forward, never before the events of its batch', async () => {
    await store().append(`${prefix()}a`, sampleEvents(9), NO_STREAM);
    const batches = await followed(store(), { streamPrefixes: [prefix()], batchSize: 2 }, (all) => eventsOf(all).length === 9);
    const marks = batches.map(({ upTo }) => upTo);
    expect(marks).toEqual([...marks].sort());
    for (const { events, upTo } of batches) expect(events.every(({ position }) => position <= upTo)).toBe(true);
  });

  it('moves `upTo` past events of other streams, so that who waits for a position gets there', async () => {
    const after = await store().head();
    const stop = new AbortController();
    const batches = store().subscribe({ after, streamPrefixes: [`${prefix()}none`], signal: stop.signal });
    const { position } = await store().append(`${prefix()}other`, sampleEvents(1), NO_STREAM);
    for await (const { events, upTo } of batches) {
      expect(events).toEqual([]);
      if (upTo >= position) stop.abort();
    }
    expect(stop.signal.aborted).toBe(true);
  });

  it('with nothing to deliver, still says that it has caught up', async () => {
    const after = await store().head();
    const batches = await followed(store(), { after, streamPrefixes: [prefix()] }, (all) => all.at(-1)?.caughtUp === true);
    expect(eventsOf(batches)).toEqual([]);
  });

  it('ends when it is aborted while it waits, and at once when it was aborted before', async () => {
    const stop = new AbortController();
    const options = { after: await store().head(), streamPrefixes: [prefix()], signal: stop.signal };
    for await (const { caughtUp } of store().subscribe(options)) if (caughtUp) setTimeout(() => stop.abort(), 20);
    for await (const batch of store().subscribe(options)) throw new Error(`delivered ${batch.events.length} events`);
  });

  it('several at once each get everything', async () => {
    const all = (batches: Batch[]): boolean => eventsOf(batches).length === 20;
    const readers = range(0, 3).map(() => followed(store(), { streamPrefixes: [prefix()] }, all));
    for (const n of range(0, 20)) await store().append(`${prefix()}${n}`, sampleEvents(1, n), NO_STREAM);
    for (const batches of await Promise.all(readers)) expect(eventsOf(batches).map(({ data }) => data.n)).toEqual(range(0, 20));
  });
}

function foreign(store: Stores): void {
  const strange = ['zzotherstore-0000000000000001', 'nonsense', ''];

  it.each(strange)('is refused as the start or the end of a reading: "%s"', async (position) => {
    for (const options of [{ after: position }, { upTo: position }]) {
      const read = async (): Promise<unknown> => collected(store().readAll(options));
      expect(await refusal(read())).toBeInstanceOf(PositionFromOtherStore);
    }
  });

  it.each(strange)('is refused as the start of a subscription: "%s"', async (position) => {
    const read = async (): Promise<unknown> => followed(store(), { after: position }, () => true);
    expect(await refusal(read())).toBeInstanceOf(PositionFromOtherStore);
  });
}
