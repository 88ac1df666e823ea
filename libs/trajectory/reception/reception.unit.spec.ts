import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { DEFAULT_SETTINGS, checklist, initialReception, type Reception } from '../index.js';
import { by, foldOf, released, setup, zone } from '../spec.js';

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

const missed = (at: string, more: object = {}) => fact('ReceptionContactMissed', at, { kind: 'SPS', cause: 'NO_ROOM', ...more });
const limitSet = (at: string, dueOn: string, more: object = {}) =>
  fact('ReceptionDeadlineSet', at, { kind: 'SPS', dueOn, rule: 'AGREEMENT', reason: 'as agreed', ...more });
const extended = (at: string, dueOn: string, more: object = {}) =>
  fact('ReceptionDeadlineExtended', at, { kind: 'SPS', dueOn, reason: 'was at court', ...more });
const strike = (at: string, until?: string) => fact('RegimeDisrupted', at, { cause: 'STRIKE', ...(until === undefined ? {} : { until }) });

describe('a missed contact', () => {
  it('is accepted in custody', () => given(admitted('2026-03-02')).when(missed('2026-03-03')).thenAccepted());
  it('waits for the admission', () => given().when(missed('2026-03-03')).thenAccepted('prerequisite-unknown'));
  it('is neither before the admission nor after the release', async () => {
    await given(admitted('2026-03-05')).when(missed('2026-03-03')).thenRefused('before-admission');
    await given(admitted('2026-03-02'), released('2026-03-03')).when(missed('2026-03-04')).thenRefused('not-in-custody');
  });
  it('is refused once the talk was held', () =>
    given(admitted('2026-03-02'), contact('2026-03-03')).when(missed('2026-03-04')).thenRefused('contact-already-held'));
  it('is of one service, where there are several', () =>
    given(admitted('2026-03-02'), contact('2026-03-03', 'EXTERNAL', { serviceId: 'S1' }))
      .when(missed('2026-03-04', { kind: 'EXTERNAL', serviceId: 'S2' }))
      .thenAccepted());
});

describe('a limit that a person sets', () => {
  const start = admitted('2026-03-02');
  for (const make of [limitSet, extended]) {
    const { type } = make('2026-03-03', '2026-03-10');
    it(`${type} is accepted in time`, () => given(start).when(make('2026-03-03', '2026-03-10')).thenAccepted());
    it(`${type} waits for the admission`, () => given().when(make('2026-03-03', '2026-03-10')).thenAccepted('prerequisite-unknown'));
    it(`${type} is neither before the admission nor after the release`, async () => {
      await given(admitted('2026-03-05')).when(make('2026-03-03', '2026-03-10')).thenRefused('before-admission');
      await given(start, released('2026-03-04')).when(make('2026-03-05', '2026-03-10')).thenRefused('not-in-custody');
    });
    it(`${type} of an overdue limit needs a coordinator`, async () => {
      await given(start).when(make('2026-03-06', '2026-03-10')).thenAccepted();
      await given(start).when(make('2026-03-07', '2026-03-10')).thenRefused('overdue-needs-coordinator');
      await given(start)
        .when(by(make('2026-03-07', '2026-03-10'), 'COORDINATOR'))
        .thenAccepted();
    });
    it(`${type} gives a reason`, () =>
      given(start)
        .when(fact(type, '2026-03-03', { kind: 'SPS', dueOn: '2026-03-10' }))
        .thenMalformed('data.reason', 'is-string'));
  }
  it('is not overdue while a strike puts it off', () =>
    given(start, strike('2026-03-05', '2026-03-07')).when(extended('2026-03-09', '2026-03-12')).thenAccepted());
  it('is not overdue once the talk was held', () =>
    given(start, contact('2026-03-05')).when(extended('2026-03-09', '2026-03-12')).thenAccepted());
  it('is no shorter when it is extended', () => given(start).when(extended('2026-03-03', '2026-03-05')).thenRefused('not-an-extension'));
  it('is extended where one runs', () =>
    given(start)
      .when(extended('2026-03-03', '2026-03-05', { kind: 'EXTERNAL' }))
      .thenAccepted('prerequisite-unknown'));
  it('for an external service is its own', () =>
    given(start, limitSet('2026-03-03', '2026-03-05', { kind: 'EXTERNAL', serviceId: 'S1' }))
      .when(extended('2026-03-07', '2026-03-12', { kind: 'EXTERNAL', serviceId: 'S1' }))
      .thenRefused('overdue-needs-coordinator'));
});

