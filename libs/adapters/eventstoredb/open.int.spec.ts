import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Malformed, NO_STREAM, PositionFromOtherStore } from '#eventsourcing';
import { sampleEvents } from '#eventsourcing/testing';
import { openWorld, ProtocolServer, type World } from '../../../test/eventstoredb-server/index.js';
import { openEventStoreDb, realTimers } from './index.js';

const refused = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
const tagOf = (position: string): string => position.split('-')[0] ?? '';

describe('the tag of a store', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());

  it('is the same for all who open it, also for two who open it first at the same moment', async () => {
    const server = await ProtocolServer.start();
    const stores = await Promise.all([1, 2, 3].map(() => openEventStoreDb({ url: server.url, limits: { backOffLeastMs: 1 } })));
    const tags = await Promise.all(stores.map(async (store) => tagOf(await store.head())));
    expect(new Set(tags).size).toBe(1);
    expect(server.log.stream('traject-store')).toHaveLength(1);
    await Promise.all(stores.map((store) => store.close()));
    await server.stop();
  });

  it('is another for another store, whose positions are then refused', async () => {
    const other = await openWorld();
    const { position } = await other.store.append('trajectory-1', sampleEvents(1), NO_STREAM);
    const pages = world.store.readAll({ after: position })[Symbol.asyncIterator]();
    expect(await refused(pages.next())).toBeInstanceOf(PositionFromOtherStore);
    await other.close();
  });

  it('is made although the first try gets no answer', async () => {
    const server = await ProtocolServer.start();
    server.faults.once('append', { do: 'swallow' }, { do: 'reject', status: 'UNAVAILABLE' });
    const store = await openEventStoreDb({ url: server.url, limits: { appendMs: 200, backOffLeastMs: 1 } });
    expect(server.log.stream('traject-store')).toHaveLength(1);
    await store.close();
    await server.stop();
  });
});

describe('opening', () => {
  it('a store that is not there fails as unavailable, and leaves nothing open', async () => {
    const server = await ProtocolServer.start();
    const { url } = server;
    await server.stop();
    const error = await refused(openEventStoreDb({ url, limits: { backOffLeastMs: 1 } }));
    expect(error).toMatchObject({ code: 'event-store-unavailable' });
  });

  it('a store that lets us read only fails when it has no mark yet, and works when it has', async () => {
    const server = await ProtocolServer.start();
    server.faults.always('append', { do: 'refuse', because: 'access-denied' });
    expect(await refused(openEventStoreDb({ url: server.url }))).toMatchObject({ code: 'event-store-access-denied' });
    server.faults.clear();
    await (await openEventStoreDb({ url: server.url })).close();
    server.faults.always('append', { do: 'refuse', because: 'access-denied' });
    const reader = await openEventStoreDb({ url: server.url });
    expect(await reader.readStream('trajectory-1')).toEqual([]);
    await reader.close();
    await server.stop();
  });

  const secret = 'esdb://admin:hunter2@';
  it.each([
    `${secret}localhost:2113?tls=maybe`,
    `${secret}localhost:port`,
    'http://localhost:2113',
    '',
    `${secret}localhost:2113?tlsVerifyCert=false`,
    `${secret}localhost:2113?unknown=1`,
    `${secret}localhost:2113?throwOnAppendFailure=false`,
  ])('a string that is no connection string fails without repeating it, %#', async (url) => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const error = await refused(openEventStoreDb({ url }));
    expect(error).toBeInstanceOf(Malformed);
    expect(JSON.stringify([error, (error as Error).message, (error as Error).cause, warn.mock.calls])).not.toContain('hunter2');
    warn.mockRestore();
  });

  it('a store that was closed answers nothing any more', async () => {
    const world = await openWorld({ timers: realTimers });
    await world.store.close();
    expect(await refused(world.store.head())).toMatchObject({ code: 'event-store-closed' });
    expect(await refused(world.store.append('trajectory-1', sampleEvents(1), NO_STREAM))).toMatchObject({ code: 'event-store-closed' });
    await world.close();
  });

  it('closing ends a subscription that is under way', async () => {
    const world = await openWorld();
    const batches = world.store.subscribe({ signal: new AbortController().signal })[Symbol.asyncIterator]();
    await batches.next();
    const next = refused(batches.next());
    await world.store.close();
    expect(await next).toMatchObject({ code: 'event-store-closed' });
    await world.close();
  });
});
