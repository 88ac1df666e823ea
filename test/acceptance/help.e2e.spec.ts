import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { Scene } from './scene.js';

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

  it('A13: given no consent, when a referral is sent, then it is refused, and with a consent it is sent', async () => {
    const referral = { referralId: 'r-1', toServiceId: 'housing', domain: 'D1', purpose: 'a first talk' } as const;
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

  it('N1: given papers that are missing, when they are put in order, then the file tells both and no status twice', async () => {
    await stay.tell('AdministrativeRightStatusChanged', '2026-03-10', { right: 'ID', status: 'MISSING' }, 'aid');
    await stay.tell('AdministrativeRightStatusChanged', '2026-04-10', { right: 'ID', status: 'IN_ORDER' }, 'aid');
    const again = await stay.refuse('AdministrativeRightStatusChanged', '2026-04-11', { right: 'ID', status: 'IN_ORDER' }, 'aid');
    expect(again.code).toBe('same-right-status');
    expect((await stay.story('aid')).filter((type) => type === 'AdministrativeRightStatusChanged')).toHaveLength(2);
  });

  it('T9: given a crisis, when the service tells it, then only that it happened is kept, and justice does not see it', async () => {
    await stay.tell('CrisisInterventionRecorded', '2026-03-12', { serviceId: 'sps' }, 'sps');
    expect(await stay.story('sps')).toContain('CrisisInterventionRecorded');
    expect(await stay.story('judge')).not.toContain('CrisisInterventionRecorded');
  });

  it('A7: given the residence situation, when the director tells it, then that is refused, and the service may', async () => {
    const residence = { category: 'NO_RIGHT', source: 'PERSON' } as const;
    expect((await stay.refuse('ResidenceSituationRecorded', '2026-03-12', residence, 'director')).code).toBe('no-need-to-know');
    await stay.tell('ResidenceSituationRecorded', '2026-03-12', residence, 'aid');
    expect(await stay.story('judge')).not.toContain('ResidenceSituationRecorded');
  });
});
