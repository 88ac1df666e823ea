import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { StoredEvent } from '#eventsourcing';
import { NO_STREAM, OutcomeUnknown, PositionFromOtherStore, Unreadable } from '#eventsourcing';
import { collected, range, refusal, sampleEvent, sampleEvents } from '#eventsourcing/testing';
import type { ScanRow } from './index.js';
import { openSqliteEventStore } from './index.js';
import { everything, lastOpened, temporaryDirectory, withStore } from './spec-support.js';

describe('group commit', () => {
  it('the appends of one turn share a transaction, in which each fails alone', async () => {
    await withStore(temporaryDirectory(), async (store) => {
      const same = sampleEvents(2);
      const answers = await Promise.allSettled([
        store.append('a', same, NO_STREAM),
        store.append('a', sampleEvents(1), NO_STREAM), // conflicts with the one before, of the same group
        store.append('a', same, NO_STREAM), // repeats it
        store.append('a', sampleEvents(1), 1), // follows it
        store.append('b', sampleEvents(3), 4), // conflicts with nothing at all
        store.append('c', sampleEvents(1), NO_STREAM),
        store.append('a', same.slice(1), 2), // an id that stands in the stream
      ]);
      expect(answers.map(({ status }) => status[0]).join('')).toBe('frffrfr');
      expect(answers[1]).toMatchObject({ reason: { code: 'version-conflict', currentRevision: 1 } });
      expect(answers[2]).toEqual(answers[0]);
      expect(answers[4]).toMatchObject({ reason: { code: 'version-conflict', currentRevision: NO_STREAM } });
      expect(answers[6]).toMatchObject({ reason: { offences: [{ code: 'duplicate-event-id' }] } });
      const events = await everything(store);
      expect(events.map(({ stream, revision }) => `${stream}${revision}`)).toEqual(['a0', 'a1', 'a2', 'c0']);
      expect(events.map(({ position }) => Number(position.split('-')[1]))).toEqual([1, 2, 3, 4]);
    });
  });

  it('refuses the same id twice in one append', async () => {
    await withStore(temporaryDirectory(), async (store) => {
      const event = sampleEvent();
      const error = await refusal(store.append('a', [event, event], NO_STREAM));
      expect(error).toMatchObject({ offences: [{ code: 'duplicate-event-id' }] });
    });
  });

  it('a commit that fails answers "unknown" to all; sent again, they learn what became of it', async () => {
    await withStore(temporaryDirectory(), async (store) => {
      await store.append('before', sampleEvents(1), NO_STREAM);
      const file = lastOpened(store);
      const commit = file.commit.bind(file);
      file.commit = () => {
        commit(); // it was stored, and still fails: the worst case
        throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_FSYNC');
      };
      const events = sampleEvents(2);
      const group = [store.append('a', events, NO_STREAM), store.append('b', sampleEvents(1), 7)];
      for (const append of group) expect(await refusal(append)).toBeInstanceOf(OutcomeUnknown);
      expect((await store.append('a', events, NO_STREAM)).revision).toBe(1);
      expect((await store.append('a', sampleEvents(1), 1)).revision).toBe(2);
      expect((await everything(store)).map(({ stream }) => stream)).toEqual(['before', 'a', 'a', 'a']);
    });
  });

  it('a commit that fails and stored nothing leaves nothing behind', async () => {
    await withStore(temporaryDirectory(), async (store) => {
      const file = lastOpened(store);
      file.commit = () => {
        throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_WRITE');
      };
      const events = sampleEvents(2);
      expect(await refusal(store.append('a', events, NO_STREAM))).toBeInstanceOf(OutcomeUnknown);
      expect(await store.readStream('a')).toEqual([]);
      expect((await store.append('a', events, NO_STREAM)).revision).toBe(1);
    });
  });

  it('closing answers what still waits', async () => {
    const store = await openSqliteEventStore({ directory: temporaryDirectory() });
    const waiting = store.append('a', sampleEvents(1), NO_STREAM);
    await store.close();
    expect((await waiting).revision).toBe(0);
    expect(await refusal(store.append('a', sampleEvents(1), 0))).toMatchObject({ code: 'store-closed' });
    expect(await refusal(store.readStream('a'))).toMatchObject({ code: 'store-closed' });
  });
});

describe('a full disk', () => {
  it('refuses appends with `storage-full`, stores no part of them, goes on reading, and recovers by itself', async () => {
    const directory = temporaryDirectory();
    const store = await openSqliteEventStore({ directory, maxBytes: 400_000 });
    const big = (): ReturnType<typeof sampleEvents> => range(0, 10).map((n) => sampleEvent({ data: { n, text: 'x'.repeat(3_000) } }));
    const attempt = (n: number): Promise<unknown> => store.append(`s-${n}`, big(), NO_STREAM).catch((reason: unknown) => reason);
    let stored = 0;
    let answer = await attempt(stored);
    while (!(answer instanceof Error)) {
      stored += 1;
      answer = await attempt(stored);
    }
    expect(answer).toMatchObject({ code: 'storage-full' });
    expect(await refusal(store.append('other', big(), NO_STREAM))).toMatchObject({ code: 'storage-full' });
    expect(await everything(store)).toHaveLength(stored * 10);
    expect(await store.readStream(`s-${stored}`)).toEqual([]);
    lastOpened(store).db.pragma('max_page_count = 100000');
    expect((await store.append(`s-${stored}`, big(), NO_STREAM)).revision).toBe(9);
    await store.close();
    expect(await withStore(directory, everything)).toHaveLength((stored + 1) * 10);
  });
});

