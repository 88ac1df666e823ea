import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { openSteps, stepsOf } from '../index.js';
import { by, foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const steps = [
  { stepId: 'a', who: ['PERSON'] },
  { stepId: 'b', who: ['SERVICE', 'PERSON'], serviceId: 'S1', dueOn: '2026-09-01' },
];
const data = { goalId: 'G1', domain: 'D2', words: 'I want to read', steps, stepTexts: [{ stepId: 'a', what: 'enrol' }] };
const set = (at: string, more: object = {}) => fact('PlanGoalSet', at, { ...data, ...more });
const revised = (at: string, more: object = {}) => fact('PlanGoalRevised', at, { ...data, ...more });
const achieved = (at: string, more: object = {}) => fact('PlanGoalAchieved', at, { goalId: 'G1', ...more });
const dropped = (at: string, more: object = { reason: 'moved' }) => fact('PlanGoalDropped', at, { goalId: 'G1', ...more });
const reinstated = (at: string) => fact('PlanGoalReinstated', at, { goalId: 'G1' });
const progressed = (at: string, stepId = 'a', status = 'DONE') => fact('PlanStepProgressed', at, { goalId: 'G1', stepId, status });

describe('a goal', () => {
  it('is set with its steps', () => given().when(set('2026-03-02')).thenAccepted());
  it('is set once', () => given(set('2026-03-02')).when(set('2026-03-03')).thenRefused('goal-exists'));
  it('has at least one step', () =>
    given()
      .when(set('2026-03-02', { steps: [] }))
      .thenMalformed('data.steps', 'array-min-size'));
  it('has steps with ids of their own', async () => {
    const twice = { steps: [steps[0], steps[0]] };
    await given().when(set('2026-03-02', twice)).thenRefused('step-twice');
    await given(set('2026-03-02')).when(revised('2026-03-03', twice)).thenRefused('step-twice');
  });
  it('is revised', () =>
    given(set('2026-03-02'))
      .when(revised('2026-03-03', { reason: 'r' }))
      .thenAccepted());
  it('is not reached while steps are open', () => given(set('2026-03-02')).when(achieved('2026-03-03')).thenRefused('goal-has-open-steps'));
  it('is reached with open steps when that is confirmed', () =>
    given(set('2026-03-02'))
      .when(achieved('2026-03-03', { confirmed: true }))
      .thenAccepted());
  it('is reached when its steps are done or no longer needed', () =>
    given(set('2026-03-02'), progressed('2026-03-03'), progressed('2026-03-03', 'b', 'NO_LONGER_NEEDED'))
      .when(achieved('2026-03-04'))
      .thenAccepted());
  it('is let go with a reason', async () => {
    await given(set('2026-03-02')).when(dropped('2026-03-03')).thenAccepted();
    await given(set('2026-03-02')).when(dropped('2026-03-03', {})).thenMalformed('data.reason', 'is-string');
  });
  it('is reinstated when it was let go or reached', () =>
    given(set('2026-03-02'), dropped('2026-03-03')).when(reinstated('2026-03-04')).thenAccepted());
  it('is not reinstated while it is open', () => given(set('2026-03-02')).when(reinstated('2026-03-04')).thenRefused('goal-not-closed'));

  for (const change of [revised('2026-03-04'), achieved('2026-03-04'), dropped('2026-03-04'), progressed('2026-03-04')]) {
    it(`takes no ${change.type} when it is closed`, () =>
      given(set('2026-03-02'), dropped('2026-03-03')).when(change).thenRefused('goal-closed'));
  }
  for (const change of [
    revised('2026-03-04'),
    achieved('2026-03-04'),
    dropped('2026-03-04'),
    reinstated('2026-03-04'),
    progressed('2026-03-04'),
  ]) {
    it(`takes no ${change.type} before its day, and one that comes before it is known waits`, async () => {
      await given(set('2026-03-05')).when(change).thenRefused('before-goal');
      await given().when(change).thenAccepted('prerequisite-unknown');
    });
  }
  it('takes the progress of a step that is not known, flagged', () =>
    given(set('2026-03-02')).when(progressed('2026-03-03', 'c')).thenAccepted('prerequisite-unknown'));
});

describe('the steps of a goal', () => {
  it('say how far each is, after a revision too', () => {
    const { plan } = foldOf([
      set('2026-03-02'),
      progressed('2026-03-03'),
      revised('2026-03-04', { steps: [steps[0], { stepId: 'c', who: [] }] }),
    ]);
    const goal = plan.goals.items['G1']!;
    expect(stepsOf(plan, goal).map((s) => [s.stepId, s.progress?.status])).toEqual([
      ['a', 'DONE'],
      ['c', undefined],
    ]);
    expect(openSteps(plan, goal).map((s) => s.stepId)).toEqual(['c']);
  });
  it('stay apart when two services name a goal alike', () => {
    const other = (given: ReturnType<typeof fact>) => by(given, 'SERVICE_WORKER', 'S2');
    const { plan } = foldOf([set('2026-03-02'), other(set('2026-03-03')), other(progressed('2026-03-04'))]);
    expect(Object.values(plan.goals.items).map((g) => openSteps(plan, g).map((s) => s.stepId))).toEqual([['a', 'b'], ['b']]);
  });
});
