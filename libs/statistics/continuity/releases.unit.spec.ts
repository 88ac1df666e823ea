import { describe, expect, it } from '@jest/globals';
import { Facts } from '../testing/facts.js';
import { shown } from '../testing/shown.js';
import { releaseContinuity } from './releases.js';

const YEAR = { from: '2024-01-01', to: '2024-12-31', every: 'year' } as const;

describe('continuity at release', () => {
  const papers = (facts: Facts, person: string, rights: readonly string[]): Facts =>
    rights.reduce(
      (all, right) => all.add(`trajectory-${person}`, 'AdministrativeRightStatusChanged', '2024-02-02', { right, status: 'IN_ORDER' }),
      facts,
    );

  it('counts by hand: one with everything, one with nothing that still stands, one released too late to be followed up', async () => {
    const facts = papers(new Facts().admit('A', '2024-02-01'), 'A', ['ID', 'MUTUELLE', 'ADDRESS'])
      .add('trajectory-A', 'ReferencePersonNamed', '2024-02-20', { serviceId: 's', accepted: true })
      .add('trajectory-A', 'HousingSecured', '2024-02-20', { kind: 'RENTED' })
      .release('A', '2024-03-01')
      .add('trajectory-A', 'ReleaseKitIssued', '2024-03-01', { contents: ['ADDRESSES'], language: 'fr' })
      .add('trajectory-A', 'AftercareStarted', '2024-03-15', { serviceId: 's' });
    papers(facts.admit('B', '2024-02-01'), 'B', ['ID', 'ADDRESS'])
      .add('trajectory-B', 'ReferencePersonNamed', '2024-02-20', { serviceId: 's', accepted: false })
      .add('trajectory-B', 'HousingSecured', '2024-02-20', { kind: 'HOSTEL', until: '2024-02-29' })
      .release('B', '2024-03-01')
      .add('trajectory-B', 'ReleaseKitIssued', '2024-03-02', { contents: ['ADDRESSES'], language: 'fr' })
      .add('trajectory-B', 'AftercareStarted', '2024-03-16', { serviceId: 's' });
    facts.stay('C', '2024-02-01', '2024-12-20', { learned: '2024-12-20' });
    const [, row] = await facts.figures(releaseContinuity, YEAR, { now: Date.parse('2024-12-31T12:00:00Z') });
    expect(row).toBe('2024-12-31,3,1,1,1,1,2,1,33.33,33.33,33.33,33.33,50');
  });

  it('splits by modality, and a new admission ends the time in which a contact counts', async () => {
    const facts = new Facts()
      .stay('A', '2024-02-01', '2024-03-01')
      .admit('A', '2024-03-05')
      .add('trajectory-A', 'AftercareStarted', '2024-03-06', { serviceId: 's' })
      .admit('B', '2024-02-01')
      .release('B', '2024-03-01', { modality: 'PARDON' });
    const rows = (await facts.figures(releaseContinuity, { ...YEAR, by: ['modality'] })).slice(1);
    expect(rows.map((row) => row.split(',').slice(1, 9).join())).toEqual(['COURT,1,0,0,0,0,1,0', 'PARDON,1,0,0,0,0,1,0']);
  });
  it('counts a contact on the day of the release, whichever of the two sorts first, and none of the days before', async () => {
    const facts = new Facts().admit('A', '2024-02-01').admit('B', '2024-02-01').admit('C', '2024-02-01');
    const contact = (person: string, on: string): Facts => facts.add(`trajectory-${person}`, 'AftercareStarted', on, { serviceId: 's' });
    contact('A', '2024-03-01').release('A', '2024-03-01').release('B', '2024-03-01T09:00:00+01:00').release('C', '2024-03-01');
    contact('B', '2024-03-01T15:00:00+01:00');
    contact('C', '2024-02-29');
    expect((await facts.figures(releaseContinuity, YEAR))[1]!.split(',').slice(1, 8).join()).toBe('3,0,0,0,0,3,2');
  });

  it('asks each release for what was prepared since the admission before it, and counts no death', async () => {
    const facts = new Facts()
      .admit('A', '2024-02-01')
      .add('trajectory-A', 'ReferencePersonNamed', '2024-02-20', { serviceId: 's', accepted: true })
      .release('A', '2024-03-01')
      .admit('A', '2024-06-01', { kind: 'RETURN' })
      .release('A', '2024-08-01')
      .admit('B', '2024-02-01')
      .add('trajectory-B', 'ReferencePersonNamed', '2024-02-20', { serviceId: 's', accepted: true })
      .add('trajectory-B', 'DeathRecorded', '2024-03-01');
    expect((await facts.figures(releaseContinuity, YEAR))[1]!.split(',').slice(1, 3).join()).toBe('2,1');
  });

  it('shows no share from which a hidden count would follow', async () => {
    const facts = new Facts();
    for (let i = 0; i < 40; i += 1) facts.stay(`P${i}`, '2024-02-01', '2024-03-01');
    for (const person of ['P0', 'P1', 'P2'])
      facts.add(`trajectory-${person}`, 'ReleaseKitIssued', '2024-03-01', { contents: ['ADDRESSES'], language: 'fr' });
    const [row] = await shown(facts, releaseContinuity);
    expect([row!['releases'], row!['kit'], row!['kitShare']]).toEqual([40, undefined, undefined]);
  });
});
