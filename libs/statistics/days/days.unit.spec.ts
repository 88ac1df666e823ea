import { describe, expect, it } from '@jest/globals';
import { Scope } from '../scope.js';
import { Facts } from '../testing/facts.js';
import { turnover } from '../turnover/turnover.js';
import { days, meanPopulation } from './days.js';

const YEAR = { from: '2024-01-01', to: '2024-12-31', every: 'year' } as const;

describe('the days in custody', () => {
  it('are counted by hand: from the day of the admission to the day before the release, within the year', async () => {
    const facts = new Facts()
      .stay('A', '2023-12-30', '2024-01-03')
      .stay('B', '2024-02-28', '2024-03-01')
      .admit('C', '2024-12-31')
      .stay('D', '2024-05-01', '2024-05-01')
      .stay('E', '2023-12-30', '2024-01-01');
    // A 1 and 2 January, B 28 and 29 February, C one day; D none, E was gone
    expect(await facts.figures(days, YEAR)).toEqual(['date,days,persons', '2024-12-31,5,3']);
    expect((await facts.figures(days, { ...YEAR, from: '2023-01-01' }))[1]).toBe('2023-12-31,4,2');
  });

  it('of stays that overlap are of one person, each day in the stay that comes first', async () => {
    const facts = new Facts()
      .stay('A', '2024-02-01', '2024-02-11')
      .stay('A', '2024-02-06', '2024-02-16', { stay: '-2', legalStatus: 'CONVICTED' });
    expect((await facts.figures(days, { ...YEAR, by: ['legalStatus'] })).slice(1)).toEqual([
      '2024-12-31,CONVICTED,10,1',
      '2024-12-31,REMAND,5,1',
    ]);
    expect((await facts.figures(days, YEAR))[1]).toBe('2024-12-31,15,1');
  });

  it('are not those at large, under monitoring or out of scope', async () => {
    const facts = new Facts()
      .admit('A', '2024-02-01')
      .add('trajectory-A', 'EscapeRecorded', '2024-02-02')
      .add('trajectory-A', 'RecaptureRecorded', '2024-02-10')
      .release('A', '2024-02-11', { modality: 'ELECTRONIC_MONITORING' })
      .release('A', '2024-02-20')
      .stay('B', '2024-02-01', '2024-02-11', { prisonId: 'X' });
    expect((await facts.figures(days, YEAR, { scope: new Scope([{ prison: 'P1' }]) }))[1]).toBe('2024-12-31,2,1');
  });

  it('make a mean population of a month by its own days', async () => {
    const facts = new Facts().stay('A', '2024-02-01', '2024-03-01').stay('B', '2024-02-16', '2024-03-01');
    // 29 + 14 days of 29
    expect((await facts.figures(meanPopulation, { from: '2024-02-01', to: '2024-02-29', every: 'month' }))[1]).toBe('2024-02-29,1.48,43,2');
  });
});

describe('the turnover', () => {
  it('is 100 times the releases for those who were there on the last day of the year before, and the admissions', async () => {
    const facts = new Facts()
      .stay('A', '2023-05-01', '2024-01-01')
      .stay('B', '2023-05-01', '2023-12-31')
      .stay('C', '2024-05-01', '2024-06-01')
      .stay('C', '2024-07-01', '2025-01-01', { stay: '-2' });
    // A and C's first stay of A, and C's two
    expect((await facts.figures(turnover, YEAR))[1]).toBe('2024-12-31,1,2,2,66.67');
  });

  it('is none where nobody was there and nobody came; a death or an escape is no release', async () => {
    const facts = new Facts().admit('A', '2024-05-01').add('trajectory-A', 'DeathRecorded', '2024-06-01');
    expect((await facts.figures(turnover, { ...YEAR, from: '2023-01-01' })).slice(1)).toEqual(['2023-12-31,0,0,0,', '2024-12-31,0,1,0,0']);
  });
});
