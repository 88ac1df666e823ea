import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { Scene } from './scene.js';

const STEPS = { steps: [{ stepId: 'step-1', who: ['PERSON', 'SERVICE'] }], stepTexts: [{ stepId: 'step-1', what: 'Visit a workshop.' }] };

describe('the plan, the release and what follows', () => {
  let api: TestApi;
  let stay: Scene;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
  });
  beforeEach(() => {
    stay = new Scene(api);
  });
  afterAll(() => api.close());

  it('T13: given a person on remand, when a statutory plan is opened, then it is refused, and a plan of aid is not', async () => {
    await stay.admitted();
    const refused = await stay.refuse('DetentionPlanOpened', '2026-03-10', { kind: 'STATUTORY', basis: 'LAW' }, 'sps');
    expect(refused.code).toBe('statutory-plan-on-remand');
    await stay.tell('DetentionPlanOpened', '2026-03-10', { kind: 'AID', basis: 'CONSENT' }, 'aid');
    expect(await stay.read('/plan', 'aid')).toMatchObject({ header: { status: 'held', prison: 'haren' } });
  });

  it('N16: given a goal in the own words of the person, when its step is done, then it is achieved, and not before', async () => {
    await stay.admitted();
    await stay.tell('DetentionPlanOpened', '2026-03-10', { kind: 'AID', basis: 'CONSENT' }, 'aid');
    await stay.tell('PlanGoalSet', '2026-03-11', { goalId: 'g-1', domain: 'D6', words: 'I want to be a baker again.', ...STEPS }, 'aid');
    expect((await stay.refuse('PlanGoalAchieved', '2026-04-01', { goalId: 'g-1' }, 'aid')).code).toBe('goal-has-open-steps');
    await stay.tell('PlanStepProgressed', '2026-04-02', { goalId: 'g-1', stepId: 'step-1', status: 'DONE' }, 'aid');
    await stay.tell('PlanGoalAchieved', '2026-04-03', { goalId: 'g-1' }, 'aid');
    expect(JSON.stringify(await stay.read('/plan', 'aid'))).toContain('I want to be a baker again.');
  });

  it('N7: given no course, when a skill from prison work is recognised, then it stands in the file', async () => {
    await stay.admitted('CONVICTED');
    await stay.tell('SkillRecognised', '2026-04-10', { skill: 'welding', domain: 'D6', evidence: 'PRISON_WORK' }, 'aid');
    expect(await stay.story('aid')).toContain('SkillRecognised');
  });

  it('N3: given a support on a track, when another service starts the same, then both are told of it by a warning', async () => {
    await stay.admitted();
    await stay.tell('SupportStarted', '2026-03-10', { supportId: 's-1', track: 'WORK', serviceId: 'aid', project: 'REINTEGRATION' });
    const other = { supportId: 's-2', track: 'WORK', serviceId: 'housing', project: 'REINTEGRATION' };
    expect(await stay.tell('SupportStarted', '2026-03-12', other)).toContain('duplicate-support');
    expect((await stay.story()).filter((type) => type === 'SupportStarted')).toHaveLength(2);
  });

  it('T17 T22 T23: given a release that is planned, when housing, reference person and kit are there, then the stay tells each', async () => {
    await stay.admitted('CONVICTED');
    await stay.tell('ReleasePlanned', '2026-04-01', { expectedOn: '2026-06-01', basis: 'REGISTRY', modality: 'END_OF_TERM' });
    await stay.tell('HousingSecured', '2026-05-01', { kind: 'HOSTEL', serviceId: 'housing' });
    const nobody = await stay.refuse('ReferencePersonNamed', '2026-05-02', { accepted: true });
    expect(nobody.code).toBe('reference-without-person');
    await stay.tell('ReferencePersonNamed', '2026-05-02', { serviceId: 'aid', accepted: true });
    await stay.tell('ReleaseKitIssued', '2026-05-31', { contents: ['ADDRESSES', 'DOCUMENTS'], language: 'ar' });
    expect(await stay.story()).toEqual(expect.arrayContaining(['HousingSecured', 'ReferencePersonNamed', 'ReleaseKitIssued']));
    expect(JSON.stringify(await stay.read('/release-plan'))).toContain('2026-06-01');
  });

  it('T10 T19: given a request for conditional release, when it is evaluated and granted, then the justice house is told and the person leaves', async () => {
    await stay.admitted('CONVICTED');
    await stay.tell('ModalityRequested', '2026-03-10', { requestId: 'm-1', code: 'CONDITIONAL' });
    await stay.tell('SpsEvaluationRequested', '2026-03-12', { requestId: 'm-1', by: 'DIRECTOR' });
    await stay.tell('SpsEvaluationDelivered', '2026-04-12', { requestId: 'm-1' }, 'sps');
    const decided = { requestId: 'm-1', code: 'CONDITIONAL', outcome: 'GRANTED' };
    expect((await stay.refuse('ModalityDecided', '2026-05-10', { ...decided, authority: 'MINISTER' })).code).toBe('wrong-authority');
    await stay.tell('ModalityDecided', '2026-05-10', { ...decided, authority: 'SENTENCE_COURT', conditions: ['RESIDENCE'] });
    await stay.tell('JusticeHouseNotified', '2026-05-11', { officeId: 'justice-house', modality: 'CONDITIONAL' });
    await stay.tell('DetaineeReleased', '2026-05-12', { modality: 'CONDITIONAL' });
    expect(await stay.read()).toMatchObject({ status: 'released' });
  });

  it('T21: given a person inside, when aftercare starts, then it is refused until the release', async () => {
    await stay.admitted('CONVICTED');
    await stay.tell('AftercareRequested', '2026-05-01', { serviceId: 'aid' });
    expect((await stay.refuse('AftercareStarted', '2026-05-02', { serviceId: 'aid' })).code).toBe('not-released');
    await stay.tell('DetaineeReleased', '2026-05-10', { modality: 'END_OF_TERM', final: true });
    await stay.tell('AftercareStarted', '2026-05-15', { serviceId: 'aid' });
    expect(await stay.story()).toContain('AftercareStarted');
  });

  it('T14 N10: given a support that runs, when it is handed over with consent, then the receiver accepts it and it goes on', async () => {
    await stay.admitted('CONVICTED');
    await stay.tell('SupportStarted', '2026-03-10', { supportId: 's-1', track: 'CARE', serviceId: 'aid', project: 'CARE' });
    const items = [{ kind: 'SUPPORT', itemId: 's-1', domain: 'D8' }];
    const handover = { handoverId: 'h-1', toServiceId: 'housing', toPrisonId: 'ittre', items };
    expect((await stay.refuse('HandoverPrepared', '2026-04-01', handover)).code).toBe('consent-missing');
    await stay.tell('ConsentGiven', '2026-04-02', { consentId: 'c-1', services: ['housing'], domains: ['D8'], language: 'fr' });
    await stay.tell('HandoverPrepared', '2026-04-03', handover);
    await stay.tell('HandoverAccepted', '2026-04-05', { handoverId: 'h-1' }, 'housing');
    await stay.tell('HandoverItemContinued', '2026-04-10', { handoverId: 'h-1', kind: 'SUPPORT', itemId: 's-1' }, 'housing');
    expect(await stay.story()).toEqual(expect.arrayContaining(['HandoverAccepted', 'HandoverItemContinued']));
  });

  it('A10 N18: given an arrest, when every step of the ideal trajectory is taken, then the whole story is there, and stays there after the release', async () => {
    await stay.admitted();
    await stay.tell('ReceptionContactHeld', '2026-03-02', { kind: 'DIRECTOR' });
    await stay.tell('ReceptionContactHeld', '2026-03-04', { kind: 'SPS', steps: ['CONTACT', 'ORIENTATION'] }, 'sps');
    await stay.tell('CouncilChamberHearingHeld', '2026-03-06', { outcome: 'MAINTAINED' });
    await stay.tell('NeedIdentified', '2026-03-08', { needId: 'n-1', domain: 'D6', askedBy: 'PERSON' }, 'aid');
    await stay.tell('LegalStatusChanged', '2026-04-10', { from: 'REMAND', to: 'CONVICTED' });
    await stay.tell('DetentionPlanOpened', '2026-04-12', { kind: 'STATUTORY', basis: 'LAW' }, 'sps');
    await stay.tell('SupportStarted', '2026-04-14', { supportId: 's-1', track: 'WORK', serviceId: 'aid', project: 'REINTEGRATION' }, 'aid');
    await stay.tell('NeedAnswered', '2026-04-14', { needId: 'n-1', supportId: 's-1', serviceId: 'aid' }, 'aid');
    await stay.tell('ReleasePlanned', '2026-05-01', { expectedOn: '2026-06-01', modality: 'END_OF_TERM' });
    await stay.tell('HousingSecured', '2026-05-10', { kind: 'RENTED' });
    await stay.tell('AftercareRequested', '2026-05-20', { serviceId: 'aid' });
    await stay.tell('DetaineeReleased', '2026-06-01', { modality: 'END_OF_TERM', final: true });
    await stay.tell('AftercareStarted', '2026-06-05', { serviceId: 'aid' });
    const story = await stay.story();
    expect([story[0], story.at(-2), story.at(-1)]).toEqual(['PersonRegistered', 'DetaineeReleased', 'AftercareStarted']);
    expect(story).toHaveLength(15);
    expect(await stay.read()).toMatchObject({ status: 'released', open: { needs: 0 } });
  });
});
