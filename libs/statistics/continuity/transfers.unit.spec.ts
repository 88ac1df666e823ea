import { describe, expect, it } from '@jest/globals';
import { Facts } from '../testing/facts.js';
import { shown } from '../testing/shown.js';
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
  it('counts a transfer at which nothing ran, and not what had stopped before the departure', async () => {
    const facts = need(new Facts().admit('A', '2024-02-01').admit('B', '2024-02-01'), 'A', 'n1');
    hand(facts, 'A', ['n1']).add('trajectory-A', 'NeedAnswered', '2024-02-29', { needId: 'n1', serviceId: 's' });
    depart(depart(facts, 'A', '2024-03-01'), 'B', '2024-03-01');
    const [row] = await counted(facts, ['item']);
    expect([row?.['item'], row?.['transfers'], row?.['continuedShare'], ...kinds(row)]).toEqual(['NONE', '2', '', 0, 0, 0, 0, 0, 0]);
  });

  it('takes what was said of a hand-over before the departure', async () => {
    const facts = new Facts().admit('A', '2024-02-01');
    for (const id of ['n1', 'n2', 'n3']) need(facts, 'A', id);
    hand(facts, 'A', ['n1', 'n2', 'n3', 'unheard-of']);
    settled(facts, 'n1', '2024-02-29', 'FULL');
    settled(facts, 'n2', '2024-02-29', 'NO_CONSENT');
    depart(settled(facts, 'n3', '2024-02-29'), 'A', '2024-03-01');
    expect(kinds((await counted(facts))[0])).toEqual([4, 1, 1, 1, 1, 0]);
  });

  it('takes a hand-over that is prepared on the way for the departure that began it, and withholds nothing of it', async () => {
    const facts = need(new Facts().admit('A', '2024-02-01'), 'A', 'n1');
    const consent = { consentId: 'c', services: ['s'], domains: ['D6'], language: 'fr' };
    facts
      .add('trajectory-A', 'ConsentGiven', '2024-02-03', consent)
      .add('trajectory-A', 'ConsentWithdrawn', '2024-02-04', { consentId: 'c' });
    depart(facts, 'A', '2024-03-01');
    expect(kinds((await counted(facts))[0])).toEqual([1, 0, 0, 1, 0, 0]);
    const items = [{ kind: 'NEED', itemId: 'n1', domain: 'D6' }];
    facts.add('trajectory-A', 'HandoverPrepared', '2024-03-01T12:00:00+01:00', { handoverId: 'H', toServiceId: 's', items });
    facts.add('trajectory-A', 'HandoverAccepted', '2024-03-01T13:00:00+01:00', { handoverId: 'H' });
    arrive(facts, 'A', '2024-03-01');
    const [row] = await counted(facts);
    expect([row?.['acceptedBeforeArrival'], ...kinds(row)]).toEqual(['1', 1, 0, 0, 0, 1, 0]);
  });

  it('keeps what was said of one transfer from the next', async () => {
    const facts = need(new Facts().admit('A', '2024-02-01'), 'A', 'n1');
    arrive(depart(facts, 'A', '2024-03-01'), 'A', '2024-03-01');
    const items = [{ kind: 'NEED', itemId: 'n1', domain: 'D6' }];
    facts.add('trajectory-A', 'HandoverPrepared', '2024-03-04', { handoverId: 'H', toServiceId: 's', items });
    facts.add('trajectory-A', 'HandoverAccepted', '2024-03-05', { handoverId: 'H' });
    settled(facts, 'n1', '2024-03-06');
    facts.add('trajectory-A', 'TransferDeparted', '2024-06-01', { fromPrisonId: 'P2', toPrisonId: 'P3', reason: 'POLICY' });
    const rows = await counted(facts, ['prison']);
    expect(rows.map((row) => [row['prison'], row['transfers'], row['acceptedBeforeArrival'], ...kinds(row)])).toEqual([
      ['P1', '1', '0', 1, 1, 0, 0, 0, 0],
      ['P2', '1', '0', 1, 0, 0, 0, 1, 0],
    ]);
  });

  it('shows no share from which a hidden count would follow', async () => {
    const facts = new Facts();
    for (let i = 0; i < 40; i += 1) depart(need(facts.admit(`P${i}`, '2024-02-01'), `P${i}`, 'n'), `P${i}`, '2024-03-01');
    for (const person of ['P0', 'P1', 'P2']) {
      const items = [{ kind: 'NEED', itemId: 'n', domain: 'D6' }];
      facts.add(`trajectory-${person}`, 'HandoverPrepared', '2024-03-01T11:00:00+01:00', { handoverId: 'H', toServiceId: 's', items });
      facts.add(`trajectory-${person}`, 'HandoverItemContinued', '2024-03-05', { handoverId: 'H', kind: 'NEED', itemId: 'n' });
    }
    const [row] = await shown(facts, transferContinuity);
    expect([row!['items'], row!['continued'], row!['continuedShare']]).toEqual([40, undefined, undefined]);
    // continued follows from the items and from all the others
    expect(KINDS.slice(1).filter((name) => row![name] === undefined).length).toBeGreaterThan(1);
  });
});
