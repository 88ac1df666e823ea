import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { DEFAULT_SETTINGS, planDeadlines } from '../index.js';
import { admitted, departed, foldOf, released, setup, zone } from '../spec.js';

const { given } = decisionSpec(setup);
const convicted = admitted('2026-03-01', { legalStatus: 'CONVICTED' });
const opened = (at: string, kind = 'AID') => fact('DetentionPlanOpened', at, { kind, basis: kind === 'AID' ? 'CONSENT' : 'LAW' });
const refused = (at: string, kind = 'AID') => fact('DetentionPlanRefused', at, { kind, reason: 'not now' });
const withdrawn = (at: string, kind = 'AID') => fact('DetentionPlanRefusalWithdrawn', at, { kind });
const goal = (at: string, more: object = {}) => fact('PlanGoalSet', at, { ...goalData, ...more });
const goalData = { goalId: 'G1', domain: 'D2', steps: [{ stepId: 'a', who: ['PERSON'] }], stepTexts: [{ stepId: 'a', what: 'enrol' }] };
const agreed = (at: string, planVersion: number) => fact('PlanAgreementRecorded', at, { kind: 'AID', outcome: 'AGREED', planVersion });
const signed = (at: string, planVersion: number, kind = 'STATUTORY') =>
  fact('PlanProtocolSigned', at, { kind, signatory: 'DIRECTOR', planVersion });
const reviewed = (at: string, kind = 'AID') => fact('PlanReviewed', at, { kind, heldBy: 'W1' });
const scheduled = (at: string, dueOn: string) => fact('PlanReviewScheduled', at, { kind: 'AID', dueOn });

describe('a detention plan', () => {
  it('for aid is opened for anyone', () => given(admitted('2026-03-01')).when(opened('2026-03-02')).thenAccepted());
  it('by law is opened for who is convicted', () => given(convicted).when(opened('2026-03-02', 'STATUTORY')).thenAccepted());
  it('by law is not opened on remand', () =>
    given(admitted('2026-03-01')).when(opened('2026-03-02', 'STATUTORY')).thenRefused('statutory-plan-on-remand'));
  it('by law is opened where no status is known, flagged', () =>
    given().when(opened('2026-03-02', 'STATUTORY')).thenAccepted('prerequisite-unknown'));
  it('is opened once of each kind', async () => {
    await given(convicted, opened('2026-03-02')).when(opened('2026-03-03')).thenRefused('plan-exists');
    await given(convicted, opened('2026-03-02')).when(opened('2026-03-03', 'STATUTORY')).thenAccepted();
  });
  it('is not opened while it is refused', () => given(refused('2026-03-02')).when(opened('2026-03-03')).thenRefused('plan-refused'));
  it('is opened when the refusal is withdrawn', () =>
    given(refused('2026-03-02'), withdrawn('2026-03-03')).when(opened('2026-03-04')).thenAccepted());
});

describe('the refusal of a plan', () => {
  it('may come before any plan', () => given().when(refused('2026-03-02')).thenAccepted());
  it('may come during a plan', () => given(opened('2026-03-02')).when(refused('2026-03-03')).thenAccepted());
  it('is not repeated', () => given(refused('2026-03-02')).when(refused('2026-03-03')).thenRefused('plan-refused'));
  it('is withdrawn at any time', () => given(refused('2026-03-02')).when(withdrawn('2026-03-02')).thenAccepted());
  it('is not withdrawn when there is none', () =>
    given(opened('2026-03-02')).when(withdrawn('2026-03-03')).thenRefused('plan-not-refused'));
  it('is not withdrawn before its day', () => given(refused('2026-03-04')).when(withdrawn('2026-03-03')).thenRefused('before-plan'));
  it('that is not known yet can be withdrawn', () => given().when(withdrawn('2026-03-03')).thenAccepted('prerequisite-unknown'));
});

describe('what is said of a printed plan', () => {
  const story = [opened('2026-03-02'), goal('2026-03-03')] as const; // revisions 0 and 1
  it('is kept', () =>
    given(...story)
      .when(agreed('2026-03-05', 1))
      .thenAccepted());
  it('of an older version is kept and flagged', () =>
    given(...story)
      .when(agreed('2026-03-05', 0))
      .thenAccepted('older-version'));
  it('of a version that was the last when it was signed is not flagged, although it is entered later', () =>
    given(...story, goal('2026-03-07', { goalId: 'G2' }))
      .when(agreed('2026-03-06', 1))
      .thenAccepted());
  it('is not touched by how far a step is', () =>
    given(...story, fact('PlanStepProgressed', '2026-03-04', { goalId: 'G1', stepId: 'a', status: 'DONE' }))
      .when(agreed('2026-03-05', 1))
      .thenAccepted());
  it('is not of a version that does not exist yet', () =>
    given(...story)
      .when(agreed('2026-03-05', 2))
      .thenRefused('version-unknown'));
  it('needs a plan that is open', async () => {
    await given(goal('2026-03-03')).when(agreed('2026-03-05', 0)).thenAccepted('prerequisite-unknown');
    await given(...story, refused('2026-03-04'))
      .when(agreed('2026-03-05', 1))
      .thenRefused('plan-not-open');
    await given(...story)
      .when(agreed('2026-03-01', 1))
      .thenRefused('before-plan');
  });
});

