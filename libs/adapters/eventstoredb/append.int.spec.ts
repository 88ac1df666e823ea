import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Malformed, type NewEvent, NO_STREAM, OutcomeUnknown, Unavailable, VersionConflict } from '#eventsourcing';
import { sampleEvent, sampleEvents } from '#eventsourcing/testing';
import { type Fault, openWorld, ProtocolServer, rawEvent, type World } from '../../../test/eventstoredb-server/index.js';
import { openEventStoreDb } from './index.js';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const stream = 'trajectory-1';
const append = (events: readonly NewEvent[] = sampleEvents(2), expected = NO_STREAM): ReturnType<World['store']['append']> =>
  world.store.append(stream, events, expected);
const refused = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
/** Appends that reached the server, without the one that marks the store. */
const arrived = (): number => world.server.calls.of('append').filter((call) => call.stream === stream).length;
/** Lets so many tries run out of time, each when it has reached the server. */
const timeOut = async (tries: number): Promise<void> => {
  for (let i = 0; i < tries; i += 1) {
    await world.server.calls.until(() => arrived() > i);
    await world.timers.fire('append');
  }
};
const stored = (): number => world.server.log.stream(stream).length;

describe('an append whose answer does not come', () => {
  it('is sent again with the same ids: stored once, answered once (A12, fact 12)', async () => {
    world.server.faults.once('append', { do: 'swallow' });
    const answer = append();
    await timeOut(1);
    expect(await answer).toMatchObject({ revision: 1 });
    expect([arrived(), stored()]).toEqual([2, 2]);
  });

  it('may come late: the late answer disturbs nobody', async () => {
    const gate = Promise.withResolvers<void>();
    world.server.faults.once('append', { do: 'late', until: gate.promise });
    const answer = append();
    await timeOut(1);
    expect(await answer).toMatchObject({ revision: 1 });
    gate.resolve();
    expect(await append(sampleEvents(1), 1)).toMatchObject({ revision: 2 });
  });

  it('and never does: found in the stream, it is stored', async () => {
    world.server.faults.always('append', { do: 'swallow' });
    const answer = append();
    await timeOut(4);
    expect(await answer).toMatchObject({ revision: 1, position: (await world.store.readStream(stream))[1]?.position });
    expect(stored()).toBe(2);
  });

  it('and is not in the stream either: the outcome is unknown, and the same append later succeeds once', async () => {
    const events = sampleEvents(2);
    world.server.faults.always('append', { do: 'hang' });
    const answer = refused(append(events));
    await timeOut(4);
    expect(await answer).toBeInstanceOf(OutcomeUnknown);
    world.server.faults.clear();
    expect(await append(events)).toMatchObject({ revision: 1 });
    expect(stored()).toBe(2);
  });

  it('and finds its place taken by others: a conflict that says where the stream is', async () => {
    world.server.faults.always('append', { do: 'hang' });
    const answer = refused(append());
    await world.server.calls.until(() => arrived() === 1);
    world.server.log.append(stream, [rawEvent({}), rawEvent({}), rawEvent({})], 'no-stream');
    await timeOut(4);
    expect(await answer).toMatchObject({ code: 'version-conflict', expectedRevision: -1, currentRevision: 2 });
  });
});

describe('an append whose connection fails', () => {
  const statuses = ['UNAVAILABLE', 'CANCELLED', 'ABORTED', 'INTERNAL', 'RESOURCE_EXHAUSTED'] as const;
  const faults: Fault[] = [
    ...statuses.flatMap((status) => [false, true].map((kept) => ({ do: 'reject' as const, status, stored: kept }))),
    { do: 'drop', stored: false },
    { do: 'drop', stored: true },
    { do: 'refuse', because: 'timeout' },
    { do: 'refuse', because: 'unknown' },
  ];

  it.each(faults)('is stored once all the same: %j (fact 5)', async (fault) => {
    world.server.faults.once('append', fault);
    expect(await append()).toMatchObject({ revision: 1 });
    expect(stored()).toBe(2);
    expect(await append(sampleEvents(1), 1)).toMatchObject({ revision: 2 });
  });

  it('many at once are each stored once', async () => {
    world.server.faults.once('append', { do: 'hang' }, { do: 'hang' }, { do: 'swallow' }, { do: 'swallow' }, { do: 'drop', stored: true });
    const names = Array.from({ length: 40 }, (_, i) => `trajectory-m${i}`);
    const answers = await Promise.all(names.map((name) => world.store.append(name, sampleEvents(2), NO_STREAM)));
    expect(answers.every(({ revision }) => revision === 1)).toBe(true);
    expect(names.every((name) => world.server.log.stream(name).length === 2)).toBe(true);
  });

  it('goes to the leader that the server names', async () => {
    const leader = await ProtocolServer.start({ log: world.server.log });
    world.server.context.leader = { host: '127.0.0.1', port: leader.port };
    world.server.faults.always('append', { do: 'reject', status: 'NOT_LEADER' });
    expect(await append()).toMatchObject({ revision: 1 });
    expect(leader.calls.of('append')).toHaveLength(1);
    await leader.stop();
  });
});

