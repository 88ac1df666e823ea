import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { meanPopulation } from '../days/days.js';
import { Scope } from '../scope.js';
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

  it('by Kaplan and Meier counts who died, escaped or left for elsewhere up to then, as not released', async () => {
    const facts = new Facts()
      .stay('A', '2024-02-01', '2024-02-11')
      .admit('B', '2024-02-01')
      .add('trajectory-B', 'DeathRecorded', '2024-02-06')
      .admit('C', '2024-02-01')
      .add('trajectory-C', 'EscapeRecorded', '2024-02-08')
      .admit('D', '2024-02-01')
      .add('trajectory-D', 'TransferDeparted', '2024-02-02', { fromPrisonId: 'P1', toPrisonId: 'X', reason: 'POLICY' })
      .add('trajectory-D', 'TransferArrived', '2024-02-03', { prisonId: 'X' })
      .release('D', '2024-02-04')
      .stay('E', '2024-02-01', '2024-02-21')
      .stay('F', '2024-02-01', '2024-03-02');
    // 2+, 5+, 7+, 10, 20, 30: of the last three 2/3 are left at 10, 1/3 at 20; were all six released, it would be 7
    expect((await facts.figures(stayLengthObserved, YEAR, { scope: new Scope([{ prison: 'P1' }]) }))[1]).toBe(
      '2024-12-31,3,20,20,15,25,20',
    );
  });

  it('by Kaplan and Meier is unknown while more than half of those ever held are inside', async () => {
    const facts = new Facts().stay('A', '2024-02-01', '2024-02-11').admit('B', '2024-01-01').admit('C', '2024-01-01');
    expect((await facts.figures(stayLengthObserved, YEAR))[1]).toBe('2024-12-31,1,10,10,10,10,');
  });

  it('is 0 days of who came and left on one date, and there is none where nobody was released', async () => {
    const facts = new Facts().stay('A', '2024-02-01', '2024-02-01').stay('B', '2024-02-01', '2024-02-03');
    const months = { from: '2024-02-01', to: '2024-03-31', every: 'month' } as const;
    expect((await facts.figures(stayLengthObserved, months)).slice(1)).toEqual(['2024-02-29,2,1,1,0.5,1.5,0', '2024-03-31,0,,,,,']);
  });

  it('goes on over an escape and the recapture, also in one status: it is counted once, from the admission to the release', async () => {
    const facts = new Facts()
      .admit('A', '2024-02-01')
      .add('trajectory-A', 'EscapeRecorded', '2024-02-11')
      .add('trajectory-A', 'RecaptureRecorded', '2024-03-02')
      .release('A', '2024-03-12');
    // 40 days; in February 10 so far, and nobody is released
    expect((await facts.figures(stayLengthObserved, YEAR))[1]).toBe('2024-12-31,1,40,40,40,40,40');
    expect((await facts.figures(stayLengthObserved, { ...YEAR, by: ['statusSpell'] }))[1]).toBe('2024-12-31,REMAND,1,40,40,40,40,40');
    const months = { from: '2024-02-01', to: '2024-03-31', every: 'month' } as const;
    expect((await facts.figures(stayLengthObserved, months)).slice(1)).toEqual(['2024-02-29,0,,,,,', '2024-03-31,1,40,40,40,40,40']);
  });

  it('of who goes on is of the prison and status at the end of the period, whatever comes later', async () => {
    const facts = new Facts()
      .stay('A', '2024-01-01', '2024-01-11')
      .admit('B', '2024-01-01')
      .add('trajectory-B', 'TransferDeparted', '2024-02-05', { fromPrisonId: 'P1', toPrisonId: 'P2', reason: 'POLICY' })
      .add('trajectory-B', 'TransferArrived', '2024-02-05', { prisonId: 'P2' })
      .add('trajectory-B', 'LegalStatusChanged', '2024-02-07', { from: 'REMAND', to: 'CONVICTED' })
      .release('B', '2024-02-10');
    // in January B is in P1, 31 days so far: half are left after 10; in February B is released from P2 after 40 days
    const months = { from: '2024-01-01', to: '2024-02-29', every: 'month' } as const;
    expect((await facts.figures(stayLengthObserved, { ...months, by: ['prison', 'legalStatus'] })).slice(1)).toEqual([
      '2024-01-31,P1,REMAND,1,10,10,10,10,10',
      '2024-01-31,P2,CONVICTED,0,,,,,',
      '2024-02-29,P1,REMAND,0,,,,,',
      '2024-02-29,P2,CONVICTED,1,40,40,40,40,40',
    ]);
    expect((await facts.figures(stayLengthObserved, { ...months, by: ['statusSpell', 'prison'] })).slice(1)).toEqual([
      '2024-01-31,CONVICTED,P2,0,,,,,',
      '2024-01-31,REMAND,P1,1,10,10,10,10,10',
      '2024-01-31,REMAND,P2,0,,,,,',
      '2024-02-29,CONVICTED,P2,1,3,3,3,3,3',
      '2024-02-29,REMAND,P1,0,,,,,',
      '2024-02-29,REMAND,P2,1,37,37,37,37,37',
    ]);
  });

  it('rests on the releases where it stands beside the indicator: with few of them it is hidden, however many were admitted', () => {
    const based = (name: string): (string | undefined)[] =>
      stayLengthIndicator.measures.filter((one) => one.name.startsWith(name)).map(({ base }) => base);
    expect([...based('observed'), ...based('kaplanMeier')]).toEqual(Array(5).fill('releases'));
    expect([...based('days'), ...based('meanPopulation')]).toEqual(Array(2).fill('personsInPeriod'));
  });

  it('of a status ends with it, however custody was broken off and went on', async () => {
    const facts = new Facts()
      .admit('A', '2024-02-01')
      .add('trajectory-A', 'EscapeRecorded', '2024-02-11')
      .add('trajectory-A', 'LegalStatusChanged', '2024-02-21', { from: 'REMAND', to: 'CONVICTED' })
      .add('trajectory-A', 'RecaptureRecorded', '2024-03-02')
      .release('A', '2024-03-12');
    // on remand for 10 days, then escaped; convicted inside for 10
    expect((await facts.figures(stayLengthObserved, { ...YEAR, by: ['statusSpell'] })).slice(1)).toEqual([
      '2024-12-31,CONVICTED,1,10,10,10,10,10',
      '2024-12-31,REMAND,0,,,,,',
    ]);
  });

  it('is indicated by stock and flow: 12 · mean population / admissions', async () => {
    // days: 10 + 20 + 30 (C in January) + 30 (D) = 90 of 366, 3 admissions
    expect(await FACTS.figures(stayLengthIndicator, YEAR)).toEqual([
      'date,admissions,personsInPeriod,days,meanPopulation,months,referenceStock,stockMonths,' +
        'releases,observedMeanDays,observedMedianDays,observedP25Days,observedP75Days,kaplanMeierMedianDays',
      '2024-12-31,3,4,90,0.25,0.98,1,4,3,23.33,20,15,30,20',
    ]);
    expect((await FACTS.figures(meanPopulation, YEAR))[1]).toBe('2024-12-31,0.25,90,4');
  });

  it('is indicated by the stock of the reference date of the next year: 31 January, and 1 September before 2018', async () => {
    const facts = new Facts()
      .stay('A', '2015-03-01', '2016-01-31')
      .stay('B', '2015-03-01', '2016-09-02')
      .stay('C', '2016-01-01', '2017-10-01')
      .stay('D', '2017-01-01', '2018-02-01')
      .stay('E', '2017-01-01', '2018-01-31');
    const rows = await facts.figures(stayLengthIndicator, { from: '2015-01-01', to: '2017-12-31', every: 'year' });
    // B and C on 1 September 2016, C, D and E a year later, D on 31 January 2018
    const told = rows.map((row) => row.split(',')).map((cells) => [cells[0], cells[1], ...cells.slice(6, 8)]);
    expect(told).toEqual([
      ['date', 'admissions', 'referenceStock', 'stockMonths'],
      ['2015-12-31', '2', '2', '12'],
      ['2016-12-31', '1', '3', '36'],
      ['2017-12-31', '2', '1', '6'],
    ]);
  });

  it('is not indicated by a stock that nobody can know yet; that of a month is taken on its last day', async () => {
    const stockOf = async (facts: Facts, question: Parameters<Facts['figures']>[1], at: string): Promise<readonly string[]> => {
      const rows = await facts.figures(stayLengthIndicator, question, { knownAt: Date.parse(at) });
      return rows[1]!.split(',').slice(6, 8);
    };
    const facts = new Facts().admit('A', '2024-02-01');
    expect(await stockOf(facts, YEAR, '2025-01-30T12:00:00Z')).toEqual(['', '']);
    expect(await stockOf(facts, YEAR, '2025-01-31T12:00:00Z')).toEqual(['1', '12']);
    // 12 · 1 · 29 / 366 / 1
    const february = { from: '2024-02-01', to: '2024-02-29', every: 'month' } as const;
    expect(await stockOf(facts, february, '2024-02-29T12:00:00Z')).toEqual(['1', '0.95']);
  });

  it('is indicated over 365 days in one year and 366 in another', async () => {
    const facts = new Facts().stay('A', '2023-01-01', '2025-01-01');
    const rows = await facts.figures(meanPopulation, { from: '2023-01-01', to: '2025-12-31', every: 'year' });
    expect(rows).toEqual(['date,meanPopulation,days,persons', '2023-12-31,1,365,1', '2024-12-31,1,366,1', '2025-12-31,0,0,0']);
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
