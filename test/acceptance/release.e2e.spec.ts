import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { type DataOf, Scene } from './scene.js';

const STEPS: Pick<DataOf<'PlanGoalSet'>, 'steps' | 'stepTexts'> = {
  steps: [{ stepId: 'step-1', who: ['PERSON', 'SERVICE'] }],
  stepTexts: [{ stepId: 'step-1', what: 'Visit a workshop.' }],
};

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
    expect(await stay.plan('aid')).toMatchObject({ header: { status: 'held', prison: 'haren' } });
  });

  it('N16: given a goal in the own words of the person, when its step is done, then it is achieved, and not before', async () => {
    await stay.admitted();
    await stay.tell('DetentionPlanOpened', '2026-03-10', { kind: 'AID', basis: 'CONSENT' }, 'aid');
    await stay.tell('PlanGoalSet', '2026-03-11', { goalId: 'g-1', domain: 'D6', words: 'I want to be a baker again.', ...STEPS }, 'aid');
    expect((await stay.refuse('PlanGoalAchieved', '2026-04-01', { goalId: 'g-1' }, 'aid')).code).toBe('goal-has-open-steps');
    await stay.tell('PlanStepProgressed', '2026-04-02', { goalId: 'g-1', stepId: 'step-1', status: 'DONE' }, 'aid');
    await stay.tell('PlanGoalAchieved', '2026-04-03', { goalId: 'g-1' }, 'aid');
    expect(JSON.stringify(await stay.plan('aid'))).toContain('I want to be a baker again.');
  });

  it('N3: given a support on a track, when another service starts the same, then both are told of it by a warning', async () => {
    await stay.admitted();
    await stay.tell('SupportStarted', '2026-03-10', { supportId: 's-1', track: 'WORK', serviceId: 'aid', project: 'REINTEGRATION' });
    const other = { supportId: 's-2', track: 'WORK', serviceId: 'housing', project: 'REINTEGRATION' } as const;
    expect(await stay.tell('SupportStarted', '2026-03-12', other)).toContain('duplicate-support');
    expect((await stay.story()).filter((type) => type === 'SupportStarted')).toHaveLength(2);
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
    const items: DataOf<'HandoverPrepared'>['items'] = [{ kind: 'SUPPORT', itemId: 's-1', domain: 'D8' }];
    const handover = { handoverId: 'h-1', toServiceId: 'housing', toPrisonId: 'ittre', items };
    expect((await stay.refuse('HandoverPrepared', '2026-04-01', handover)).code).toBe('consent-missing');
    await stay.tell('ConsentGiven', '2026-04-02', { consentId: 'c-1', services: ['housing'], domains: ['D8'], language: 'fr' });
    await stay.tell('HandoverPrepared', '2026-04-03', handover);
    await stay.tell('HandoverAccepted', '2026-04-05', { handoverId: 'h-1' }, 'housing');
    await stay.tell('HandoverItemContinued', '2026-04-10', { handoverId: 'h-1', kind: 'SUPPORT', itemId: 's-1' }, 'housing');
    expect(await stay.story()).toEqual(expect.arrayContaining(['HandoverAccepted', 'HandoverItemContinued']));
  });
});
