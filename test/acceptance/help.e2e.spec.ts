import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { Scene } from './scene.js';

const DOMAINS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10'] as const;

describe('aid during the stay', () => {
  let api: TestApi;
  let stay: Scene;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
  });
  beforeEach(async () => {
    stay = new Scene(api);
    await stay.admitted();
  });
  afterAll(() => api.close());

  it('A11 D1 D2 D3 D4 D5 D6 D7 D8 D9 D10: given a need in each domain, when they are told, then ten needs are open', async () => {
    for (const domain of DOMAINS)
      await stay.tell('NeedIdentified', '2026-03-10', { needId: `n-${domain}`, domain, askedBy: 'PERSON' }, 'aid');
    expect((await stay.read())['open']).toMatchObject({ needs: 10 });
    await stay.tell('NeedDeclaredUnmet', '2026-04-10', { needId: 'n-D5', cause: 'NO_ROOM' }, 'aid');
    expect((await stay.read())['open']).toMatchObject({ needs: 9 });
  });

  it('A13: given no consent, when a referral is sent, then it is refused, and with a consent it is sent', async () => {
    const referral = { referralId: 'r-1', toServiceId: 'housing', domain: 'D1', purpose: 'a first talk' };
    expect(await stay.refuse('ReferralSent', '2026-03-20', referral, 'aid')).toEqual({ status: 422, code: 'consent-missing' });
    await stay.tell('ConsentGiven', '2026-03-21', { consentId: 'c-1', services: ['housing'], domains: ['D1'], language: 'fr' }, 'aid');
    await stay.tell('ReferralSent', '2026-03-22', referral, 'aid');
    expect((await stay.refuse('ReferralAccepted', '2026-03-23', { referralId: 'r-1' }, 'aid')).code).toBe('not-the-receiver');
    await stay.tell('ReferralAccepted', '2026-03-24', { referralId: 'r-1' }, 'housing');
    expect(await stay.story('housing')).toContain('ReferralAccepted');
  });

  it('N6 T15: given a course, when its end is asked for discipline, then that is refused and the course goes on', async () => {
    await stay.tell('ActivityEnrolled', '2026-03-15', { offerId: 'o-1', domain: 'D2' }, 'aid');
    const ended = await stay.refuse('ActivityEnded', '2026-03-20', { offerId: 'o-1', reason: 'DISCIPLINE' }, 'aid');
    expect(ended).toEqual({ status: 422, code: 'discipline-is-no-end' });
    await stay.tell('AttendanceRecorded', '2026-03-22', { offerId: 'o-1', attended: true }, 'aid');
    await stay.tell('ActivityEnded', '2026-05-20', { offerId: 'o-1', reason: 'CERTIFIED' }, 'aid');
    expect(await stay.story('aid')).toEqual(expect.arrayContaining(['DisciplinaryEndRefused', 'AttendanceRecorded', 'ActivityEnded']));
  });

  it('T11: given a support on one track, when it names its project, then there is no warning, else there is one', async () => {
    const support = { supportId: 's-1', track: 'LEGAL', serviceId: 'aid' };
    expect(await stay.tell('SupportStarted', '2026-03-10', support, 'aid')).toContain('project-missing');
    const named = { supportId: 's-2', track: 'WORK', serviceId: 'aid', project: 'REINTEGRATION' };
    expect(await stay.tell('SupportStarted', '2026-03-11', named, 'aid')).toEqual([]);
    expect((await stay.story('aid')).filter((type) => type === 'SupportStarted')).toHaveLength(2);
  });

  it('N1: given papers that are missing, when they are put in order, then the file tells both and no status twice', async () => {
    await stay.tell('AdministrativeRightStatusChanged', '2026-03-10', { right: 'ID', status: 'MISSING' }, 'aid');
    await stay.tell('AdministrativeRightStatusChanged', '2026-04-10', { right: 'ID', status: 'IN_ORDER' }, 'aid');
    const again = await stay.refuse('AdministrativeRightStatusChanged', '2026-04-11', { right: 'ID', status: 'IN_ORDER' }, 'aid');
    expect(again.code).toBe('same-right-status');
    expect((await stay.story('aid')).filter((type) => type === 'AdministrativeRightStatusChanged')).toHaveLength(2);
  });

  it('N4: given a person who waits for a place, when the place is given, then the waiting ends with its cause', async () => {
    await stay.tell('WaitingListJoined', '2026-03-10', { offerId: 'o-2' }, 'aid');
    expect((await stay.refuse('WaitingListJoined', '2026-03-11', { offerId: 'o-2' }, 'aid')).code).toBe('already-waiting');
    await stay.tell('WaitingListLeft', '2026-05-10', { offerId: 'o-2', cause: 'ALLOCATED' }, 'aid');
    expect(await stay.story('aid')).toContain('WaitingListLeft');
  });

  it('N5: given a service at the gate, when access is refused, then the cause is kept', async () => {
    await stay.tell('AccessRefused', '2026-03-12', { cause: 'STRIKE', serviceId: 'aid' }, 'aid');
    expect(await stay.story('aid')).toContain('AccessRefused');
  });

  it('T9: given a crisis, when the service tells it, then only that it happened is kept, and justice does not see it', async () => {
    await stay.tell('CrisisInterventionRecorded', '2026-03-12', { serviceId: 'sps' }, 'sps');
    expect(await stay.story('sps')).toContain('CrisisInterventionRecorded');
    expect(await stay.story('judge')).not.toContain('CrisisInterventionRecorded');
  });

  it('A7: given the residence situation, when the director tells it, then that is refused, and the service may', async () => {
    const residence = { category: 'NO_RIGHT', source: 'PERSON' };
    expect((await stay.refuse('ResidenceSituationRecorded', '2026-03-12', residence, 'director')).code).toBe('no-need-to-know');
    await stay.tell('ResidenceSituationRecorded', '2026-03-12', residence, 'aid');
    expect(await stay.story('judge')).not.toContain('ResidenceSituationRecorded');
  });

  it('A3 T4 N9: given a relative who agrees, when the family is received, then the file of the service says so', async () => {
    await stay.tell('RelativeRegistered', '2026-03-10', { relativeId: 'rel-1', relation: 'CHILD', consents: true }, 'aid');
    expect(await stay.tell('FamilyReceptionHeld', '2026-03-12', { relativeId: 'rel-1', matter: 'CHILDREN' }, 'aid')).toEqual([]);
    expect(await stay.story('aid')).toContain('FamilyReceptionHeld');
  });
});
