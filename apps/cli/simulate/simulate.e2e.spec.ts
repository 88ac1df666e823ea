import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type SimulatedLine, simulate } from '#simulation';
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
});
