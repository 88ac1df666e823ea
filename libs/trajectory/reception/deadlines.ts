import { type Day, type Zone, formatDay, formatInstant, parseMoment } from '#eventsourcing';
import type { ContactKind } from '#vocabulary';
import { type Limit, type TrajectorySettings, limitOn } from '../settings.js';
import type { Source } from '../source.js';
import type { Reception } from './state.js';

export const RECEPTION_KINDS: readonly ContactKind[] = ['DIRECTOR', 'SPS', 'EXTERNAL', 'MEDICAL', 'LEGAL_AID', 'FAMILY'];

/** One line of the reception checklist. */
export interface ChecklistLine {
  readonly kind: ContactKind;
  /** An instant, or a plain date that ends the limit at its 24:00. Absent: no limit. */
  readonly dueAt?: string;
  /** Why this limit. */
  readonly rule?: string;
  /** The first contact of the kind. */
  readonly heldAt?: string;
  readonly serviceId?: string;
  readonly source?: Source;
  /** `done` in time, `late` held after the limit, `open`, `overdue`, `none` without limit and not held, `cancelled` released first. */
  readonly state: 'done' | 'late' | 'open' | 'overdue' | 'none' | 'cancelled';
}

/**
 * The reception checklist at a moment: computed from facts and dated settings, never stored.
 * A limit in hours runs from the instant of admission; from a plain date it ends with the last day it could end on.
 * @param now milliseconds since 1970
 */
export function checklist(reception: Reception, settings: TrajectorySettings, zone: Zone, now: number): ChecklistLine[] {
  return RECEPTION_KINDS.map((kind) => line(kind, reception, { settings, zone, now }));
}

interface At {
  readonly settings: TrajectorySettings;
  readonly zone: Zone;
  readonly now: number;
}

function line(kind: ContactKind, reception: Reception, at: At): ChecklistLine {
  const first = reception.contacts.find((c) => c.kind === kind);
  const held = first && { heldAt: first.source.occurredAt, serviceId: first.serviceId, source: first.source };
  const start = reception.start && parseMoment(reception.start.occurredAt, at.zone);
  const rule = start && limitOn(at.settings, kind, start.day);
  if (!start || !rule?.limit) return { kind, ...held, rule: rule?.source, state: held ? 'done' : 'none' };
  const dueAt = dueOf(start, rule.limit, at.zone);
  return { kind, dueAt, rule: rule.source, ...held, state: stateOf(dueAt, held?.heldAt, reception.releasedOn, at) };
}

function stateOf(dueAt: string, heldAt: string | undefined, releasedOn: string | undefined, { zone, now }: At): ChecklistLine['state'] {
  if (heldAt !== undefined) return isAfter(heldAt, dueAt, zone) ? 'late' : 'done';
  if (releasedOn !== undefined && !isAfter(releasedOn, dueAt, zone)) return 'cancelled';
  return isPast(dueAt, now, zone) ? 'overdue' : 'open';
}

/** When a limit ends: an instant when the start is one, else the plain date on which it ends at the latest. */
export function dueOf(start: { readonly day: Day; readonly time?: number }, limit: Limit, zone: Zone): string {
  if (start.time === undefined) return formatDay(start.day + ('days' in limit ? limit.days : Math.ceil(limit.hours / 24)));
  return formatInstant('days' in limit ? zone.addDays(start.time, limit.days) : start.time + limit.hours * 3_600_000);
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
