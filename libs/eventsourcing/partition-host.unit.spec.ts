import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { type CheckpointStore, PartitionHost, partitionOf, inPartition } from '#eventsourcing';

/** Leases as the port describes them, in memory. */
function leases(): Pick<CheckpointStore, 'lease'> {
  const held = new Map<string, { owner: string; until: number }>();
  return {
    lease: async (name, owner, milliseconds) => {
      const kept = held.get(name);
      if (kept && kept.owner !== owner && kept.until > performance.now()) return false;
      if (milliseconds === 0) held.delete(name);
      else held.set(name, { owner, until: performance.now() + milliseconds });
      return true;
    },
  };
}

const LEASE = 40;

function host(checkpoints: Pick<CheckpointStore, 'lease'>, owner: string, share?: number) {
  const stop = new AbortController();
  const work = (_: unknown, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
  const sut = new PartitionHost({ checkpoints, name: 'test', owner, of: 4, share, work, leaseMilliseconds: LEASE });
  const running = sut.run(stop.signal);
  return { sut, end: () => (stop.abort(), running) };
}

async function until(check: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !check(); i += 1) await delay(10);
  expect(check()).toBe(true);
}

describe('partitions', () => {
  it('given two processes with their share, then each works on its own half', async () => {
    const store = leases();
    const [a, b] = [host(store, 'a', 2), host(store, 'b', 2)];
    await until(() => a.sut.partitions.length === 2 && b.sut.partitions.length === 2);
    expect([...a.sut.partitions, ...b.sut.partitions].toSorted((x, y) => x - y)).toEqual([0, 1, 2, 3]);
    await Promise.all([a.end(), b.end()]);
  });

  it('given one process that ends, then the other takes over what it gave back', async () => {
    const store = leases();
    const [a, b] = [host(store, 'a', 2), host(store, 'b', 2)];
    await until(() => a.sut.partitions.length === 2 && b.sut.partitions.length === 2);
    await a.end();
    await until(() => b.sut.partitions.length === 4);
    await b.end();
  });

  it('given a process that comes later, then it gets its part', async () => {
    const store = leases();
    const a = host(store, 'a', 2);
    await until(() => a.sut.partitions.length === 4);
    const b = host(store, 'b', 2);
    await until(() => b.sut.partitions.length === 2);
    await Promise.all([a.end(), b.end()]);
  });

  it('every stream falls into exactly one of them', () => {
    for (let i = 0; i < 200; i += 1) {
      const stream = `trajectory-${i}`;
      const mine = [0, 1, 2, 3].filter((index) => inPartition(stream, { index, of: 4 }));
      expect(mine).toEqual([partitionOf(stream, 4)]);
    }
  });
});
