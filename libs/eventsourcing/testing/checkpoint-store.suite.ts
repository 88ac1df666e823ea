import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CheckpointStore } from '../ports/checkpoint-store.js';
import type { Open, Opened } from './contract.js';
import { range } from './contract.js';
import { samplePosition as at } from './document-samples.js';

/** What every CheckpointStore does. Run by each adapter; a real store may be shared with other runs. */
export function checkpointStoreContract(name: string, open: Open<CheckpointStore>): void {
  describe(`${name} keeps the contract of CheckpointStore`, () => {
    let opened: Opened<CheckpointStore>;
    let consumer: string;
    beforeAll(async () => {
      opened = await open();
    });
    beforeEach(() => {
      consumer = `contract-'%$.-${randomUUID()}`;
    });
    afterAll(() => opened.close());
    const store = (): CheckpointStore => opened.store;
    const who = (): string => consumer;

    describe('a checkpoint', () => checkpoints(store, who));
    describe('a lease', () => leases(store, who));

    it('given a store that is closed and opened again, checkpoints are where they were', async () => {
      if (!opened.reopen) return;
      await store().advance(consumer, at(7));
      opened = await opened.reopen();
      expect(await store().read(consumer)).toBe(at(7));
    });
  });
}

type Stores = () => CheckpointStore;
type Name = () => string;

function checkpoints(store: Stores, consumer: Name): void {
  it('is absent before the consumer has started', async () => {
    expect(await store().read(consumer())).toBeUndefined();
  });

  it('moves forward', async () => {
    for (const n of [0, 1, 9, 10, 99, 100]) {
      await store().advance(consumer(), at(n));
      expect(await store().read(consumer())).toBe(at(n));
    }
  });

  it('never moves back', async () => {
    await store().advance(consumer(), at(10));
    for (const n of [9, 10, 0]) await store().advance(consumer(), at(n));
    expect(await store().read(consumer())).toBe(at(10));
  });

  it('is where the furthest of many that race came', async () => {
    await Promise.all(range(0, 30).map((n) => store().advance(consumer(), at((n * 7) % 30))));
    expect(await store().read(consumer())).toBe(at(29));
  });

  it('begins anew after a reset', async () => {
    await store().advance(consumer(), at(10));
    await store().reset(consumer());
    expect(await store().read(consumer())).toBeUndefined();
    await store().advance(consumer(), at(3));
    expect(await store().read(consumer())).toBe(at(3));
  });

  it('is its consumer’s own', async () => {
    await store().advance(consumer(), at(10));
    await store().advance(`${consumer()}2`, at(20));
    await store().reset(`${consumer()}2`);
    expect(await store().read(consumer())).toBe(at(10));
  });
}

function leases(store: Stores, name: Name): void {
  const LONG = 60_000;

  it('is taken by one owner and refused to another', async () => {
    expect(await store().lease(name(), 'one', LONG)).toBe(true);
    expect(await store().lease(name(), 'two', LONG)).toBe(false);
    expect(await store().lease(`${name()}-other`, 'two', LONG)).toBe(true);
  });

  it('is renewed by its owner', async () => {
    expect(await store().lease(name(), 'one', 80)).toBe(true);
    expect(await store().lease(name(), 'one', LONG)).toBe(true);
    await sleep(120);
    expect(await store().lease(name(), 'two', LONG)).toBe(false);
  });

  it('runs out, and then goes to who asks', async () => {
    expect(await store().lease(name(), 'one', 50)).toBe(true);
    await sleep(120);
    expect(await store().lease(name(), 'two', LONG)).toBe(true);
    expect(await store().lease(name(), 'one', LONG)).toBe(false);
  });

  it('is given back with 0 milliseconds, by its owner only', async () => {
    expect(await store().lease(name(), 'one', LONG)).toBe(true);
    expect(await store().lease(name(), 'two', 0)).toBe(false);
    expect(await store().lease(name(), 'two', LONG)).toBe(false);
    await store().lease(name(), 'one', 0);
    expect(await store().lease(name(), 'two', LONG)).toBe(true);
  });

  it('has one owner however many ask at once', async () => {
    const answers = await Promise.all(range(0, 20).map((n) => store().lease(name(), `owner-${n}`, LONG)));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });
}
