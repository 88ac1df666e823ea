import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { certifiedDates, restricted } from '../index.js';
import { foldOf, setup, zone } from '../spec.js';

const { given } = decisionSpec(setup);
const requested = (at: string) => fact('RectificationRequested', at, { requestId: 'Q1', targetId: 'N1', reason: 'this is not so' });
const decided = (at: string, more: object = { outcome: 'GRANTED' }) => fact('RectificationDecided', at, { requestId: 'Q1', ...more });
const restriction = (more: object = {}) => fact('ProcessingRestricted', '2026-03-03', { targetId: 'N1', ...more });
const consent = fact('ConsentGiven', '2026-03-01', { consentId: 'C1', services: ['COURT-BRU'], domains: ['D2'], language: 'fr' });
const certificate = { from: '2026-03-01', to: '2026-03-31', addressee: 'COURT-BRU', consentRef: 'C1' };
const issued = (at: string, more: object = {}) => fact('AttendanceCertificateIssued', at, { ...certificate, ...more });

describe('a statement by the person', () => {
  it('is added about anything', () =>
    given()
      .when(fact('StatementByPersonAdded', '2026-03-02', { about: 'NEED', targetId: 'N1', words: 'I asked twice' }))
      .thenAccepted());
  it('has words', () =>
    given()
      .when(fact('StatementByPersonAdded', '2026-03-02', { about: 'STAY' }))
      .thenMalformed('data.words', 'is-string'));
});

describe('a rectification', () => {
  it('is requested once', () => given(requested('2026-03-02')).when(requested('2026-03-03')).thenRefused('rectification-exists'));
  it('is decided once', async () => {
    await given(requested('2026-03-02')).when(decided('2026-03-04')).thenAccepted();
    await given(requested('2026-03-02'), decided('2026-03-04')).when(decided('2026-03-05')).thenRefused('rectification-decided');
  });
  it('is refused with a reason', async () => {
    await given(requested('2026-03-02'))
      .when(decided('2026-03-04', { outcome: 'REFUSED' }))
      .thenRefused('refused-without-reason');
    await given(requested('2026-03-02'))
      .when(decided('2026-03-04', { outcome: 'REFUSED', reason: 'it is so' }))
      .thenAccepted();
  });
  it('waits for its request, and is not decided before it', async () => {
    await given().when(decided('2026-03-04')).thenAccepted('prerequisite-unknown');
    await given(requested('2026-03-05')).when(decided('2026-03-04')).thenRefused('before-request');
  });
});

describe('a restriction of processing', () => {
  it('is accepted', () => given().when(restriction()).thenAccepted());
  it('holds until the request that it goes with is decided; without one it holds', () => {
    const of = (...facts: Parameters<typeof foldOf>[0]) => restricted(foldOf(facts).statements);
    const tied = restriction({ requestId: 'Q1' });
    expect(of(requested('2026-03-02'), tied)).toEqual(['N1']);
    expect(of(requested('2026-03-02'), tied, decided('2026-03-04', { outcome: 'PARTLY' }))).toEqual([]);
    expect(of(restriction())).toEqual(['N1']);
  });
});

describe('an attendance certificate', () => {
  it('is issued when the consent that it names covers the addressee', () => given(consent).when(issued('2026-04-01')).thenAccepted());
  it('is not issued without that consent', async () => {
    await given().when(issued('2026-04-01')).thenRefused('consent-missing');
    await given(consent)
      .when(issued('2026-04-01', { consentRef: 'C2' }))
      .thenRefused('consent-missing');
    await given(consent)
      .when(issued('2026-04-01', { addressee: 'POLICE' }))
      .thenRefused('consent-missing');
    await given(consent, fact('ConsentWithdrawn', '2026-03-20', { consentId: 'C1' }))
      .when(issued('2026-04-01'))
      .thenRefused('consent-missing');
  });
  it('covers a period', () =>
    given(consent)
      .when(issued('2026-04-01', { to: '2026-02-28' }))
      .thenRefused('period-ends-before-it-begins'));
  it('prints dates only, each once', () => {
    const attended = (at: string, present = true) => fact('AttendanceRecorded', at, { offerId: 'O1', attended: present });
    const { activities } = foldOf([
      attended('2026-02-28'),
      attended('2026-03-02'),
      attended('2026-03-02T23:30:00Z'),
      attended('2026-03-05', false),
      attended('2026-03-02T08:00:00+01:00'),
      attended('2026-04-01'),
    ]);
    expect(certifiedDates(activities, certificate, zone)).toEqual(['2026-03-02', '2026-03-03']);
  });
});
