import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { NO_STREAM } from '#eventsourcing';
import { range, refusal, sampleEvents } from '#eventsourcing/testing';
import { openSqliteEventStore } from './index.js';
import { copied, everything, lastOpened, storeDirectory, temporaryDirectory, withStore } from './spec-support.js';

describe('the head record', () => {
  it('given a process that ended without closing, the log opens with everything', async () => {
    const store = await openSqliteEventStore({ directory: temporaryDirectory() });
    for (const n of range(0, 30)) await store.append(`s-${n % 4}`, sampleEvents(1), Math.floor(n / 4) - 1);
    const before = await everything(store);
    const [copy, older] = [copied(storeDirectory(store)), copied(storeDirectory(store))];
    await store.close();
    expect(await withStore(copy, everything)).toEqual(before);
    rmSync(join(older, 'events.head'));
    expect(await withStore(older, everything)).toEqual(before);
    expect(await withStore(older, everything)).toEqual(before);
  });

  it('given one flipped bit in the write-ahead log, the log is whole or it is refused, never silently shorter', async () => {
    const store = await openSqliteEventStore({ directory: temporaryDirectory() });
    for (const n of range(0, 40)) await store.append('s', sampleEvents(1), n - 1);
    const before = await everything(store);
    const size = readFileSync(join(storeDirectory(store), 'events.db-wal')).length;
    let refused = 0;
    for (const i of range(0, 25)) {
      const copy = copied(storeDirectory(store));
      flipBit(join(copy, 'events.db-wal'), Math.floor((size / 25) * i + 13), i % 8);
      const found = await withStore(copy, everything).catch((error: unknown) => error);
      if (Array.isArray(found)) expect(found).toEqual(before);
      else {
        expect(found).toMatchObject({ code: 'log-damaged' });
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(5);
    await store.close();
  });

  it('given a log that is shorter, says up to which position it was acknowledged', async () => {
    const store = await openSqliteEventStore({ directory: temporaryDirectory() });
    await store.append('s', sampleEvents(3), NO_STREAM);
    const short = copied(storeDirectory(store));
    const acknowledged = (await store.append('s', sampleEvents(4), 2)).position;
    copyFileSync(join(storeDirectory(store), 'events.head'), join(short, 'events.head'));
    await store.close();
    const error = (await refusal(openSqliteEventStore({ directory: short }))) as Error;
    expect(error).toMatchObject({ code: 'log-damaged' });
    expect(error.message).toContain(acknowledged);
    expect(error.message).toContain(acknowledged.replace(/7$/, '3'));
    rmSync(join(short, 'events.head')); // the way out that the message names
    expect(await withStore(short, everything)).toHaveLength(3);
  });

  it('given another log, no log, or an unreadable record, refuses too', async () => {
    const [one, other] = [temporaryDirectory(), temporaryDirectory()];
    for (const directory of [one, other]) await withStore(directory, (store) => store.append('s', sampleEvents(2), NO_STREAM));
    copyFileSync(join(other, 'events.db'), join(one, 'events.db'));
    expect(await refusal(openSqliteEventStore({ directory: one }))).toMatchObject({ code: 'log-damaged' });
    rmSync(join(one, 'events.db'));
    expect(await refusal(openSqliteEventStore({ directory: one }))).toMatchObject({ code: 'log-damaged' });
    writeFileSync(join(other, 'events.head'), 'x'.repeat(1024));
    expect(await refusal(openSqliteEventStore({ directory: other }))).toMatchObject({ code: 'log-damaged' });
  });

  it('given a torn write of the record, the one before it counts', async () => {
    const directory = temporaryDirectory();
    const events = await withStore(directory, async (store) => {
      for (const n of range(0, 5)) await store.append('s', sampleEvents(1), n - 1);
      return everything(store);
    });
    for (const offset of [100, 612]) {
      const record = readFileSync(join(directory, 'events.head'));
      const torn = Buffer.from(record);
      torn.fill(0, offset, offset + 50);
      writeFileSync(join(directory, 'events.head'), torn);
      expect(await withStore(directory, everything)).toEqual(events);
      writeFileSync(join(directory, 'events.head'), record);
    }
  });
});

function flipBit(file: string, offset: number, bit: number): void {
  const bytes = readFileSync(file);
  bytes[offset] = (bytes[offset] ?? 0) ^ (1 << bit);
  writeFileSync(file, bytes);
}

describe('the write-ahead log', () => {
  it('is brought back to nothing when it has grown, and waits for no reader that takes its time', async () => {
    const directory = temporaryDirectory();
    await withStore(directory, async (store) => {
      await store.append('a', sampleEvents(50), NO_STREAM);
      const size = (): number => statSync(join(directory, 'events.db-wal')).size;
      const file = lastOpened(store);
      const reader = new Database(join(directory, 'events.db'), { readonly: true });
      const rows = reader.prepare('SELECT * FROM events').iterate();
      rows.next();
      const start = performance.now();
      file.trim(0);
      expect(performance.now() - start).toBeLessThan(2_000);
      expect(size()).toBeGreaterThan(0);
      rows.return?.();
      file.trim(0);
      expect(size()).toBe(0);
      reader.close();
      expect((await store.append('a', sampleEvents(1), 49)).revision).toBe(50);
    });
  });
});
