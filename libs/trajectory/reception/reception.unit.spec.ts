import { describe, expect, it } from '@jest/globals';
import { Zone } from '#eventsourcing';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { DEFAULT_SETTINGS, checklist, initialReception, type Reception } from '../index.js';
import { setup } from '../spec.js';

const { given } = decisionSpec(setup);
const admitted = (at: string, legalStatus = 'REMAND') =>
  fact('DetaineeAdmitted', at, { personId: 'P1', prisonId: 'HAREN', legalStatus, kind: 'NEW' });
const contact = (at: string, kind = 'SPS', more: object = {}) => fact('ReceptionContactHeld', at, { kind, ...more });
const hearing = (at: string) => fact('CouncilChamberHearingHeld', at, { outcome: 'MAINTAINED' });

describe('a reception contact', () => {
  it('is accepted in custody', () => given(admitted('2026-03-02')).when(contact('2026-03-03')).thenAccepted());
  it('waits for the admission', () => given().when(contact('2026-03-03')).thenAccepted('prerequisite-unknown'));
  it('is refused before the known admission', () =>
    given(admitted('2026-03-05')).when(contact('2026-03-03')).thenRefused('before-admission'));
  it('is accepted on the date of admission, whatever the hour', () =>
    given(admitted('2026-03-05')).when(contact('2026-03-05T08:00:00+01:00')).thenAccepted());
  it('is refused an hour before the admission', () =>
    given(admitted('2026-03-05T09:00:00+01:00')).when(contact('2026-03-05T08:00:00+01:00')).thenRefused('before-admission'));
  it('is refused after the release', () =>
    given(admitted('2026-03-02'), fact('DetaineeReleased', '2026-03-04', { modality: 'COURT' }))
      .when(contact('2026-03-05'))
      .thenRefused('not-in-custody'));
  it('of an external service without its name is flagged', () =>
    given(admitted('2026-03-02')).when(contact('2026-03-03', 'EXTERNAL')).thenAccepted('service-missing'));
  it('has a kind of the list', () =>
    given(admitted('2026-03-02')).when(contact('2026-03-03', 'NOBODY')).thenMalformed('data.kind', 'is-in'));
  it('has no other properties', () =>
    given(admitted('2026-03-02'))
      .when(contact('2026-03-03', 'SPS', { mood: 'low' }))
      .thenMalformed('data.mood', 'unknown-property'));
});

describe('a council chamber hearing', () => {
  it('is accepted on remand', () => given(admitted('2026-03-02')).when(hearing('2026-03-05')).thenAccepted());
  it('is refused when the status is another', () =>
    given(admitted('2026-03-02', 'CONVICTED')).when(hearing('2026-03-05')).thenRefused('not-on-remand'));
});

describe('the reception checklist', () => {
  const zone = new Zone('Europe/Brussels');
  const source = (occurredAt: string) => ({
    eventId: 'e',
    type: 't',
    occurredAt,
    recordedAt: occurredAt,
    visibility: 'PARTNERSHIP' as const,
    reporter: { userId: 'u' },
  });
  const lines = (reception: Partial<Reception>, now: string) =>
    Object.fromEntries(
      checklist({ ...initialReception, ...reception }, DEFAULT_SETTINGS, zone, Date.parse(now)).map((l) => [l.kind, [l.dueAt, l.state]]),
    );
  const start = { occurredAt: '2026-03-27T15:00:00+01:00', source: source('2026-03-27T15:00:00+01:00') };

  it('gives the director 24 hours and the psychosocial service four calendar days, over the change of the clock', () => {
    const found = lines({ start }, '2026-03-28T10:00:00Z');
    expect(found['DIRECTOR']).toEqual(['2026-03-28T14:00:00.000Z', 'open']);
    expect(found['SPS']).toEqual(['2026-03-31T13:00:00.000Z', 'open']);
  });
  it('ends a limit that starts on a plain date with its last day', () => {
    const dated = { start: { occurredAt: '2026-03-02', source: source('2026-03-02') } };
    expect(lines(dated, '2026-03-03T22:59:59Z')['DIRECTOR']).toEqual(['2026-03-03', 'open']);
    expect(lines(dated, '2026-03-03T23:00:00Z')['DIRECTOR']).toEqual(['2026-03-03', 'overdue']);
  });
  it('tells done from late by the first contact', () => {
    const contacts = [{ kind: 'DIRECTOR' as const, source: source('2026-03-28T15:01:00+01:00') }];
    expect(lines({ start, contacts }, '2026-04-10T10:00:00Z')['DIRECTOR']?.[1]).toBe('late');
  });
  it('cancels what a release came before', () => {
    expect(lines({ start, releasedOn: '2026-03-28T12:00:00+01:00' }, '2026-04-10T10:00:00Z')['SPS']?.[1]).toBe('cancelled');
  });
  it('sets no limit where there is none', () => {
    expect(lines({ start }, '2026-04-10T10:00:00Z')['EXTERNAL']).toEqual([undefined, 'none']);
  });
});
