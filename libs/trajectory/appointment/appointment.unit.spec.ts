import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { DEFAULT_SETTINGS, type TrajectorySettings, secondAppointments } from '../index.js';
import { admitted, foldOf, released, setup, zone } from '../spec.js';

const { given } = decisionSpec(setup);
const hearing = (at: string) => fact('CouncilChamberHearingHeld', at, { outcome: 'MAINTAINED' });
const scheduled = (at: string, dueOn = '2026-03-20') =>
  fact('SecondAppointmentScheduled', at, { appointmentId: 'A1', serviceId: 'S1', dueOn });
const held = (at: string) => fact('SecondAppointmentHeld', at, { appointmentId: 'A1', serviceId: 'S1' });
const lapsed = (at: string) => fact('SecondAppointmentLapsed', at, { appointmentId: 'A1', cause: 'NO_ROOM' });
const heard = [admitted('2026-03-02'), hearing('2026-03-06')];

describe('a second appointment', () => {
  it('is scheduled after the council chamber', () =>
    given(...heard)
      .when(scheduled('2026-03-07'))
      .thenAccepted());
  it('is scheduled before a hearing is known, flagged', () =>
    given(admitted('2026-03-02')).when(scheduled('2026-03-07')).thenAccepted('prerequisite-unknown'));
  it('is scheduled once', () =>
    given(...heard, scheduled('2026-03-07'))
      .when(scheduled('2026-03-08'))
      .thenRefused('appointment-exists'));
  it('is scheduled again after it lapsed', () =>
    given(...heard, scheduled('2026-03-07'), lapsed('2026-03-08'))
      .when(scheduled('2026-03-09'))
      .thenAccepted());
  for (const make of [scheduled, held]) {
    it(`${make('2026-03-07').type} is neither before the admission nor after the release`, async () => {
      await given(admitted('2026-03-09')).when(make('2026-03-07')).thenRefused('before-admission');
      await given(...heard, released('2026-03-07'))
        .when(make('2026-03-08'))
        .thenRefused('not-in-custody');
    });
  }
  it('is held at home too, on remand under electronic monitoring', () =>
    given(...heard, scheduled('2026-03-07'), released('2026-03-08', 'ELECTRONIC_MONITORING'))
      .when(held('2026-03-09'))
      .thenAccepted());
  it('is held, once', async () => {
    await given(...heard, scheduled('2026-03-07'))
      .when(held('2026-03-09'))
      .thenAccepted();
    await given(...heard, scheduled('2026-03-07'), held('2026-03-09'))
      .when(held('2026-03-10'))
      .thenRefused('appointment-not-scheduled');
  });
  it('lapses, and not once it was held', async () => {
    await given(...heard, scheduled('2026-03-07'))
      .when(lapsed('2026-03-09'))
      .thenAccepted();
    await given(...heard, scheduled('2026-03-07'), held('2026-03-09'))
      .when(lapsed('2026-03-10'))
      .thenRefused('appointment-not-scheduled');
  });
  it('lapses for a cause', () =>
    given(...heard, scheduled('2026-03-07'))
      .when(fact('SecondAppointmentLapsed', '2026-03-09', { appointmentId: 'A1' }))
      .thenMalformed('data.cause', 'is-in'));
  it('that nobody scheduled waits', async () => {
    await given(...heard)
      .when(held('2026-03-09'))
      .thenAccepted('prerequisite-unknown');
    await given(...heard)
      .when(lapsed('2026-03-09'))
      .thenAccepted('prerequisite-unknown');
  });
  it('is neither held nor lapses before it was scheduled', async () => {
    await given(...heard, scheduled('2026-03-10'))
      .when(held('2026-03-09'))
      .thenRefused('before-appointment');
    await given(...heard, scheduled('2026-03-10'))
      .when(lapsed('2026-03-09'))
      .thenRefused('before-appointment');
  });
});

describe('the limit of the second appointment', () => {
  const within = (limit: { days: number }): TrajectorySettings => ({
    ...DEFAULT_SETTINGS,
    caseLimits: [{ what: 'SECOND_APPOINTMENT', from: '1900-01-01', limit, source: 'agreed' }],
  });
  const lines = (now: string, facts: Parameters<typeof foldOf>[0], settings = within({ days: 7 })) =>
    secondAppointments(foldOf(facts), { settings, zone, now: Date.parse(now) }).map(({ dueAt, state }) => [dueAt, state]);

  it('is none before a hearing', () => expect(lines('2026-03-10T10:00:00Z', [admitted('2026-03-02')])).toEqual([]));
  it('runs from the first hearing, by the setting', () => {
    const two = [...heard, hearing('2026-04-06')];
    expect(lines('2026-03-10T10:00:00Z', two)).toEqual([['2026-03-13', 'open']]);
    expect(lines('2026-03-14T10:00:00Z', two)).toEqual([['2026-03-13', 'overdue']]);
  });
  it('may be the day of the hearing itself, as the plan says in Dutch', () =>
    expect(lines('2026-03-06T22:00:00Z', [admitted('2026-03-02'), hearing('2026-03-06T09:00:00+01:00')], within({ days: 0 }))).toEqual([
      ['2026-03-06', 'open'],
    ]));
  it('has no date without a setting, and is to do until it is held or custody ends', () => {
    const now = '2026-05-10T10:00:00Z';
    expect(lines(now, heard, DEFAULT_SETTINGS)).toEqual([[undefined, 'open']]);
    expect(lines(now, [...heard, released('2026-03-20')], DEFAULT_SETTINGS)).toEqual([[undefined, 'cancelled']]);
    expect(lines(now, [...heard, held('2026-03-20')], DEFAULT_SETTINGS)).toEqual([[undefined, 'done']]);
  });
  it('is kept by the first one held, planned or not', () => {
    expect(lines('2026-05-10T10:00:00Z', [...heard, held('2026-03-09')])).toEqual([['2026-03-13', 'done']]);
    expect(lines('2026-05-10T10:00:00Z', [...heard, held('2026-03-14')])).toEqual([['2026-03-13', 'late']]);
  });
  it('of one that a service planned is the day it named', () => {
    const open = ['2026-03-13', 'open'];
    expect(lines('2026-03-10T10:00:00Z', [...heard, scheduled('2026-03-07')])).toEqual([open, ['2026-03-20', 'open']]);
    expect(lines('2026-03-10T10:00:00Z', [...heard, scheduled('2026-03-07'), lapsed('2026-03-08')])).toEqual([
      open,
      ['2026-03-20', 'cancelled'],
    ]);
    expect(lines('2026-03-10T10:00:00Z', [...heard, scheduled('2026-03-07'), held('2026-03-09')])).toEqual([
      ['2026-03-13', 'done'],
      ['2026-03-20', 'done'],
    ]);
  });
  it('is cancelled by a release before it ran out', () =>
    expect(lines('2026-05-10T10:00:00Z', [...heard, released('2026-03-12')])).toEqual([['2026-03-13', 'cancelled']]));
  it('is put off by a strike', () => {
    const strike = fact('RegimeDisrupted', '2026-03-12', { cause: 'STRIKE', until: '2026-03-14' });
    expect(lines('2026-03-12T10:00:00Z', [...heard, strike])).toEqual([['2026-03-16', 'on-hold']]);
  });
});
