import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Zone, parseDay } from '#eventsourcing';
import { type SimulatedLine, simulate } from '#simulation';
import { Dates, type LeanRow, computeStock, stock, toCsv } from '#statistics';
import { trajectoryCatalogue, trajectoryStream } from '#trajectory';
import { type TestApi, startTestApi } from '../../api/testing/test-api.js';
import { run } from '../program.js';

const END = Date.parse('2026-01-01T00:00:00Z');

function population(seed: number, people = 60): SimulatedLine[] {
  return simulate({ people, years: 3, seed, end: END });
}

describe('a simulated population', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ projecting: false });
  });
  afterAll(() => api.close());

  test('given a seed, then the same lines again, and other lines from another seed', () => {
    expect(JSON.stringify(population(7))).toBe(JSON.stringify(population(7)));
    expect(JSON.stringify(population(7))).not.toBe(JSON.stringify(population(8)));
  });

  test('then lines stand in the order in which they were recorded, with late, corrected and annulled facts and returns', () => {
    const lines = population(1, 200);
    expect(lines.map((line) => line.recordedAt)).toEqual(lines.map((line) => line.recordedAt).toSorted());
    const types = new Set(lines.map((line) => line.type));
    for (const type of ['EventCorrected', 'EventAnnulled', 'ReturnedToCustody', 'TransferArrived', 'ReceptionContactMissed'])
      expect(types).toContain(type);
    expect(lines.some((line) => Date.parse(line.recordedAt) - Date.parse(line.occurredAt) > 2 * 86_400_000)).toBe(true);
    expect(lines.every((line) => line.trajectoryId.startsWith('sim-'))).toBe(true);
  });

  test.each([1, 2, 3, 42])('given seed %d, when it is imported, then every line is accepted', async (seed) => {
    const answers = await api.import(population(seed), '?historical=true&dryRun=true');
    expect(answers.filter(({ outcome }) => outcome === 'refused').slice(0, 5)).toEqual([]);
    const { summary } = answers.at(-1) as { summary: { stored: number; refused: number; warned: number } };
    expect(summary).toMatchObject({ refused: 0, stored: answers.length - 1 });
    expect(summary.stored).toBeGreaterThan(500);
  });

  test('given the same facts, then `stats stock` is what was admitted less what was released, on every month end', async () => {
    const lines = population(5, 300);
    const dates = new Dates({ from: parseDay('2023-02-01')!, to: parseDay('2025-12-31')!, every: 'month' });
    const zone = new Zone('Europe/Brussels');
    const asked = { definition: stock, head: '', catalogue: trajectoryCatalogue, zone, dates, by: [], knownAt: 'now' as const };
    const table = await computeStock({ ...asked, log: logOf(lines) });
    const rows = toCsv(table).trim().split('\n').slice(1);
    const until = (type: string, day: string): number =>
      lines.filter((line) => line.type === type && line.occurredAt.slice(0, 10) <= day).length;
    const expected = rows.map((row) => {
      const day = row.slice(0, 10);
      return `${day},${until('DetaineeAdmitted', day) - until('DetaineeReleased', day)}`;
    });
    expect(rows).toHaveLength(35);
    expect(rows).toEqual(expected);
  });
});

describe('traject simulate', () => {
  const ended = async (...args: string[]): Promise<{ exit: number; out: string; err: string }> => {
    const [output, errors] = [new PassThrough(), new PassThrough()];
    const said = Promise.all([text(output), text(errors)]);
    const exit = await run(['simulate', ...args], { input: Readable.from([]), output, errors, watched: false });
    output.end();
    errors.end();
    const [out, err] = await said;
    return { exit, out, err };
  };

  test('given no file, then standard output holds lines and nothing else; given a file, then the same bytes are in it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'traject-simulate-'));
    const asked = ['--people', '20', '--years', '2', '--seed', '9'];
    const printed = await ended(...asked);
    expect([printed.exit, printed.err]).toEqual([0, '']);
    expect(
      printed.out
        .trim()
        .split('\n')
        .map((line) => Object.keys(JSON.parse(line) as object).length),
    ).not.toContain(0);
    const kept = await ended(...asked, '--out', join(directory, 'a.ndjson'));
    expect([kept.exit, kept.out]).toEqual([0, '']);
    expect(await readFile(join(directory, 'a.ndjson'), 'utf8')).toBe(printed.out);
    await rm(directory, { recursive: true });
  });

  test.each([
    ['--people', '0'],
    ['--people', '5', '--end', '2026-02-31'],
    ['--seed', '1'],
  ])('given %s %s, then that is wrong use', async (...args) => {
    expect((await ended(...args)).exit).toBe(2);
  });
});

function logOf(lines: readonly SimulatedLine[]): { scan: () => Iterable<LeanRow[]>; streamName: (stream: number) => string } {
  const names = [...new Set(lines.map((line) => line.trajectoryId))];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const lengths = new Map<string, number>();
  const rows = lines.map(({ trajectoryId, eventId, type, occurredAt, recordedAt, data }, i): LeanRow => {
    const revision = lengths.get(trajectoryId) ?? 0;
    lengths.set(trajectoryId, revision + 1);
    return [i + 1, numbers.get(trajectoryId)!, revision, type, eventId, occurredAt, recordedAt, JSON.stringify(data)];
  });
  return { scan: () => [rows], streamName: (stream) => trajectoryStream(names[stream]!) };
}
