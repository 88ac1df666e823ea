import { describe, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { setup } from '../spec.js';

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
