import { type Source, itemsIn, parseDay, parseMoment } from '#eventsourcing';
import type { DeadlineState } from '#vocabulary';
import { caseLimitOn } from '../limits.js';
import { type At, endOf, isAfter, standing } from '../reception/course.js';
import type { Trajectory } from '../state.js';

/** A second appointment that is to take place after the council chamber. */
export interface AppointmentLine {
  /** Absent: by rule, whoever holds it. */
  readonly appointmentId?: string;
  readonly serviceId?: string;
  readonly dueAt?: string;
  readonly rule: string;
  readonly onHoldDays?: number;
  readonly heldAt?: string;
  /** Why it lapsed. */
  readonly cause?: string;
  /** The hearing it runs from, or the fact that planned it. */
  readonly source: Source;
  readonly state: DeadlineState;
}

/** What second appointments are computed from. */
export type Appointed = Pick<Trajectory, 'reception' | 'appointments'>;

/**
 * Second appointments at a moment: the one that the rule asks for, counted from the first hearing (L5), then each that a service
 * planned. Without a term in the settings the first has no date, and is still to do. Computed, never stored.
 */
export function secondAppointments(stay: Appointed, at: At): AppointmentLine[] {
  return [...byRule(stay, at), ...planned(stay, at)];
}

/** Held ones, those whose planning was never reported too. */
function heldOnes({ appointments }: Appointed): readonly Source[] {
  const waiting = appointments.waiting.filter((w) => w.type === 'SecondAppointmentHeld').map((w) => w.source);
  return [...itemsIn(appointments, 'held').map((item) => item.moved), ...waiting];
}

function byRule(stay: Appointed, at: At): AppointmentLine[] {
  const source = stay.reception.hearings[0]?.source;
  if (!source) return [];
  const start = parseMoment(source.occurredAt, at.zone);
  const rule = caseLimitOn(at.settings, 'SECOND_APPOINTMENT', start.day);
  if (!rule) return [];
  const heldAt = firstHeld(stay, at);
  const line = { rule: rule.source, source, ...(heldAt === undefined ? {} : { heldAt }) };
  if (rule.limit)
    return [{ ...line, ...standing({ from: start.day, due: endOf(start, rule.limit, at.zone), heldAt }, stay.reception, at) }];
  if (heldAt !== undefined) return [{ ...line, state: 'done' }];
  return [{ ...line, state: stay.reception.releasedOn === undefined ? 'open' : 'cancelled' }];
}

function firstHeld(stay: Appointed, { zone }: At): string | undefined {
  const held = heldOnes(stay).map((source) => source.occurredAt);
  return held.toSorted((a, b) => (isAfter(a, b, zone) ? 1 : -1))[0];
}

function planned(stay: Appointed, at: At): AppointmentLine[] {
  return Object.values(stay.appointments.items).map((item) => {
    const { serviceId, dueOn, cause } = item.data as { readonly serviceId: string; readonly dueOn: string; readonly cause?: string };
    const line = { appointmentId: item.id, serviceId, rule: 'planned by the service', source: item.opened };
    if (item.state === 'lapsed') return { ...line, dueAt: dueOn, cause, state: 'cancelled' };
    const from = parseMoment(item.opened.occurredAt, at.zone).day + 1;
    const heldAt = item.state === 'held' ? item.moved.occurredAt : undefined;
    const held = heldAt === undefined ? {} : { heldAt };
    return { ...line, ...held, ...standing({ from, due: { day: parseDay(dueOn)! }, heldAt }, stay.reception, at) };
  });
}
