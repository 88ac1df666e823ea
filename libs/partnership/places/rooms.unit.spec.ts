import { describe, expect, it } from '@jest/globals';
import { constantFrom, property, assert, uniqueArray, integer } from 'fast-check';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { setupOf } from '../spec.js';
import { placeKind } from './kind.js';
import { bookingsWithin, evolveRooms, initialRooms } from './rooms.js';

const { given } = decisionSpec(setupOf(placeKind));
const opened = fact('PrisonOpened', '2026-03-01', { name: 'Haren', kind: 'PRISON', inScope: true });
const room = (at = '2026-03-02', roomId = 'r1') => fact('RoomRegistered', at, { roomId, name: 'Lokaal 1', kind: 'INTERVIEW', seats: 4 });
const projector = fact('EquipmentRegistered', '2026-03-02', { equipmentId: 'e1', name: 'Projector' });
const withdrawn = (at: string) => fact('RoomWithdrawn', at, { roomId: 'r1' });
const booking = (bookingId: string, from: string, until: string, more: object = {}) =>
  fact('RoomBooked', '2026-03-03', {
    bookingId,
    roomId: 'r1',
    from: `2026-03-10T${from}:00+01:00`,
    until: `2026-03-10T${until}:00+01:00`,
    purpose: 'APPOINTMENT',
    serviceId: 's1',
    ...more,
  });
const released = (at: string, bookingId = 'b1') => fact('RoomReleased', at, { bookingId });

describe('a room', () => {
  it('is registered once', async () => {
    await given(opened).when(room()).thenAccepted();
    await given(opened, room()).when(room('2026-03-03')).thenRefused('room-exists');
  });
  it('is withdrawn once, and not before it is there', async () => {
    await given(opened, room()).when(withdrawn('2026-03-04')).thenAccepted();
    await given(opened, room(), withdrawn('2026-03-04')).when(withdrawn('2026-03-05')).thenRefused('room-withdrawn');
    await given(opened, room('2026-03-05')).when(withdrawn('2026-03-04')).thenRefused('before-room');
    await given(opened).when(withdrawn('2026-03-04')).thenAccepted('prerequisite-unknown');
  });
  it('is refused to somebody, and that is kept', () =>
    given(opened)
      .when(fact('RoomRefused', '2026-03-03', { serviceId: 's1', cause: 'NO_ROOM', purpose: 'ACTIVITY' }))
      .thenAccepted());
  it('has equipment beside it, each piece once', () =>
    given(opened, projector)
      .when({ ...projector, eventId: room().eventId })
      .thenRefused('equipment-exists'));
});

describe('a booking', () => {
  it('takes a free room', () =>
    given(opened, room())
      .when(booking('b1', '10:00', '11:00'))
      .thenAccepted());
  it('does not take a room that is taken, not even for a part of the time', async () => {
    await given(opened, room(), booking('b1', '10:00', '11:00'))
      .when(booking('b2', '10:30', '11:30'))
      .thenRefused('room-taken');
    await given(opened, room(), booking('b1', '10:00', '11:00'))
      .when(booking('b2', '09:00', '12:00', { purpose: 'HEARING' }))
      .thenRefused('room-taken');
  });
  it('begins when another ends', () =>
    given(opened, room(), booking('b1', '10:00', '11:00'))
      .when(booking('b2', '11:00', '12:00'))
      .thenAccepted());
  it('takes the time that another gave back', () =>
    given(opened, room(), booking('b1', '10:00', '11:00'), released('2026-03-04'))
      .when({ ...booking('b2', '10:00', '11:00'), occurredAt: '2026-03-05' })
      .thenAccepted());
  it('takes equipment that is free', async () => {
    const first = booking('b1', '10:00', '11:00', { equipmentIds: ['e1'] });
    const other = booking('b2', '10:00', '11:00', { equipmentIds: ['e1'], roomId: 'r2' });
    await given(opened, room(), room('2026-03-02', 'r2'), projector, first).when(other).thenRefused('equipment-taken');
    await given(opened, room()).when(first).thenAccepted('prerequisite-unknown');
  });
  it('has a name of its own, a time that ends after it begins, and a room that stands', async () => {
    await given(opened, room(), booking('b1', '10:00', '11:00'))
      .when(booking('b1', '12:00', '13:00'))
      .thenRefused('booking-exists');
    await given(opened, room())
      .when(booking('b1', '11:00', '10:00'))
      .thenRefused('not-a-period');
    await given(opened, room(), withdrawn('2026-03-02'))
      .when(booking('b1', '10:00', '11:00'))
      .thenRefused('room-withdrawn');
    await given(opened, room(), fact('PrisonClosed', '2026-03-02', {}))
      .when(booking('b1', '10:00', '11:00'))
      .thenRefused('place-closed');
    await given(opened)
      .when(booking('b1', '10:00', '11:00'))
      .thenAccepted('prerequisite-unknown');
  });
  it('is given back once, and not before it was made', async () => {
    await given(opened, room(), booking('b1', '10:00', '11:00'))
      .when(released('2026-03-04'))
      .thenAccepted();
    await given(opened, room(), booking('b1', '10:00', '11:00'), released('2026-03-04'))
      .when(released('2026-03-05'))
      .thenRefused('not-booked');
    await given(opened, room(), booking('b1', '10:00', '11:00'))
      .when(released('2026-03-02'))
      .thenRefused('before-booking');
    await given(opened, room()).when(released('2026-03-02')).thenAccepted('prerequisite-unknown');
  });
});

describe('bookings within a period', () => {
  const at = (hour: number): string => `2026-03-10T${String(hour).padStart(2, '0')}:00:00Z`;
  const fold = (spans: readonly (readonly [number, number])[]) =>
    spans.reduce(
      (state, [from, until], i) =>
        evolveRooms(state, {
          type: 'RoomBooked',
          eventId: `e${i}`,
          occurredAt: '2026-03-03',
          recordedAt: '2026-03-03T00:00:00.000Z',
          revision: i,
          day: 1,
          position: '',
          visibility: 'LOGISTIC',
          actor: { userId: 'u' },
          data: { bookingId: `b${i}`, roomId: 'r1', from: at(from), until: at(until), purpose: 'VISIT', serviceId: 's' },
        }),
      initialRooms,
    );

  it('are those that share an hour with it', () => {
    const spans = uniqueArray(
      integer({ min: 0, max: 22 }).map((from): readonly [number, number] => [from, from + 1]),
      { maxLength: 8 },
    );
    assert(
      property(spans, constantFrom(...Array.from({ length: 23 }, (_, i) => i)), (booked, hour) => {
        const found = bookingsWithin(fold(booked), { from: at(hour), until: at(hour + 1) });
        expect(found.map((b) => b.from).sort()).toEqual(booked.filter(([from]) => from === hour).map(([from]) => at(from)));
      }),
    );
  });
});
