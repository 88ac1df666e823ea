import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Refused, type Schemas, answerOf } from '#client';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { type DataOf, Scene, spoken } from './scene.js';

describe('what a plan tells beside needs and goals', () => {
  let api: TestApi;
  let stay: Scene;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
  });
  beforeEach(() => {
    stay = new Scene(api);
  });
  afterAll(() => api.close());

  it('T1: given a mediation before custody, when the person is admitted, then plan, timeline and overview still tell it, and inside none is told', async () => {
    const mediation: DataOf<'AlternativeConsidered'> = { alternative: 'MEDIATION', outcome: 'NOT_RETAINED', serviceId: 'aid' };
    await stay.tell('AlternativeConsidered', '2026-02-20', mediation, 'aid');
    await stay.admitted();
    expect((await stay.refuse('AlternativeConsidered', '2026-03-05', mediation, 'aid')).code).toBe('after-admission');
    expect((await stay.plan('aid')).alternatives).toMatchObject([{ ...mediation, source: { occurredAt: '2026-02-20' } }]);
    expect((await stay.story('aid'))[0]).toBe('AlternativeConsidered');
    const { trajectories } = await answerOf(
      stay.client.GET('/v1/persons/{id}/trajectories', { params: { path: { id: stay.personId } }, headers: spoken('aid') }),
    );
    expect(trajectories).toMatchObject([{ trajectoryId: stay.id, alternatives: [{ alternative: 'MEDIATION' }] }]);
    // told after the admission, with the date that it had
    await stay.tell('AlternativeConsidered', '2026-02-25', { alternative: 'ELECTRONIC_MONITORING', outcome: 'CONSIDERED' });
    expect((await stay.plan()).alternatives.map(({ alternative }) => alternative)).toEqual(['MEDIATION', 'ELECTRONIC_MONITORING']);
    expect((await stay.plan('officer')).alternatives).toEqual([]);
  });

  it('T16: given a plan without a socio-cultural activity, when it is opened, then that is warned of and not refused, until there is one', async () => {
    const warnings = async (who?: 'aid' | 'housing', validAt?: string) => (await stay.plan(who, { validAt })).warnings;
    await stay.admitted('CONVICTED');
    expect(await warnings('aid')).toEqual([]);
    expect(await stay.tell('DetentionPlanOpened', '2026-03-10', { kind: 'AID', basis: 'CONSENT' }, 'aid')).toEqual([]);
    expect(await warnings('aid')).toEqual([{ code: 'NO_SOCIOCULTURAL_ACTIVITY' }]);
    await stay.tell('ActivityEnrolled', '2026-03-15', { offerId: 'o-school', domain: 'D2' }, 'aid');
    expect(await warnings('aid')).toEqual([{ code: 'NO_SOCIOCULTURAL_ACTIVITY' }]);
    await stay.tell('NeedIdentified', '2026-03-19', { needId: 'n-1', domain: 'D4', askedBy: 'PERSON' }, 'aid');
    await stay.tell('ActivityEnrolled', '2026-03-20', { offerId: 'o-choir', needId: 'n-1' }, 'aid');
    expect(await warnings('aid')).toEqual([]);
    expect(await warnings('aid', '2026-03-18')).toHaveLength(1);
    await stay.tell('ActivityEnded', '2026-04-20', { offerId: 'o-choir', reason: 'OFFER_ENDED' }, 'aid');
    expect(await warnings('aid')).toHaveLength(1);
  });

  it('T16: given an activity that a reader may not see, when the plan warns, then it says that this is as far as is shown', async () => {
    await stay.admitted('CONVICTED');
    await stay.tell('ActivityEnrolled', '2026-03-20', { offerId: 'o-choir', domain: 'D4' }, 'aid');
    await stay.tell('DetentionPlanOpened', '2026-03-21', { kind: 'AID', basis: 'CONSENT' }, 'housing');
    expect((await stay.plan('housing')).warnings).toEqual([{ code: 'NO_SOCIOCULTURAL_ACTIVITY', asFarAsShown: true }]);
    expect((await stay.plan()).warnings).toEqual([]);
    await stay.tell('DetaineeReleased', '2026-04-01', { modality: 'COURT' });
    expect((await stay.plan('housing')).warnings).toEqual([]);
  });

  it('N8: given a course with a test, when access is looked into twice, then the plan tells what lacked, the test and that it is on line', async () => {
    await stay.admitted();
    const found: DataOf<'CourseAccessAssessed'> = {
      offerId: 'o-1',
      domain: 'D2',
      access: 'NOT_YET',
      lacking: ['BASIC_SKILLS', 'INTERNET'],
      test: 'FAILED',
      eLearning: true,
    };
    await stay.tell('CourseAccessAssessed', '2026-03-15', found, 'aid');
    const eligible = { offerId: 'o-1', domain: 'D2', access: 'ELIGIBLE' } as const;
    const refused = await stay.refuse('CourseAccessAssessed', '2026-04-15', { ...eligible, test: 'FAILED' }, 'aid');
    expect(refused).toEqual({ status: 422, code: 'eligible-although-something-lacks' });
    await stay.tell('CourseAccessAssessed', '2026-04-15', { ...eligible, test: 'PASSED' }, 'aid');
    await stay.tell('ActivityEnrolled', '2026-04-20', { offerId: 'o-1', domain: 'D2' }, 'aid');
    const { access, enrolments } = (await stay.plan('aid')).activities;
    expect(access).toMatchObject([found, { access: 'ELIGIBLE', test: 'PASSED', source: { occurredAt: '2026-04-15' } }]);
    expect(enrolments).toMatchObject([{ id: 'o-1', state: 'enrolled' }]);
    expect((await stay.plan('housing')).activities.access).toEqual([]);
    await stay.tell('ConsentGiven', '2026-04-21', { consentId: 'c-1', services: ['housing'], domains: ['D2'], language: 'fr' }, 'aid');
    expect((await stay.plan('housing')).activities.access).toHaveLength(2);
  });

  it('N17 P16: given goals of work and of drugs, when a print for the court is asked for, then consent decides and health never passes', async () => {
    await stay.admitted('CONVICTED');
    await stay.tell('DetentionPlanOpened', '2026-03-10', { kind: 'STATUTORY', basis: 'LAW' }, 'sps');
    const goal = (goalId: string, domain: DataOf<'PlanGoalSet'>['domain'], words: string): DataOf<'PlanGoalSet'> => ({
      goalId,
      domain,
      words,
      steps: [{ stepId: 'step-1', who: ['PERSON'] }],
      stepTexts: [{ stepId: 'step-1', what: 'Ask.' }],
    });
    await stay.tell('PlanGoalSet', '2026-03-11', goal('g-1', 'D6', 'A bakery of my own.'), 'sps');
    await stay.tell('PlanGoalSet', '2026-03-11', goal('g-2', 'D10', 'To stay clean.'), 'sps');
    await expect(reclassement()).rejects.toMatchObject({ problem: { status: 422, code: 'consent-missing' } });
    const consent: DataOf<'ConsentGiven'> = { consentId: 'c-1', services: ['SENTENCE_COURT'], domains: ['D6', 'D10'], language: 'fr' };
    await stay.tell('ConsentGiven', '2026-03-12', consent, 'sps');
    const print = await reclassement();
    expect(print).toMatchObject({ court: 'SENTENCE_COURT', consents: ['c-1'], legalStatus: 'CONVICTED' });
    expect(print.sections.GOALS?.map(({ id }) => id)).toEqual(['g-1']);
    expect(JSON.stringify(print)).not.toContain('clean');
    await stay.tell('ConsentWithdrawn', '2026-03-20', { consentId: 'c-1' }, 'sps');
    await expect(reclassement()).rejects.toBeInstanceOf(Refused);
  });

  async function reclassement(): Promise<Schemas['Reclassement']> {
    const asked = { params: { path: { id: stay.id } }, headers: spoken('sps') };
    // JSON unless a page is asked for
    return (await answerOf(stay.client.GET('/v1/trajectories/{id}/reclassement', asked))) as Schemas['Reclassement'];
  }
});
