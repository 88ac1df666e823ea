import { describe, expect, it } from '@jest/globals';
import { trajectoryCatalogue } from '#trajectory';
import { measured } from './measure.js';
import { type BenchFact, population } from './population.js';
import { ratioOf, tableOf } from './report.js';

const made = (seed: number, mix: 'believable' | 'custody' = 'believable'): BenchFact[] => [...population({ events: 3_000, seed, mix })];

describe('the population of the benchmark', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(made(1)).toEqual(made(1));
    expect(made(1)).not.toEqual(made(2));
  });

  it('comes in the order in which it was learned, in the types of the catalogue, up to the number asked for', () => {
    const facts = made(3);
    expect(facts).toHaveLength(3_000);
    expect(facts.every((fact, i) => i === 0 || fact.recordedAt >= facts[i - 1]!.recordedAt)).toBe(true);
    expect(new Set(facts.map(({ type }) => type)).size).toBeGreaterThan(6);
    for (const { type } of facts) expect(trajectoryCatalogue.find(type)).toBeDefined();
  });

  it('holds nothing but custody when asked to', () => {
    expect(made(1, 'custody').some(({ type }) => /^(Need|Reception)/.test(type))).toBe(false);
  });
});

describe('the report', () => {
  it('gives medians, the span between rounds, and the ratio to the limit', () => {
    expect(measured([90, 100, 130])).toMatchObject({ median: 100, spread: 20 });
    const result = {
      row: '1',
      work: 'w',
      size: 's',
      unit: 'events/s',
      goal: '≥ 60 %',
      ours: measured([50, 60, 70]),
      limit: measured([100]),
    };
    expect(ratioOf(result)).toBe(60);
    expect(tableOf([result, { ...result, row: '10', unit: 's', ours: measured([0.5]), limit: undefined }])).toMatch(
      /60 % │ ≥ 60 %[\s\S]*2\.00 s ±0 % │ +– │/,
    );
  });
});
