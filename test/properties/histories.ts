import fc from 'fast-check';
import { type JsonObject, type RecordedFact, type Visibility, Zone, isResolution } from '#eventsourcing';
import { randomStream } from '#eventsourcing/testing';
import { trajectoryCatalogue } from '#trajectory';
import { randomTypes } from './random-types.js';

export const zone = new Zone('Europe/Brussels');
export const calendar = trajectoryCatalogue.calendar(zone);
export const now = Date.UTC(2026, 5, 1);
/** The reader's service: no consent, referral or hand-over of these histories names it. */
export const READER = 'reader-service';
const SERVICES = ['one', 'two', READER];

/** The random facts as several services report them, each with the visibility of its type, some of them secret; each marked as its own. */
export const histories = fc
  .tuple(randomStream(randomTypes, 30), fc.array(fc.nat({ max: 11 }), { minLength: 30, maxLength: 30 }))
  .map(([events, draws]) =>
    events.map((event, i): RecordedFact => {
      const visibility: Visibility = draws[i]! > 9 && !isResolution(event.type) ? 'SECRET' : trajectoryCatalogue.get(event.type).visibility;
      const serviceId = SERVICES[draws[i]! % SERVICES.length]!;
      const marked: JsonObject = isResolution(event.type) ? event.data : { ...event.data, canary: canary(event) };
      return { ...event, visibility, data: marked, actor: { userId: `user-${event.eventId}`, serviceId, role: 'SERVICE_WORKER' } };
    }),
  );

export function canary({ eventId }: RecordedFact): string {
  return `canary-${eventId}`;
}

export function rootId(event: RecordedFact, events: readonly RecordedFact[]): string {
  if (!isResolution(event.type)) return event.eventId;
  const target = events.find((one) => one.eventId === event.data['targetEventId']);
  return target ? rootId(target, events) : event.eventId;
}
