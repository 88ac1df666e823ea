import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NO_STREAM, type StoredEvent, Unavailable } from '#eventsourcing';
import { sampleEvents } from '#eventsourcing/testing';
import { type Fault, openWorld, rawEvent, type World } from '../../../test/eventstoredb-server/index.js';

let world: World;
beforeEach(async () => {
  world = await openWorld({ limits: { readPage: 8 } });
});
afterEach(() => world.close());

const stream = 'trajectory-1';
const numbers = (events: readonly StoredEvent[]): unknown[] => events.map(({ data }) => data['n']);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const refused = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
const write = (count: number): Promise<unknown> => world.store.append(stream, sampleEvents(count), NO_STREAM);
const all = async (): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for await (const page of world.store.readAll()) events.push(...page);
  return events;
};
const last = (operation: 'read-stream' | 'read-all'): ReturnType<typeof world.server.calls.of>[number] | undefined =>
  world.server.calls.of(operation).at(-1);

describe('a read that stays without an answer (fact 17)', () => {
  it.each([0, 3])('after %d events is given up, cancelled at the server, and taken up where it stopped', async (after) => {
    await write(6);
    const before = world.server.calls.of('read-stream').length;
    world.server.faults.once('read-stream', { do: 'hang', after });
    const answer = world.store.readStream(stream);
    await world.server.calls.arrived('read-stream', before + 1);
    await world.server.calls.until(() => last('read-stream')?.sent === after);
    await world.timers.fire(after === 0 ? 'first-byte' : 'idle');
    expect(numbers(await answer)).toEqual(upTo(6));
    expect(world.server.calls.of('read-stream')[before]?.cancelled).toBe(true);
  });

  it.each([0, 3])('of the whole log, after %d events, likewise', async (after) => {
    await write(6);
    await world.store.head();
    const heads = world.server.calls.of('read-all').length;
    world.server.faults.once('read-all', { do: 'late', until: Promise.resolve() }, { do: 'hang', after });
    const answer = all();
    await world.server.calls.arrived('read-all', heads + 2);
    await world.server.calls.until(() => last('read-all')?.sent === after);
    await world.timers.fire(after === 0 ? 'first-byte' : 'idle');
    expect(numbers(await answer)).toEqual(upTo(6));
  });

  it('again and again, ends as unavailable', async () => {
    await write(1);
    world.server.faults.always('read-stream', { do: 'hang' });
    const before = world.server.calls.of('read-stream').length;
    const answer = refused(world.store.readStream(stream));
    for (let i = 1; i <= 4; i += 1) {
      await world.server.calls.arrived('read-stream', before + i);
      await world.timers.fire('first-byte');
    }
    expect(await answer).toBeInstanceOf(Unavailable);
    expect(await answer).toMatchObject({ code: 'event-store-unavailable' });
  });
});

describe('a read that breaks off', () => {
  const faults: Fault[] = [
    ...(['UNAVAILABLE', 'CANCELLED', 'ABORTED', 'INTERNAL', 'RESOURCE_EXHAUSTED'] as const).map((status) => ({
      do: 'reject' as const,
      status,
      after: 3,
    })),
    { do: 'drop', after: 3 },
    { do: 'drop' },
  ];

  it.each(faults)('goes on where it stopped, without gap or repeat: %j', async (fault) => {
    await write(20);
    world.server.faults.once('read-stream', fault);
    expect(numbers(await world.store.readStream(stream))).toEqual(upTo(20));
    world.server.faults.once('read-all', { do: 'late', until: Promise.resolve() }, fault, fault);
    expect(numbers(await all())).toEqual(upTo(20));
  });

  it('as if it were complete, is seen through when the whole log is read: the head was not reached', async () => {
    await write(20);
    world.server.faults.once('read-all', { do: 'late', until: Promise.resolve() }, { do: 'end', after: 3 }, { do: 'end', after: 2 });
    expect(numbers(await all())).toEqual(upTo(20));
  });

  it('because another read gave the connection up, is not taken for complete', async () => {
    await write(20);
    const gate = Promise.withResolvers<void>();
    world.server.faults.once('read-stream', { do: 'late', until: gate.promise });
    const before = world.server.calls.of('read-stream').length;
    const answer = world.store.readStream(stream);
    await world.server.calls.arrived('read-stream', before + 1);
    world.server.faults.once('read-all', { do: 'reject', status: 'UNAVAILABLE' });
    await world.store.head();
    gate.resolve();
    expect(numbers(await answer)).toEqual(upTo(20));
  });

  it('for want of rights is not tried again', async () => {
    const before = world.server.calls.of('read-all').length;
    world.server.faults.always('read-all', { do: 'reject', status: 'ACCESS_DENIED' });
    expect(await refused(world.store.head())).toMatchObject({ code: 'event-store-access-denied' });
    expect(world.server.calls.of('read-all')).toHaveLength(before + 1);
  });

  it('on a deleted stream is an error, not an empty list', async () => {
    world.server.faults.always('read-stream', { do: 'reject', status: 'STREAM_DELETED' });
    expect(await refused(world.store.readStream(stream))).toMatchObject({ code: 'stream-deleted' });
  });
});

