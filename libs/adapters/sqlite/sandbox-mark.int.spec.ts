import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { refusal, sampleEvent } from '#eventsourcing/testing';
import { openSqliteEventStore, openSqliteKeyStore, openSqliteViews, removeSandbox, sandboxMarkIn } from './index.js';
import { temporaryDirectory } from './spec-support.js';

const MARK = '2026-03-01';

/** A store with one event in a directory of its own. */
async function written(sandbox?: string): Promise<string> {
  const directory = temporaryDirectory();
  const store = await openSqliteEventStore({ directory, sandbox });
  await store.append('s-1', [sampleEvent({})], -1);
  await store.close();
  return directory;
}

describe('the mark of a sandbox', () => {
  it('stands in the log from its first opening, and a later mark does not change it', async () => {
    const directory = await written(MARK);
    const store = await openSqliteEventStore({ directory, sandbox: '2026-03-09' });
    expect(store.sandbox).toBe(MARK);
    await store.close();
    const reader = await openSqliteEventStore({ directory, mode: 'reader' });
    expect([reader.sandbox, await sandboxMarkIn(directory)]).toEqual([MARK, MARK]);
    await reader.close();
  });

  it('keeps writers of real facts out of a sandbox', async () => {
    expect(await refusal(openSqliteEventStore({ directory: await written(MARK) }))).toMatchObject({ code: 'store-is-sandbox' });
  });

  it('never gets onto a store that holds facts, which stays as it was', async () => {
    const directory = await written();
    expect(await refusal(openSqliteEventStore({ directory, sandbox: MARK }))).toMatchObject({ code: 'store-not-sandbox' });
    const store = await openSqliteEventStore({ directory });
    expect([store.sandbox, await sandboxMarkIn(directory)]).toEqual([undefined, undefined]);
    await store.close();
  });

  it('is not there where there is no log', async () => {
    expect(await sandboxMarkIn(temporaryDirectory())).toBeUndefined();
  });
});

describe('removing a sandbox', () => {
  it('deletes the store and nothing else that lies beside it', async () => {
    const directory = await written(MARK);
    await (await openSqliteKeyStore({ directory })).close();
    await (await openSqliteViews({ directory, clock: { now: () => 0 } })).close();
    writeFileSync(join(directory, 'notes.txt'), 'mine');
    mkdirSync(join(directory, 'events.db-wal.d'));
    await removeSandbox(directory);
    expect(
      readdirSync(directory)
        .filter((name) => !name.startsWith('writer.lock'))
        .sort(),
    ).toEqual(['events.db-wal.d', 'notes.txt']);
    const anew = await openSqliteEventStore({ directory, sandbox: '2026-04-01' });
    expect([anew.sandbox, await anew.readStream('s-1')]).toEqual(['2026-04-01', []]);
    await anew.close();
  });

  it('deletes nothing of a store of real facts', async () => {
    const directory = await written();
    const before = readdirSync(directory);
    expect(await refusal(removeSandbox(directory))).toMatchObject({ code: 'store-not-sandbox' });
    expect(readdirSync(directory)).toEqual(expect.arrayContaining(before));
  });

  it('deletes nothing while somebody has it open, nor keys whose log is gone', async () => {
    const directory = await written(MARK);
    const open = await openSqliteEventStore({ directory, sandbox: MARK });
    expect(await refusal(removeSandbox(directory))).toMatchObject({ code: 'store-in-use' });
    expect(await open.readStream('s-1')).toHaveLength(1);
    await open.close();
    const lost = temporaryDirectory();
    await (await openSqliteKeyStore({ directory: lost })).close();
    await removeSandbox(lost);
    expect(readdirSync(lost)).toContain('keys.db');
  });
});
