import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NO_STREAM, type SubscribeOptions } from '#eventsourcing';
import { sampleEvents } from '#eventsourcing/testing';
import { eventsOf, Follower, numbersOf, openWorld, rawEvent, type World } from '../../../test/eventstoredb-server/index.js';

let world: World;
let stop: AbortController;
beforeEach(async () => {
  stop = new AbortController();
  world = await openWorld();
});
afterEach(async () => {
  stop.abort();
  await world.close();
});

const stream = 'trajectory-1';
const prefixes = ['trajectory-'];
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const follow = (options: Partial<SubscribeOptions> = {}): Follower =>
  new Follower(world.store, { streamPrefixes: prefixes, signal: stop.signal, ...options });
const write = (count: number, from = 0): Promise<unknown> => world.store.append(stream, sampleEvents(count, from), from - 1);
const only = () => {
  const [live] = world.server.live;
  if (!live) throw new Error('no subscription is open');
  return live;
};

describe('the signals of a subscription (facts 1, 2, 7, 9)', () => {
  it('come in order: a batch never claims an event that was not delivered', async () => {
    const sparse = await openWorld({ limits: { searchWindow: 2 } });
    await sparse.store.append(stream, sampleEvents(40), NO_STREAM);
    const delivered = new Set<string>();
    for await (const batch of sparse.store.subscribe({ streamPrefixes: prefixes, batchSize: 3, signal: stop.signal })) {
      for (const event of batch.events) delivered.add(event.eventId);
      const claimed = (await sparse.store.readStream(stream)).filter(({ position }) => position <= batch.upTo);
      expect(claimed.filter(({ eventId }) => !delivered.has(eventId))).toEqual([]);
      if (batch.caughtUp) break;
    }
    expect(delivered.size).toBe(40);
    await sparse.close();
  });

  it('"caught up" is not passed on while events wait to be taken', async () => {
    await write(14);
    const follower = follow({ batchSize: 3 });
    await follower.live();
    expect(follower.batches.map(({ caughtUp }) => caughtUp).indexOf(true)).toBe(follower.batches.length - 1);
    expect(numbersOf(follower.batches)).toEqual(upTo(14));
  });

  it('"caught up" tells the head that was read before, though nothing of it is wanted', async () => {
    world.server.log.append('other-1', [rawEvent({}), rawEvent({})], 'any');
    const head = await world.store.head();
    const follower = follow();
    await follower.live();
    expect(follower.batches.at(-1)).toMatchObject({ events: [], upTo: head, caughtUp: true });
  });

  it('"fell behind" and "caught up" may follow one another', async () => {
    const follower = follow();
    await follower.live();
    await only().fellBehind();
    await follower.until((batches) => batches.at(-1)?.caughtUp === false);
    await only().caughtUp();
    await follower.live();
  });

  it('a checkpoint moves on past what is not wanted', async () => {
    const sparse = await openWorld({ limits: { searchWindow: 4 } });
    const iterator = sparse.store.subscribe({ streamPrefixes: prefixes, signal: stop.signal })[Symbol.asyncIterator]();
    await iterator.next();
    sparse.server.log.append(
      'other-1',
      Array.from({ length: 8 }, () => rawEvent({})),
      'any',
    );
    const next = await iterator.next();
    expect(next.value).toMatchObject({ events: [], caughtUp: true });
    await iterator.return?.();
    await sparse.close();
  });

  it('a checkpoint past an event to come does not hide that event (fact 10)', async () => {
    const follower = follow();
    await follower.live();
    await only().checkpoint({ commit: 10n ** 15n, prepare: 10n ** 15n });
    await follower.until((batches) => (batches.at(-1)?.upTo ?? '').includes('00001000000000000000'));
    await write(2);
    await follower.delivered(2);
    expect(follower.batches.map(({ upTo }) => upTo)).toEqual(follower.batches.map(({ upTo }) => upTo).sort());
  });
});

