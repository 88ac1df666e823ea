import { type EffectiveFact, parseMoment } from '#eventsourcing';
import {
  type AppointmentLine,
  type Appointments,
  type ChecklistLine,
  type Reception,
  checklist,
  evolveAppointments,
  evolveReception,
  initialAppointments,
  initialReception,
  isAfter,
  isPast,
  secondAppointments,
} from '#trajectory';
import { AFTER_ALL } from '../cases/after-all.js';
import { Whereabouts } from '../cases/whereabouts.js';
import type { Spell } from '../custody/path.js';
import { type CustodySubject, beginOf } from '../custody/source.js';
import type { Context, Known, Observation, Observed } from '../definition.js';

/** What the dimensions of reception read. */
export interface ReceptionSubject extends Pick<CustodySubject, 'person' | 'piece'> {
  /** A kind of talk, or SECOND_APPOINTMENT. */
  readonly talk: string;
  /** Why the last attempt before it failed; NONE when none did. */
  readonly cause: string;
}

export const SECOND_APPOINTMENT = 'SECOND_APPOINTMENT';
export const NONE = 'NONE';

/** What came of a limit; they exclude each other. */
export type Outcome = 'onTime' | 'late' | 'missing' | 'learnedAfter' | 'disrupted' | 'releasedBefore' | 'unlimited';

/** Whether the first talk took place, and whether its time and that of the beginning are known. */
type Held = 'timed' | 'dated' | 'none';

const MINUTE_MS = 60_000;

type Line = Pick<ChecklistLine, 'dueAt' | 'heldAt' | 'onHoldDays' | 'state'> & {
  readonly talk: string;
  readonly cause: string;
  readonly start: { readonly occurredAt: string; readonly recordedAt: string; readonly eventId: string };
  /** The fact that ended custody; undefined while it goes on. */
  readonly exit: EffectiveFact | undefined;
  /** The talk, what was tried before it, who set the limit and what put it off. */
  readonly facts: readonly string[];
};

/**
 * For each admission one stretch for each kind of talk, and one for the second appointment after the first hearing: from the
 * beginning up to and with the last day of the limit. `amount`: minutes to the first talk, where both times are known.
 */
export function* observeReception({ facts }: Known, context: Context): Generator<Observed<ReceptionSubject>, void, undefined> {
  const whereabouts = new Whereabouts(facts, context);
  for (const arrived of arrivalsOf(facts, whereabouts.path.spells)) {
    for (const line of linesOf(arrived, context)) {
      const { day } = parseMoment(line.start.occurredAt, context.zone);
      const where = whereabouts.on(day);
      if (where) yield observed(line, { ...where.subject, talk: line.talk, cause: line.cause }, context.zone);
    }
  }
}

/** A custody from its beginning: that it was broken off by an escape makes no other one. */
interface Arrived {
  readonly begun: Spell;
  /** The fact that ended it. */
  readonly exit: EffectiveFact | undefined;
  readonly facts: readonly EffectiveFact[];
}

/** The facts of each custody: up to the next one; those of the day that sorted before the first belong to it. */
function arrivalsOf(facts: readonly EffectiveFact[], spells: readonly Spell[]): readonly Arrived[] {
  const at = (id: string | undefined): number => facts.findIndex(({ eventId }) => eventId === id);
  const first = spells.flatMap(({ entry }, i) => (i > 0 && entry.kind === 'recapture' ? [] : [i]));
  return first.map((one, i): Arrived => {
    const next = first[i + 1];
    const [begin, end] = [i === 0 ? 0 : at(spells[one]!.entry.fact), next === undefined ? undefined : at(spells[next]!.entry.fact)];
    return { begun: spells[one]!, exit: facts[at(spells[(next ?? spells.length) - 1]!.exit?.fact)], facts: facts.slice(begin, end) };
  });
}

