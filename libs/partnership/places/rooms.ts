import {
  type EffectiveFact,
  type Item,
  type Items,
  type Lifecycle,
  evolveFacets,
  evolverOf,
  itemsIn,
  noItems,
  parseInstant,
} from '#eventsourcing';
import type { BOOKING_STATE, ROOM_STATE } from '#vocabulary';
import type { RoomBooked, RoomRefused } from './room-events.js';

export type RoomState = keyof typeof ROOM_STATE;
export type BookingState = keyof typeof BOOKING_STATE;

/** A request for a room that was not met. */
export interface Refusal extends Pick<RoomRefused, 'serviceId' | 'cause' | 'purpose' | 'roomId' | 'offerId'> {
  readonly eventId: string;
  readonly on: string;
}

/** Rooms of a place, its equipment, and who takes them when. */
export interface Rooms {
  readonly rooms: Items<RoomState>;
  readonly equipment: Items<'available'>;
  readonly bookings: Items<BookingState>;
  readonly refused: readonly Refusal[];
}

export const roomLifecycle: Lifecycle<RoomState> = {
  key: 'roomId',
  opens: { RoomRegistered: 'available' },
  again: ['withdrawn'],
  moves: { RoomWithdrawn: { from: ['available'], to: 'withdrawn', rule: 'room-withdrawn' } },
  rules: { exists: 'room-exists', beforeOpening: 'before-room' },
};

export const equipmentLifecycle: Lifecycle<'available'> = {
  key: 'equipmentId',
  opens: { EquipmentRegistered: 'available' },
  moves: {},
  rules: { exists: 'equipment-exists', beforeOpening: 'before-equipment' },
};

export const bookingLifecycle: Lifecycle<BookingState> = {
  key: 'bookingId',
  opens: { RoomBooked: 'booked' },
  moves: { RoomReleased: { from: ['booked'], to: 'released', rule: 'not-booked' } },
  rules: { exists: 'booking-exists', beforeOpening: 'before-booking' },
};

export const initialRooms: Rooms = { rooms: noItems, equipment: noItems, bookings: noItems, refused: [] };

export const evolveRooms = evolveFacets<Rooms>({
  rooms: evolverOf(roomLifecycle),
  equipment: evolverOf(equipmentLifecycle),
  bookings: evolverOf(bookingLifecycle),
  refused: evolveRefused,
});

function evolveRefused(refused: readonly Refusal[], fact: EffectiveFact): readonly Refusal[] {
  if (fact.type !== 'RoomRefused') return refused;
  const { serviceId, cause, purpose, roomId, offerId } = fact.data as unknown as RoomRefused;
  return [...refused, { serviceId, cause, purpose, roomId, offerId, eventId: fact.eventId, on: fact.occurredAt }];
}

/** What a booking says of itself. */
export function bookingOf({ data }: Pick<Item, 'data'>): RoomBooked {
  return data as unknown as RoomBooked;
}

/** Bookings that stand and share some time with a period; the end of a period is not in it. */
export function bookingsWithin({ bookings }: Rooms, period: Pick<RoomBooked, 'from' | 'until'>): readonly RoomBooked[] {
  return itemsIn(bookings, 'booked')
    .map(bookingOf)
    .filter((other) => overlap(other, period));
}

function overlap(one: Pick<RoomBooked, 'from' | 'until'>, other: Pick<RoomBooked, 'from' | 'until'>): boolean {
  return instantMs(one.from) < instantMs(other.until) && instantMs(other.from) < instantMs(one.until);
}

/** An instant of a payload, checked when it came in. */
export function instantMs(instant: string): number {
  return parseInstant(instant)!;
}