describe('the protocol', () => {
  const story = [convicted, opened('2026-03-02', 'STATUTORY'), goal('2026-03-03')] as const;
  it('of the statutory plan is signed', () =>
    given(...story)
      .when(signed('2026-03-05', 2))
      .thenAccepted());
  it('of an older version is kept and flagged', () =>
    given(...story)
      .when(signed('2026-03-05', 1))
      .thenAccepted('older-version'));
  it('of a version to come is refused', () =>
    given(...story)
      .when(signed('2026-03-05', 3))
      .thenRefused('version-unknown'));
  it('is not of the aid plan', () =>
    given(opened('2026-03-02'))
      .when(signed('2026-03-05', 0, 'AID'))
      .thenRefused('aid-plan-has-no-protocol'));
  it('needs a plan that is open', async () => {
    await given(convicted).when(signed('2026-03-05', 0)).thenAccepted('prerequisite-unknown');
    await given(...story, refused('2026-03-04', 'STATUTORY'))
      .when(signed('2026-03-05', 2))
      .thenRefused('plan-not-open');
    await given(...story)
      .when(signed('2026-03-01', 2))
      .thenRefused('before-plan');
  });
});

describe('a review', () => {
  it('is held by somebody', () => given(opened('2026-03-02')).when(reviewed('2026-03-05')).thenAccepted());
  it('is scheduled by a person', () => given(opened('2026-03-02')).when(scheduled('2026-03-05', '2026-09-01')).thenAccepted());
  for (const [name, review] of [
    ['held', reviewed('2026-03-05')],
    ['scheduled', scheduled('2026-03-05', '2026-09-01')],
  ] as const) {
    it(`is ${name} on a plan that is open`, async () => {
      await given().when(review).thenAccepted('prerequisite-unknown');
      await given(opened('2026-03-06')).when(review).thenRefused('before-plan');
      await given(refused('2026-03-02')).when(review).thenRefused('plan-not-open');
    });
  }
});

describe('the deadlines of a plan', () => {
  const at = (now: string) => ({ settings: DEFAULT_SETTINGS, zone, now: Date.parse(now) });
  const lines = (now: string, ...facts: Parameters<typeof foldOf>[0]) =>
    planDeadlines(foldOf(facts), at(now)).map((d) => [d.what, d.about, d.dueAt, d.state]);
  const arrived = fact('TransferArrived', '2026-03-10', { prisonId: 'SAINT-GILLES' });
  const moved = [convicted, opened('2026-03-02'), departed('2026-03-09'), arrived];

  it('ask for a review within a year', () =>
    expect(lines('2026-04-01T10:00:00Z', convicted, opened('2026-03-02'))).toEqual([['PLAN_REVIEW', 'AID', '2027-03-02', 'open']]));
  it('ask for a review on the date that a person set, until one is held', () => {
    const set = scheduled('2026-03-05', '2026-03-20');
    expect(lines('2026-04-01T10:00:00Z', convicted, opened('2026-03-02'), set)).toEqual([['PLAN_REVIEW', 'AID', '2026-03-20', 'overdue']]);
    const found = lines('2026-04-01T10:00:00Z', convicted, opened('2026-03-02'), set, reviewed('2026-03-20'));
    expect(found).toEqual([['PLAN_REVIEW', 'AID', '2027-03-20', 'open']]);
  });
  it('ask for a review after a transfer', () => {
    expect(lines('2026-03-21T10:00:00Z', ...moved)[0]).toEqual(['PLAN_REVIEW_AFTER_TRANSFER', 'AID', '2026-03-20', 'overdue']);
    expect(lines('2026-03-21T10:00:00Z', ...moved, reviewed('2026-03-15'))[0]?.[3]).toBe('done');
    expect(lines('2026-03-30T10:00:00Z', ...moved, reviewed('2026-03-25'))[0]?.[3]).toBe('late');
  });
  it('leave a plan alone that is refused, or whose person is out', () => {
    expect(lines('2026-04-01T10:00:00Z', convicted, opened('2026-03-02'), refused('2026-03-03'))).toEqual([]);
    expect(lines('2026-04-01T10:00:00Z', convicted, opened('2026-03-02'), released('2026-03-03'))).toEqual([]);
  });
});
