import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chain, chainHash, chainStart } from '../chain.js';
import { Malformed, VersionConflict } from '../errors.js';
import type { StoredEvent } from '../event.js';
import { NO_STREAM } from '../event.js';
import type { EventStore } from '../ports/event-store.js';
import type { Open, Opened } from './contract.js';
import { collected, range, refusal } from './contract.js';
import { freshPrefix, sampleEvent, sampleEvents } from './event-samples.js';
import { eventFeedContract } from './event-store-feed.suite.js';

/** What every EventStore does. Run by each adapter; a real store may be shared with other runs. */
export function eventStoreContract(name: string, open: Open<EventStore>): void {
  describe(`${name} keeps the contract of EventStore`, () => {
    let opened: Opened<EventStore>;
    let prefix: string;
    beforeAll(async () => {
      opened = await open();
      prefix = freshPrefix();
    });
    afterAll(() => opened.close());

    const store = (): EventStore => opened.store;
    let streams = 0;
    const newStream = (): string => `${prefix}${(streams += 1)}`;

    describe('append', () => appending(store, newStream));
    describe('an append sent again', () => repeating(store, newStream));
    describe('concurrent appends', () => competing(store, newStream));
    describe('what is read', () => reading(store, newStream));
    eventFeedContract(store);

    it('given a store that is closed and opened again, everything is still there', async () => {
      if (!opened.reopen) return;
      const stream = newStream();
      await store().append(stream, sampleEvents(3), NO_STREAM);
      const before = await store().readStream(stream);
      opened = await opened.reopen();
      expect(await store().readStream(stream)).toEqual(before);
      expect((await store().append(stream, [sampleEvent()], 2)).revision).toBe(3);
    });
  });
}

type Stores = () => EventStore;
type Streams = () => string;

/** A conflict says where the stream is now: that is what the retry needs. */
async function expectConflict(work: Promise<unknown>, stream: string, currentRevision: number): Promise<void> {
  const error = await refusal(work);
  expect(error).toBeInstanceOf(VersionConflict);
  expect(error).toMatchObject({ stream, currentRevision });
}

function appending(store: Stores, newStream: Streams): void {
  it('given a new stream, answers the revision and position of the last event', async () => {
    const stream = newStream();
    const answer = await store().append(stream, sampleEvents(3), NO_STREAM);
    const read = await store().readStream(stream);
    expect(read.map(({ revision }) => revision)).toEqual([0, 1, 2]);
    expect(answer).toEqual({ revision: 2, position: read[2]?.position });
  });

  it('given the right expected revision, goes on behind what is there', async () => {
    const stream = newStream();
    await store().append(stream, sampleEvents(2), NO_STREAM);
    expect((await store().append(stream, sampleEvents(2, 2), 1)).revision).toBe(3);
    expect((await store().readStream(stream)).map(({ data }) => data.n)).toEqual([0, 1, 2, 3]);
  });

  it('given a stream that is further on, refuses and names the revision it is at', async () => {
    const stream = newStream();
    await store().append(stream, sampleEvents(3), NO_STREAM);
    await expectConflict(store().append(stream, [sampleEvent()], 0), stream, 2);
    await expectConflict(store().append(stream, [sampleEvent()], NO_STREAM), stream, 2);
  });

  it('given a stream that is not so far, refuses and names the revision it is at', async () => {
    const stream = newStream();
    await store().append(stream, sampleEvents(2), NO_STREAM);
    await expectConflict(store().append(stream, [sampleEvent()], 7), stream, 1);
  });

  it('given a stream that does not exist, a writer that expects events is told -1', async () => {
    const stream = newStream();
    await expectConflict(store().append(stream, [sampleEvent()], 0), stream, NO_STREAM);
    await expectConflict(store().append(stream, [sampleEvent()], 41), stream, NO_STREAM);
    expect(await store().readStream(stream)).toEqual([]);
  });

  it('when an append of several events is refused, none of them is stored', async () => {
    const stream = newStream();
    await store().append(stream, sampleEvents(1), NO_STREAM);
    const head = await store().head();
    await refusal(store().append(stream, sampleEvents(5), NO_STREAM));
    expect(await store().readStream(stream)).toHaveLength(1);
    expect(await collected(store().readAll({ after: head, streamPrefixes: [stream] }))).toEqual([]);
  });

  it('an append without events is refused as malformed', async () => {
    expect(await refusal(store().append(newStream(), [], NO_STREAM))).toBeInstanceOf(Malformed);
  });

  it('the same event id may stand in two streams', async () => {
    const event = sampleEvent();
    const [one, other] = [newStream(), newStream()];
    await store().append(one, [event], NO_STREAM);
    expect((await store().append(other, [event], NO_STREAM)).revision).toBe(0);
  });
}

