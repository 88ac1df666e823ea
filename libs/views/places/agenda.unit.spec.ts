import { describe, expect, it } from '@jest/globals';
import { Zone, effectiveHistory, fold } from '#eventsourcing';
import { type Place, evolvePlace, initialPlace, partnershipKinds } from '#partnership';
import { agendaOf } from './agenda.js';
import { placeLine } from './places.js';

const calendar = partnershipKinds.place.catalogue.calendar(new Zone('Europe/Brussels'));

function place(...facts: readonly (readonly [type: string, occurredAt: string, data: object])[]): Place {
  const events = facts.map(([type, occurredAt, data], revision) => ({
    eventId: `e${revision}`,
    type,
    occurredAt,
    recordedAt: '2026-06-30T00:00:00.000Z',
    revision,
    data: data as never,
    position: '',
    visibility: 'LOGISTIC' as const,
    actor: { userId: 'u' },
  }));
  return fold(effectiveHistory(events, calendar), evolvePlace, initialPlace);
}

const OPENED = ['PrisonOpened', '2026-03-01', { name: 'Haren', kind: 'PRISON', inScope: true }] as const;
const booked = (bookingId: string, hours: readonly [string, string], purpose: string) =>
  [
    'RoomBooked',
    '2026-03-03',
    { bookingId, roomId: 'r1', purpose, serviceId: 's1', from: `2026-03-10T${hours[0]}:00Z`, until: `2026-03-10T${hours[1]}:00Z` },
  ] as const;
const DAY = { from: '2026-03-10T00:00:00.000Z', until: '2026-03-11T00:00:00.000Z' };

describe('the agenda of a place', () => {
  it('shows the bookings of the period in order of time, and nothing of other days', () => {
    const haren = place(OPENED, booked('b2', ['14:00', '15:00'], 'ACTIVITY'), booked('b1', ['09:00', '10:00'], 'VISIT'));
    expect(agendaOf(haren, DAY, () => true).bookings.map(({ bookingId }) => bookingId)).toEqual(['b1', 'b2']);
    expect(agendaOf(haren, { ...DAY, until: '2026-03-10T09:00:00.000Z' }, () => true).bookings).toEqual([]);
  });

  it('says which of two bookings that clash all the same gives way: a hearing goes before an activity', () => {
    const haren = place(OPENED, booked('b1', ['09:00', '11:00'], 'ACTIVITY'), booked('b2', ['10:00', '12:00'], 'HEARING'));
    expect(
      agendaOf(haren, DAY, () => true).bookings.map(({ bookingId, clashesWith, givesWay }) => [bookingId, clashesWith, givesWay]),
    ).toEqual([
      ['b1', ['b2'], true],
      ['b2', ['b1'], false],
    ]);
  });

  it('counts what was refused within the period, by cause', () => {
    const refused = (on: string) => ['RoomRefused', on, { serviceId: 's1', cause: 'NO_ROOM', purpose: 'ACTIVITY' }] as const;
    const haren = place(OPENED, refused('2026-03-09'), refused('2026-03-10'));
    expect(agendaOf(haren, DAY, (on) => on === '2026-03-10').refused).toEqual({ NO_ROOM: 1 });
  });
});

describe('a place in a list', () => {
  it('has the places of its units, and none once it is closed', () => {
    const unit = (unitId: string, capacity: number) => ['UnitCapacitySet', '2026-03-02', { unitId, capacity }] as const;
    const haren = place(OPENED, unit('women', 40), unit('men', 100));
    expect(placeLine('haren', haren)).toMatchObject({ capacity: 140, units: [{ unitId: 'men' }, { unitId: 'women' }] });
    const closed = place(OPENED, unit('women', 40), ['PrisonClosed', '2026-03-05', {}]);
    expect(placeLine('haren', closed)).toMatchObject({ status: 'closed', capacity: 0 });
    expect(placeLine('haren', place(OPENED)).capacity).toBeUndefined();
  });
});
