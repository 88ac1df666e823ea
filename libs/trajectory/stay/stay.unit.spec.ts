import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { mustLeaveNothingOpen } from './decisions.js';
import { admitted, advising, foldOf, released, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const opened = (at: string, personId = 'P1') => fact('TrajectoryOpened', at, { personId, admissionKind: 'NEW', title: 'ARREST_WARRANT' });
const closed = (at: string) => fact('TrajectoryClosed', at, { reason: 'RELEASED', words: 'all done' });

const considered = (at: string) => fact('AlternativeConsidered', at, { alternative: 'MEDIATION', outcome: 'NOT_RETAINED' });

describe('an alternative to custody', () => {
  it('is told before custody, with any fact or none before it', () => given().when(considered('2026-03-01')).thenAccepted());
  it('is told late, with its own date', () => given(admitted('2026-03-02')).when(considered('2026-03-01')).thenAccepted());
  it('belongs to the time before custody', () =>
    given(admitted('2026-03-02')).when(considered('2026-03-03')).thenRefused('after-admission'));
  it('stays known when the file is opened after it', () => {
    const opened_ = fact('TrajectoryOpened', '2026-03-02', { personId: 'P1', admissionKind: 'NEW' });
    expect(foldOf([considered('2026-03-01'), opened_]).stay).toMatchObject({
      opening: { on: '2026-03-02' },
      alternatives: [{ alternative: 'MEDIATION', outcome: 'NOT_RETAINED', source: { occurredAt: '2026-03-01' } }],
    });
  });
});

describe('a file', () => {
  it('is opened before custody begins', () => given().when(opened('2026-03-01')).thenAccepted());
  it('is opened for one person', () => given(opened('2026-03-01', 'P2')).when(admitted('2026-03-02')).thenRefused('other-person'));
  it('is opened for the person it is of', () => given(admitted('2026-03-02')).when(opened('2026-03-03', 'P2')).thenRefused('other-person'));
  it('is opened once', () => given(opened('2026-03-01')).when(opened('2026-03-02')).thenRefused('already-open'));
  it('is opened beside another stay of the person, flagged', () =>
    decisionSpec(advising('possible-second-stay')).given().when(opened('2026-03-01')).thenAccepted('possible-second-stay'));
  it('is closed after the release', () => given(admitted('2026-03-02'), released('2026-03-04')).when(closed('2026-03-05')).thenAccepted());
  it('is not closed while the person is in custody', () =>
    given(admitted('2026-03-02')).when(closed('2026-03-05')).thenRefused('still-in-custody'));
  it('is closed once', () => given(closed('2026-03-05')).when(closed('2026-03-06')).thenRefused('already-closed'));
  it('is not closed while a facet says that something is open', () => {
    const close = (answer: string | undefined) => () => mustLeaveNothingOpen(foldOf([]), [() => undefined, () => answer]);
    expect(close('an aftercare goes on')).toThrow(expect.objectContaining({ code: 'still-something-open' }));
    expect(close(undefined)).not.toThrow();
  });
  it('is opened again after it was closed', () =>
    given(opened('2026-03-01'), closed('2026-03-05')).when(opened('2026-03-06')).thenAccepted());
  it('is open again when custody begins again', () => {
    expect(foldOf([opened('2026-03-01'), closed('2026-03-05')]).stay.state).toBe('closed');
    expect(foldOf([opened('2026-03-01'), closed('2026-03-05'), admitted('2026-03-06')]).stay.state).toBe('open');
  });
  it('names the person', () => expect(foldOf([opened('2026-03-01')]).person.personId).toBe('P1'));
});
