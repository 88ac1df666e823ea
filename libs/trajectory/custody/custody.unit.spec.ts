import { describe, expect, it } from '@jest/globals';
import { type SpecFact, decisionSpec, fact } from '#eventsourcing/testing';
import { isInside, isMonitored, underTitle } from '../index.js';
import { advising, foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const admitted = (at: string, more: object = {}) =>
  fact('DetaineeAdmitted', at, { personId: 'P1', prisonId: 'HAREN', legalStatus: 'REMAND', kind: 'NEW', ...more });
const released = (at: string) => fact('DetaineeReleased', at, { modality: 'COURT' });
const departed = (at: string, from = 'HAREN', to = 'SAINT-GILLES') =>
  fact('TransferDeparted', at, { fromPrisonId: from, toPrisonId: to, reason: 'POLICY' });
const arrived = (at: string, prisonId = 'SAINT-GILLES') => fact('TransferArrived', at, { prisonId });
const status = (at: string, from: string, to: string) => fact('LegalStatusChanged', at, { from, to });

describe('an admission', () => {
  it('is accepted on an empty stay', () => given().when(admitted('2026-03-02T09:10:00+01:00')).thenAccepted());
  it('beside another stay of the person is flagged', () =>
    decisionSpec(advising('possible-second-stay')).given().when(admitted('2026-03-02')).thenAccepted('possible-second-stay'));
  it('in a prison that is closed is flagged', () =>
    decisionSpec(advising('prison-closed')).given().when(admitted('2026-03-02')).thenAccepted('prison-closed'));
  it('is refused while the person is held', () =>
    given(admitted('2026-03-02')).when(admitted('2026-03-05')).thenRefused('already-in-custody'));
  it('is refused when it comes late and would make the known one a second admission', () =>
    given(admitted('2026-03-05')).when(admitted('2026-03-02')).thenRefused('already-in-custody'));
  it('is refused a second time on the same plain date', () =>
    given(admitted('2026-03-02'))
      .when(admitted('2026-03-02', { unitId: 'A' }))
      .thenRefused('already-in-custody'));
  it('is accepted after a release', () =>
    given(admitted('2026-03-02'), released('2026-03-04')).when(admitted('2026-03-05')).thenAccepted());
  it('is refused for another person than the one registered', () =>
    given(fact('PersonRegistered', '2026-03-01', { personId: 'P2' }))
      .when(admitted('2026-03-02'))
      .thenRefused('other-person'));
  it('is refused when it is dated tomorrow', () => given().when(admitted('2026-07-01')).thenRefused('future-fact'));
  it('is accepted when it is dated a little ahead of our clock', () => given().when(admitted('2026-06-30T14:04:00+02:00')).thenAccepted());
  it('is refused when it is dated more than five minutes ahead', () =>
    given().when(admitted('2026-06-30T14:06:00+02:00')).thenRefused('future-fact'));
});

describe('a release', () => {
  it('waits for its admission', () => given().when(released('2026-03-04')).thenAccepted('prerequisite-unknown'));
  it('is refused before the known admission', () =>
    given(admitted('2026-03-05')).when(released('2026-03-04')).thenRefused('released-before-admission'));
  it('is refused twice', () =>
    given(admitted('2026-03-02'), released('2026-03-04')).when(released('2026-03-05')).thenRefused('already-released'));
  it('that comes late and makes a later contact impossible is accepted and flagged', () =>
    given(admitted('2026-03-02'), fact('ReceptionContactHeld', '2026-03-06', { kind: 'SPS' }))
      .when(released('2026-03-04'))
      .thenAccepted('contradicts-later'));
  for (const [from, to] of [
    ['2026-03-02', '2026-03-02'],
    ['2026-03-02', '2026-03-02T18:00:00+01:00'],
    ['2026-03-02T09:00:00+01:00', '2026-03-02'],
    ['2026-03-02T09:00:00+01:00', '2026-03-02T18:00:00+01:00'],
  ] as const) {
    it(`on the day of admission is accepted (${from} to ${to})`, () => given(admitted(from)).when(released(to)).thenAccepted());
  }
});

describe('a transfer', () => {
  it('leaves from where the person is held', () => given(admitted('2026-03-02')).when(departed('2026-03-05')).thenAccepted());
  it('is refused from another prison', () =>
    given(admitted('2026-03-02')).when(departed('2026-03-05', 'FOREST')).thenRefused('held-elsewhere'));
  it('is refused to the same prison', () =>
    given(admitted('2026-03-02'))
      .when(departed('2026-03-05', 'HAREN', 'HAREN'))
      .thenRefused('same-prison'));
  it('is refused while on the way', () =>
    given(admitted('2026-03-02'), departed('2026-03-05')).when(departed('2026-03-06')).thenRefused('already-in-transit'));
  it('is refused before the known admission', () =>
    given(admitted('2026-03-02')).when(departed('2026-03-01')).thenRefused('before-admission'));
  it('may begin a stay, from elsewhere', () => given().when(departed('2026-03-05')).thenAccepted('prerequisite-unknown'));
  it('arrives where it went', () => given(admitted('2026-03-02'), departed('2026-03-05')).when(arrived('2026-03-05')).thenAccepted());
  it('arrives elsewhere than announced, flagged', () =>
    given(admitted('2026-03-02'), departed('2026-03-05')).when(arrived('2026-03-05', 'MONS')).thenAccepted('other-destination'));
  it('arrives without a known departure, flagged', () =>
    given(admitted('2026-03-02')).when(arrived('2026-03-05')).thenAccepted('prerequisite-unknown'));
  it('may go on to a third prison on the same plain date', () =>
    given(admitted('2026-03-02'), departed('2026-03-05'), arrived('2026-03-05'))
      .when(departed('2026-03-05', 'SAINT-GILLES', 'MONS'))
      .thenAccepted('order-within-day-unknown'));
});

describe('a change of legal status', () => {
  it('starts from the known status', () =>
    given(admitted('2026-03-02'))
      .when(status('2026-03-05', 'REMAND', 'CONVICTED'))
      .thenAccepted());
  it('is refused from another status', () =>
    given(admitted('2026-03-02'))
      .when(status('2026-03-05', 'CONVICTED', 'REMAND'))
      .thenRefused('other-legal-status'));
  it('is refused to the same status', () =>
    given(admitted('2026-03-02'))
      .when(status('2026-03-05', 'REMAND', 'REMAND'))
      .thenRefused('same-legal-status'));
  it('waits for the admission', () =>
    given()
      .when(status('2026-03-05', 'REMAND', 'CONVICTED'))
      .thenAccepted('prerequisite-unknown'));
  it('that comes late and makes the next one start from another status is flagged', () =>
    given(admitted('2026-03-02'), status('2026-03-09', 'REMAND', 'CONVICTED'))
      .when(status('2026-03-05', 'REMAND', 'INTERNED'))
      .thenAccepted('contradicts-later'));
});

const died = (at: string) => fact('DeathRecorded', at, {});
const escaped = (at: string) => fact('EscapeRecorded', at, {});
const recaptured = (at: string, more: object = {}) => fact('RecaptureRecorded', at, more);
const monitored = (at: string) => fact('DetaineeReleased', at, { modality: 'ELECTRONIC_MONITORING' });
const hearing = (at: string) => fact('CouncilChamberHearingHeld', at, { outcome: 'MAINTAINED' });

describe('an escape', () => {
  it('is accepted in custody', () => given(admitted('2026-03-02')).when(escaped('2026-03-05')).thenAccepted());
  it('waits for the admission', () => given().when(escaped('2026-03-05')).thenAccepted('prerequisite-unknown'));
  it('is refused before the admission', () => given(admitted('2026-03-06')).when(escaped('2026-03-05')).thenRefused('before-admission'));
  it('is refused after the release, and twice', async () => {
    await given(admitted('2026-03-02'), released('2026-03-04')).when(escaped('2026-03-05')).thenRefused('not-in-custody');
    await given(admitted('2026-03-02'), escaped('2026-03-04')).when(escaped('2026-03-05')).thenRefused('not-in-custody');
  });
  it('that comes late and makes a later fact of custody impossible is accepted and flagged', () =>
    given(admitted('2026-03-02'), departed('2026-03-06')).when(escaped('2026-03-05')).thenAccepted('contradicts-later'));
  for (const later of [departed('2026-03-06'), arrived('2026-03-06'), released('2026-03-06')]) {
    it(`is not followed by ${later.type}`, () =>
      given(admitted('2026-03-02'), escaped('2026-03-05')).when(later).thenRefused('not-in-custody'));
  }
  it('leaves the titles: a conviction may follow', () =>
    given(admitted('2026-03-02'), escaped('2026-03-05'))
      .when(status('2026-03-06', 'REMAND', 'CONVICTED'))
      .thenAccepted());
  it('is followed by a recapture, not by an admission', () =>
    given(admitted('2026-03-02'), escaped('2026-03-05')).when(admitted('2026-03-06')).thenAccepted('recapture-expected'));
});

describe('a recapture', () => {
  it('follows an escape', () => given(admitted('2026-03-02'), escaped('2026-03-05')).when(recaptured('2026-03-06')).thenAccepted());
  it('without a known escape is flagged', () =>
    given(admitted('2026-03-02')).when(recaptured('2026-03-06')).thenAccepted('prerequisite-unknown'));
  it('is refused before the admission and after the release', async () => {
    await given(admitted('2026-03-08')).when(recaptured('2026-03-06')).thenRefused('before-admission');
    await given(admitted('2026-03-02'), released('2026-03-04')).when(recaptured('2026-03-06')).thenRefused('not-in-custody');
  });
  it('that comes late is flagged when it makes an admission a second one', () =>
    given(admitted('2026-03-02'), escaped('2026-03-04'), recaptured('2026-03-08'), departed('2026-03-09'))
      .when(recaptured('2026-03-05'))
      .thenAccepted());
});

describe('a death', () => {
  it('ends custody', () => given(admitted('2026-03-02'), died('2026-03-05')).when(departed('2026-03-06')).thenRefused('not-in-custody'));
  it('is known once', () => given(admitted('2026-03-02'), died('2026-03-05')).when(died('2026-03-06')).thenRefused('person-died'));
  it('may follow a release', () => given(admitted('2026-03-02'), released('2026-03-04')).when(died('2026-03-05')).thenAccepted());
  it('waits for the admission', () => given().when(died('2026-03-05')).thenAccepted('prerequisite-unknown'));
  it('is refused before the known admission', () => given(admitted('2026-03-06')).when(died('2026-03-05')).thenRefused('before-admission'));
  it('that comes late and makes a later fact of custody impossible is accepted and flagged', () =>
    given(admitted('2026-03-02'), released('2026-03-08')).when(died('2026-03-05')).thenAccepted('contradicts-later'));
  it('is the last of a person', () =>
    given(admitted('2026-03-02'), died('2026-03-05')).when(admitted('2026-03-06')).thenRefused('person-died'));
  it('leaves no legal status to change', () =>
    given(admitted('2026-03-02'), died('2026-03-05'))
      .when(status('2026-03-06', 'REMAND', 'CONVICTED'))
      .thenRefused('not-in-custody'));
});

describe('a remand executed by electronic monitoring', () => {
  const athome = [admitted('2026-03-02'), monitored('2026-03-05')];
  it('goes on: its hearings are held', () =>
    given(...athome)
      .when(hearing('2026-03-06'))
      .thenAccepted());
  it('goes on: its status may change', () =>
    given(...athome)
      .when(status('2026-03-06', 'REMAND', 'CONVICTED'))
      .thenAccepted());
  it('changes from the status it has', () =>
    given(...athome)
      .when(status('2026-03-06', 'CONVICTED', 'REMAND'))
      .thenRefused('other-legal-status'));
  it('ends by a release, once', async () => {
    await given(...athome)
      .when(released('2026-03-06'))
      .thenAccepted();
    await given(...athome, released('2026-03-06'))
      .when(released('2026-03-07'))
      .thenRefused('already-released');
  });
  it('is no such thing for a convicted person: custody has ended', () =>
    given(admitted('2026-03-02', { legalStatus: 'CONVICTED' }), monitored('2026-03-05'))
      .when(released('2026-03-06'))
      .thenRefused('already-released'));
});

describe('custody as it is folded', () => {
  const custody = (...facts: readonly SpecFact[]) => foldOf(facts).custody;
  it('counts an escaped or monitored person as out, and a recaptured one as in, where he was', () => {
    const start = [admitted('2026-03-02', { unitId: 'A' }), escaped('2026-03-05')];
    expect(isInside(custody(...start))).toBe(false);
    expect(isInside(custody(admitted('2026-03-02'), monitored('2026-03-05')))).toBe(false);
    const back = custody(...start, recaptured('2026-03-08'));
    expect(back).toMatchObject({
      status: 'held',
      prison: 'HAREN',
      unit: 'A',
      legalStatus: 'REMAND',
      since: '2026-03-08',
      entry: 'recapture',
    });
    const elsewhere = custody(...start, recaptured('2026-03-08', { prisonId: 'MONS' }));
    expect(elsewhere).toMatchObject({ prison: 'MONS' });
    expect(elsewhere).not.toHaveProperty('unit');
  });
  it('tells a death in custody from one outside', () => {
    expect(custody(admitted('2026-03-02'), died('2026-03-05'))).toMatchObject({
      status: 'dead',
      inCustody: true,
      last: { prison: 'HAREN' },
    });
    expect(custody(admitted('2026-03-02'), released('2026-03-04'), died('2026-03-05'))).toMatchObject({ status: 'dead', inCustody: false });
  });
  it('keeps the legal status of a monitored remand', () => {
    const now = custody(admitted('2026-03-02'), monitored('2026-03-05'), status('2026-03-06', 'REMAND', 'MIXED'));
    expect([isMonitored(now), underTitle(now)?.legalStatus]).toEqual([true, 'MIXED']);
  });
});

describe('a transfer to a prison that is closed', () => {
  const { given: told } = decisionSpec(advising('prison-closed'));
  it('is flagged when it departs', () =>
    told(admitted('2026-03-02'))
      .when(fact('TransferDeparted', '2026-03-05', { fromPrisonId: 'HAREN', toPrisonId: 'FOREST', reason: 'POLICY' }))
      .thenAccepted('prison-closed'));
  it('is flagged when it arrives', () =>
    told(admitted('2026-03-02'), departed('2026-03-05'))
      .when(fact('TransferArrived', '2026-03-06', { prisonId: 'SAINT-GILLES' }))
      .thenAccepted('prison-closed'));
});
