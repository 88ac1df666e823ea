import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { isInside, outNow } from '../index.js';
import { admitted, foldOf, released, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const out = (at: string, absenceId = 'A1', modality = 'COURT') => fact('TemporaryAbsenceStarted', at, { absenceId, modality, dueBack: at });
const back = (at: string, returned = 'RETURNED') => fact('TemporaryAbsenceEnded', at, { absenceId: 'A1', returned });

describe('a temporary absence', () => {
  it('starts in custody', () => given(admitted('2026-03-02')).when(out('2026-03-04')).thenAccepted());
  it('waits for the admission', () => given().when(out('2026-03-04')).thenAccepted('prerequisite-unknown'));
  it('is refused before the admission', () => given(admitted('2026-03-05')).when(out('2026-03-04')).thenRefused('before-admission'));
  it('is refused after the release', () =>
    given(admitted('2026-03-02'), released('2026-03-03')).when(out('2026-03-04')).thenRefused('not-in-custody'));
  it('is flagged when it needs a grant and none is known', () =>
    given(admitted('2026-03-02'))
      .when(out('2026-03-04', 'A1', 'PENITENTIARY_LEAVE'))
      .thenAccepted('modality-not-granted'));
  it('is one at a time', () => given(admitted('2026-03-02'), out('2026-03-04')).when(out('2026-03-05', 'A2')).thenRefused('already-out'));
  it('has an id of its own', () =>
    given(admitted('2026-03-02'), out('2026-03-04'), back('2026-03-05')).when(out('2026-03-06')).thenRefused('absence-exists'));
  it('ends with the return', () => given(admitted('2026-03-02'), out('2026-03-04')).when(back('2026-03-05')).thenAccepted());
  it('ends once', () =>
    given(admitted('2026-03-02'), out('2026-03-04'), back('2026-03-05')).when(back('2026-03-06')).thenRefused('not-out'));
  it('does not end before it started', () =>
    given(admitted('2026-03-02'), out('2026-03-04')).when(back('2026-03-03')).thenRefused('before-absence'));
  it('may end before its start is known', () => given().when(back('2026-03-05')).thenAccepted('prerequisite-unknown'));
  it('that ended without a return may still end with one', () =>
    given(admitted('2026-03-02'), out('2026-03-04'), back('2026-03-05', 'NOT_RETURNED')).when(back('2026-03-06', 'LATE')).thenAccepted());
});

describe('the person meanwhile', () => {
  const at = (...facts: Parameters<typeof foldOf>[0]) => {
    const { absences, custody } = foldOf([admitted('2026-03-02'), out('2026-03-04'), ...facts]);
    return [outNow(absences)?.state, isInside(custody)];
  };
  it('is out, and in custody', () => expect(at()).toEqual(['out', true]));
  it('is in again after the return', () => expect(at(back('2026-03-05'))).toEqual([undefined, true]));
  it('is missing, and in custody until an escape is recorded', () => {
    expect(at(back('2026-03-05', 'NOT_RETURNED'))).toEqual(['missing', true]);
    expect(at(back('2026-03-05', 'NOT_RETURNED'), fact('EscapeRecorded', '2026-03-06', {}))).toEqual([undefined, false]);
  });
  it('is not out any more once released', () => expect(at(released('2026-03-05'))).toEqual([undefined, false]));
});
