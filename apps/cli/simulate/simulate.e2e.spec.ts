import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Zone, parseDay } from '#eventsourcing';
import { type SimulatedLine, isOfStay, simulate, streamOf } from '#simulation';
import { Dates, type LeanLog, type LeanRow, computeTables, splitBy, stock, toCsv } from '#statistics';
import { trajectoryCatalogue } from '#trajectory';
import { type TestApi, startTestApi } from '../../api/testing/test-api.js';
import { run } from '../program.js';

const END = Date.parse('2026-01-01T00:00:00Z');

const OUT = ['DetaineeReleased', 'DeathRecorded', 'EscapeRecorded'];
/** Custody that is told late, two services on one track, a need that was open already; agreements that no read model knows yet. */
const MEANT = ['prerequisite-unknown', 'duplicate-support', 'similar-need-open', 'no-agreement'];

function population(seed: number, people = 60, years = 3): SimulatedLine[] {
  return [...simulate({ people, years, seed, end: END })];
}

describe('a simulated population', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ projecting: false });
  });
  afterAll(() => api.close());

  // ten years reach back to before Haren, and before the Act on internment
  test.each([
    [1, 3],
    [2, 3],
    [3, 1],
    [4, 5],
    [42, 10],
  ])('given seed %d over %d years, when it is imported, then every line is accepted', async (seed, years) => {
    const answers = await api.import(population(seed, 60, years), '?historical=true&dryRun=true');
    expect(answers.filter(({ outcome }) => outcome === 'refused').slice(0, 5)).toEqual([]);
    const { summary } = answers.at(-1) as { summary: { stored: number; refused: number; warned: number } };
    expect(summary).toMatchObject({ refused: 0, stored: answers.length - 1 });
    expect(summary.stored).toBeGreaterThan(500);
    const warnings = answers.flatMap((line) => (line['warnings'] ?? []) as { code: string }[]).map(({ code }) => code);
    expect([...new Set(warnings)].filter((code) => !MEANT.includes(code))).toEqual([]);
  });

  test('given the same facts, then `stats stock` is what came in less what went out, on every month end', async () => {
    // without the places everybody counts, wherever they are
    const lines = population(5, 300).filter(isOfStay);
    const dates = new Dates({ from: parseDay('2023-02-01')!, to: parseDay('2025-12-31')!, every: 'month' });
    const zone = new Zone('Europe/Brussels');
    const asked = { tables: [splitBy(stock, [])], zone, dates, knownAt: 'now' as const, now: END };
    const [table] = await computeTables(asked, { head: '', catalogue: trajectoryCatalogue, log: logOf(lines) });
    const rows = toCsv(table!).trim().split('\n').slice(1);
    const until = (type: string, day: string): number =>
      lines.filter((line) => line.type === type && line.occurredAt.slice(0, 10) <= day).length;
    const inside = (day: string): number =>
      until('DetaineeAdmitted', day) + until('RecaptureRecorded', day) - OUT.reduce((sum, type) => sum + until(type, day), 0);
    const expected = rows.map((row) => {
      const day = row.slice(0, 10);
      return `${day},${inside(day)}`;
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

function logOf(lines: readonly SimulatedLine[]): LeanLog {
  const names = [...new Set(lines.map(streamOf))];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const lengths = new Map<string, number>();
  const rows = lines.map((line, i): LeanRow => {
    const { eventId, type, occurredAt, recordedAt, data } = line;
    const stream = streamOf(line);
    const revision = lengths.get(stream) ?? 0;
    lengths.set(stream, revision + 1);
    return [i + 1, numbers.get(stream)!, revision, type, eventId, occurredAt, recordedAt, JSON.stringify(data)];
  });
  const all = { rows, reached: { cursor: '', row: rows.length } };
  return { scan: () => [all], streamName: (stream) => names[stream]!, isIn: () => true };
}
