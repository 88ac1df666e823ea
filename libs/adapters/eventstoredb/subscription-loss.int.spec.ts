import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PositionFromOtherStore, type SubscribeOptions } from '#eventsourcing';
import { sampleEvents } from '#eventsourcing/testing';
import { type Fault, Follower, numbersOf, openWorld, rawEvent, type World } from '../../../test/eventstoredb-server/index.js';

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
const subscriptions = (): number => world.server.calls.of('subscribe').length;
const only = () => {
  const [live] = world.server.live;
  if (!live) throw new Error('no subscription is open');
  return live;
};

describe('a subscription that is lost is taken up again from what was delivered', () => {
  it('when the server ends it without an error (fact 3)', async () => {
    const follower = follow();
    await write(3);
    await follower.delivered(3);
    only().end();
    await write(3, 3);
    await follower.delivered(6);
    expect(numbersOf(follower.batches)).toEqual(upTo(6));
    expect(subscriptions()).toBe(2);
  });

  const faults: Fault[] = [
    ...(['UNAVAILABLE', 'CANCELLED', 'ABORTED', 'INTERNAL', 'RESOURCE_EXHAUSTED'] as const).map((status) => ({
      do: 'reject' as const,
      status,
      after: 2,
    })),
    { do: 'drop', after: 2 },
    { do: 'end', after: 2 },
    { do: 'drop' },
    { do: 'end' },
  ];

  it.each(faults)('after %j (fact 5)', async (fault) => {
    await write(5);
    world.server.faults.once('subscribe', fault, fault);
    const follower = follow();
    await follower.delivered(5);
    expect(numbersOf(follower.batches)).toEqual(upTo(5));
    expect(subscriptions()).toBe(3);
  });

  it('for ever, waiting longer each time up to a limit', async () => {
    const many = Array.from({ length: 12 }, () => ({ do: 'reject' as const, status: 'UNAVAILABLE' as const }));
    world.server.faults.once('subscribe', ...many);
    await write(1);
    const follower = follow();
    await follower.delivered(1);
    const pauses = world.timers.started.filter(({ wait }) => wait === 'back-off').map(({ milliseconds }) => milliseconds);
    expect(pauses.slice(-12)).toEqual([75, 150, 300, 600, 1_200, 2_400, 4_800, 7_500, 7_500, 7_500, 7_500, 7_500]);
    expect(world.troubles.at(-1)).toEqual({ operation: 'subscribe', code: 'unavailable', attempt: 12 });
  });

  it('when it starts while the server is away (fact 23)', async () => {
    world.server.relay.refuse(true);
    const follower = follow();
    while (world.troubles.length < 6) await new Promise((resolve) => setTimeout(resolve, 2));
    world.server.relay.refuse(false);
    await write(2);
    await follower.delivered(2);
    expect(numbersOf(follower.batches)).toEqual([0, 1]);
  });

  it('not when we may not read: that is told at once', async () => {
    world.server.faults.always('subscribe', { do: 'reject', status: 'ACCESS_DENIED' });
    const follower = follow();
    await expect(follower.done).rejects.toMatchObject({ code: 'event-store-access-denied' });
    expect(subscriptions()).toBe(1);
  });

  it('not when the log ends before our place: it is another log, or an older copy of ours', async () => {
    const head = await world.store.head();
    const beyond = head.replace(/\d{20}\.\d{20}$/, '00000000000000009999.00000000000000009999');
    const follower = follow({ after: beyond });
    await expect(follower.done).rejects.toBeInstanceOf(PositionFromOtherStore);
  });
});

describe('a subscription that falls silent (facts 3, 9)', () => {
  it('without a reason is made again, once the log has shown an event that did not come', async () => {
    await write(2);
    world.server.faults.once('subscribe', { do: 'hang', after: 2 });
    const follower = follow();
    await follower.delivered(2);
    await write(2, 2);
    for (let i = 0; i < 5; i += 1) await world.timers.fire('silence');
    await follower.delivered(4);
    expect(numbersOf(follower.batches)).toEqual(upTo(4));
    expect(subscriptions()).toBe(2);
  });

  it('on a half-open connection is made again on a new one', async () => {
    const follower = follow();
    await write(1);
    await follower.delivered(1);
    await follower.live();
    world.server.relay.halfOpen();
    await world.timers.fire('silence');
    await world.timers.fire('first-byte');
    world.server.log.append(stream, [rawEvent({ data: '{"n":1}' })], 'any');
    await follower.delivered(2);
    expect(numbersOf(follower.batches)).toEqual([0, 1]);
  });

  it('because nothing is wanted, moves on to the head', async () => {
    const follower = follow();
    await follower.live();
    world.server.log.append('other-1', [rawEvent({}), rawEvent({})], 'any');
    const head = await world.store.head();
    await world.timers.fire('silence');
    await follower.until((batches) => batches.at(-1)?.upTo === head);
    expect(follower.batches.at(-1)).toMatchObject({ events: [], caughtUp: true });
    expect(subscriptions()).toBe(1);
  });

  it('because the log is at rest, says nothing', async () => {
    const follower = follow();
    await follower.live();
    const before = follower.batches.length;
    for (let i = 0; i < 3; i += 1) await world.timers.fire('silence');
    expect(follower.batches).toHaveLength(before);
  });
});

describe('a connection that is cut again and again (P7)', () => {
  it('loses nothing, repeats nothing, keeps the order', async () => {
    const follower = follow({ batchSize: 7 });
    const rounds = 10;
    for (let round = 0; round < rounds; round += 1) {
      for (let i = 0; i < 4; i += 1) {
        const from = round * 20 + i * 5;
        world.server.log.append(
          `trajectory-${i}`,
          Array.from({ length: 5 }, (_, k) => rawEvent({ data: `{"n":${from + k}}` })),
          'any',
        );
      }
      // Somewhere among the events of this round, another place each time.
      await follower.delivered(round * 20 + ((round * 7) % 20) + 1);
      world.server.relay.cut();
    }
    await follower.delivered(rounds * 20);
    expect(numbersOf(follower.batches)).toEqual(upTo(rounds * 20));
    // A cut finds a subscription that has just delivered, so each one costs it.
    expect(subscriptions()).toBeGreaterThanOrEqual(rounds);
  });
});