describe('an append that the server refuses', () => {
  const closed: Fault[] = [
    { do: 'reject', status: 'PERMISSION_DENIED' },
    { do: 'reject', status: 'UNAUTHENTICATED' },
    { do: 'reject', status: 'ACCESS_DENIED' },
  ];

  it('for want of rights is not tried again', async () => {
    world.server.faults.once('append', { do: 'refuse', because: 'access-denied' });
    expect(await refused(append())).toMatchObject({ name: 'Unavailable', code: 'event-store-access-denied' });
    expect(arrived()).toBe(1);
  });

  it.each(closed)('together with all others of its call has an unknown outcome, unless it is found: %j', async (fault) => {
    world.server.faults.once('append', fault, { ...fault, stored: true } as Fault);
    expect(await refused(append())).toBeInstanceOf(OutcomeUnknown);
    expect(arrived()).toBe(1);
    expect(world.troubles.at(-1)).toMatchObject({ operation: 'append' });
    expect(await append()).toMatchObject({ revision: 1 });
    expect(arrived()).toBe(2);
  });

  it.each(closed)('in a call of its own was not stored: %j', async (fault) => {
    const old = await openWorld({ server: { batchAppend: false } });
    old.server.faults.once('append', fault);
    expect(await refused(old.store.append(stream, sampleEvents(1), NO_STREAM))).toMatchObject({ code: 'event-store-access-denied' });
    await old.close();
  });

  it('because its stream was deleted is not tried again', async () => {
    world.server.faults.once('append', { do: 'refuse', because: 'stream-deleted' });
    expect(await refused(append())).toMatchObject({ name: 'Unavailable', code: 'stream-deleted' });
  });

  it('after a try of unknown outcome stays unknown, for that try may have been stored', async () => {
    world.server.faults.once('append', { do: 'hang' }, { do: 'refuse', because: 'access-denied' });
    const answer = refused(append());
    await timeOut(1);
    expect(await answer).toBeInstanceOf(OutcomeUnknown);
  });

  it('at revision 41 is told 41, not what throwOnAppendFailure=false would say (fact 15)', async () => {
    await append(sampleEvents(42));
    expect(await refused(append(sampleEvents(1), 3))).toEqual(new VersionConflict(stream, 3, 41));
    expect(await refused(openEventStoreDb({ url: `${world.server.url}&throwOnAppendFailure=false` }))).toBeInstanceOf(Malformed);
  });

  it('on a missing stream is a conflict at -1: no_stream is not a number', async () => {
    expect(await refused(append(sampleEvents(1), 5))).toEqual(new VersionConflict(stream, 5, NO_STREAM));
  });
});

describe('an append is checked before it is sent', () => {
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;

  it.each([{ big: 1n }, cycle, [1], 'text', undefined])('data that are no JSON object are malformed (fact 14), case %#', async (data) => {
    const event = { ...sampleEvent(), data: data as never };
    expect(await refused(append([sampleEvent(), event]))).toMatchObject({ offences: [{ code: 'not-json', path: '[1].data' }] });
    expect(arrived()).toBe(0);
  });

  it('more than the server takes at once is malformed, never split (fact 20)', async () => {
    const large = (): NewEvent => sampleEvent({ data: { text: 'x'.repeat(600 * 1024) } });
    expect(await refused(append([large(), large()]))).toMatchObject({ offences: [{ code: 'append-too-large', path: '[1]' }] });
    expect([arrived(), stored()]).toEqual([0, 0]);
    world.server.faults.once('append', { do: 'refuse', because: 'too-large' });
    expect(await refused(append())).toMatchObject({ name: 'Malformed', offences: [{ code: 'append-too-large' }] });
  });

  it.each(['$system', 'traject-store', ''])('the stream "%s" is not ours to write', async (name) => {
    expect(await refused(world.store.append(name, sampleEvents(1), NO_STREAM))).toMatchObject({ offences: [{ code: 'stream-name' }] });
  });

  it.each([-2, 0.5, Number.NaN])('%d is not a revision (fact 22)', async (revision) => {
    expect(await refused(append(sampleEvents(1), revision))).toMatchObject({ offences: [{ code: 'expected-revision' }] });
  });

  it('an id that would come back changed is malformed', async () => {
    const shouting = sampleEvent({ eventId: '0F0E0D0C-0B0A-4908-8706-050403020100' });
    expect(await refused(append([shouting]))).toMatchObject({ offences: [{ code: 'event-id' }] });
  });
});

