import { type Place, type RoomBooked, type Rooms, bookingsWithin, instantMs } from '#partnership';
import { itemsIn } from '#eventsourcing';
import { AGENDA_PURPOSE, codesOf } from '#vocabulary';

/** A booking on the agenda of a place. */
export interface AgendaLine extends Pick<
  RoomBooked,
  'bookingId' | 'roomId' | 'from' | 'until' | 'purpose' | 'serviceId' | 'offerId' | 'sessionId' | 'equipmentIds'
> {
  /** Bookings that take the same room or equipment at the same time. Only a correction can bring that about. */
  readonly clashesWith: readonly string[];
  /** True where a clash is with something that goes first: hearing, transfer, visit, appointment, activity. */
  readonly givesWay: boolean;
}

export interface Agenda {
  readonly rooms: readonly { readonly roomId: string; readonly name: string; readonly kind: string; readonly seats?: number }[];
  readonly equipment: readonly { readonly equipmentId: string; readonly name: string }[];
  readonly bookings: readonly AgendaLine[];
  /** Requests that were refused within the period, by cause. */
  readonly refused: Readonly<Record<string, number>>;
}

/** The rooms of a place in a period: who has which, and what was refused. `from` and `until` are instants; refusals go by `days`. */
export function agendaOf(
  { rooms }: Place,
  period: { readonly from: string; readonly until: string },
  refusedWithin: (on: string) => boolean,
): Agenda {
  const bookings = bookingsWithin(rooms, period).toSorted(
    (a, b) => instantMs(a.from) - instantMs(b.from) || (a.roomId < b.roomId ? -1 : 1),
  );
  const refused: Record<string, number> = {};
  for (const { cause } of rooms.refused.filter(({ on }) => refusedWithin(on))) refused[cause] = (refused[cause] ?? 0) + 1;
  return { ...inventory(rooms), bookings: bookings.map((booking) => lineOf(booking, rooms)), refused };
}

function inventory({ rooms, equipment }: Rooms): Pick<Agenda, 'rooms' | 'equipment'> {
  return {
    rooms: itemsIn(rooms, 'available').map(({ data }) => data as unknown as Agenda['rooms'][number]),
    equipment: itemsIn(equipment, 'available').map(({ data }) => data as unknown as Agenda['equipment'][number]),
  };
}

function lineOf(booking: RoomBooked, rooms: Rooms): AgendaLine {
  const clashes = bookingsWithin(rooms, booking).filter((other) => other.bookingId !== booking.bookingId && share(booking, other));
  return {
    ...booking,
    clashesWith: clashes.map(({ bookingId }) => bookingId),
    givesWay: clashes.some((other) => rank(other) < rank(booking)),
  };
}

function share(one: RoomBooked, other: RoomBooked): boolean {
  return one.roomId === other.roomId || (one.equipmentIds ?? []).some((id) => other.equipmentIds?.includes(id));
}

const ORDER = codesOf(AGENDA_PURPOSE);
const rank = ({ purpose }: RoomBooked): number => ORDER.indexOf(purpose);
