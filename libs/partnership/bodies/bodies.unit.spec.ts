import { describe, expect, it } from '@jest/globals';
import { type SpecFact, decisionSpec, fact } from '#eventsourcing/testing';
import { foldOf, setupOf } from '../spec.js';
import { bodyKind } from './kind.js';
import { type ConsultationBody, bindsOn } from './state.js';

const { given } = decisionSpec(setupOf(bodyKind));
const NEED = { domain: 'D2', cause: 'LANGUAGE', language: 'ar' };
const convened = (at: string) =>
  fact('BodyConvened', at, { name: 'Overlegcomité', kind: 'CONSULTATION_COMMITTEE', members: ['s-1', 's-2'], rhythm: 'MONTHLY' });
const dissolved = (at: string) => fact('BodyDissolved', at, {});
const met = (at: string, more: object = {}) => fact('MeetingHeld', at, { present: ['s-1'], absent: ['s-2'], ...more });
const recommended = (at: string) =>
  fact('RecommendationMade', at, { recommendationId: 'r1', needs: [NEED], words: 'lessen Nederlands voor Arabischtaligen' });
const invited = (at: string, needs: object[] = [NEED]) => fact('SectorInvited', at, { sector: 'EDUCATION', needs });
const raised = (at: string) => fact('CollectiveNeedRaised', at, { domain: 'D5', voices: 12 });
const changed = (at: string) => fact('BodyMandateChanged', at, { rhythm: 'QUARTERLY' });

describe('a body of consultation', () => {
  it('is convened once, and dissolved once', async () => {
    await given().when(convened('2026-03-02')).thenAccepted();
    await given(convened('2026-03-02')).when(convened('2026-03-03')).thenRefused('body-exists');
    await given(convened('2026-03-02')).when(dissolved('2026-03-03')).thenAccepted();
  });
  it.each([changed, dissolved, met, recommended, invited, raised])('acts between its beginning and its end (%#)', async (act) => {
    await given(convened('2026-03-02')).when(act('2026-03-03')).thenAccepted();
    await given().when(act('2026-03-03')).thenAccepted('prerequisite-unknown');
    await given(convened('2026-03-05')).when(act('2026-03-03')).thenRefused('before-convening');
    await given(convened('2026-03-02'), dissolved('2026-03-03')).when(act('2026-03-04')).thenRefused('body-dissolved');
  });
  it('says of each service that it was there or was not, and names members', async () => {
    await given(convened('2026-03-02'))
      .when(met('2026-03-03', { absent: ['s-1'] }))
      .thenRefused('present-and-absent');
    await given(convened('2026-03-02'))
      .when(met('2026-03-03', { present: ['s-9'] }))
      .thenAccepted('not-a-member');
  });
  it('invites a sector for a kind of need', () =>
    given(convened('2026-03-02')).when(invited('2026-03-03', [])).thenRefused('sector-without-need'));
  it('makes a recommendation once', () =>
    given(convened('2026-03-02'), recommended('2026-03-03')).when(recommended('2026-03-04')).thenRefused('recommendation-exists'));
});

describe('a decision', () => {
  const taken = (at: string, more: object = {}) =>
    fact('DecisionTaken', at, { decisionId: 'd1', recommendationId: 'r1', ownerServiceId: 's-1', words: 'een klas vanaf mei', ...more });
  const progressed = (at: string, status: string) => fact('DecisionProgressed', at, { decisionId: 'd1', status });
  const made = [convened('2026-03-01'), recommended('2026-03-02')];

  it('is taken once, about a recommendation that stands before it', async () => {
    await given(...made)
      .when(taken('2026-03-03'))
      .thenAccepted();
    await given(...made, taken('2026-03-03'))
      .when(taken('2026-03-04'))
      .thenRefused('decision-exists');
    await given().when(taken('2026-03-03')).thenAccepted('prerequisite-unknown');
    await given(...made)
      .when(taken('2026-03-01'))
      .thenRefused('before-recommendation');
  });
  it('is due after it is taken', () =>
    given(...made)
      .when(taken('2026-03-03', { dueOn: '2026-03-02' }))
      .thenRefused('due-before-decision'));
  it('moves until it is done or dropped', async () => {
    await given(...made, taken('2026-03-03'))
      .when(progressed('2026-03-04', 'IN_PROGRESS'))
      .thenAccepted();
    await given(...made, taken('2026-03-03'), progressed('2026-03-04', 'DONE'))
      .when(progressed('2026-03-05', 'IN_PROGRESS'))
      .thenRefused('decision-closed');
    await given(...made, taken('2026-03-05'))
      .when(progressed('2026-03-04', 'DONE'))
      .thenRefused('before-decision');
    await given().when(progressed('2026-03-04', 'DONE')).thenAccepted('prerequisite-unknown');
  });
  it('says what becomes of the recommendation', () => {
    const stateOf = (...facts: readonly SpecFact[]): string | undefined =>
      (foldOf(bodyKind, facts) as ConsultationBody).recommendations.items['r1']?.state;
    expect(stateOf(...made)).toBe('made');
    expect(stateOf(...made, taken('2026-03-03'))).toBe('adopted');
    expect(stateOf(...made, taken('2026-03-03', { outcome: 'POSTPONED' }))).toBe('postponed');
  });
});

