import { type Day, type Moment, type Zone, formatDay, formatInstant, parseMoment } from '#eventsourcing';
import type { DeadlineState } from '#vocabulary';
import type { Limit, TrajectorySettings } from '../settings.js';
import { disruptionOn, putOff } from './pauses.js';
import type { Reception } from './state.js';

const HOUR_MS = 3_600_000;

/** The moment at which limits are judged. */
export interface At {
  readonly settings: TrajectorySettings;
  readonly zone: Zone;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A limit and what came of it, before any disruption of the regime. */
export interface Course {
  /** The first day that counts. */
  readonly from: Day;
  readonly due: Moment;
  readonly heldAt?: string;
}

/** Where a limit stands. */
export interface Standing {
  /** An instant, or a plain date that ends the limit at its 24:00. */
  readonly dueAt: string;
  /** By how many days a disrupted regime put it off. */
  readonly onHoldDays?: number;
  readonly state: DeadlineState;
}

/** Where a limit stands at a moment: put off day by day by a disrupted regime, cancelled when custody ended before it ran out. */
export function standing({ from, due, heldAt }: Course, reception: Reception, at: At): Standing {
  const days = putOff(reception.disruptions, from, due.day);
  const dueAt = format(due.time === undefined ? { day: due.day + days } : { ...due, time: at.zone.addDays(due.time, days) });
  return { dueAt, ...(days > 0 ? { onHoldDays: days } : {}), state: stateOf(dueAt, heldAt, reception, at) };
}

function stateOf(dueAt: string, heldAt: string | undefined, { releasedOn, disruptions }: Reception, { zone, now }: At): DeadlineState {
  if (heldAt !== undefined) return isAfter(heldAt, dueAt, zone) ? 'late' : 'done';
  if (releasedOn !== undefined && !isAfter(releasedOn, dueAt, zone)) return 'cancelled';
  if (isPast(dueAt, now, zone)) return 'overdue';
  return disruptionOn(disruptions, zone.dayOf(now)) ? 'on-hold' : 'open';
}

/** When a limit ends, in words: an instant when the start is one, else the plain date on which it ends at the latest. */
export function dueOf(start: Moment, limit: Limit, zone: Zone): string {
  return format(endOf(start, limit, zone));
}

/** When a limit ends. Without a zone only days count. A limit of 0 days ends with the day itself. */
export function endOf(start: Moment, limit: Limit, zone?: Zone): Moment {
  const days = 'days' in limit ? limit.days : Math.ceil(limit.hours / 24);
  if (start.time === undefined || !zone || days === 0) return { day: start.day + days };
  const time = 'days' in limit ? zone.addDays(start.time, limit.days) : start.time + limit.hours * HOUR_MS;
  return { day: zone.dayOf(time), time };
}

function format({ day, time }: Moment): string {
  return time === undefined ? formatDay(day) : formatInstant(time);
}

/** True when a limit has run out at `now`. A plain date runs out at its 24:00 in the zone. */
export function isPast(dueAt: string, now: number, zone: Zone): boolean {
  const due = parseMoment(dueAt, zone);
  return due.time === undefined ? zone.dayOf(now) > due.day : now > due.time;
}

/** True when `occurredAt` lies surely after the limit; where only a date is known, in doubt it does not. */
export function isAfter(occurredAt: string, dueAt: string, zone: Zone): boolean {
  const [at, due] = [parseMoment(occurredAt, zone), parseMoment(dueAt, zone)];
  return at.time === undefined || due.time === undefined ? at.day > due.day : at.time > due.time;
}