function repeating(store: Stores, newStream: Streams): void {
  it('answers as the first time and stores nothing', async () => {
    const stream = newStream();
    const events = sampleEvents(3);
    const first = await store().append(stream, events, NO_STREAM);
    expect(await store().append(stream, events, NO_STREAM)).toEqual(first);
    expect(await store().readStream(stream)).toHaveLength(3);
  });

  it('answers as the first time when the stream has gone on since', async () => {
    const stream = newStream();
    await store().append(stream, sampleEvents(2), NO_STREAM);
    const events = sampleEvents(2, 2);
    const first = await store().append(stream, events, 1);
    await store().append(stream, sampleEvents(3, 4), 3);
    expect(await store().append(stream, events, 1)).toEqual(first);
    expect(await store().readStream(stream)).toHaveLength(7);
  });

  it('is a conflict when only some of its events are there, or in another order, or at another place', async () => {
    const stream = newStream();
    const [a, b, c] = [sampleEvent(), sampleEvent(), sampleEvent()];
    await store().append(stream, [a, b], NO_STREAM);
    await expectConflict(store().append(stream, [a, c], NO_STREAM), stream, 1);
    await expectConflict(store().append(stream, [a, b, c], NO_STREAM), stream, 1);
    await expectConflict(store().append(stream, [b, a], NO_STREAM), stream, 1);
    await expectConflict(store().append(stream, [a], 0), stream, 1);
    expect(await store().readStream(stream)).toHaveLength(2);
  });

  it('fifty times at once, one set of events and fifty times the same answer', async () => {
    const stream = newStream();
    const events = sampleEvents(2);
    const answers = await Promise.all(range(0, 50).map(() => store().append(stream, events, NO_STREAM)));
    expect(new Set(answers.map(({ revision, position }) => `${revision} ${position}`)).size).toBe(1);
    expect(await store().readStream(stream)).toHaveLength(2);
  });
}

function competing(store: Stores, newStream: Streams): void {
  it('to the same stream: exactly one wins, the others are told where the stream is', async () => {
    const stream = newStream();
    await store().append(stream, sampleEvents(1), NO_STREAM);
    const answers = await Promise.allSettled(range(0, 50).map(() => store().append(stream, sampleEvents(2), 0)));
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused).toHaveLength(49);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'version-conflict', stream, currentRevision: 2 });
    expect(await store().readStream(stream)).toHaveLength(3);
  });

  it('to many streams: all are stored, each in its order', async () => {
    const names = range(0, 64).map(() => newStream());
    const write = async (stream: string): Promise<void> => {
      for (const n of range(0, 5)) await store().append(stream, sampleEvents(1, n), n - 1);
    };
    await Promise.all(names.map(write));
    for (const stream of names) expect((await store().readStream(stream)).map(({ data }) => data.n)).toEqual([0, 1, 2, 3, 4]);
  });

  it('of which some are refused: the others of the same moment are stored', async () => {
    const [good, bad] = [newStream(), newStream()];
    await store().append(bad, sampleEvents(1), NO_STREAM);
    const answers = await Promise.allSettled([
      store().append(good, sampleEvents(2), NO_STREAM),
      store().append(bad, sampleEvents(1), NO_STREAM),
      store().append(good, sampleEvents(1, 2), 1),
    ]);
    expect(answers.map(({ status }) => status === 'fulfilled')).toContain(false);
    expect(await store().readStream(bad)).toHaveLength(1);
    expect((await store().readStream(good)).length).toBeGreaterThanOrEqual(2);
  });
}

