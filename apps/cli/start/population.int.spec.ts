import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { removeSandbox } from '#adapters/sqlite';
import { type Engine, openEngine, readConfig, workList } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { Population } from './population.js';

const SINCE = '2026-03-02';
const DAY_MS = 86_400_000;
const EVENING = Date.parse('2026-03-02T18:00:00Z');

describe('the made-up people of a sandbox', () => {
  let directory: string;
  let engine: Engine;
  let now = EVENING;

  beforeEach(async () => {
    now = EVENING;
    directory = await mkdtemp(join(tmpdir(), 'traject-population-'));
    engine = await opened();
  });
  afterEach(async () => {
    await engine.close();
    await rm(directory, { recursive: true });
  });

  const opened = (): Promise<Engine> => openEngine(readConfig({ data: directory }, {}), { sandbox: SINCE, clock: { now: () => now } });
  const stored = async (): Promise<number> => {
    let count = 0;
    for await (const page of engine.stores.eventStore.readAll()) count += page.length;
    return count;
  };

  it('live on: each filling adds what has happened since, up to that moment', async () => {
    const population = new Population(SINCE);
    const first = await population.fill(engine, now);
    expect([first.refused, await stored()]).toEqual([0, first.facts]);
    expect((await population.fill(engine, now)).facts).toBe(0);
    now += 5 * DAY_MS;
    const later = await population.fill(engine, now);
    expect(later.facts).toBeGreaterThan(5);
    expect([later.refused, await stored()]).toEqual([0, first.facts + later.facts]);
    expect(population.end).toBeGreaterThan(now);
  }, 120_000);

  it('are the same after a start anew, which stores nothing twice and keeps what was written in between', async () => {
    const first = await new Population(SINCE).fill(engine, now);
    const runners = engine.runners();
    for (const runner of runners) await runner.catchUp();
    const [row] = (await workList(engine, { actor: LOCAL_ACTOR, limit: 1 })).rows;
    const need = { type: 'NeedIdentified', occurredAt: '2026-03-02', data: { needId: 'mine', domain: 'D2', askedBy: 'PERSON' } };
    await engine.append({ id: row!.trajectoryId, facts: [need], actor: LOCAL_ACTOR, ids: { kind: 'random' } });
    await engine.close();
    engine = await opened();
    const again = await new Population(SINCE).fill(engine, now);
    expect([again, await stored()]).toEqual([{ facts: first.facts, refused: 0 }, first.facts + 1]);
  }, 120_000);

  it('leave nothing behind when the sandbox is thrown away', async () => {
    for (const runner of engine.runners()) await runner.catchUp();
    await engine.close();
    await removeSandbox(directory);
    expect((await readdir(directory)).filter((name) => !name.startsWith('writer.lock'))).toEqual([]);
    engine = await opened();
  }, 120_000);
});
