import { describe, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { setup } from '../spec.js';

const { given } = decisionSpec(setup);
const data = { personId: 'P1', prisonId: 'HAREN', legalStatus: 'REMAND', kind: 'NEW' };
const admitted = fact('DetaineeAdmitted', '2026-03-02', data);
const released = fact('DetaineeReleased', '2026-03-06', { modality: 'COURT' });
const contact = fact('ReceptionContactHeld', '2026-03-04', { kind: 'SPS' });
const correct = (targetEventId: string, more: object) =>
  fact('EventCorrected', '2026-06-01T10:00:00+02:00', { targetEventId, reason: 'SOURCE_CORRECTED', ...more });
const annul = (targetEventId: string) => fact('EventAnnulled', '2026-06-01T10:00:00+02:00', { targetEventId, reason: 'ENTERED_IN_ERROR' });
const nobody = '00000000-0000-4000-8000-000000000000';

describe('a correction', () => {
  it('moves a fact', () =>
    given(admitted)
      .when(correct(admitted.eventId, { occurredAt: '2026-03-01' }))
      .thenAccepted());
  it('replaces its data', () =>
    given(admitted)
      .when(correct(admitted.eventId, { data: { ...data, prisonId: 'FOREST' } }))
      .thenAccepted());
  it('carries something', () => given(admitted).when(correct(admitted.eventId, {})).thenMalformed('data', 'nothing-corrected'));
  it('fits the type of its target', () =>
    given(admitted)
      .when(correct(admitted.eventId, { data: { personId: 'P1' } }))
      .thenMalformed('data.data.prisonId', 'matches'));
  it('is refused when the corrected fact would break a rule', () =>
    given(admitted, released)
      .when(correct(released.eventId, { occurredAt: '2026-03-01' }))
      .thenRefused('released-before-admission'));
  it('that makes another fact impossible is accepted and flagged', () =>
    given(admitted, contact)
      .when(correct(admitted.eventId, { occurredAt: '2026-03-05' }))
      .thenAccepted('contradicts-later'));
  it('may not move a fact into the future', () =>
    given(admitted)
      .when(correct(admitted.eventId, { occurredAt: '2027-01-01' }))
      .thenRefused('future-fact'));
  it('needs a target that is known', () =>
    given(admitted)
      .when(correct(nobody, { occurredAt: '2026-03-01' }))
      .thenRefused('target-unknown'));
  it('targets facts only', () => {
    const annulment = annul(contact.eventId);
    return given(admitted, contact, annulment)
      .when(correct(annulment.eventId, { occurredAt: '2026-03-01' }))
      .thenRefused('target-not-a-fact');
  });
  it('is for the reporting service or a coordinator', () =>
    given(admitted)
      .when({ ...correct(admitted.eventId, { occurredAt: '2026-03-01' }), by: { userId: 'x', serviceId: 'other', role: 'SERVICE_WORKER' } })
      .thenRefused('not-your-fact'));
});

describe('an annulment', () => {
  it('removes a fact', () => given(admitted, released).when(annul(released.eventId)).thenAccepted());
  it('is not repeated by another', () =>
    given(admitted, released, annul(released.eventId)).when(annul(released.eventId)).thenRefused('already-annulled'));
  it('can be annulled itself', () => {
    const annulment = annul(released.eventId);
    return given(admitted, released, annulment).when(annul(annulment.eventId)).thenAccepted();
  });
  it('of a release is refused when it would leave two admissions in a row', () =>
    given(admitted, released, fact('DetaineeAdmitted', '2026-03-10', data))
      .when(annul(released.eventId))
      .thenRefused('already-in-custody'));
});
