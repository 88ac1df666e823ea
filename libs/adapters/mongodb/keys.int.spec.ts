import { randomBytes } from 'node:crypto';
import { afterAll, expect, it } from '@jest/globals';
import type { Sealing } from '#eventsourcing';
import { onServer, specDatabase } from './spec-database.js';

function sealing(stay: string, compartment = 'health', context = 'event/field'): Sealing {
  return { scope: { stay, compartment }, context };
}

onServer('keys', () => {
  const database = specDatabase();
  afterAll(() => database.remove());

  it('makes one key when many processes use a scope for the first time', async () => {
    const processes = await Promise.all([1, 2, 3, 4].map(() => database.open()));
    for (let round = 0; round < 5; round++) {
      const s = sealing(`first-${round}`);
      const sealed = await Promise.all(processes.flatMap(({ keys }) => [keys.seal(s, 'one'), keys.seal(s, 'two')]));
      const opened = await Promise.all(sealed.map((value, i) => processes[(i + 1) % 4]!.keys.open(s, value)));
      expect(opened).toEqual(processes.flatMap(() => ['one', 'two']));
    }
    expect(await database.db.collection('keys').countDocuments({ stay: 'first-0' })).toBe(1);
  });

  it('leaves no key behind when a stay is erased while others seal for it', async () => {
    const [a, b] = await Promise.all([database.open(), database.open()]);
    for (let round = 0; round < 10; round++) {
      const stay = `erased-${round}`;
      const seals = ['x', 'y', 'z'].map((c) => b.keys.seal(sealing(stay, c), 'text').catch((error: unknown) => error));
      const [, ...sealed] = await Promise.all([a.keys.destroy(stay), ...seals]);
      expect(await database.db.collection('keys').countDocuments({ stay })).toBe(0);
      for (const [i, value] of sealed.entries()) {
        if (typeof value === 'string') expect(await b.keys.open(sealing(stay, 'xyz'[i]), value)).toBeUndefined();
        else expect(value).toMatchObject({ name: 'Forbidden', code: 'erased' });
      }
    }
  });

  it('opens nothing any more as soon as another process has destroyed the keys', async () => {
    const [a, b] = await Promise.all([database.open(), database.open()]);
    const sealed = await a.keys.seal(sealing('shared'), 'text');
    expect(await b.keys.open(sealing('shared'), sealed)).toBe('text');
    await a.keys.destroy('shared');
    expect(await b.keys.open(sealing('shared'), sealed)).toBeUndefined();
    expect(await b.keys.fenced()).toContain('shared');
  });

  it('keeps a fence when an older copy of the keys is put back', async () => {
    const { keys } = await database.open();
    const sealed = await keys.seal(sealing('restored'), 'text');
    const copies = await database.db.collection('keys').find({ stay: 'restored' }).toArray();
    await keys.destroy('restored');
    await database.db.collection('keys').insertMany(copies);
    expect(await keys.open(sealing('restored'), sealed)).toBeUndefined();
    await expect(keys.seal(sealing('restored'), 'text')).rejects.toMatchObject({ code: 'erased' });
  });

  it('does not open a value that was moved or altered, nor one of a stay without a key', async () => {
    const { keys } = await database.open();
    const sealed = await keys.seal(sealing('moved'), 'text');
    await keys.seal(sealing('moved', 'judicial'), 'text');
    for (const other of [
      sealing('moved', 'judicial'),
      sealing('moved', 'health', 'other/field'),
      sealing('nobody'),
      sealing('moved', 'social'),
    ])
      await expect(keys.open(other, sealed)).rejects.toMatchObject({ code: 'unreadable-event' });
  });

  it('refuses to work with another master key than the one the keys were wrapped by', async () => {
    const { keys } = await database.open();
    await keys.seal(sealing('mine'), 'text');
    const other = await database.open({ masterKeyFile: database.writeKey(randomBytes(32)) });
    await expect(other.keys.seal(sealing('yours'), 'text')).rejects.toMatchObject({ code: 'master-key-wrong' });
  });

  it('reads many stays at once for a page of values', async () => {
    const { keys } = await database.open();
    const stays = Array.from({ length: 100 }, (_, i) => sealing(`page-${i}`));
    const sealed = await Promise.all(stays.map((s, i) => keys.seal(s, `text ${i}`)));
    expect(await Promise.all(stays.map((s, i) => keys.open(s, sealed[i]!)))).toEqual(stays.map((_, i) => `text ${i}`));
  });
});
