import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { Unavailable } from '#eventsourcing';
import type { MongoStoresWithKeys } from './index.js';
import { onServer, specDatabase, url } from './spec-database.js';
import { type Relay, relayTo } from './spec-relay.js';

const DOCUMENT = { id: 'a', revision: 1, position: 't-1', body: {}, contributions: [] };

/** The driver looks for a lost server every two seconds; whoever asks waits less than that here. */
async function eventually(work: () => Promise<unknown>): Promise<void> {
  for (let attempts = 10; ; attempts--) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempts === 0) throw error;
    }
  }
}

onServer('a line that breaks', () => {
  const database = specDatabase();
  let relay: Relay;
  let stores: MongoStoresWithKeys;
  beforeAll(async () => {
    relay = await relayTo(url);
    stores = await database.open({ url: relay.url, selectionMilliseconds: 1_500, socketMilliseconds: 700 });
    await stores.documents.save('line@1', [DOCUMENT]);
    await stores.keys.seal({ scope: { stay: 's', compartment: 'c' }, context: 'x' }, 'text');
  });
  afterEach(() => relay.restore());
  afterAll(async () => {
    await database.remove();
    await relay.close();
  });

  it('goes on over a new connection when one is cut', async () => {
    for (let i = 2; i < 12; i++) {
      relay.cut();
      await stores.documents.save('line@1', [{ ...DOCUMENT, revision: i }]);
      expect((await stores.documents.load('line@1', ['a'])).get('a')?.revision).toBe(i);
    }
  });

  it('says that the store is not there, in time, and works again when it is back', async () => {
    relay.down();
    const started = performance.now();
    const works = [
      stores.documents.save('line@1', [{ ...DOCUMENT, revision: 100 }]),
      stores.documents.load('line@1', ['a']),
      stores.documents.find('line@1'),
      stores.documents.sum('line@1', { board: 'x', by: [] }),
      stores.documents.swap('line@1', 'line@1~new'),
      stores.checkpoints.advance('c', 't-1'),
      stores.checkpoints.lease('l', 'o', 1),
      stores.keys.fenced(),
      stores.ping(),
    ];
    const answers = await Promise.all(works.map((work) => Promise.resolve(work as Promise<unknown>).catch((error: unknown) => error)));
    expect(answers.map((error) => error instanceof Unavailable && error.code)).toEqual(
      works.map((_, i) => (i === 7 ? 'key-store-unavailable' : 'read-store-unavailable')),
    );
    expect(performance.now() - started).toBeLessThan(10_000);
    relay.restore();
    await eventually(() => stores.documents.save('line@1', [{ ...DOCUMENT, revision: 101 }]));
    expect((await stores.documents.load('line@1', ['a'])).get('a')?.revision).toBe(101);
  });

  it('gives up a line on which nothing comes back', async () => {
    relay.swallow();
    await expect(stores.documents.load('line@1', ['a'])).rejects.toMatchObject({ name: 'Unavailable', code: 'read-store-unavailable' });
    relay.cut();
    relay.restore();
    await eventually(async () => expect((await stores.documents.load('line@1', ['a'])).size).toBe(1));
  });
});
