import { describe, expect, it } from '@jest/globals';
import { Facts } from '../testing/facts.js';
import { returns } from './returns.js';

const YEAR = { from: '2022-01-01', to: '2022-12-31', every: 'year' } as const;
const LATER = { now: Date.parse('2026-01-01T12:00:00Z') };

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

/** What a row says, by the names of its columns; empty and zero left out. */
async function told(facts: Facts, more: Parameters<Facts['figures']>[2] = LATER): Promise<Record<string, number>> {
  const [header, row] = await facts.figures(returns, YEAR, more);
  const [names, values] = [header!.split(','), row!.split(',')];
  const pairs = names.slice(1).map((name, i) => [name, Number(values[i + 1])] as const);
  return Object.fromEntries(pairs.filter(([name, value]) => value !== 0 && name !== 'followUpDays'));
}

describe('returns', () => {
  it('are of the first release of each person, by hand', async () => {
    // followed for 730 days all of them: A is 1 of 4 within 365 days, A and B are 2 of 4 within 730; D's monitoring was revoked, apart
    expect(await FACTS.figures(returns, YEAR, LATER)).toEqual([
      'date,cohort,' +
        'returns365,newCharge365,revocation365,unknownCause365,monitoringRevoked365,' +
        'returns730,newCharge730,revocation730,unknownCause730,monitoringRevoked730,' +
        'rate365,rate730,followUpDays',
      '2022-12-31,4,1,1,0,0,1,2,1,1,0,1,25,50,1097',
    ]);
  });

  it('of a cohort that is not followed to the end are estimated with those who still may come back', async () => {
    const facts = new Facts()
      .stay('A', '2022-01-01', '2022-01-02')
      .stay('B', '2022-10-01', '2022-12-01')
      .stay('C', '2022-10-01', '2022-12-02')
      .admit('B', '2022-12-31', { stay: '-2' });
    // by 1 March 2023 A is out for 423 days, C for 89, B came back after 30: 1 of 3 within 365; nobody is followed for 730
    const [, row] = await facts.figures(returns, YEAR, { knownAt: Date.parse('2023-03-01T12:00:00Z') });
    expect(row).toBe('2022-12-31,3,1,0,0,1,0,1,0,0,1,0,33.33,,60');
  });

  it('are estimated among those who are followed for as long: one of two, when the third was last seen before', async () => {
    const facts = new Facts()
      .stay('A', '2022-01-01', '2022-01-02')
      .admit('A', '2022-07-01', { stay: '-2' })
      .stay('B', '2022-01-01', '2022-01-02')
      .stay('C', '2022-12-01', '2022-12-02');
    // C is followed for 89 days only, so A came back after 180 of two: one half of B and A
    expect(await told(facts, { knownAt: Date.parse('2023-03-01T12:00:00Z') })).toEqual({
      cohort: 3,
      returns365: 1,
      unknownCause365: 1,
      returns730: 1,
      unknownCause730: 1,
      rate365: 50,
    });
  });

  it('are counted on the last day of the limit, and not on the day after', async () => {
    const facts = new Facts()
      .stay('A', '2022-01-01', '2022-02-01')
      .admit('A', '2023-02-01', { stay: '-2' })
      .stay('B', '2022-01-01', '2022-02-01')
      .admit('B', '2023-02-02', { stay: '-2' })
      .stay('C', '2022-01-01', '2022-02-01')
      .admit('C', '2024-02-01', { stay: '-2' });
    // 365, 366 and 730 days
    expect(await told(facts)).toMatchObject({ cohort: 3, returns365: 1, returns730: 3, rate365: 33.33, rate730: 100 });
  });

  it('are the next admission only, of the first release only', async () => {
    const facts = new Facts()
      .stay('A', '2022-01-01', '2022-02-01')
      .stay('A', '2022-03-01', '2022-04-01', { stay: '-2' })
      .stay('A', '2022-05-01', '2022-06-01', { stay: '-3' });
    expect(await told(facts)).toMatchObject({ cohort: 1, returns365: 1, rate365: 100 });
  });

  it('are no arrival from elsewhere, recapture, nor a cause without an admission; a death or an escape is no release', async () => {
    const facts = new Facts()
      .stay('A', '2022-01-01', '2022-02-01')
      .add('trajectory-A-2', 'PersonRegistered', '2022-03-01', { personId: 'A' })
      .add('trajectory-A-2', 'TransferDeparted', '2022-03-01', { fromPrisonId: 'X', toPrisonId: 'P1', reason: 'POLICY' })
      .add('trajectory-A-2', 'TransferArrived', '2022-03-01', { prisonId: 'P1' })
      .stay('B', '2022-01-01', '2022-02-01')
      .add('trajectory-B', 'ReturnedToCustody', '2022-03-01', { previousTrajectoryId: 'B', cause: 'NEW_CHARGE' })
      .admit('C', '2022-01-01')
      .add('trajectory-C', 'EscapeRecorded', '2022-02-01')
      .add('trajectory-C', 'RecaptureRecorded', '2022-03-01')
      .admit('D', '2022-01-01')
      .add('trajectory-D', 'DeathRecorded', '2022-02-01');
    expect(await told(facts)).toEqual({ cohort: 2 });
  });

  it('go by the release of the person: the end of one of two stays that overlap is none', async () => {
    const facts = new Facts()
      .admit('A', '2022-02-01')
      .stay('A', '2022-03-01', '2022-04-01', { stay: '-2' })
      .admit('A', '2022-05-01', { stay: '-3' })
      .stay('B', '2022-02-01', '2022-04-01')
      .stay('B2', '2022-03-01', '2022-05-01')
      .admit('B2', '2022-06-01', { stay: '-2' })
      .add('trajectory-B2', 'PossibleDuplicateFlagged', '2022-03-02', { otherPersonId: 'B' })
      .add('trajectory-B2', 'DuplicateConfirmed', '2022-03-03', { otherPersonId: 'B' });
    // A never left; B is out from 1 May and back after 31 days
    expect(await told(facts)).toMatchObject({ cohort: 1, returns365: 1 });
  });

  it('come after 0 days when somebody is taken in again on the day of the release, in the same stay too', async () => {
    const facts = new Facts()
      .admit('A', '2022-03-01T09:00:00+01:00')
      .release('A', '2022-03-01T10:00:00+01:00')
      .admit('A', '2022-03-01T15:00:00+01:00');
    expect(await told(facts)).toMatchObject({ cohort: 1, returns365: 1, rate365: 100 });
  });

  it('have the cause that stands in the stay they begin, told before the admission or after it', async () => {
    const facts = new Facts()
      .stay('A', '2022-01-01', '2022-02-01')
      .add('trajectory-A-2', 'ReturnedToCustody', '2022-03-01', { previousTrajectoryId: 'A', cause: 'NEW_CHARGE' })
      .admit('A', '2022-03-02', { stay: '-2' })
      .stay('B', '2022-01-01', '2022-02-01')
      .stay('B', '2022-03-01', '2022-04-01', { stay: '-2' })
      .add('trajectory-B-2', 'ReturnedToCustody', '2022-05-01', { previousTrajectoryId: 'B', cause: 'REVOCATION' })
      .stay('C', '2022-01-01', '2022-02-01')
      .add('trajectory-C', 'ReturnedToCustody', '2022-03-01', { previousTrajectoryId: 'C', cause: 'REVOCATION' })
      .admit('C', '2022-03-02');
    expect(await told(facts)).toMatchObject({ returns365: 3, newCharge365: 1, revocation365: 2 });
  });
});
