import { describe, expect, it } from '@jest/globals';
import { Facts } from '../testing/facts.js';
import { returns } from './returns.js';

const YEAR = { from: '2022-01-01', to: '2022-12-31', every: 'year' } as const;

/** Released in 2022: A back after 31 days, B after 500 by revocation, C never, D on monitoring and revoked, E removed. */
const FACTS = new Facts()
  .stay('A', '2022-01-01', '2022-02-01')
  .stay('A', '2022-03-04', '2022-04-01', { stay: '-2' })
  .add('trajectory-A-2', 'ReturnedToCustody', '2022-03-05', { previousTrajectoryId: 'A', cause: 'NEW_CHARGE' })
  .stay('B', '2021-01-01', '2022-06-01')
  .admit('B', '2023-10-14', { stay: '-2' })
  .add('trajectory-B-2', 'ReturnedToCustody', '2023-10-15', { previousTrajectoryId: 'B', cause: 'REVOCATION' })
  .stay('C', '2022-03-01', '2022-03-01')
  .admit('D', '2022-03-01')
  .release('D', '2022-05-01', { modality: 'ELECTRONIC_MONITORING' })
  .admit('D', '2022-06-01', { stay: '-2' })
  .add('trajectory-D-2', 'ReturnedToCustody', '2022-06-01', { previousTrajectoryId: 'D', cause: 'REVOCATION' })
  .admit('E', '2022-03-01')
  .release('E', '2022-05-01', { modality: 'REMOVAL' })
  .admit('E', '2022-06-01', { stay: '-2' });

describe('returns', () => {
  it('are of the first release of each person, by hand', async () => {
    const rows = await FACTS.figures(returns, YEAR, { now: Date.parse('2026-01-01T12:00:00Z') });
    // followed for 730 days all of them: A is 1 of 4 within 365 days, A and B are 2 of 4 within 730; D's monitoring was revoked, apart
    expect(rows).toEqual([
      'date,cohort,returns365,returns730,newCharge730,revocation730,monitoringRevoked730,rate365,rate730,followUpDays',
      '2022-12-31,4,1,2,1,1,1,25,50,1097',
    ]);
  });

  it('of a cohort that is not followed to the end are estimated with those who still may come back', async () => {
    const facts = new Facts()
      .stay('A', '2022-10-01', '2022-11-01')
      .stay('B', '2022-10-01', '2022-12-01')
      .admit('B', '2022-12-31', { stay: '-2' });
    // by 1 January 2023 A is out for 61 days, B came back after 30: 1 of 2
    const [, row] = await facts.figures(returns, YEAR, { knownAt: Date.parse('2023-01-01T12:00:00Z') });
    expect(row).toBe('2022-12-31,2,1,1,0,0,0,50,50,1');
  });
});