describe('an annual plan', () => {
  const plan = (at: string, objectives: string[]) => fact('AnnualPlanAdopted', at, { year: 2026, objectives });
  const evidence = (at: string) => fact('ObjectiveEvidenceRecorded', at, { objective: 'O41', year: 2026, kind: 'PUBLICATION' });
  it('names objectives', async () => {
    await given()
      .when(plan('2026-01-10', ['O41', 'O52']))
      .thenAccepted();
    await given().when(plan('2026-01-10', [])).thenRefused('plan-without-objective');
  });
  it('is shown to be worked on by evidence', async () => {
    await given(plan('2026-01-10', ['O41']))
      .when(evidence('2026-03-03'))
      .thenAccepted();
    await given(plan('2026-01-10', ['O52']))
      .when(evidence('2026-03-03'))
      .thenAccepted('objective-not-planned');
    await given().when(evidence('2026-03-03')).thenAccepted('prerequisite-unknown');
  });
});

describe('an agreement', () => {
  const concluded = (at: string, more: object = {}) =>
    fact('AgreementConcluded', at, { agreementId: 'a1', kind: 'PROJECT', parties: ['s-1', 's-2'], ...more });
  const ended = (at: string) => fact('AgreementEnded', at, { agreementId: 'a1' });
  it('is concluded once, ends after it begins, and ends once', async () => {
    await given().when(concluded('2026-03-02')).thenAccepted();
    await given(concluded('2026-03-02')).when(concluded('2026-03-03')).thenRefused('agreement-exists');
    await given()
      .when(concluded('2026-03-02', { to: '2026-03-01' }))
      .thenRefused('ends-before-it-begins');
    await given(concluded('2026-03-02')).when(ended('2026-03-03')).thenAccepted();
    await given(concluded('2026-03-02'), ended('2026-03-03')).when(ended('2026-03-04')).thenRefused('agreement-not-running');
    await given(concluded('2026-03-05')).when(ended('2026-03-03')).thenRefused('before-agreement');
    await given().when(ended('2026-03-03')).thenAccepted('prerequisite-unknown');
  });
  it('binds from its first day to its last', () => {
    const agreement = (...facts: readonly SpecFact[]) => (foldOf(bodyKind, facts) as ConsultationBody).agreements.items['a1']!;
    const dated = agreement(concluded('2026-03-02', { from: '2026-04-01', to: '2026-06-30' }));
    expect(['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map((day) => bindsOn(dated, day))).toEqual([false, true, true, false]);
    const cut = agreement(concluded('2026-03-02'), ended('2026-05-01'));
    expect(['2026-03-02', '2026-05-01', '2026-05-02'].map((day) => bindsOn(cut, day))).toEqual([true, true, false]);
  });
});

describe('training and study days', () => {
  const training = (attendance: object[]) => fact('StaffTrainingHeld', '2026-03-02', { topic: 'EACH_OTHERS_WORK', attendance });
  const studyDay = (attendance: object[]) => fact('StudyDayHeld', '2026-03-02', { attendance, guests: 30 });
  const one = { serviceId: 's-1', count: 4 };
  it.each([training, studyDay])('count each service once (%#)', async (held) => {
    await given()
      .when(held([one]))
      .thenAccepted();
    await given()
      .when(held([one, one]))
      .thenRefused('service-twice');
  });
});
