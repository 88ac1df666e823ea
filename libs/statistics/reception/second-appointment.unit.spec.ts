import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '#trajectory';
import { Facts } from '../testing/facts.js';
import { reception } from './reception.js';
import { YEAR, four, row } from './spec.js';

describe('a second appointment', () => {
  it('is followed from the first hearing, where the settings have a term', async () => {
    const facts = four()
      .add('trajectory-A', 'CouncilChamberHearingHeld', '2024-03-05', { outcome: 'MAINTAINED' })
      .add('trajectory-A', 'SecondAppointmentScheduled', '2024-03-05', { appointmentId: 'a', serviceId: 's', dueOn: '2024-04-01' })
      .add('trajectory-A', 'SecondAppointmentHeld', '2024-03-20', { appointmentId: 'a', serviceId: 's' });
    expect(await row(facts, 'SECOND_APPOINTMENT')).toMatchObject({ starts: '1', unlimited: '1', dated: '1' });
    const caseLimits = [{ what: 'SECOND_APPOINTMENT', from: '2024-01-01', limit: { days: 14 }, source: 'what if' }] as const;
    const settings = { ...DEFAULT_SETTINGS, caseLimits };
    expect(await row(facts, 'SECOND_APPOINTMENT', { settings })).toMatchObject({ due: '1', late: '1', onTimeShare: '0' });
    expect(await row(facts.release('A', '2024-03-20'), 'SECOND_APPOINTMENT', { settings })).toMatchObject({ due: '1', late: '1' });
  });

  it('tells why it lapsed, and counts one that was never held as late', async () => {
    const facts = new Facts();
    for (const person of 'AB')
      facts
        .admit(person, '2024-03-01')
        .add(`trajectory-${person}`, 'CouncilChamberHearingHeld', '2024-03-05', { outcome: 'MAINTAINED' })
        .add(`trajectory-${person}`, 'SecondAppointmentScheduled', '2024-03-05', {
          appointmentId: 'a',
          serviceId: 's',
          dueOn: '2024-03-10',
        })
        .add(`trajectory-${person}`, 'SecondAppointmentLapsed', '2024-03-10', { appointmentId: 'a', cause: 'NO_ROOM' });
    facts.add('trajectory-A', 'SecondAppointmentHeld', '2024-03-12', { appointmentId: 'a', serviceId: 's' });
    facts.add('trajectory-A', 'SecondAppointmentScheduled', '2024-03-13', { appointmentId: 'b', serviceId: 's', dueOn: '2024-04-10' });
    facts.add('trajectory-A', 'SecondAppointmentLapsed', '2024-04-10', { appointmentId: 'b', cause: 'REFUSED' });
    const caseLimits = [{ what: 'SECOND_APPOINTMENT', from: '2024-01-01', limit: { days: 14 }, source: 'what if' }] as const;
    const lines = await facts.figures(reception, { ...YEAR, by: ['kind', 'cause'] }, { settings: { ...DEFAULT_SETTINGS, caseLimits } });
    const second = lines.filter((line) => line.includes(',SECOND_APPOINTMENT,')).map((line) => line.split(',').slice(2, 7).join());
    expect(second).toEqual(['NO_ROOM,2,2,1,0']);
  });
});
