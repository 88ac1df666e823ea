import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '#eventsourcing';
import { LOCAL_ACTOR } from '#privacy';
import { simulate } from '#simulation';
import { type Figures, Interrupted, type Seen, toCsv } from '#statistics';
import type { Engine } from '../engine/engine.js';
import { openEngine } from '../engine/open.js';
import { importLines } from '../engine/import.js';
import type { Questions } from './question.js';
import { type Replay, replay, seenHere } from './replay.js';
import { ReplayFolder, forgetOldReplays } from './replay-folder.js';

const END = Date.parse('2026-01-01T00:00:00Z');
const DAY_MS = 86_400_000;
const LONG = 120_000;

async function* texts(lines: Iterable<object>): AsyncGenerator<string> {
  for (const line of lines) yield JSON.stringify(line);
}

describe('given a log in a store', () => {
  let data: string;
  let engine: Engine;
  let question: Questions;
  let bytes: readonly string[];
  const config = (): Replay['config'] => ({ data, masterKeyFile: '', zone: 'Europe/Brussels', eventStore: 'sqlite', readStore: 'sqlite' });
  const request = (more: Partial<Replay> = {}): Replay => ({ engine, config: config(), question, workers: 1, ...more });
  const bytesOf = (figures: Figures): string[] => question.tables.map((_, i) => toCsv(figures.table(i)));
  const inFolder = async (): Promise<ReplayFolder> => ReplayFolder.anew(config(), { tables: question.tables });
  const filesLeft = (): string[] => (existsSync(join(data, 'replays')) ? readdirSync(join(data, 'replays')) : []);

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'traject-replay-'));
    engine = await openEngine(config(), { clock: { now: () => END } });
    const lines = importLines(engine, texts(simulate({ people: 120, years: 2, seed: 7, end: END })), {
      actor: LOCAL_ACTOR,
      historical: true,
    });
    for await (const result of lines) if ('summary' in result) expect(result.summary.stored).toBeGreaterThan(3_000);
    const tables = ['stock', 'admissions', 'needs', 'occupancy'].map((table) => ({ table, by: ['prison'] }));
    const range = { from: parseDay('2024-01-01')!, to: parseDay('2025-12-31')!, every: 'month' } as const;
    question = { tables, zone: 'Europe/Brussels', range, knownAt: 'each', now: END, head: await engine.stores.eventStore.head() };
    bytes = bytesOf(await replay(request()));
  }, LONG);
  afterAll(async () => {
    await engine.close();
    rmSync(data, { recursive: true });
  });

  it('when it fits in memory, nothing is written beside the log', () => expect(filesLeft()).toEqual([]));

  it('when its facts do not fit in memory, the figures are the same and nothing is left behind', async () => {
    expect(bytesOf(await replay(request({ mostFacts: 300 })))).toEqual(bytes);
    expect(filesLeft()).toEqual([]);
  });

  it(
    'when several threads read it, with little memory too, the figures are the same',
    async () => {
      expect(bytesOf(await replay(request({ workers: 3 })))).toEqual(bytes);
      expect(bytesOf(await replay(request({ workers: 2, mostFacts: 300 })))).toEqual(bytes);
      expect(filesLeft()).toEqual([]);
    },
    LONG,
  );

  it('when it is interrupted, it goes on from there, to the head that it had and the same figures', async () => {
    const folder = await inFolder();
    const stop = new AbortController();
    const interrupted = replay(request({ folder, signal: stop.signal, onPage: () => stop.abort() }));
    const error = await interrupted.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Interrupted);
    const { row } = error as Interrupted;
    expect(row).toBeGreaterThan(0);
    const rest: number[] = [];
    const { questions } = await folder.unfinished();
    const figures = await replay(request({ question: questions, folder, onPage: (row) => rest.push(row) }));
    expect(bytesOf(figures)).toEqual(bytes);
    expect(rest.every((after) => after > row)).toBe(true);
    expect(filesLeft()).toEqual([]);
  });

  const seenOfPart = async (index: number, of: number): Promise<readonly Seen[]> => {
    const part = { question, folder: ReplayFolder.passing(config()).path, partition: { index, of }, mostFacts: 10_000 };
    const all: Seen[] = [];
    for await (const seen of seenHere(engine, part, {})) all.push(seen);
    return all;
  };

  it(
    'when several threads are interrupted, each goes on from where it was, and those that were done are not asked again',
    async () => {
      const folder = await inFolder();
      const interrupted = { folder, workers: 3, signal: AbortSignal.abort() };
      await expect(replay(request(interrupted))).rejects.toThrow(Interrupted);
      const { questions, workers } = await folder.unfinished();
      expect([questions, workers]).toEqual([question, 3]);
      expect(statSync(join(folder.path, 'replay.json')).mode & 0o077).toBe(0);
      // what is kept of a thread that was done is taken as it is
      await folder.finish(1, await seenOfPart(1, workers));
      expect(bytesOf(await replay(request({ question: questions, folder, workers })))).toEqual(bytes);
      expect(filesLeft()).toEqual([]);
    },
    LONG,
  );

  it('when nothing was interrupted, there is nothing to go on with', async () => {
    const folder = await inFolder();
    await expect(folder.unfinished()).rejects.toThrow(/no replay of this question/);
  });

  it('when nobody goes on with an interrupted replay for a week, it is thrown away', async () => {
    const folder = await inFolder();
    await expect(replay(request({ folder, workers: 1, signal: AbortSignal.abort() }))).rejects.toThrow(Interrupted);
    await forgetOldReplays(config(), Date.now() + 6 * DAY_MS);
    expect(filesLeft()).toHaveLength(1);
    await forgetOldReplays(config(), Date.now() + 8 * DAY_MS);
    expect(filesLeft()).toEqual([]);
  });
});
