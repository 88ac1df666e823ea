import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { DEFAULT_SETTINGS, type TrajectorySettings } from '#trajectory';
import { Facts } from '../testing/facts.js';
import { reception } from './reception.js';
import { YEAR, four, met, row } from './spec.js';

describe('reception', () => {
  it('is counted by hand: in time, late, not held, released first', async () => {
    expect(await row(four(), 'SPS')).toMatchObject({
      starts: '4',
      due: '3',
      onTime: '1',
      late: '1',
      missing: '1',
      releasedBefore: '1',
      onTimeShare: '33.33',
      timed: '2',
      medianHours: '96',
    });
    expect(await row(four(), 'EXTERNAL')).toMatchObject({ starts: '4', due: '0', unlimited: '4', onTimeShare: '', medianHours: '' });
  });

  it('leaves out who was released before the limit with a talk as well as without: else early releases would raise the share', async () => {
    const facts = met(four(), 'D', '2024-03-02T10:00:00+01:00');
    expect(await row(facts, 'SPS')).toMatchObject({ due: '3', onTime: '1', releasedBefore: '1', onTimeShare: '33.33', timed: '3' });
    expect(await row(facts, 'DIRECTOR')).toMatchObject({ due: '4', missing: '4', releasedBefore: '0' });
  });

  it('waits no more for who was released to be monitored at home, whatever comes later', async () => {
    const facts = new Facts()
      .admit('A', '2024-03-01T10:00:00+01:00')
      .release('A', '2024-03-02T10:00:00+01:00', { modality: 'ELECTRONIC_MONITORING' })
      .release('A', '2024-05-02T10:00:00+02:00');
    expect(await row(facts, 'SPS')).toMatchObject({ due: '0', releasedBefore: '1' });
  });

  it('starts with an admission only: the limit of who was recaptured goes on, that of who came by transfer never ran', async () => {
    const facts = new Facts()
      .admit('A', '2024-03-01T10:00:00+01:00')
      .add('trajectory-A', 'EscapeRecorded', '2024-03-02T10:00:00+01:00')
      .add('trajectory-A', 'RecaptureRecorded', '2024-03-03T10:00:00+01:00', { prisonId: 'P1' })
      .add('trajectory-B', 'TransferDeparted', '2024-03-01', { fromPrisonId: 'FAR', toPrisonId: 'P1', reason: 'POLICY' })
      .add('trajectory-B', 'TransferArrived', '2024-03-01', { prisonId: 'P1' })
      .add('trajectory-B', 'CouncilChamberHearingHeld', '2024-03-04', { outcome: 'MAINTAINED' });
    met(facts, 'A', '2024-03-05T10:00:00+01:00');
    expect(await row(facts, 'SPS')).toMatchObject({ starts: '1', onTime: '1', timed: '1', medianHours: '96' });
    expect(await row(facts, 'SECOND_APPOINTMENT')).toMatchObject({ starts: '1' });
  });

  it('has a row for each admission of a stay', async () => {
    const facts = four().admit('D', '2024-06-01T10:00:00+02:00', { kind: 'RETURN' });
    expect(await row(met(facts, 'D', '2024-06-01T15:00:00+02:00'), 'SPS')).toMatchObject({ starts: '5', onTime: '2', releasedBefore: '1' });
  });

  it('is split by language and by the prison of the day of the admission', async () => {
    const facts = four().add('trajectory-A', 'PersonRegistered', '2024-03-01', { personId: 'A', languages: ['ar', 'fr'] });
    facts.admit('E', '2024-03-01T10:00:00+01:00', { prisonId: 'P2' });
    const lines = await facts.figures(reception, { ...YEAR, by: ['kind', 'language', 'prison'] });
    const sps = lines.filter((line) => line.includes(',SPS,')).map((line) => line.split(',').slice(2, 7).join());
    expect(sps).toEqual(['UNKNOWN,P1,3,2,0', 'UNKNOWN,P2,1,1,0', 'ar,P1,1,1,1']);
  });

  it('goes by the date that a person set for all services, not by one for a single service', async () => {
    const set = { kind: 'SPS', dueOn: '2024-03-10', reason: 'at court' };
    const facts = four()
      .add('trajectory-B', 'ReceptionDeadlineExtended', '2024-03-02', set)
      .add('trajectory-C', 'ReceptionDeadlineSet', '2024-03-02', { ...set, dueOn: '2030-01-01', serviceId: 's' });
    expect(await row(facts, 'SPS')).toMatchObject({ due: '3', onTime: '2', late: '0', missing: '1' });
  });

  it('ends a limit that starts from a plain date with its last day, to the end', async () => {
    const facts = met(new Facts().admit('A', '2024-03-01').admit('B', '2024-03-01'), 'A', '2024-03-05T23:59:00+01:00');
    expect(await row(met(facts, 'B', '2024-03-06T00:01:00+01:00'), 'SPS')).toMatchObject({
      onTime: '1',
      late: '1',
      timed: '0',
      dated: '2',
    });
  });

  it('goes by the dated settings that it is given', async () => {
    const changed = (days: number, from: string): TrajectorySettings => ({
      ...DEFAULT_SETTINGS,
      receptionLimits: [...DEFAULT_SETTINGS.receptionLimits, { kind: 'SPS', from, limit: { days }, source: 'what if' }],
    });
    expect(await row(four(), 'SPS', { settings: changed(7, '2024-01-01') })).toMatchObject({ onTime: '2', late: '0', missing: '1' });
    expect(await row(four(), 'SPS', { settings: changed(1, '2024-03-01') })).toMatchObject({ onTime: '0', late: '2', releasedBefore: '0' });
    expect(await row(four(), 'SPS', { settings: changed(1, '2024-03-02') })).toMatchObject({ onTime: '1', late: '1', missing: '1' });
  });

  it('takes hours of instants only, and says how many talks have a plain date', async () => {
    const facts = met(
      met(new Facts().admit('A', '2024-03-01').admit('B', '2024-03-01T10:00:00+01:00'), 'A', '2024-03-05'),
      'B',
      '2024-03-02',
    );
    expect(await row(facts, 'SPS')).toMatchObject({ onTime: '2', timed: '0', dated: '2', medianHours: '' });
  });

  it('shows apart what was learned after the limit, what a disrupted regime put off, and what still runs', async () => {
    const facts = new Facts()
      .admit('A', '2024-03-01', { learned: '2024-03-10' })
      .admit('B', '2024-03-01')
      .add('trajectory-B', 'RegimeDisrupted', '2024-03-03', { cause: 'STRIKE', until: '2024-03-04' })
      .admit('C', '2024-03-02');
    const apart = { learnedAfter: '1', disrupted: '1', due: '1', missing: '1', open: '0' };
    expect(await row(facts, 'SPS')).toMatchObject(apart);
    // the limit of C ends with 6 March, that of B, two days later, with 7 March
    const now = Date.parse('2024-03-06T22:00:00Z');
    expect(await row(facts, 'SPS', { now })).toMatchObject({ learnedAfter: '1', disrupted: '0', due: '0', open: '2' });
  });

  it('tells the cause of the last attempt that failed, and is of admissions of the period only', async () => {
    const facts = four()
      .add('trajectory-B', 'ReceptionContactMissed', '2024-03-04', { kind: 'SPS', cause: 'NO_STAFF' })
      .admit('E', '2023-12-31');
    const lines = await facts.figures(reception, { ...YEAR, by: ['kind', 'cause'] });
    const sps = lines.filter((line) => line.includes(',SPS,')).map((line) => line.split(',').slice(2, 7).join());
    expect(sps).toEqual(['NONE,3,2,1,0', 'NO_STAFF,1,1,0,1']);
  });

  it('loses no admission: the parts add up to the starts, and shares lie within 0 and 100', async () => {
    const at = fc.integer({ min: 1, max: 28 }).map((day) => `2024-03-${String(day).padStart(2, '0')}`);
    const moment = fc.oneof(
      at,
      at.map((day) => `${day}T12:00:00+01:00`),
    );
    const fact = fc.tuple(
      fc.constantFrom('ReceptionContactHeld', 'ReceptionContactMissed', 'RegimeDisrupted', 'DetaineeReleased', 'DetaineeAdmitted'),
      moment,
      fc.constantFrom('SPS', 'DIRECTOR', 'EXTERNAL'),
    );
    const dataOf = (type: string, kind: string): { [name: string]: string } =>
      type === 'DetaineeAdmitted'
        ? { personId: 'A', prisonId: 'P1', legalStatus: 'REMAND', kind: 'RETURN' }
        : { kind, cause: 'STRIKE', modality: 'COURT' };
    await fc.assert(
      fc.asyncProperty(fc.array(fact, { maxLength: 10 }), at, async (facts, learned) => {
        const log = new Facts().admit('A', '2024-03-01', { learned });
        for (const [type, on, kind] of facts) log.add('trajectory-A', type, on, { learned: '2024-04-01', ...dataOf(type, kind) });
        for (const line of (await log.figures(reception, YEAR)).slice(1)) {
          const [starts, due, ...parts] = line.split(',').slice(2).map(Number);
          const sumOf = (some: readonly number[]): number => some.reduce((sum, value) => sum + value, 0);
          expect(sumOf(parts.slice(0, 3))).toBe(due);
          expect(sumOf(parts.slice(0, 8))).toBe(starts);
          expect(parts[8]).toBeGreaterThanOrEqual(0);
          expect(parts[8]).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 100 },
    );
  });
});