describe('what a read asks of the server', () => {
  it('is never more than is wanted, and the limit counts events, not revisions', async () => {
    await write(10);
    expect(numbers(await world.store.readStream(stream, { from: 2, limit: 3 }))).toEqual([2, 3, 4]);
    expect(last('read-stream')).toMatchObject({ maxCount: '3', requiresLeader: true });
    expect(numbers(await world.store.readStream(stream, { from: 9, limit: 3 }))).toEqual([9]);
    const before = world.server.calls.of('read-stream').length;
    expect(await world.store.readStream(stream, { limit: 0 })).toEqual([]);
    expect(world.server.calls.of('read-stream')).toHaveLength(before);
  });

  it('always has a maximum: no call is left open (fact 4)', async () => {
    await write(30);
    await all();
    await world.store.readStream(stream);
    const bounds = world.server.calls.all.filter(({ method }) => method === 'Read').map(({ maxCount }) => Number(maxCount));
    expect(bounds.every((bound) => bound >= 1 && bound <= 9)).toBe(true);
  });

  it('is cancelled when the reader leaves (fact 4)', async () => {
    const big = await openWorld();
    for (let i = 0; i < 10; i += 1) await big.store.append(`trajectory-${i}`, sampleEvents(400), NO_STREAM);
    for await (const page of big.store.readAll({ pageSize: 10 })) if (page.length > 0) break;
    await big.server.calls.cancelled('read-all', 1);
    expect(big.server.calls.of('read-all').at(-1)?.sent).toBeLessThan(4_000);
    await big.close();
  });
});

describe('what is not an event of ours', () => {
  it('the mark of the store and the streams of the server are left out', async () => {
    await write(2);
    world.server.log.append('$stats-0', [rawEvent({}), rawEvent({})], 'any');
    world.server.log.append('trajectory-1', [rawEvent({ type: '$>' })], 'any');
    expect(numbers(await all())).toEqual([0, 1]);
    expect(numbers(await world.store.readStream(stream))).toEqual([0, 1]);
  });

  it('a link whose target is gone is passed over (fact 21)', async () => {
    await write(1);
    world.server.log.appendHollow('trajectory-links');
    await world.store.append(stream, sampleEvents(1, 1), 0);
    expect(numbers(await all())).toEqual([0, 1]);
  });
});

describe('an event that cannot be read (fact 21)', () => {
  const strange = [
    { data: '{"n": 1', metadata: '{}', seen: { data: '{"n": 1', metadata: {} } },
    { data: '{"n":1}', metadata: '{"cut', seen: { data: { n: 1 }, metadata: new TextEncoder().encode('{"cut') } },
    { data: '{"n":1}', metadata: '', seen: { data: { n: 1 }, metadata: undefined } },
    { data: 'raw', metadata: '{}', contentType: 'application/octet-stream', seen: { data: new TextEncoder().encode('raw'), metadata: {} } },
  ];

  it.each(strange)('is handed on as it stands, in its place: $data with $metadata', async ({ seen, ...parts }) => {
    await write(1);
    world.server.log.append(stream, [rawEvent(parts)], 'any');
    await world.store.append(stream, sampleEvents(1, 2), 1);
    const events = await world.store.readStream(stream);
    expect(events.map(({ revision }) => revision)).toEqual([0, 1, 2]);
    expect(events[1]).toMatchObject({ type: 'SampleHappened', stream });
    expect(JSON.stringify([events[1]?.data, events[1]?.metadata])).toBe(JSON.stringify([seen.data, seen.metadata]));
  });
});
