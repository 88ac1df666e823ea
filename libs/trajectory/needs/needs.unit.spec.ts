import { describe, expect, it } from '@jest/globals';
import { Zone, effectiveHistory, fold } from '#eventsourcing';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { evolveNeeds, initialNeeds, trajectoryCatalogue } from '../index.js';
import { setup } from '../spec.js';

const { given } = decisionSpec(setup);
const identified = (at: string, needId = 'N1', more: object = {}) =>
  fact('NeedIdentified', at, { needId, domain: 'D2', askedBy: 'PERSON', ...more });
const answered = (at: string, more: object = { offerId: 'O1' }) => fact('NeedAnswered', at, { needId: 'N1', serviceId: 'S1', ...more });
const unmet = (at: string) => fact('NeedDeclaredUnmet', at, { needId: 'N1', cause: 'FULL' });

describe('a need', () => {
  it('is identified once', () => given(identified('2026-03-02')).when(identified('2026-03-03')).thenRefused('need-exists'));
  it('of the same domain by the same service is flagged', () =>
    given(identified('2026-03-02')).when(identified('2026-03-03', 'N2')).thenAccepted('similar-need-open'));
  it('of the same domain by another service is not told', () =>
    given(identified('2026-03-02'))
      .when({ ...identified('2026-03-03', 'N2'), by: { userId: 'u2', serviceId: 'other', role: 'SERVICE_WORKER' } })
      .thenAccepted());
  it('is answered', () => given(identified('2026-03-02')).when(answered('2026-03-04')).thenAccepted());
  it('is answered before it is known, flagged', () => given().when(answered('2026-03-04')).thenAccepted('prerequisite-unknown'));
  it('is not answered before the day it was identified', () =>
    given(identified('2026-03-05')).when(answered('2026-03-04')).thenRefused('before-need'));
  it('is not answered by nothing', () =>
    given(identified('2026-03-02')).when(answered('2026-03-04', {})).thenRefused('answer-without-offer'));
  it('is not unmet once answered', () =>
    given(identified('2026-03-02'), answered('2026-03-04')).when(unmet('2026-03-05')).thenRefused('need-not-open'));
  it('is answered after it was unmet', () =>
    given(identified('2026-03-02'), unmet('2026-03-04')).when(answered('2026-03-05')).thenAccepted());
  it('is reopened when closed', () =>
    given(identified('2026-03-02'), unmet('2026-03-04'))
      .when(fact('NeedReopened', '2026-03-05', { needId: 'N1' }))
      .thenAccepted());
  it('is not reopened while open', () =>
    given(identified('2026-03-02'))
      .when(fact('NeedReopened', '2026-03-05', { needId: 'N1' }))
      .thenRefused('need-not-closed'));
});

describe('a need that the person withdraws', () => {
  const withdrawn = (at: string) => fact('NeedWithdrawn', at, { needId: 'N1', reason: 'found it elsewhere' });
  it('is open or unmet', () => given(identified('2026-03-02'), unmet('2026-03-03')).when(withdrawn('2026-03-04')).thenAccepted());
  it('is not answered', () =>
    given(identified('2026-03-02'), answered('2026-03-03')).when(withdrawn('2026-03-04')).thenRefused('need-not-open'));
  it('is known from before', () => given(identified('2026-03-05')).when(withdrawn('2026-03-04')).thenRefused('before-need'));
  it('may be unknown yet', () => given().when(withdrawn('2026-03-04')).thenAccepted('prerequisite-unknown'));
});

describe('a refusal', () => {
  const secretive = decisionSpec({ ...setup, mayRead: (reporter, other) => reporter.serviceId === other.serviceId });
  it('never comes from a fact that the reporter may not read', () =>
    secretive
      .given(identified('2026-03-02'), answered('2026-03-04'))
      .when({ ...unmet('2026-03-05'), by: { userId: 'u2', serviceId: 'other', role: 'SERVICE_WORKER' } })
      .thenAccepted('prerequisite-unknown'));
});

describe('an answer of the same day as its need', () => {
  it('takes effect, whichever sorts first', () => {
    const zone = new Zone('Europe/Brussels');
    const events = [answered('2026-03-02'), identified('2026-03-02T10:00:00+01:00')].map((f, revision) => ({
      ...f,
      data: f.data as never,
      revision,
      recordedAt: '2026-03-03T00:00:00.000Z',
      position: '',
      visibility: 'SERVICE' as const,
      actor: f.by,
    }));
    const state = fold(effectiveHistory(events, trajectoryCatalogue.calendar(zone)), evolveNeeds, initialNeeds);
    expect(state.items['N1']?.state).toBe('answered');
    expect(state.waiting).toEqual([]);
  });
});
