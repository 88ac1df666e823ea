import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { DEFAULT_SETTINGS, type TrajectorySettings } from '#trajectory';
import { Facts } from '../testing/facts.js';
import { reception } from './reception.js';

const YEAR = { from: '2024-01-01', to: '2024-12-31', every: 'year' } as const;
const COLUMNS =
  'starts,due,onTime,late,missing,learnedAfter,disrupted,releasedBefore,open,unlimited,onTimeShare,timed,dated,medianHours'.split(',');

type Row = { readonly [column: string]: string };

/** The row of one kind of talk, by column. */
async function row(facts: Facts, kind: string, more: Parameters<Facts['figures']>[2] = {}): Promise<Row> {
  const lines = await facts.figures(reception, YEAR, more);
  const cells = lines
    .find((line) => line.split(',')[1] === kind)!
    .split(',')
    .slice(2);
  return Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i]!]));
}

const met = (facts: Facts, person: string, on: string, kind = 'SPS'): Facts =>
  facts.add(`trajectory-${person}`, 'ReceptionContactHeld', on, { kind });

/** The limit of the psychosocial service is 4 days. A: held after 2 days. B: after 6. C: not. D: released on day 3. */
function four(): Facts {
  const facts = new Facts();
  for (const person of 'ABCD') facts.admit(person, '2024-03-01T10:00:00+01:00');
  met(facts, 'A', '2024-03-03T10:00:00+01:00');
  met(facts, 'B', '2024-03-07T10:00:00+01:00');
  return facts.release('D', '2024-03-04T10:00:00+01:00');
}

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

  it('follows the second appointment from the first hearing, where the settings have a term', async () => {
    const facts = four()
      .add('trajectory-A', 'CouncilChamberHearingHeld', '2024-03-05', { outcome: 'MAINTAINED' })
      .add('trajectory-A', 'SecondAppointmentScheduled', '2024-03-05', { appointmentId: 'a', serviceId: 's', dueOn: '2024-04-01' })
      .add('trajectory-A', 'SecondAppointmentHeld', '2024-03-20', { appointmentId: 'a', serviceId: 's' });
    expect(await row(facts, 'SECOND_APPOINTMENT')).toMatchObject({ starts: '1', unlimited: '1', dated: '1' });
    const caseLimits = [{ what: 'SECOND_APPOINTMENT', from: '2024-01-01', limit: { days: 14 }, source: 'what if' }] as const;
    const settings = { ...DEFAULT_SETTINGS, caseLimits };
    expect(await row(facts, 'SECOND_APPOINTMENT', { settings })).toMatchObject({ due: '1', late: '1', onTimeShare: '0' });
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
