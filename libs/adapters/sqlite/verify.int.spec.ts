import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { chain, chainStart } from '#eventsourcing';
import { collected, range, refusal, sampleEvent } from '#eventsourcing/testing';
import { backupSqliteKeys, backupSqliteLog, openSqliteEventStore, openSqliteKeyStore, verifySqliteLog } from './index.js';
import { temporaryDirectory } from './spec-support.js';

/** A log of real chains: 8 streams, written to in turn. */
async function filled(): Promise<string> {
  const directory = temporaryDirectory();
  const store = await openSqliteEventStore({ directory });
  const last = new Map<string, string>();
  for (const n of range(0, 240)) {
    const stream = `s-${n % 8}`;
    const event = chain(last.get(stream) ?? chainStart(stream), sampleEvent({ data: { n, text: `text ${n} `.repeat(20) } }));
    last.set(stream, event.metadata.hash);
    await store.append(stream, [event], Math.floor(n / 8) - 1);
  }
  await store.close();
  return directory;
}

let directory: string;
beforeAll(async () => {
  directory = await filled();
});

function copied(): string {
  const copy = temporaryDirectory();
  for (const name of ['events.db', 'events.head']) copyFileSync(join(directory, name), join(copy, name));
  return copy;
}

function changed(sql: string): string {
  const copy = copied();
  const db = new Database(join(copy, 'events.db'));
  db.exec(sql);
  db.close();
  return copy;
}

describe('verifying the log', () => {
  it('finds nothing in a log that is as it was written, also beside its writer', async () => {
    expect(await verifySqliteLog(directory)).toMatchObject({ events: 240, streams: 8, damage: [] });
    const store = await openSqliteEventStore({ directory });
    expect(await verifySqliteLog(directory)).toMatchObject({ events: 240, head: await store.head(), damage: [] });
    await store.close();
  });

  it.each([
    ['content', "UPDATE events SET data = replace(data, 'text 9 ', 'text 8 ') WHERE position = 10", 's-1', 1],
    ['a time', "UPDATE events SET occurred_at = '2026-03-03' WHERE position = 18", 's-1', 2],
    ['an id', "UPDATE events SET event_id = 'other' WHERE position = 3", 's-2', 0],
    ['a row that is gone', 'DELETE FROM events WHERE position = 20', 's-3', 3],
    ['what cannot be read', "UPDATE events SET data = '{' WHERE position = 5", 's-4', 0],
  ])('finds %s, and says where', async (_, sql, stream, revision) => {
    const { damage } = await verifySqliteLog(changed(sql));
    expect(damage).toContainEqual(expect.objectContaining({ stream, revision }));
  });

  it('finds that the last events are gone, or that the order of streams was changed', async () => {
    expect((await verifySqliteLog(changed('DELETE FROM events WHERE position > 230'))).damage).not.toEqual([]);
    const exchanged =
      'UPDATE events SET position = 1000 WHERE position = 1; UPDATE events SET position = 1 WHERE position = 2; UPDATE events SET position = 2 WHERE position = 1000';
    expect((await verifySqliteLog(changed(exchanged))).damage).toMatchObject([{ what: expect.stringContaining('acknowledged') }]);
  });

  it('finds any bit that is flipped in an event', async () => {
    const bytes = readFileSync(join(changed('VACUUM'), 'events.db')); // hardly an old copy of a row is left in an unused place
    const where = range(0, 40).map((i) => bytes.lastIndexOf(`{"n":${i * 6},"text":`));
    for (const [i, offset] of where.entries()) {
      const copy = copied();
      const damaged = Buffer.from(bytes);
      damaged[offset + (i % 30)] = (damaged[offset + (i % 30)] ?? 0) ^ (1 << (i % 7));
      writeFileSync(join(copy, 'events.db'), damaged);
      const found = await verifySqliteLog(copy).then(
        ({ damage }) => damage.length > 0,
        () => true,
      );
      expect(found).toBe(true);
    }
  });
});

describe('a backup', () => {
  it('taken while the writer writes opens elsewhere, whole and in order', async () => {
    const [from, to] = [copied(), join(temporaryDirectory(), 'copy')];
    const [store, keys] = [await openSqliteEventStore({ directory: from }), await openSqliteKeyStore({ directory: from })];
    const field = { scope: { stay: 's', compartment: 'c' }, context: 'x' };
    const sealed = await keys.seal(field, 'plain');
    const before = await store.head();
    const writing = store.append('new', [sampleEvent()], -1);
    const head = await backupSqliteLog({ directory: from, to });
    await backupSqliteKeys({ directory: from, to });
    await writing;
    expect(head >= before).toBe(true);
    expect(await refusal(backupSqliteLog({ directory: from, to }))).toMatchObject({ code: 'backup-exists' });
    copyFileSync(join(from, 'master.key'), join(to, 'master.key'));
    const [back, backKeys] = [await openSqliteEventStore({ directory: to }), await openSqliteKeyStore({ directory: to })];
    expect(await back.head()).toBe(head);
    expect(await collected(back.readAll())).toEqual(await collected(store.readAll({ upTo: head })));
    expect(await backKeys.open(field, sealed)).toBe('plain');
    for (const one of [store, keys, back, backKeys]) await one.close();
    expect(await verifySqliteLog(to)).toMatchObject({ damage: [] });
  });
});
