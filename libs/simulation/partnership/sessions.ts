import { DAY_MS, formatInstant } from '#eventsourcing';
import { rate } from '../rates.js';
import { HOUR_MS } from '../stay.js';
import type { MadeOffer } from './offers.js';
import type { Register } from './register.js';
import { DIRECTION } from './services.js';

interface Series {
  readonly placeId: string;
  readonly domain: string;
  readonly roomId: string;
}

/** Offers whose sessions are told one by one, each in a room of its own; of the others the people alone say that they were there. */
const SERIES: readonly Series[] = [
  { placeId: 'haren', domain: 'D4', roomId: 'haren-workshop' },
  { placeId: 'saint-gilles', domain: 'D2', roomId: 'saint-gilles-classroom' },
];
const ROOMS: readonly (readonly [place: string, room: string, name: string, kind: string, seats: number])[] = [
  ['haren', 'haren-workshop', 'Workshop 1', 'WORKSHOP', 12],
  ['haren', 'haren-talks', 'Interview room 4', 'INTERVIEW', 3],
  ['saint-gilles', 'saint-gilles-classroom', 'Classroom', 'CLASSROOM', 14],
  ['saint-gilles', 'saint-gilles-cellar', 'Room in the cellar', 'MULTIPURPOSE', 20],
];
const EVERY_MS = 28 * DAY_MS;
const PLANNED_DAYS = 25;

/** Rooms, sessions and their bookings; some sessions fall through, and not everybody gets a room. */
export function tellSessions(register: Register, offers: readonly MadeOffer[], opensOf: (placeId: string) => number): void {
  for (const [placeId, roomId, name, kind, seats] of ROOMS) {
    const at = Math.max(register.begun, opensOf(placeId));
    register.firm({ placeId }, 'RoomRegistered', at, { roomId, name, kind, seats });
  }
  register.firm({ placeId: 'saint-gilles' }, 'RoomWithdrawn', register.within(0.45), { roomId: 'saint-gilles-cellar' });
  const projector = { equipmentId: 'haren-projector', name: 'Projector' };
  register.firm({ placeId: 'haren' }, 'EquipmentRegistered', Math.max(register.begun, opensOf('haren')), projector);
  for (const series of SERIES) {
    const offer = offers.find(({ prisonId, domain, lasting }) => prisonId === series.placeId && domain === series.domain && lasting);
    if (offer) tellSeries(register, series, offer);
  }
}

function tellSeries(register: Register, { placeId, roomId }: Series, { offerId, serviceId, from }: MadeOffer): void {
  const { period } = register;
  const first = Math.max(period.from, from) + 40 * DAY_MS;
  for (let at = first, number = 1; at < period.to + PLANNED_DAYS * DAY_MS; at += EVERY_MS, number += 1) {
    const [startsAt, endsAt] = [at + 13 * HOUR_MS, at + 15 * HOUR_MS].map(formatInstant) as [string, string];
    const session = { offerId, serviceId, sessionId: `${offerId}-session-${number}`, startsAt, endsAt, placeId, roomId };
    tellSession(register, session, at);
  }
}

interface Session {
  readonly offerId: string;
  readonly serviceId: string;
  readonly sessionId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly placeId: string;
  readonly roomId: string;
}

const CANCELLED = ['NO_STAFF', 'STRIKE', 'FACILITATOR_ABSENT'] as const;

function tellSession(register: Register, { offerId, serviceId, ...session }: Session, at: number): void {
  const { random } = register;
  const { sessionId, startsAt: from, endsAt: until, placeId, roomId } = session;
  const [place, offer] = [{ placeId }, { offerId }];
  const planned = at - PLANNED_DAYS * DAY_MS;
  const bookingId = `${sessionId}-room`;
  register.firm(offer, 'SessionPlanned', planned, session);
  register.firm(place, 'RoomBooked', planned, { bookingId, roomId, from, until, purpose: 'ACTIVITY', serviceId, offerId, sessionId });
  if (random.chance(rate.roomRefused)) register.loose(place, 'RoomRefused', planned, refusal(register, from));
  if (random.chance(rate.sessionCancelled)) {
    register.firm(offer, 'SessionCancelled', at - DAY_MS, { sessionId, cause: random.pick(CANCELLED) });
    register.firm(place, 'RoomReleased', at - DAY_MS, { bookingId });
    return;
  }
  const artists = random.chance(0.3) ? { outsideFacilitators: 2, facilitatorsBriefed: true } : {};
  const attendance = [{ group: 'DETAINEES', count: random.between(3, 12) }];
  register.timed(offer, 'SessionHeld', at + 16 * HOUR_MS, { sessionId, attendance, ...artists });
}

function refusal({ random }: Register, from: string): object {
  const cause = random.pick(['NO_ROOM', 'NO_STAFF', 'SECURITY'] as const);
  return { serviceId: DIRECTION, cause, purpose: 'APPOINTMENT', from };
}