/** Only an admission starts the limits of talks; a hearing starts that of a second appointment, wherever custody began. */
function linesOf({ facts, begun, exit }: Arrived, { settings, zone }: Context): readonly Line[] {
  let [reception, appointments]: [Reception, Appointments] = [initialReception, initialAppointments];
  for (const fact of facts) {
    reception = evolveReception(reception, fact);
    appointments = evolveAppointments(appointments, fact);
  }
  const at = { settings, zone, now: AFTER_ALL };
  // a limit that was set for one service is that service's own
  const ofAll = { ...reception, limits: reception.limits.filter(({ serviceId }) => serviceId === undefined) };
  const start = reception.start && beginOf(begun) <= (reception.start.day ?? Infinity) ? reception.start.source : undefined;
  const talks = start ? checklist(ofAll, settings, zone, AFTER_ALL).map((line) => talkOf(line, start)) : [];
  const second = secondAppointments({ reception, appointments }, at).filter(({ appointmentId }) => appointmentId === undefined);
  const lines = [...talks, ...second.map((line) => secondOf(line, facts, zone))];
  return lines.map((line): Line => {
    return { ...line, exit, facts: [...line.facts, ...putOffBy(line, reception, zone)] };
  });
}

type Talk = Omit<Line, 'exit'>;

/** The disruptions between the beginning of a limit and its end. */
function putOffBy({ dueAt, start, onHoldDays }: Talk, { disruptions }: Reception, zone: Context['zone']): readonly string[] {
  if (dueAt === undefined || onHoldDays === undefined) return [];
  const [begin, end] = [parseMoment(start.occurredAt, zone).day, parseMoment(dueAt, zone).day];
  return disruptions.filter(({ from, to }) => begin <= to && from <= end).map(({ source }) => source.eventId);
}

function talkOf(line: ChecklistLine, start: Line['start']): Talk {
  const { kind, missed = [], source, setBy } = line;
  const facts = [...missed.map((one) => one.source), setBy, source].flatMap((one) => (one ? [one.eventId] : []));
  return { ...line, talk: kind, cause: missed.at(-1)?.cause ?? NONE, start, facts };
}

/** The second appointment: what lapsed before the first that was held tells why it was not held sooner. */
function secondOf(line: AppointmentLine, all: readonly EffectiveFact[], zone: Context['zone']): Talk {
  const { heldAt, source: start } = line;
  const held = all.find(({ type, occurredAt }) => type === 'SecondAppointmentHeld' && occurredAt === heldAt);
  const lapsed = all.filter(
    ({ type, occurredAt }) => type === 'SecondAppointmentLapsed' && (heldAt === undefined || !isAfter(occurredAt, heldAt, zone)),
  );
  const facts = [...lapsed, ...(held ? [held] : [])].map(({ eventId }) => eventId);
  return { ...line, talk: SECOND_APPOINTMENT, cause: (lapsed.at(-1)?.data['cause'] as string | undefined) ?? NONE, start, facts };
}

function observed(line: Line, subject: ReceptionSubject, zone: Context['zone']): Observed<ReceptionSubject> {
  const { dueAt, start, facts, exit } = line;
  const from = parseMoment(start.occurredAt, zone).day;
  const until = dueAt === undefined ? from : Math.max(from, parseMoment(dueAt, zone).day + 1);
  const outcome = outcomeOf(line, zone);
  const [held, amount] = heldOf(line, zone);
  const left = outcome === 'releasedBefore' && exit ? [exit.eventId] : [];
  return { kind: `${outcome}/${held}`, from, until, amount, subject, facts: [start.eventId, ...facts, ...left] };
}

function outcomeOf({ dueAt, state, start, onHoldDays, exit }: Line, zone: Context['zone']): Outcome {
  if (dueAt === undefined) return 'unlimited';
  // with a talk or without: if only those without were left out, every early release would raise the share
  if (exit && !isAfter(exit.occurredAt, dueAt, zone)) return 'releasedBefore';
  if (isPast(dueAt, Date.parse(start.recordedAt), zone)) return 'learnedAfter';
  if (onHoldDays !== undefined) return 'disrupted';
  if (state === 'overdue') return 'missing';
  return state === 'late' ? 'late' : 'onTime';
}

function heldOf({ heldAt, start }: Line, zone: Context['zone']): [Held, number] {
  if (heldAt === undefined) return ['none', 0];
  const [from, to] = [parseMoment(start.occurredAt, zone).time, parseMoment(heldAt, zone).time];
  if (from === undefined || to === undefined) return ['dated', 0];
  return ['timed', Math.max(0, Math.round((to - from) / MINUTE_MS))];
}

/** What an observation of a limit says. */
export function courseOf({ kind }: Observation): { readonly outcome: Outcome; readonly held: Held } {
  const [outcome, held] = kind.split('/') as [Outcome, Held];
  return { outcome, held };
}
