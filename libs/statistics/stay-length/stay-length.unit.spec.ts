import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { meanPopulation } from '../days/days.js';
import { Facts } from '../testing/facts.js';
import { endedWithin, kaplanMeierMedian, quantileOf } from '../table/spread.js';
import { turnover } from '../turnover/turnover.js';
import { stayLengthIndicator } from './indicator.js';
import { stayLengthObserved } from './observed.js';

const YEAR = { from: '2024-01-01', to: '2024-12-31', every: 'year' } as const;

/** A 10 days, B 20, C 40 in the year; D since 1 December and still inside; E left before. */
const FACTS = new Facts()
  .stay('A', '2024-02-01', '2024-02-11')
  .stay('B', '2024-02-01', '2024-02-21')
  .stay('C', '2023-12-22', '2024-01-31', { legalStatus: 'CONVICTED' })
  .admit('D', '2024-12-02')
  .stay('E', '2023-02-01', '2023-03-01');

describe('the length of stay', () => {
  it('is observed, by hand: 10, 20 and 40 days, and 30 so far', async () => {
    // Kaplan-Meier over 10, 20, 30+, 40: 3/4, then 3/4 · 2/3 = 1/2 at 20
    expect(await FACTS.figures(stayLengthObserved, YEAR)).toEqual([
      'date,releases,meanDays,medianDays,p25Days,p75Days,kaplanMeierMedianDays',
      '2024-12-31,3,23.33,20,15,30,20',
    ]);
  });

  it('is that of each legal status on request: a change of status ends one', async () => {
    const facts = new Facts()
      .stay('A', '2024-02-01', '2024-04-01')
      .add('trajectory-A', 'LegalStatusChanged', '2024-02-11', { from: 'REMAND', to: 'CONVICTED', learned: '2024-05-01' });
    expect((await facts.figures(stayLengthObserved, { ...YEAR, by: ['statusSpell'] })).slice(1)).toEqual([
      '2024-12-31,CONVICTED,1,50,50,50,50,50',
      '2024-12-31,REMAND,1,10,10,10,10,10',
    ]);
  });

  it('is indicated by stock and flow: 12 · mean population / admissions', async () => {
    // days: 10 + 20 + 30 (C in January) + 30 (D) = 90 of 366, 3 admissions
    expect(await FACTS.figures(stayLengthIndicator, YEAR)).toEqual([
      'date,admissions,days,meanPopulation,months,stockMonths,observedMeanDays,observedMedianDays,kaplanMeierMedianDays',
      '2024-12-31,3,90,0.25,0.98,4,23.33,20,20',
    ]);
    expect((await FACTS.figures(meanPopulation, YEAR))[1]).toBe('2024-12-31,0.25,90,4');
  });

  it('goes with the turnover: 3 of 1 + 3', async () => {
    expect(await FACTS.figures(turnover, YEAR)).toEqual(['date,stockBefore,admissions,releases,turnover', '2024-12-31,1,3,3,75']);
  });
});

describe('medians and quartiles', () => {
  it('interpolate between neighbours, and there are none of nobody', () => {
    expect([0.25, 0.5, 0.75].map((share) => quantileOf([4, 1, 3, 2], share))).toEqual([1.75, 2.5, 3.25]);
    expect([quantileOf([], 0.5), kaplanMeierMedian([]), endedWithin([], 9)]).toEqual([null, null, null]);
  });

  it('by Kaplan and Meier, are those of the durations themselves when all have ended, and none when half go on', () => {
    const durations = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(durations, fc.integer({ min: 0, max: 50 }), (all, within) => {
        const ended = all.map((days) => ({ days, ended: true }));
        expect(kaplanMeierMedian(ended)).toBe(all.toSorted((a, b) => a - b)[Math.ceil(all.length / 2) - 1]);
        expect(endedWithin(ended, within)).toBeCloseTo(all.filter((days) => days <= within).length / all.length, 9);
      }),
    );
    expect(
      kaplanMeierMedian([
        { days: 1, ended: true },
        { days: 2, ended: false },
        { days: 3, ended: false },
      ]),
    ).toBeNull();
  });
});