function reading(store: Stores, newStream: Streams): void {
  it('is exactly what was written', async () => {
    const stream = newStream();
    const { eventId, type, data, metadata } = sampleEvent({ type: 'NeedIdentified', data: { a: [1, null, { b: 'c' }], d: 0.1, e: true } });
    await store().append(stream, [{ eventId, type, data, metadata }], NO_STREAM);
    const [read] = await store().readStream(stream);
    expect(read).toEqual({ stream, revision: 0, position: read?.position, eventId, type, data, metadata });
  });

  it('keeps metadata with all or only the required properties', async () => {
    const stream = newStream();
    const { correlationId: _, ...required } = sampleEvent().metadata;
    const full = { ...required, correlationId: 'corr-1', causationId: 'cause-1', visibility: 'SECRET' as const };
    const least = { ...required, actor: { userId: 'u' }, occurredAt: '2026-02-03T04:05:06+01:00' };
    await store().append(
      stream,
      [
        { ...sampleEvent(), metadata: full },
        { ...sampleEvent(), metadata: least },
      ],
      NO_STREAM,
    );
    expect((await store().readStream(stream)).map(({ metadata }) => metadata)).toEqual([full, least]);
  });

  it('hashes as it did when it was written', async () => {
    const stream = newStream();
    const start = chainStart(stream);
    const one = chain(start, sampleEvent({ data: { z: 1, a: 'ë', f: 1e21, g: -0.5, '10': 'b', '9': 'a' } }));
    await store().append(stream, [one, chain(one.metadata.hash, sampleEvent())], NO_STREAM);
    let previous = start;
    for (const event of await store().readStream(stream)) {
      expect(chainHash(previous, event)).toBe(event.metadata.hash);
      previous = event.metadata.hash;
    }
  });

  it('keeps every script, quote and control character', async () => {
    const stream = newStream();
    const texts = [
      'Zoë Çelik',
      '李小龍',
      'עברית',
      '👩‍👩‍👧 𝒳',
      "'; DROP TABLE events; --",
      '"\\',
      '\u2028\u2029\t\n\r',
      '\uFEFFbom',
      '$gt',
      '%_',
    ];
    const data = Object.fromEntries(
      texts.flatMap((text, i) => [
        [`t${i}`, text],
        [text, i],
      ]),
    );
    await store().append(stream, [sampleEvent({ data })], NO_STREAM);
    expect((await store().readStream(stream))[0]?.data).toEqual(data);
  });

  it('keeps a big event', async () => {
    const stream = newStream();
    const data = { text: 'Ré'.repeat(128 * 1024) };
    await store().append(stream, [sampleEvent({ data }), sampleEvent()], NO_STREAM);
    expect((await store().readStream(stream))[0]?.data).toEqual(data);
  });

  it('of a stream that holds nothing is an empty list', async () => {
    expect(await store().readStream(newStream())).toEqual([]);
  });

  it('of a stream of 10,000 events comes in order, from any revision, with any limit', async () => {
    const stream = newStream();
    for (const from of range(0, 20).map((i) => i * 500)) await store().append(stream, sampleEvents(500, from), from - 1);
    const numbers = (events: readonly StoredEvent[]): unknown[] => events.map(({ data }) => data.n);
    const all = await store().readStream(stream);
    expect(numbers(all)).toEqual(range(0, 10_000));
    expect(all.every(({ revision, data }) => revision === data.n)).toBe(true);
    expect(numbers(await store().readStream(stream, { from: 9_990 }))).toEqual(range(9_990, 10_000));
    expect(numbers(await store().readStream(stream, { from: 4_321, limit: 3_000 }))).toEqual(range(4_321, 7_321));
    expect(numbers(await store().readStream(stream, { limit: 1 }))).toEqual([0]);
    expect(await store().readStream(stream, { from: 10_000 })).toEqual([]);
  });
}
