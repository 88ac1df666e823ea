import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { chainHash, chainStart, NO_STREAM, Unavailable } from '#eventsourcing';
import { refusal, sampleEvents } from '#eventsourcing/testing';
import type { SqliteEventStore } from './index.js';
import { openSqliteEventStore } from './index.js';
import { compiledSources, started, temporaryDirectory } from './spec-support.js';

/** Appends to many streams at once, as long as it lives, and says what was acknowledged. */
const WRITER = `
import { chain, chainStart } from './libs/eventsourcing/index.js';
import { openSqliteEventStore } from './libs/adapters/sqlite/index.js';
const [directory, run] = process.argv.slice(2);
const store = await openSqliteEventStore({ directory });
console.log('open');
const metadata = { schemaVersion: 1, occurredAt: '2026-03-01', recordedAt: '2026-03-02T10:20:30.456Z', actor: { userId: 'u' }, visibility: 'SERVICE', digest: 'd' };
async function caller(n) {
  const stream = 'run-' + run + '-' + n;
  let previous = chainStart(stream);
  for (let revision = -1; ; revision += 3) {
    const events = [1, 2, 3].map((i) => {
      const event = chain(previous, { eventId: stream + '-' + (revision + i), type: 'T', data: { text: 'x'.repeat(300) }, metadata });
      previous = event.metadata.hash;
      return event;
    });
    const { revision: last } = await store.append(stream, events, revision);
    console.log(stream + ' ' + last + ' ' + previous);
  }
}
for (let n = 0; n < 8; n += 1) void caller(n);
`;

describe('the lock of the one writer', () => {
  it('given a store that is open, a second writer is refused within two seconds, and told where and what to do', async () => {
    const directory = temporaryDirectory();
    const first = await openSqliteEventStore({ directory });
    const start = performance.now();
    const error = (await refusal(openSqliteEventStore({ directory }))) as Error;
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(error).toBeInstanceOf(Unavailable);
    expect(error).toMatchObject({ code: 'store-in-use' });
    expect(error.message).toContain(directory);
    await first.append('s', sampleEvents(1), NO_STREAM);
    await first.close();
  });

  it('given a store that is just closing, the next writer waits for it', async () => {
    const directory = temporaryDirectory();
    const first = await openSqliteEventStore({ directory });
    const second = openSqliteEventStore({ directory });
    await sleep(100);
    await first.close();
    await (await second).close();
  });

  it('given a writer that is killed while it appends, the next one takes over and finds all that was acknowledged', async () => {
    const [sources, directory] = [compiledSources(), temporaryDirectory()];
    const script = join(sources, 'writer.mjs');
    writeFileSync(script, WRITER);
    for (const run of [0, 1, 2, 3]) {
      const child = started(script, directory, String(run));
      await child.said(2 + run * 150);
      if (run === 0) expect(await refusal(openSqliteEventStore({ directory }))).toMatchObject({ code: 'store-in-use' });
      await sleep(run * 7);
      await child.kill();
      const store = await openSqliteEventStore({ directory });
      await expectStored(store, child.lines.slice(1));
      await store.close();
    }
  });
});

/** What the acknowledgements promised: each stream up to that revision, whole appends only, in an unbroken chain. */
async function expectStored(store: SqliteEventStore, lines: readonly string[]): Promise<void> {
  expect(lines.length).toBeGreaterThan(0);
  const acknowledged = lines.map((line) => line.split(' '));
  for (const stream of new Set(acknowledged.map(([name = '']) => name))) {
    const events = await store.readStream(stream);
    expect(events.length % 3).toBe(0);
    const chained: string[] = [];
    for (const event of events) chained.push(chainHash(chained.at(-1) ?? chainStart(stream), event));
    expect(events.map(({ metadata }) => metadata.hash)).toEqual(chained);
    for (const [name, revision, hash] of acknowledged) if (name === stream) expect(chained[Number(revision)] === hash).toBe(true);
  }
}