it('information is given in a language', async () => {
  const told = fact('InformationProvided', '2026-03-03', { topic: 'RIGHTS', channel: 'LEAFLET', language: 'ar' });
  await given(admitted('2026-03-02')).when(told).thenAccepted();
  expect(foldOf([told]).reception.information).toMatchObject([{ topic: 'RIGHTS', language: 'ar' }]);
});

describe('the checklist of a stay', () => {
  const line = (kind: string, now: string, facts: Parameters<typeof foldOf>[0], serviceId?: string) =>
    checklist(foldOf(facts).reception, DEFAULT_SETTINGS, zone, Date.parse(now)).findLast(
      (l) => l.kind === kind && (serviceId === undefined || l.serviceId === serviceId),
    );
  const start = admitted('2026-03-02T15:00:00+01:00');

  it('is put off day by day by a disrupted regime, and on hold meanwhile', () => {
    const facts = [start, strike('2026-03-03', '2026-03-04')];
    expect(line('DIRECTOR', '2026-03-04T10:00:00Z', facts)).toMatchObject({
      dueAt: '2026-03-05T14:00:00.000Z',
      onHoldDays: 2,
      state: 'on-hold',
    });
    expect(line('DIRECTOR', '2026-03-05T10:00:00Z', facts)).toMatchObject({ state: 'open' });
    expect(line('DIRECTOR', '2026-03-05T14:00:01Z', facts)).toMatchObject({ state: 'overdue' });
  });
  it('is not put off by a disruption after its end', () =>
    expect(line('DIRECTOR', '2026-03-10T10:00:00Z', [start, strike('2026-03-06')])).toMatchObject({
      dueAt: '2026-03-03T14:00:00.000Z',
      state: 'overdue',
    }));
  it('counts a day in two disruptions once, and goes on through those it is put off into', () => {
    const facts = [start, strike('2026-03-03'), strike('2026-03-03', '2026-03-04')];
    expect(line('DIRECTOR', '2026-03-03T10:00:00Z', facts)).toMatchObject({ onHoldDays: 2 });
  });
  it('follows what a person set last, and says who did', () => {
    const facts = [start, limitSet('2026-03-03', '2026-03-10'), extended('2026-03-04', '2026-03-12')];
    expect(line('SPS', '2026-03-11T10:00:00Z', facts)).toMatchObject({
      dueAt: '2026-03-12',
      setBy: { type: 'ReceptionDeadlineExtended' },
      state: 'open',
    });
    expect(line('SPS', '2026-03-13T10:00:00Z', facts)).toMatchObject({ state: 'overdue' });
  });
  it('has a line for each service with a limit of its own', () => {
    const facts = [start, limitSet('2026-03-03', '2026-03-10', { kind: 'EXTERNAL', serviceId: 'S1' })];
    expect(line('EXTERNAL', '2026-03-11T10:00:00Z', facts, 'S1')).toMatchObject({ dueAt: '2026-03-10', state: 'overdue' });
    expect(
      line('EXTERNAL', '2026-03-11T10:00:00Z', [...facts, contact('2026-03-09', 'EXTERNAL', { serviceId: 'S1' })], 'S1'),
    ).toMatchObject({
      state: 'done',
    });
  });
  it('tells the attempts that failed before the talk', () => {
    const facts = [start, missed('2026-03-03'), missed('2026-03-04', { cause: 'AT_COURT' }), contact('2026-03-05')];
    expect(line('SPS', '2026-03-11T10:00:00Z', facts)?.missed?.map((m) => m.cause)).toEqual(['NO_ROOM', 'AT_COURT']);
  });
  it('is cancelled by death or escape, and runs again after the recapture', () => {
    const escaped = fact('EscapeRecorded', '2026-03-03T08:00:00+01:00', {});
    expect(line('SPS', '2026-03-11T10:00:00Z', [start, escaped])?.state).toBe('cancelled');
    expect(line('SPS', '2026-03-11T10:00:00Z', [start, fact('DeathRecorded', '2026-03-03', {})])?.state).toBe('cancelled');
    expect(line('SPS', '2026-03-11T10:00:00Z', [start, escaped, fact('RecaptureRecorded', '2026-03-04', {})])?.state).toBe('overdue');
  });
});