describe('a damaged row', () => {
  it('holds up no other: it is delivered in its place, and unreadable to whoever touches it', async () => {
    const directory = temporaryDirectory();
    await withStore(directory, (store) => store.append('a', sampleEvents(3), NO_STREAM));
    const db = new Database(join(directory, 'events.db'));
    db.prepare("UPDATE events SET data = '{' WHERE revision = 1").run();
    db.close();
    await withStore(directory, async (store) => {
      const events = await everything(store);
      expect(events.map(({ revision, type }) => [revision, type])).toEqual([0, 1, 2].map((n) => [n, 'SampleHappened']));
      expect(events[2]?.data).toEqual({ n: 2 });
      expect(() => events[1]?.data).toThrow(Unreadable);
      expect(() => events[1]?.metadata).toThrow(Unreadable);
    });
  });
});

describe('readers beside the writer', () => {
  it('read what is there and follow what comes, but append nothing', async () => {
    const directory = temporaryDirectory();
    await withStore(directory, async (writer) => {
      await writer.append('a', sampleEvents(3), NO_STREAM);
      const reader = await openSqliteEventStore({ directory, mode: 'reader', pollMilliseconds: 10 });
      expect(await everything(reader)).toEqual(await everything(writer));
      expect(await reader.head()).toBe(await writer.head());
      expect(await refusal(reader.append('a', sampleEvents(1), 2))).toMatchObject({ code: 'store-read-only' });
      const seen: StoredEvent[] = [];
      for await (const { events, caughtUp } of reader.subscribe({ signal: AbortSignal.timeout(10_000) })) {
        seen.push(...events);
        if (seen.length === 5) break;
        if (caughtUp) await writer.append('new-stream', sampleEvents(2), NO_STREAM);
      }
      expect(seen).toEqual(await everything(writer));
      await reader.close();
    });
  });

  it('are woken sooner than they would look', async () => {
    const directory = temporaryDirectory();
    await withStore(directory, async (writer) => {
      const reader = await openSqliteEventStore({ directory, mode: 'reader', pollMilliseconds: 60_000 });
      const batches = reader.subscribe({ signal: AbortSignal.timeout(10_000) })[Symbol.asyncIterator]();
      expect((await batches.next()).value).toMatchObject({ caughtUp: true });
      const next = batches.next();
      await writer.append('a', sampleEvents(1), NO_STREAM);
      reader.wake();
      expect((await next).value).toMatchObject({ events: [{ stream: 'a' }] });
      const last = batches.next();
      await reader.close();
      expect((await last).done).toBe(true);
    });
  });

  it('are told when there is nothing yet', async () => {
    const directory = join(temporaryDirectory(), 'never');
    expect(await refusal(openSqliteEventStore({ directory, mode: 'reader' }))).toMatchObject({ code: 'storage-missing' });
    mkdirSync(directory);
    expect(await refusal(openSqliteEventStore({ directory, mode: 'reader' }))).toMatchObject({ code: 'storage-missing' });
  });
});

describe('the scan for replays', () => {
  it('gives bare rows, page by page, by type, by stream and by part', async () => {
    await withStore(temporaryDirectory(), async (store) => {
      for (const n of range(0, 30)) await store.append(`s-${n}`, [sampleEvent({ type: `K${n % 2}`, data: { n } })], NO_STREAM);
      const rows = (options = {}): ScanRow[] => [...store.scan(options)].flat();
      expect(rows({ pageSize: 7 })).toHaveLength(30);
      const [position, stream, revision, type, eventId, occurredAt, recordedAt, data, service] = rows()[4] ?? rows()[0]!;
      const [event] = await store.readStream('s-4');
      expect(event).toMatchObject({ position: store.position(position), stream: store.streamName(stream), revision, type, eventId });
      expect(event).toMatchObject({ metadata: { occurredAt, recordedAt }, data: JSON.parse(data) as object });
      expect(service).toBe(event!.metadata.actor.serviceId ?? null);
      expect(rows({ types: ['K1'] })).toHaveLength(15);
      expect(rows({ streamPrefixes: ['s-1'] })).toHaveLength(11);
      const parts = [0, 1, 2].map((index) => rows({ partition: { index, of: 3 } }));
      expect(parts.map(({ length }) => length)).toEqual([10, 10, 10]);
      expect(new Set(parts.flat().map(([number]) => number)).size).toBe(30);
      expect(rows({ after: store.position(10), upTo: store.position(12) }).map(([number]) => number)).toEqual([11, 12]);
    });
  });
});

describe('what stands in the way of opening', () => {
  it('a log that a newer version wrote is refused and left alone', async () => {
    const directory = temporaryDirectory();
    await withStore(directory, (store) => store.append('a', sampleEvents(1), NO_STREAM));
    const db = new Database(join(directory, 'events.db'));
    db.pragma('user_version = 99');
    db.close();
    for (const mode of ['writer', 'reader'] as const)
      expect(await refusal(openSqliteEventStore({ directory, mode }))).toMatchObject({ code: 'schema-newer' });
  });

  it('a file that is no database is refused', async () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, 'events.db'), 'not a database at all, '.repeat(500));
    expect(await refusal(openSqliteEventStore({ directory }))).toMatchObject({ code: 'log-damaged' });
  });

  it('a position that lies ahead of the log was not given out by it: an older copy was put back', async () => {
    await withStore(temporaryDirectory(), async (store) => {
      await store.append('a', sampleEvents(2), NO_STREAM);
      const read = async (): Promise<unknown> => collected(store.readAll({ after: store.position(3) }));
      expect(await refusal(read())).toBeInstanceOf(PositionFromOtherStore);
    });
  });
});
