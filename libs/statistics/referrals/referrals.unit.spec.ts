import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Facts } from '../testing/facts.js';
import { referrals } from './referrals.js';

const YEAR = { from: '2024-01-01', to: '2024-12-31', every: 'year' } as const;
const COLUMNS = 'sent,accepted,declined,revoked,expired,open,responses,medianDays,duplicatesAvoided,duplicates';

/** Service one asks two; A: accepted after 4 days and completed. B: declined after 10. C: taken back. D: released first. E: open. */
function five(): Facts {
  const facts = new Facts();
  for (const person of 'ABCDE') {
    const data = { referralId: `r-${person}`, toServiceId: 'two', domain: 'D6', service: 'one' };
    facts.admit(person, '2024-01-01').add(`trajectory-${person}`, 'ReferralSent', '2024-02-01', data);
  }
  return facts
    .add('trajectory-A', 'ReferralAccepted', '2024-02-05', { referralId: 'r-A', service: 'two' })
    .add('trajectory-A', 'ReferralCompleted', '2024-03-05', { referralId: 'r-A', service: 'two' })
    .add('trajectory-B', 'ReferralDeclined', '2024-02-11', { referralId: 'r-B', cause: 'FULL', service: 'two' })
    .add('trajectory-C', 'ReferralRevoked', '2024-02-11', { referralId: 'r-C', service: 'one' })
    .release('D', '2024-02-20');
}

const support = (facts: Facts, serviceId: string, on: string, more: { readonly jointWith?: string[] } = {}): Facts =>
  facts.add('trajectory-A', 'SupportStarted', on, { supportId: `s-${serviceId}`, track: 'HOUSING', serviceId, ...more });

describe('referrals', () => {
  it('are counted by hand: five that end in five ways', async () => {
    expect(await five().figures(referrals, YEAR)).toEqual([`date,${COLUMNS}`, '2024-12-31,5,1,1,1,1,1,2,7,0,0']);
  });

  it('are split by who asked whom, and by the reason given', async () => {
    const matrix = await five().figures(referrals, { ...YEAR, by: ['fromService', 'toService'] });
    expect(matrix.slice(1).map((line) => line.split(',').slice(1, 4).join())).toEqual(['one,two,5']);
    const causes = await five().figures(referrals, { ...YEAR, by: ['cause'] });
    expect(causes.slice(1).map((line) => line.split(',').slice(1, 5).join())).toEqual(['FULL,1,0,1', 'NONE,4,1,0']);
  });

  it('wait on when they were sent after the release, and expire with the custody in which they were sent', async () => {
    const sent = (facts: Facts, referralId: string, at: string): Facts =>
      facts.add('trajectory-A', 'ReferralSent', at, { referralId, toServiceId: 'two', domain: 'D6', service: 'one' });
    const facts = sent(new Facts().admit('A', '2024-01-01'), 'before', '2024-02-01T09:00:00+01:00');
    sent(facts.release('A', '2024-02-01T10:00:00+01:00'), 'after', '2024-02-01T11:00:00+01:00');
    expect((await facts.figures(referrals, YEAR))[1]).toBe('2024-12-31,2,0,0,0,1,1,0,,0,0');
  });

  it('that were accepted and then taken back are revoked, and were answered', async () => {
    const facts = five().add('trajectory-A', 'ReferralRevoked', '2024-03-06', { referralId: 'r-A', service: 'one' });
    facts.add('trajectory-E', 'ReferralAccepted', '2024-02-03', { referralId: 'r-E', service: 'two' });
    facts.add('trajectory-E', 'ReferralRevoked', '2024-02-04', { referralId: 'r-E', service: 'one' });
    // answers after 4, 10 and 2 days
    expect((await facts.figures(referrals, YEAR))[1]).toBe('2024-12-31,5,0,1,3,1,0,3,4,0,0');
  });

  it('are not moved by an answer of another service than the one that was asked', async () => {
    const facts = five().add('trajectory-E', 'ReferralAccepted', '2024-02-03', { referralId: 'r-E', service: 'three' });
    expect((await facts.figures(referrals, YEAR))[1]).toBe('2024-12-31,5,1,1,1,1,1,2,7,0,0');
  });

  it('stand beside supports that were doubled, and those that services gave together', async () => {
    const facts = new Facts().admit('A', '2024-01-01');
    support(support(support(facts, 'one', '2024-02-01'), 'two', '2024-02-10'), 'three', '2024-02-12', { jointWith: ['one', 'two'] });
    facts.add('trajectory-A', 'SupportEnded', '2024-03-01', { supportId: 's-one', reason: 'COMPLETED' });
    support(facts, 'four', '2024-03-02', { jointWith: ['two'] });
    const lines = await facts.figures(referrals, { ...YEAR, by: ['fromService', 'toService'] });
    const pairs = lines.slice(1).map((line) => line.split(','));
    expect(pairs.map((cells) => [...cells.slice(1, 3), ...cells.slice(-2)].join())).toEqual([
      'one,three,1,0',
      'one,two,0,1',
      'three,four,0,1',
      'two,four,1,0',
      'two,three,1,0',
    ]);
  });

  it('always end in one way, whatever is reported in whatever order', async () => {
    const move = fc.tuple(
      fc.constantFrom('ReferralSent', 'ReferralAccepted', 'ReferralDeclined', 'ReferralRevoked', 'ReferralCompleted', 'DetaineeReleased'),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom('a', 'b'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (moves) => {
        const facts = new Facts().admit('A', '2024-01-01');
        for (const [type, day, referralId] of moves) {
          const data = type === 'DetaineeReleased' ? { modality: 'COURT' } : { referralId, toServiceId: 'two', domain: 'D1' };
          facts.add('trajectory-A', type, `2024-02-${String(day).padStart(2, '0')}`, data);
        }
        const [sent, ...parts] = (await facts.figures(referrals, YEAR))[1]!.split(',').slice(1).map(Number);
        expect(parts.slice(0, 5).reduce((sum, value) => sum + value, 0)).toBe(sent);
        expect(sent).toBe(new Set(moves.filter(([type]) => type === 'ReferralSent').map(([, , id]) => id)).size);
      }),
      { numRuns: 100 },
    );
  });
});