describe('the connection for appends', () => {
  it('uses one batch call for all, also with credentials in the connection string (fact 11)', async () => {
    const url = world.server.url.replace('esdb://', 'esdb://user:secret@');
    const store = await openEventStoreDb({ url });
    await store.append(stream, sampleEvents(1), NO_STREAM);
    await store.close();
    const call = world.server.calls.of('append').find((seen) => seen.stream === stream);
    expect(call).toMatchObject({ method: 'BatchAppend', requiresLeader: true });
  });

  it('uses single appends where the server knows no batches', async () => {
    const old = await openWorld({ server: { batchAppend: false } });
    old.server.faults.once('append', { do: 'swallow' }, { do: 'reject', status: 'UNAVAILABLE', stored: true }, { do: 'drop' });
    const answer = old.store.append(stream, sampleEvents(2), NO_STREAM);
    await old.server.calls.arrived('append', 2);
    await old.timers.fire('append');
    expect(await answer).toMatchObject({ revision: 1 });
    expect(old.server.calls.of('append').at(-1)).toMatchObject({ method: 'Append', requiresLeader: true });
    expect(await refused(old.store.append(stream, sampleEvents(1), 7))).toEqual(new VersionConflict(stream, 7, 1));
    await old.close();
  });

  it('is made anew when the server does not tell its methods (fact 16)', async () => {
    const store = await world.another();
    world.server.faults.once('features', { do: 'hang' }, { do: 'reject', status: 'INTERNAL' });
    const answer = store.append(stream, sampleEvents(1), NO_STREAM);
    const known = world.server.calls.of('features').length;
    await world.server.calls.arrived('features', known + 1);
    await world.timers.fire('warm-up');
    expect(await answer).toMatchObject({ revision: 0 });
  });

  it('that never tells its methods: nothing was sent, so nothing was stored', async () => {
    const store = await world.another();
    world.server.faults.always('features', { do: 'hang' });
    const answer = refused(store.append(stream, sampleEvents(1), NO_STREAM));
    for (let i = 0; i < 4; i += 1) await world.timers.fire('warm-up');
    const error = await answer;
    expect(error).toMatchObject({ code: 'event-store-unavailable' });
    expect(error).not.toBeInstanceOf(OutcomeUnknown);
    expect(arrived()).toBe(0);
  });

  it('of another store in this process may fail without taking ours along (fact 13)', async () => {
    const other = await openWorld();
    const gate = Promise.withResolvers<void>();
    world.server.faults.once('append', { do: 'late', until: gate.promise });
    const ours = append();
    await world.server.calls.until(() => arrived() === 1);
    other.server.faults.once('append', { do: 'reject', status: 'INTERNAL' });
    expect(await other.store.append('trajectory-2', sampleEvents(1), NO_STREAM)).toMatchObject({ revision: 0 });
    expect(await ours).toMatchObject({ revision: 1 });
    // The first answer comes after all, to a client that would not know it any more: it must find nobody.
    gate.resolve();
    expect(await append(sampleEvents(1), 1)).toMatchObject({ revision: 2 });
    expect(stored()).toBe(3);
    await other.close();
  });

  it('does not mind a server whose clock runs ahead (fact 12)', async () => {
    world.server.context.clockAhead = 120_000;
    expect(await append()).toMatchObject({ revision: 1 });
  });
});

describe('appends in flight', () => {
  it('are bounded (fact 18)', async () => {
    const bounded = await openWorld({ limits: { appendsInFlight: 4 } });
    const gate = Promise.withResolvers<void>();
    bounded.server.faults.always('append', { do: 'late', until: gate.promise });
    const names = Array.from({ length: 20 }, (_, i) => `trajectory-${i}`);
    const answers = Promise.all(names.map((name) => bounded.store.append(name, sampleEvents(1), NO_STREAM)));
    await bounded.server.calls.arrived('append', 5);
    await bounded.store.head();
    expect(bounded.server.calls.of('append')).toHaveLength(5); // four of ours and the mark of the store
    gate.resolve();
    expect(await answers).toHaveLength(20);
    await bounded.close();
  });

  it('beyond the bound wait, but not for ever', async () => {
    const bounded = await openWorld({ limits: { appendsInFlight: 1 } });
    const gate = Promise.withResolvers<void>();
    bounded.server.faults.once('append', { do: 'late', until: gate.promise });
    const first = bounded.store.append(stream, sampleEvents(1), NO_STREAM);
    await bounded.server.calls.arrived('append', 2);
    const second = refused(bounded.store.append('trajectory-2', sampleEvents(1), NO_STREAM));
    await bounded.timers.fire('queue');
    expect(await second).toBeInstanceOf(Unavailable);
    expect(await second).toMatchObject({ code: 'event-store-busy' });
    gate.resolve();
    expect(await first).toMatchObject({ revision: 0 });
    expect(await bounded.store.append('trajectory-2', sampleEvents(1), NO_STREAM)).toMatchObject({ revision: 0 });
    await bounded.close();
  });

  it('a thousand first ones at once are all stored (fact 18)', async () => {
    const names = Array.from({ length: 1_000 }, (_, i) => `trajectory-${i}`);
    const store = await world.another();
    const answers = await Promise.all(names.map((name) => store.append(name, sampleEvents(1), NO_STREAM)));
    expect(new Set(answers.map(({ position }) => position)).size).toBe(1_000);
  });
});
