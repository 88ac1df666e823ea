import { describe, expect, it } from '@jest/globals';
import { Facts } from '../testing/facts.js';
import { releaseContinuity } from './releases.js';
import { transferContinuity } from './transfers.js';

const YEAR = { from: '2024-01-01', to: '2024-12-31', every: 'year' } as const;
const KINDS = ['items', 'continued', 'lost', 'withheld', 'unknown', 'pending'] as const;

const depart = (facts: Facts, person: string, at: string, toPrisonId = 'P2'): Facts =>
  facts.add(`trajectory-${person}`, 'TransferDeparted', `${at}T10:00:00+01:00`, { fromPrisonId: 'P1', toPrisonId, reason: 'POLICY' });
const arrive = (facts: Facts, person: string, at: string): Facts =>
  facts.add(`trajectory-${person}`, 'TransferArrived', `${at}T15:00:00+01:00`, { prisonId: 'P2' });
const need = (facts: Facts, person: string, needId: string, domain = 'D6'): Facts =>
  facts.add(`trajectory-${person}`, 'NeedIdentified', '2024-02-02T09:00:00+01:00', { needId, domain, askedBy: 'PERSON' });

/** A hand-over of some needs, and what became of them. */
function hand(facts: Facts, person: string, needs: readonly string[], more: { accepted?: string } = {}): Facts {
  const stream = `trajectory-${person}`;
  const items = needs.map((itemId) => ({ kind: 'NEED', itemId, domain: 'D6' }));
  facts.add(stream, 'HandoverPrepared', '2024-02-28T09:00:00+01:00', { handoverId: 'H', toServiceId: 's', items });
  return more.accepted ? facts.add(stream, 'HandoverAccepted', more.accepted, { handoverId: 'H' }) : facts;
}
const settled = (facts: Facts, itemId: string, at: string, cause?: string): Facts =>
  facts.add('trajectory-A', cause ? 'HandoverItemLost' : 'HandoverItemContinued', at, {
    handoverId: 'H',
    kind: 'NEED',
    itemId,
    ...(cause ? { cause } : {}),
  });

async function counted(facts: Facts, by: readonly string[] = [], more: object = {}): Promise<Record<string, string>[]> {
  const [header, ...rows] = await facts.figures(transferContinuity, { ...YEAR, by }, more);
  const names = header!.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((value, i) => [names[i]!, value])));
}
const kinds = (row: Record<string, string> | undefined): number[] => KINDS.map((name) => Number(row?.[name]));

describe('continuity over transfers', () => {
  it('counts by hand: one goes on in time, one too late, one is lost, one nobody handed over', async () => {
    const facts = new Facts().admit('A', '2024-02-01');
    for (const id of ['n1', 'n2', 'n3', 'n4']) need(facts, 'A', id);
    hand(facts, 'A', ['n1', 'n2', 'n3'], { accepted: '2024-03-01T11:00:00+01:00' });
    arrive(depart(facts, 'A', '2024-03-01'), 'A', '2024-03-01');
    settled(facts, 'n1', '2024-03-31T09:00:00+02:00');
    settled(facts, 'n2', '2024-04-01T09:00:00+02:00');
    settled(facts, 'n3', '2024-03-10T09:00:00+01:00', 'FULL');
    const [row] = await counted(facts);
    expect(row).toMatchObject({ transfers: '1', acceptedBeforeArrival: '3', continuedShare: '25', acceptedShare: '75' });
    expect(kinds(row)).toEqual([4, 1, 1, 0, 2, 0]);
    expect((await counted(facts, ['cause'])).map(({ cause, lost }) => [cause, lost])).toEqual([['FULL', '1'], ['NONE', '0']]); // prettier-ignore
  });

  it('an acceptance after the arrival came too late; what is found to go on after all is not lost', async () => {
    const facts = need(new Facts().admit('A', '2024-02-01'), 'A', 'n1');
    hand(facts, 'A', ['n1']);
    arrive(depart(facts, 'A', '2024-03-01'), 'A', '2024-03-01');
    facts.add('trajectory-A', 'HandoverAccepted', '2024-03-02T09:00:00+01:00', { handoverId: 'H' });
    settled(settled(facts, 'n1', '2024-03-05T09:00:00+01:00', 'FULL'), 'n1', '2024-03-06T09:00:00+01:00');
    const [row] = await counted(facts);
    expect([row?.['acceptedBeforeArrival'], ...kinds(row)]).toEqual(['0', 1, 1, 0, 0, 0, 0]);
  });

  it('an activity that was ended for the transfer is lost by it; a consent that was taken back withholds', async () => {
    const facts = need(new Facts().admit('A', '2024-02-01'), 'A', 'n1')
      .add('trajectory-A', 'ConsentGiven', '2024-02-03T09:00:00+01:00', {
        consentId: 'c',
        services: ['s'],
        domains: ['D6'],
        language: 'fr',
      })
      .add('trajectory-A', 'ConsentWithdrawn', '2024-02-04T09:00:00+01:00', { consentId: 'c' })
      .add('trajectory-A', 'ActivityEnrolled', '2024-02-05T09:00:00+01:00', { offerId: 'o', domain: 'D2' })
      .add('trajectory-A', 'ActivityEnded', '2024-03-01T09:00:00+01:00', { offerId: 'o', reason: 'TRANSFER' });
    depart(facts, 'A', '2024-03-01');
    const rows = await counted(facts, ['item']);
    expect(rows.map((row) => [row['item'], ...kinds(row)])).toEqual([['ACTIVITY', 1, 0, 1, 0, 0, 0], ['NEED', 1, 0, 0, 1, 0, 0]]); // prettier-ignore
  });

  it('waits for the thirty days to be over, and tells transfers inside the scope from those that leave it', async () => {
    const facts = need(need(new Facts().admit('A', '2024-02-01').admit('B', '2024-02-01'), 'A', 'n1'), 'B', 'n2')
      .add('place-P1', 'PrisonOpened', '2020-01-01', { kind: 'PRISON', inScope: true })
      .add('place-FAR', 'PrisonOpened', '2020-01-01', { kind: 'PRISON', inScope: false });
    depart(depart(facts, 'A', '2024-03-01'), 'B', '2024-03-01', 'FAR');
    const rows = await counted(facts, ['destination'], { now: Date.parse('2024-03-20T12:00:00Z') });
    expect(rows.map((row) => [row['destination'], ...kinds(row)])).toEqual([['INSIDE', 1, 0, 0, 0, 0, 1], ['OUTSIDE', 1, 0, 0, 0, 0, 1]]); // prettier-ignore
  });
});

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
});
