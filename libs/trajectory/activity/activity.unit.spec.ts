import { describe, expect, it } from '@jest/globals';
import { laterThan, place, warn } from '#eventsourcing';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { initialTrajectory, trajectoryDecider } from '../index.js';
import { foldOf, recorded, setup, zone } from '../spec.js';

const { given } = decisionSpec(setup);
const enrolled = (at: string) => fact('ActivityEnrolled', at, { offerId: 'O1', sessionId: 'S1', domain: 'D2' });
const ended = (at: string, reason = 'COMPLETED') => fact('ActivityEnded', at, { offerId: 'O1', reason });
const interrupted = (at: string, more: object = {}) => fact('ActivityInterrupted', at, { offerId: 'O1', cause: 'STRIKE', ...more });
const attended = (at: string, more: object = {}) => fact('AttendanceRecorded', at, { offerId: 'O1', attended: true, ...more });
const skill = (at: string, more: object = { offerId: 'O1' }) =>
  fact('SkillRecognised', at, { skill: 'reads French', evidence: 'TEST', ...more });

describe('an enrolment', () => {
  it('is accepted', () => given().when(enrolled('2026-03-02')).thenAccepted());
  it('stands once', () => given(enrolled('2026-03-02')).when(enrolled('2026-03-03')).thenRefused('already-enrolled'));
  it('may be begun again', () => given(enrolled('2026-03-02'), ended('2026-03-04')).when(enrolled('2026-03-05')).thenAccepted());
  for (const code of ['offer-full', 'offer-expired']) {
    it(`is accepted although the other stream says ${code}`, () => {
      const found = place(recorded(enrolled('2026-03-02')), zone);
      const context = { recordedAt: found.recordedAt, settings: setup.settings, advisory: [warn(code, 'says the offer')] };
      const decision = trajectoryDecider.decide(found, { before: initialTrajectory, after: laterThan([], 0) }, context);
      expect([decision.events.length, decision.warnings.map((w) => w.code)]).toEqual([1, [code]]);
    });
  }
});

const assessed = (at: string, more: object) => fact('CourseAccessAssessed', at, { offerId: 'O1', ...more });

describe('access to a course', () => {
  it('is looked into before any enrolment', () =>
    given()
      .when(assessed('2026-03-02', { access: 'NOT_YET', lacking: ['BASIC_SKILLS'], test: 'FAILED', eLearning: true }))
      .thenAccepted());
  it('may be looked into again', () =>
    given(assessed('2026-03-02', { access: 'NOT_YET' }))
      .when(assessed('2026-04-02', { access: 'ELIGIBLE', test: 'PASSED' }))
      .thenAccepted());
  for (const more of [{ lacking: ['INTERNET'] }, { test: 'FAILED' }]) {
    it(`is not there with ${JSON.stringify(more)}`, () =>
      given()
        .when(assessed('2026-03-02', { access: 'ELIGIBLE', ...more }))
        .thenRefused('eligible-although-something-lacks'));
  }
  it('keeps all that was found, in order', () =>
    expect(
      foldOf([assessed('2026-04-02', { access: 'ELIGIBLE' }), assessed('2026-03-02', { access: 'NOT_YET' })]).activities.access.map(
        ({ access }) => access,
      ),
    ).toEqual(['NOT_YET', 'ELIGIBLE']));
});

describe('the end of an activity', () => {
  it('is accepted', () => given(enrolled('2026-03-02')).when(ended('2026-03-04')).thenAccepted());
  it('is not reached twice', () =>
    given(enrolled('2026-03-02'), ended('2026-03-04')).when(ended('2026-03-05')).thenRefused('not-enrolled'));
  it('is not dated before the enrolment', () => given(enrolled('2026-03-05')).when(ended('2026-03-04')).thenRefused('before-enrolment'));
  it('may come before the enrolment is known, and waits', () => given().when(ended('2026-03-04')).thenAccepted('prerequisite-unknown'));
});

describe('an interruption', () => {
  it('pauses the activity, and may be prolonged', () =>
    given(enrolled('2026-03-02'), interrupted('2026-03-04'))
      .when(interrupted('2026-03-06', { until: '2026-03-20' }))
      .thenAccepted());
  it('does not end before it begins', () =>
    given(enrolled('2026-03-02'))
      .when(interrupted('2026-03-06', { until: '2026-03-05' }))
      .thenRefused('interruption-ends-before-it-begins'));
  it('has no discipline for a cause', () =>
    given(enrolled('2026-03-02'))
      .when(interrupted('2026-03-06', { cause: 'DISCIPLINE' }))
      .thenMalformed('data.cause', 'is-in'));
  it('needs an enrolment', async () => {
    await given().when(interrupted('2026-03-04')).thenAccepted('prerequisite-unknown');
    await given(enrolled('2026-03-05')).when(interrupted('2026-03-04')).thenRefused('before-enrolment');
    await given(enrolled('2026-03-02'), ended('2026-03-03')).when(interrupted('2026-03-04')).thenRefused('not-enrolled');
  });
  it('is over when the person is there again, and not when the person is absent', () => {
    const after = (present: boolean) =>
      foldOf([enrolled('2026-03-02'), interrupted('2026-03-04'), attended('2026-03-06', { attended: present })]).activities;
    expect(after(true).enrolments.items['O1']?.state).toBe('enrolled');
    expect(after(false).enrolments.items['O1']?.state).toBe('interrupted');
    expect(after(false).attendance.map((a) => a.attended)).toEqual([false]);
  });
});

describe('attendance', () => {
  it('is recorded for who is enrolled', () => given(enrolled('2026-03-02')).when(attended('2026-03-04')).thenAccepted());
  it('says why a person was absent', () =>
    given(enrolled('2026-03-02'))
      .when(attended('2026-03-04', { attended: false, absenceCause: 'DISCIPLINE' }))
      .thenAccepted());
  it('says nothing of absence when the person was there', () =>
    given(enrolled('2026-03-02'))
      .when(attended('2026-03-04', { absenceCause: 'ILL' }))
      .thenRefused('present-with-absence-cause'));
  it('needs an enrolment', async () => {
    await given().when(attended('2026-03-04')).thenAccepted('prerequisite-unknown');
    await given(enrolled('2026-03-05')).when(attended('2026-03-04')).thenRefused('before-enrolment');
    await given(enrolled('2026-03-02'), ended('2026-03-03')).when(attended('2026-03-04')).thenRefused('not-enrolled');
  });
});

describe('a skill', () => {
  it('is recognised during or after the activity', async () => {
    await given(enrolled('2026-03-02')).when(skill('2026-03-04')).thenAccepted();
    await given(enrolled('2026-03-02'), ended('2026-03-03')).when(skill('2026-03-04')).thenAccepted();
  });
  it('may come from no activity of the offer', () =>
    given()
      .when(skill('2026-03-04', { evidence: 'PRISON_WORK' }))
      .thenAccepted());
  it('from an activity that is not known is flagged', () => given().when(skill('2026-03-04')).thenAccepted('prerequisite-unknown'));
  it('is not recognised before the activity', () =>
    given(enrolled('2026-03-05')).when(skill('2026-03-04')).thenRefused('before-enrolment'));
});
