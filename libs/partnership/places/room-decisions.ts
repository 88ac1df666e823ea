import {
  type DecisionsOf,
  type FactIn,
  RuleBroken,
  type RuleOf,
  type Warning,
  decideByRules,
  itemOf,
  unknown,
  withinLifecycle,
} from '#eventsourcing';
import type { RoomBooked, roomPayloads } from './room-events.js';
import { bookingLifecycle, bookingsWithin, equipmentLifecycle, instantMs, roomLifecycle } from './rooms.js';
import type { Place } from './state.js';

type Rule = RuleOf<FactIn<typeof roomPayloads, 'RoomBooked'>, Place, unknown>;

const rooms = withinLifecycle(roomLifecycle, ({ rooms }: Place) => rooms.rooms);
const equipment = withinLifecycle(equipmentLifecycle, ({ rooms }: Place) => rooms.equipment);
const bookings = withinLifecycle(bookingLifecycle, ({ rooms }: Place) => rooms.bookings);

const aPeriod: Rule = ({ data }) => {
  if (instantMs(data.from) >= instantMs(data.until)) throw new RuleBroken('not-a-period', 'it ends before it begins', 'data.until');
  return undefined;
};

const placeStands: Rule = (_, { before: { premises } }) => {
  if (premises.status === 'closed') throw new RuleBroken('place-closed', `closed since ${premises.since}`, 'data.roomId');
  return undefined;
};

const roomStands: Rule = ({ data }, { before }) => {
  const room = itemOf(before.rooms.rooms, data.roomId);
  if (room?.state === 'withdrawn') throw new RuleBroken('room-withdrawn', `withdrawn since ${room.since}`, 'data.roomId');
  return room ? undefined : unknown(`room ${data.roomId} is not registered yet`);
};

const equipmentKnown: Rule = ({ data }, { before }) =>
  (data.equipmentIds ?? [])
    .filter((id) => itemOf(before.rooms.equipment, id) === undefined)
    .map((id): Warning => unknown(`equipment ${id} is not registered yet`));

/** A room is one service's at a time, whoever comes first. Who needs it more asks that it be released. */
const roomFree: Rule = ({ data }, { before }) => {
  const other = bookingsWithin(before.rooms, data).find((booking) => booking.roomId === data.roomId);
  if (other) throw new RuleBroken('room-taken', taken(other), 'data.roomId');
  return undefined;
};

const equipmentFree: Rule = ({ data }, { before }) => {
  const wanted = new Set(data.equipmentIds);
  const other = bookingsWithin(before.rooms, data).find((booking) => booking.equipmentIds?.some((id) => wanted.has(id)));
  if (other) throw new RuleBroken('equipment-taken', taken(other), 'data.equipmentIds');
  return undefined;
};

function taken({ bookingId, serviceId, purpose, from, until }: RoomBooked): string {
  return `booked from ${from} until ${until} by ${serviceId} (${purpose}, booking ${bookingId}): it has to be released first`;
}

export const roomDecisions: DecisionsOf<typeof roomPayloads, Place, unknown> = {
  RoomRegistered: decideByRules(rooms),
  RoomWithdrawn: decideByRules(rooms),
  EquipmentRegistered: decideByRules(equipment),
  RoomBooked: decideByRules(bookings, aPeriod, placeStands, roomStands, equipmentKnown, roomFree, equipmentFree),
  RoomRefused: decideByRules(),
  RoomReleased: decideByRules(bookings),
};
