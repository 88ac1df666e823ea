import { describe, expect, it } from '@jest/globals';
import { type RecordedFact, Zone, effectiveHistory, fold } from '#eventsourcing';
import { type SpecFact, fact } from '#eventsourcing/testing';
import { evolveTrajectory, initialTrajectory, trajectoryCatalogue } from '#trajectory';
import { NETWORK, networkContributions } from './network.js';

const OTHER = { userId: 'u2', serviceId: 'other', role: 'SERVICE_WORKER' };

function contributions(board: string, ...facts: readonly SpecFact[]): readonly object[] {
  const events = facts.map(({ by: actor, data, ...rest }, revision): RecordedFact => {
    const { visibility } = trajectoryCatalogue.get(rest.type);
    return { ...rest, data: data as never, revision, recordedAt: '2026-06-30T00:00:00.000Z', position: '', visibility, actor };
  });
  const stay = fold(
    effectiveHistory(events, trajectoryCatalogue.calendar(new Zone('Europe/Brussels'))),
    evolveTrajectory,
    initialTrajectory,
  );
  return networkContributions(stay)
    .filter((one) => one.board === board)
    .map(({ key, value }) => ({ ...key, ...value }));
}

const registered = fact('PersonRegistered', '2026-03-01', { personId: 'p', sex: 'F', languages: ['ar', 'fr'] });
const admitted = fact('DetaineeAdmitted', '2026-03-02', { personId: 'p', prisonId: 'haren', legalStatus: 'REMAND', kind: 'NEW' });
const released = fact('DetaineeReleased', '2026-04-01', { modality: 'COURT' });
const need = fact('NeedIdentified', '2026-03-03', { needId: 'n', domain: 'D2', askedBy: 'PERSON' });

describe('what a stay adds to the boards of the network', () => {
  it('an unmet need stands there with its cause and the language of the person, and goes when it is answered', () => {
    const unmet = fact('NeedDeclaredUnmet', '2026-03-04', { needId: 'n', cause: 'LANGUAGE' });
    const answered = fact('NeedAnswered', '2026-03-05', { needId: 'n', offerId: 'o', serviceId: 's' });
    const row = { prison: 'haren', domain: 'D2', language: 'ar', service: 'sps', n: 1 };
    expect(contributions(NETWORK.needs, registered, admitted, need)).toEqual([{ ...row, state: 'open', cause: '-' }]);
    expect(contributions(NETWORK.needs, registered, admitted, need, unmet)).toEqual([{ ...row, state: 'unmet', cause: 'LANGUAGE' }]);
    expect(contributions(NETWORK.needs, registered, admitted, need, unmet, answered)).toEqual([]);
  });

  it('a hand-over stands there with its owner and what is open of it, until all of it is settled', () => {
    const items = [
      { kind: 'NEED', itemId: 'n' },
      { kind: 'ACTIVITY', itemId: 'o' },
    ];
    const prepared = fact('HandoverPrepared', '2026-03-06', { handoverId: 'h', serviceId: 'sps', toServiceId: 'other', items });
    const accepted = fact('HandoverAccepted', '2026-03-08', { handoverId: 'h' }, OTHER);
    const settled = items.map((item) => fact('HandoverItemContinued', '2026-03-09', { handoverId: 'h', ...item }, OTHER));
    const row = { prison: 'haren', since: '2026-03-06', service: 'sps', n: 1 };
    expect(contributions(NETWORK.handovers, admitted, prepared)).toEqual([{ ...row, state: 'prepared', owner: 'sps', items: 2 }]);
    expect(contributions(NETWORK.handovers, admitted, prepared, accepted, settled[0]!)).toEqual([
      { ...row, state: 'accepted', owner: 'other', items: 1 },
    ]);
    expect(contributions(NETWORK.handovers, admitted, prepared, accepted, ...settled)).toEqual([]);
  });

  it('who waits stands there since when, who takes part with the service that said so', () => {
    const waits = fact('WaitingListJoined', '2026-03-05', { offerId: 'o' });
    const left = fact('WaitingListLeft', '2026-03-10', { offerId: 'o', cause: 'ALLOCATED' });
    const enrolled = fact('ActivityEnrolled', '2026-03-10', { offerId: 'o' }, OTHER);
    expect(contributions(NETWORK.waiting, admitted, waits)).toEqual([
      { prison: 'haren', offer: 'o', since: '2026-03-05', service: 'sps', n: 1 },
    ]);
    expect(contributions(NETWORK.waiting, admitted, waits, left)).toEqual([]);
    expect(contributions(NETWORK.enrolled, admitted, enrolled)).toEqual([{ prison: 'haren', offer: 'o', service: 'other', n: 1 }]);
    for (const board of [NETWORK.waiting, NETWORK.enrolled]) expect(contributions(board, admitted, waits, enrolled, released)).toEqual([]);
  });

  it('doubles, referrals and refused access are counted', () => {
    const support = (supportId: string, serviceId: string) =>
      fact('SupportStarted', '2026-03-05', { supportId, track: 'HOUSING', serviceId, project: 'REINTEGRATION' });
    expect(contributions(NETWORK.duplicateSupports, admitted, support('a', 'sps'), support('b', 'other'))).toEqual([
      { prison: 'haren', track: 'HOUSING', service: '-', n: 1 },
    ]);
    const flagged = fact('PossibleDuplicateFlagged', '2026-03-05', { otherPersonId: 'q', reason: 'same name' });
    expect(contributions(NETWORK.duplicatePersons, flagged)).toEqual([{ prison: 'OUTSIDE', state: 'flagged', service: 'sps', n: 1 }]);
    const sent = fact('ReferralSent', '2026-03-05', { referralId: 'r', toServiceId: 'other', domain: 'D1', purpose: 'huisvesting' });
    expect(contributions(NETWORK.referrals, admitted, sent)).toEqual([
      { prison: 'haren', state: 'sent', domain: 'D1', toService: 'other', service: 'sps', n: 1 },
    ]);
    const refused = fact('AccessRefused', '2026-03-05', { cause: 'NO_ROOM' });
    expect(contributions(NETWORK.accessRefusals, admitted, refused)).toEqual([
      { prison: 'haren', cause: 'NO_ROOM', month: '2026-03', service: 'sps', n: 1 },
    ]);
  });

  it('who is in custody is reached when a support runs or an activity goes on; who left is not in the stock', () => {
    const row = { prison: 'haren', status: 'REMAND', language: 'ar', sex: 'F', residence: '-', n: 1 };
    const enrolled = fact('ActivityEnrolled', '2026-03-10', { offerId: 'o' });
    expect(contributions(NETWORK.equity, registered, admitted)).toEqual([{ ...row, reached: 'no' }]);
    expect(contributions(NETWORK.equity, registered, admitted, enrolled)).toEqual([{ ...row, reached: 'yes' }]);
    expect(contributions(NETWORK.equity, registered, admitted, enrolled, released)).toEqual([]);
  });
});
