import { type Day, type Moment, type Source, type Zone, parseDay, parseMoment } from '#eventsourcing';
import type { ContactKind, DeadlineState } from '#vocabulary';
import { type TrajectorySettings, limitOn } from '../settings.js';
import { type At, type Course, endOf, isAfter, standing } from './course.js';
import { putOff } from './pauses.js';
import type { Missed, Reception, SetLimit } from './state.js';

export { dueOf, isAfter, isPast } from './course.js';

export const RECEPTION_KINDS: readonly ContactKind[] = ['DIRECTOR', 'SPS', 'EXTERNAL', 'MEDICAL', 'LEGAL_AID', 'FAMILY'];

/** One line of the reception checklist. */
export interface ChecklistLine {
  readonly kind: ContactKind;
  /** An instant, or a plain date that ends the limit at its 24:00. Absent: no limit. */
  readonly dueAt?: string;
  /** Why this limit. */
  readonly rule?: string;
  /** Who set or extended it, where a person did. */
  readonly setBy?: Source;
  /** By how many days a disrupted regime put it off. */
  readonly onHoldDays?: number;
  /** The first contact of the kind. */
  readonly heldAt?: string;
  readonly serviceId?: string;
  readonly source?: Source;
  /** Attempts that failed before it, with their causes. */
  readonly missed?: readonly Missed[];
  /** `none`: without limit and not held. `late`: held after the limit. `cancelled`: released first. */
  readonly state: DeadlineState;
}

/** Whose talk: of a kind, and for a limit that was set for one service, of that service. */
export interface Whose {
  readonly kind: ContactKind;
  readonly serviceId?: string;
}

/**
 * The reception checklist at a moment: computed from facts and dated settings, never stored.
 * A limit in hours runs from the instant of admission; from a plain date it ends with the last day it could end on. A person may
 * set another one, for all or for one service; a disrupted regime puts it off day by day.
 * @param now milliseconds since 1970
 */
export function checklist(reception: Reception, settings: TrajectorySettings, zone: Zone, now: number): ChecklistLine[] {
  const own = reception.limits.filter((l) => l.serviceId !== undefined);
  const ofServices = new Map(own.map(({ kind, serviceId }) => [`${kind}/${serviceId}`, { kind, serviceId }]));
  const all: Whose[] = [...RECEPTION_KINDS.map((kind) => ({ kind })), ...ofServices.values()];
  return all.map((whose) => line(whose, reception, { settings, zone, now }));
}

/** The day with which a limit ends at the latest, for rules: they do not know the zone, so an hour never decides. Undefined: no limit. */
export function lastDayOf(whose: Whose, reception: Reception, settings: TrajectorySettings): Day | undefined {
  const day = reception.start?.day;
  const running = day === undefined ? undefined : runningLimit(whose, reception, { settings, start: { day } });
  return running?.due && running.due.day + putOff(reception.disruptions, running.from, running.due.day);
}

/** True when a talk is of that kind, and of that service where one is named. */
export function concerns(talk: Whose, { kind, serviceId }: Whose): boolean {
  return talk.kind === kind && (serviceId === undefined || talk.serviceId === serviceId);
}

function line(whose: Whose, reception: Reception, at: At): ChecklistLine {
  const done = doneOf(whose, reception, at.zone);
  const start = reception.start && parseMoment(reception.start.occurredAt, at.zone);
  const limit = start && runningLimit(whose, reception, { ...at, start });
  const what = { ...whose, ...done, rule: limit?.rule, ...(limit?.setBy ? { setBy: limit.setBy } : {}) };
  if (!limit?.due) return { ...what, state: done.heldAt === undefined ? 'none' : 'done' };
  return { ...what, ...standing({ from: limit.from, due: limit.due, heldAt: done.heldAt }, reception, at) };
}

/** The first talk, and the attempts before it. */
function doneOf(
  whose: Whose,
  { contacts, missed }: Reception,
  zone: Zone,
): Pick<ChecklistLine, 'heldAt' | 'serviceId' | 'source' | 'missed'> {
  const first = contacts.find((c) => concerns(c, whose));
  const failed = missed.filter((m) => concerns(m, whose) && (!first || !isAfter(m.source.occurredAt, first.source.occurredAt, zone)));
  return {
    ...(first ? { heldAt: first.source.occurredAt, serviceId: first.serviceId, source: first.source } : {}),
    ...(failed.length > 0 ? { missed: failed } : {}),
  };
}

/** A limit as it runs: by rule, or as a person set it last. */
interface RunningLimit extends Pick<Course, 'from'> {
  readonly due?: Moment;
  readonly rule?: string;
  readonly setBy?: Source;
}

interface Rules {
  readonly settings: TrajectorySettings;
  readonly start: Moment;
  readonly zone?: Zone;
}

function runningLimit(whose: Whose, reception: Reception, { settings, start, zone }: Rules): RunningLimit {
  const set = lastSet(whose, reception);
  // whoever set it knew of the disruptions until then
  if (set) return { due: { day: parseDay(set.dueOn)! }, from: set.day + 1, rule: set.rule ?? 'set by a person', setBy: set.source };
  const rule = limitOn(settings, whose.kind, start.day);
  return { due: rule?.limit && endOf(start, rule.limit, zone), from: start.day, rule: rule?.source };
}

function lastSet({ kind, serviceId }: Whose, { limits }: Reception): SetLimit | undefined {
  return limits.findLast((l) => l.kind === kind && l.serviceId === serviceId) ?? limits.findLast((l) => l.kind === kind && !l.serviceId);
}
