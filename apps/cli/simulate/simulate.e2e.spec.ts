import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Zone, parseDay } from '#eventsourcing';
import { type SimulatedLine, simulate } from '#simulation';
import { Dates, type LeanRow, computeStock, stock, toCsv } from '#statistics';
import { trajectoryCatalogue, trajectoryStream } from '#trajectory';
import { type TestApi, startTestApi } from '../../api/testing/test-api.js';

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