describe('what is delivered', () => {
  it('is each event once, however often the server sends it (P3)', async () => {
    await write(5);
    world.server.faults.once('subscribe', { do: 'repeat', times: 3 });
    const follower = follow();
    await follower.live();
    await write(5, 5);
    await follower.delivered(10);
    expect(numbersOf(follower.batches)).toEqual(upTo(10));
  });

  it('is chosen by the server: it is told the prefixes and how far to look (fact 8)', async () => {
    world.server.log.append('other-1', [rawEvent({})], 'any');
    await write(1);
    const follower = follow();
    await follower.delivered(1);
    expect(world.server.calls.of('subscribe')[0]).toMatchObject({ prefixes, searchWindow: 1_000, requiresLeader: true, sent: 1 });
  });

  it('leaves the streams of the server and the mark of the store out when nothing is chosen', async () => {
    world.server.log.append('$stats-0', [rawEvent({})], 'any');
    world.server.log.append('other-1', [rawEvent({ data: '{"n":0}' })], 'any');
    const follower = follow({ streamPrefixes: [] });
    await follower.delivered(1);
    await follower.live();
    expect(numbersOf(follower.batches)).toEqual([0]);
    expect(world.server.calls.of('subscribe')[0]?.regex).toBe('^[^$].*');
  });

  it('holds unreadable events as they stand and passes over dead links (fact 21)', async () => {
    await write(1);
    world.server.log.append('trajectory-2', [rawEvent({ data: '{"n"', metadata: '' })], 'any');
    world.server.log.appendHollow('trajectory-3');
    const head = await world.store.head();
    const follower = follow();
    await follower.live();
    expect(eventsOf(follower.batches).map(({ stream, data }) => [stream, data])).toEqual([
      [stream, { n: 0 }],
      ['trajectory-2', '{"n"'],
    ]);
    expect(follower.batches.at(-1)?.upTo).toBe(head);
  });

  it('resumes between two events of one append: commit alone would not tell them apart (fact 10)', async () => {
    await write(6);
    const [, , third] = await world.store.readStream(stream);
    const follower = follow({ after: third?.position });
    await follower.delivered(3);
    expect(numbersOf(follower.batches)).toEqual([3, 4, 5]);
  });
});

describe('a subscriber', () => {
  it('that is slow holds the server back (fact 6)', async () => {
    const slow = await openWorld({ limits: { highWaterMark: 16 } });
    const large = sampleEvents(2_000).map((event) => ({ ...event, data: { text: 'x'.repeat(1_000) } }));
    for (let i = 0; i < 4; i += 1) await slow.store.append(`trajectory-${i}`, large.slice(i * 500, i * 500 + 500), NO_STREAM);
    const iterator = slow.store.subscribe({ streamPrefixes: prefixes, batchSize: 10, signal: stop.signal })[Symbol.asyncIterator]();
    await iterator.next();
    const sent = (): number => slow.server.calls.of('subscribe')[0]?.sent ?? 0;
    for (let seen = -1; seen !== sent();) {
      seen = sent();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(sent()).toBeLessThan(1_000);
    let count = 10;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      count += next.value.events.length;
      if (count >= 2_000) break;
    }
    expect(count).toBe(2_000);
    await iterator.return?.();
    await slow.close();
  });

  it('that leaves really ends the call at the server (fact 4)', async () => {
    await write(5);
    for await (const batch of world.store.subscribe({ streamPrefixes: prefixes, signal: stop.signal })) if (batch.events.length > 0) break;
    await world.server.calls.cancelled('subscribe', 1);
  });

  it('that is told to stop ends at once and ends the call at the server', async () => {
    const follower = follow();
    await follower.live();
    stop.abort();
    await follower.done;
    await world.server.calls.cancelled('subscribe', 1);
  });

  it('that is told to stop while the server is away ends at once', async () => {
    world.server.faults.always('read-all', { do: 'hang' });
    const follower = follow();
    await world.server.calls.arrived('read-all', 1);
    stop.abort();
    await follower.done;
  });
});
