import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { announced } from '../index.js';
import { admitted, departed, foldOf, released, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const planned = (at: string, transferId = 'T1', toPrisonId = 'SAINT-GILLES') =>
  fact('TransferAnnounced', at, { transferId, toPrisonId, plannedOn: '2026-07-20', reason: 'POLICY' });
const cancelled = (at: string) => fact('TransferCancelled', at, { transferId: 'T1', reason: 'no van' });

describe('a transfer', () => {
  it('is announced in custody, for a day to come', () => given(admitted('2026-03-02')).when(planned('2026-03-04')).thenAccepted());
  it('waits for the admission', () => given().when(planned('2026-03-04')).thenAccepted('prerequisite-unknown'));
  it('is not announced before the admission', () =>
    given(admitted('2026-03-05')).when(planned('2026-03-04')).thenRefused('before-admission'));
  it('is not announced after the release', () =>
    given(admitted('2026-03-02'), released('2026-03-03')).when(planned('2026-03-04')).thenRefused('not-in-custody'));
  it('is not announced to where the person is', () =>
    given(admitted('2026-03-02'))
      .when(planned('2026-03-04', 'T1', 'HAREN'))
      .thenRefused('same-prison'));
  it('is announced once', () =>
    given(admitted('2026-03-02'), planned('2026-03-04')).when(planned('2026-03-05')).thenRefused('transfer-already-announced'));
  it('is cancelled', () => given(admitted('2026-03-02'), planned('2026-03-04')).when(cancelled('2026-03-05')).thenAccepted());
  it('is cancelled before it is known', () => given().when(cancelled('2026-03-05')).thenAccepted('prerequisite-unknown'));
  it('is not cancelled before it was announced', () =>
    given(admitted('2026-03-02'), planned('2026-03-04')).when(cancelled('2026-03-03')).thenRefused('before-announcement'));
  it('is not cancelled once it was carried out', () =>
    given(admitted('2026-03-02'), planned('2026-03-04'), departed('2026-03-05'))
      .when(cancelled('2026-03-06'))
      .thenRefused('transfer-not-announced'));
  it('is announced again after it was cancelled', () =>
    given(admitted('2026-03-02'), planned('2026-03-04'), cancelled('2026-03-05')).when(planned('2026-03-06')).thenAccepted());
});

describe('what is announced', () => {
  const ids = (...facts: Parameters<typeof foldOf>[0]) =>
    announced(foldOf([admitted('2026-03-02'), ...facts]).announcements).map((a) => a.id);
  it('is carried out by the departure for its destination, not by another', () => {
    const both = [planned('2026-03-04'), planned('2026-03-04', 'T2', 'MONS')];
    expect(ids(...both, departed('2026-03-05'))).toEqual(['T2']);
    expect(ids(...both, departed('2026-03-05', 'ITTRE'))).toEqual(['T1', 'T2']);
  });
  it('lapses with the release', () => expect(ids(planned('2026-03-04'), released('2026-03-05'))).toEqual([]));
});
