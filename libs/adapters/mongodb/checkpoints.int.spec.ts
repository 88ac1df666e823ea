import { afterAll, expect, it } from '@jest/globals';
import { onServer, specDatabase } from './spec-database.js';

onServer('checkpoints and leases', () => {
  const database = specDatabase();
  afterAll(() => database.remove());

  it('ends at the furthest position whatever the order of those who advance it', async () => {
    const processes = await Promise.all([database.open(), database.open()]);
    for (let round = 0; round < 10; round++) {
      const positions = Array.from({ length: 20 }, (_, i) => `t-${String(i).padStart(4, '0')}`).sort(() => Math.random() - 0.5);
      await Promise.all(positions.map((position, i) => processes[i % 2]!.checkpoints.advance(`c${round}`, position)));
      expect(await processes[0].checkpoints.read(`c${round}`)).toBe('t-0019');
    }
  });

  it('gives a lease to one of many, and to another once it has run out', async () => {
    let now = 1_000_000;
    const clock = { now: () => now };
    const owners = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (name) => ({ name, store: (await database.open({ clock })).checkpoints })),
    );
    for (let round = 0; round < 10; round++) {
      const taken = await Promise.all(owners.map(async (o) => ((await o.store.lease('partition', o.name, 500)) ? o.name : undefined)));
      expect(taken.filter((name) => name !== undefined)).toHaveLength(1);
      now += 501;
    }
  });
});
