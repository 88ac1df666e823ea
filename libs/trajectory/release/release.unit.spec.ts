import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { DEFAULT_SETTINGS, readiness, releaseDeadlines } from '../index.js';
import { admitted, foldOf, released, setup, zone } from '../spec.js';

const { given } = decisionSpec(setup);
const planned = (at: string, more: object = {}) => fact('ReleasePlanned', at, { expectedOn: '2026-12-01', basis: 'ESTIMATE', ...more });
const named = (at: string, more: object = { serviceId: 'S1' }) => fact('ReferencePersonNamed', at, { accepted: true, ...more });
const housed = (at: string, more: object = {}) => fact('HousingSecured', at, { kind: 'HOSTEL', ...more });
const kit = (at: string) => fact('ReleaseKitIssued', at, { contents: ['ADDRESSES'], language: 'fr' });
const notified = (at: string, more: object = {}) => fact('JusticeHouseNotified', at, { officeId: 'JH-BRU', ...more });

describe('the plan of a release', () => {
  it('is made in custody, and may change', () =>
    given(admitted('2026-03-01'), planned('2026-03-02'))
      .when(planned('2026-03-05', { expectedOn: '2026-11-01' }))
      .thenAccepted());
  it('waits for the admission', () => given().when(planned('2026-03-02')).thenAccepted('prerequisite-unknown'));
  it('is not made before it', () => given(admitted('2026-03-05')).when(planned('2026-03-02')).thenRefused('before-admission'));
  it('is not made after the release', () =>
    given(admitted('2026-03-01'), released('2026-03-04')).when(planned('2026-03-05')).thenRefused('already-released'));
  it('is not made for who is dead', () =>
    given(admitted('2026-03-01'), fact('DeathRecorded', '2026-03-04', {}))
      .when(planned('2026-03-05'))
      .thenRefused('not-in-custody'));
});

describe('who and what waits outside', () => {
  it('is a reference person, by any of three names', async () => {
    for (const more of [{ serviceId: 'S1' }, { relativeId: 'REL1' }, { name: 'a friend' }])
      await given().when(named('2026-03-02', more)).thenAccepted();
    await given().when(named('2026-03-02', {})).thenRefused('reference-without-person');
  });
  it('is a place to live', async () => {
    await given()
      .when(housed('2026-03-02', { until: '2026-09-01' }))
      .thenAccepted();
    await given()
      .when(housed('2026-03-02', { until: '2026-03-01' }))
      .thenRefused('housing-ends-before-it-begins');
  });
  it('is a justice house, where the release is guided', async () => {
    await given(admitted('2026-03-01'), released('2026-03-04', 'CONDITIONAL')).when(notified('2026-03-05')).thenAccepted();
    await given(admitted('2026-03-01'), released('2026-03-04', 'END_OF_TERM'))
      .when(notified('2026-03-05'))
      .thenAccepted('justice-house-not-needed');
    await given(admitted('2026-03-01'), planned('2026-03-02', { modality: 'PARDON' }))
      .when(notified('2026-03-03'))
      .thenAccepted('justice-house-not-needed');
    await given().when(notified('2026-03-03')).thenAccepted();
  });
});

describe('the release kit', () => {
  const out = [admitted('2026-03-01'), released('2026-03-04')] as const;
  it('is issued before or soon after the release', async () => {
    await given(admitted('2026-03-01')).when(kit('2026-03-02')).thenAccepted();
    await given(...out)
      .when(kit('2026-04-03'))
      .thenAccepted();
  });
  it('is flagged after the limit', () =>
    given(...out)
      .when(kit('2026-04-04'))
      .thenAccepted('kit-after-limit'));
  it('has its limit among the deadlines', () => {
    const found = (...facts: Parameters<typeof foldOf>[0]) =>
      releaseDeadlines(foldOf(facts), { settings: DEFAULT_SETTINGS, zone, now: Date.parse('2026-04-10T10:00:00Z') }).map((d) => [
        d.dueAt,
        d.state,
      ]);
    expect(found(admitted('2026-03-01'))).toEqual([]);
    expect(found(...out)).toEqual([['2026-04-03', 'overdue']]);
    expect(found(...out, kit('2026-03-05'))).toEqual([['2026-04-03', 'done']]);
    expect(found(...out, admitted('2026-05-01'))).toEqual([]);
  });
});

describe('readiness', () => {
  const of = (...facts: Parameters<typeof foldOf>[0]) => readiness(foldOf(facts), '2026-06-30');
  it('names what stands in the way', () =>
    expect(of(fact('ActivityEnrolled', '2026-03-01', { offerId: 'O1' }))).toEqual({
      percent: 0,
      blockers: ['NO_EXPECTED_DATE', 'NO_HOUSING', 'NO_REFERENCE_PERSON', 'NO_KIT', 'NOT_HANDED_OVER'],
    }));
  it('asks for a justice house where the release is guided', () => {
    const ready = [named('2026-03-02'), housed('2026-03-02'), kit('2026-03-02')];
    expect(of(planned('2026-03-02'), ...ready)).toEqual({ percent: 100, blockers: [] });
    const guided = planned('2026-03-02', { modality: 'CONDITIONAL' });
    expect(of(guided, ...ready)).toEqual({ percent: 83, blockers: ['JUSTICE_HOUSE_NOT_NOTIFIED'] });
    expect(of(guided, ...ready, notified('2026-03-03')).percent).toBe(100);
  });
  it('counts no housing that ends before the release, and nobody who has not agreed', () => {
    const ready = [planned('2026-03-02'), kit('2026-03-02')];
    const found = of(...ready, housed('2026-03-02', { until: '2026-11-30' }), named('2026-03-02', { serviceId: 'S1', accepted: false }));
    expect(found.blockers).toEqual(['NO_HOUSING', 'NO_REFERENCE_PERSON']);
  });
});
