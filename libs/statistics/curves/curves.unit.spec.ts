import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Zone, parseDay } from '#eventsourcing';
import { trajectoryCatalogue } from '#trajectory';
import { splitBy } from '../replay/asked.js';
import { Figures } from '../replay/compute.js';
import { stayLengthObserved } from '../stay-length/observed.js';
import { Dates } from '../table/dates.js';
import { type Duration, kaplanMeierMedian } from '../table/spread.js';
import { suppress } from '../table/suppress.js';
import { Facts } from '../testing/facts.js';
import { type Curve, lengthCurves } from './lengths.js';
import { CURVE_GRID, type CurveStep, exactSteps, guardedSteps } from './steps.js';

const duration = fc.record({ days: fc.integer({ min: 0, max: 900 }), ended: fc.boolean() });
const many = fc.array(duration, { minLength: 1, maxLength: 300 });
const readAt = (steps: readonly CurveStep[], day: number): number => steps.findLast(([from]) => from <= day)?.[1] ?? 1;

describe('the exact curve', () => {
  it('goes down by hand: 10, 20, 30 so far, 40 days', () => {
    const all = [10, 20, 40].map((days) => ({ days, ended: true }));
    expect(exactSteps([...all, { days: 30, ended: false }])).toEqual([
      [0, 1],
      [10, 0.75],
      [20, 0.5],
      [40, 0],
    ]);
  });

  it('begins below one when somebody leaves on the day of arrival, and goes on as long as somebody is followed', () => {
    expect(
      exactSteps([
        { days: 0, ended: true },
        { days: 70, ended: false },
      ]),
    ).toEqual([
      [0, 0.5],
      [70, 0.5],
    ]);
  });

  it('crosses a half at the median', () => {
    fc.assert(
      fc.property(many, (all) => {
        const median = kaplanMeierMedian(all);
        expect(exactSteps(all).find(([, share]) => share <= 0.5 + 1e-9)?.[0] ?? null).toBe(median);
      }),
    );
  });
});

describe('the curve without true counts', () => {
  const shown = (all: readonly Duration[]): readonly CurveStep[] => guardedSteps(all) ?? [];

  it('goes down by hand: of 100 people 4 leave within a month, 7 more in the next, 20 in the third', () => {
    const leave = (n: number, days: number): Duration[] => Array.from({ length: n }, () => ({ days, ended: true }));
    const stay = Array.from({ length: 69 }, () => ({ days: 100, ended: false }));
    expect(
      guardedSteps([...leave(4, 29), ...leave(7, 31), ...leave(20, 90), ...stay])?.map(([day, share]) => [day, share.toFixed(2)]),
    ).toEqual([
      [0, '1.00'],
      [60, '0.90'],
      [90, '0.70'],
    ]);
  });

  it('steps on days of the grid only, each time by what five of those still counted stand for', () => {
    fc.assert(
      fc.property(many, (all) => {
        const [exact, steps] = [exactSteps(all), shown(all)];
        for (const [i, [day, share]] of steps.entries()) {
          expect(day % CURVE_GRID).toBe(0);
          const fall = (steps[i - 1]?.[1] ?? share) - share;
          const counted = all.filter(({ days }) => days > day).length;
          if (fall > 0) expect((fall / readAt(exact, day)) * counted).toBeGreaterThanOrEqual(5 - 1e-6);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has a half as a border between steps: no share lies across it', () => {
    fc.assert(
      fc.property(many, (all) => {
        const exact = exactSteps(all);
        for (const [day, share] of shown(all)) if (share <= 0.5 + 1e-9) expect(readAt(exact, day)).toBeLessThanOrEqual(0.5 + 1e-9);
        for (const [, share] of shown(all)) expect(Math.abs(Math.round(share * 100) - share * 100)).toBeLessThan(1e-6);
      }),
    );
  });

  it('ends while ten are still followed', () => {
    fc.assert(
      fc.property(many, (all) => {
        const last = shown(all).at(-1);
        if (last) expect(all.filter(({ days }) => days > last[0]).length).toBeGreaterThanOrEqual(10);
      }),
    );
  });

  it('is never below the exact one on a day of the grid, and above it by less than two steps', () => {
    fc.assert(
      fc.property(many, (all) => {
        const [exact, steps] = [exactSteps(all), shown(all)];
        for (let day = CURVE_GRID; day <= (steps.at(-1)?.[0] ?? 0); day += CURVE_GRID) {
          const above = readAt(steps, day) - readAt(exact, day);
          expect(above).toBeGreaterThan(-1e-6);
          expect(above).toBeLessThan(0.5);
        }
      }),
    );
  });

  it('looks the same whether up to four more of many have left by a day', () => {
    const people = (gone: number): Duration[] =>
      Array.from({ length: 200 }, (_, i) => (i < 40 + gone ? { days: 20, ended: true } : { days: 500, ended: false }));
    const curves = [0, 1, 2, 3, 4].map((gone) => JSON.stringify(guardedSteps(people(gone))));
    expect(new Set(curves).size).toBe(1);
  });

  it('is not there for few people, or when nobody leaves', () => {
    const all = (n: number, ended: boolean): Duration[] => Array.from({ length: n }, (_, i) => ({ days: 10 * i, ended }));
    expect([guardedSteps([]), guardedSteps(all(9, true)), guardedSteps(all(14, true)), guardedSteps(all(200, false))]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });
});

describe('the curves behind a table', () => {
  const facts = new Facts();
  for (let i = 0; i < 60; i += 1) {
    if (i < 40) facts.stay(`R${i}`, '2024-01-01', i < 20 ? '2024-02-15' : '2024-06-01');
    else facts.admit(`I${i}`, '2024-03-01');
  }
  for (let i = 0; i < 6; i += 1) facts.stay(`C${i}`, '2024-01-01', '2024-04-01', { legalStatus: 'CONVICTED' });

  async function curves(exact: boolean): Promise<readonly Curve[]> {
    const dates = new Dates({ from: parseDay('2024-01-01')!, to: parseDay('2024-12-31')!, every: 'year' });
    const asked = {
      tables: [splitBy(stayLengthObserved, ['legalStatus'])],
      dates,
      zone: new Zone('Europe/Brussels'),
      knownAt: 'now' as const,
      now: Date.parse('2030-01-01T00:00:00Z'),
    };
    const figures = await Figures.read(asked, { log: facts.log, head: '', catalogue: trajectoryCatalogue });
    const table = figures.table();
    const shown = exact ? table : { ...table, rows: suppress(table, { measures: stayLengthObserved.measures }).rows };
    return lengthCurves(figures, { shown, every: 'year', exact });
  }

  it('are one for each row, of those who were released and of those who are still inside', async () => {
    const [convicted, remand] = await curves(true);
    expect(convicted).toEqual({
      date: '2024-12-31',
      group: ['CONVICTED'],
      steps: [
        [0, 1],
        [91, 0],
      ],
    });
    expect(remand!.steps!.map(([day, share]) => [day, share.toFixed(3)])).toEqual([
      [0, '1.000'],
      [45, '0.667'],
      [152, '0.333'],
      [306, '0.333'],
    ]);
  });

  it('leave out the row whose median is hidden, and show the other in steps', async () => {
    const [convicted, remand] = await curves(false);
    expect(convicted).toEqual({ date: '2024-12-31', group: ['CONVICTED'] });
    expect(remand!.steps!.every(([day]) => day % CURVE_GRID === 0)).toBe(true);
  });
});
