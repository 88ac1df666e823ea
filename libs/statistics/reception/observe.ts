import { type EffectiveFact, parseMoment } from '#eventsourcing';
import {
  type Appointments,
  type ChecklistLine,
  type Reception,
  checklist,
  evolveAppointments,
  evolveReception,
  initialAppointments,
  initialReception,
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
  /** The talk, or what was tried before it. */
  readonly facts: readonly string[];
};

/**
 * For each admission one stretch for each kind of talk, and one for the second appointment after the first hearing: from the
 * beginning up to and with the last day of the limit. `amount`: minutes to the first talk, where both times are known.
 */
export function* observeReception({ facts }: Known, context: Context): Generator<Observed<ReceptionSubject>, void, undefined> {
  const whereabouts = new Whereabouts(facts, context);
  for (const admitted of admissionsOf(facts, whereabouts.path.spells)) {
    for (const line of linesOf(admitted, context)) {
      const { day } = parseMoment(line.start.occurredAt, context.zone);
      const where = whereabouts.on(day);
      if (where)
        yield observed(line, { ...where.subject, talk: line.talk, cause: line.cause }, { context, exit: admitted.spell.exit?.fact });
    }
  }
}

interface Admitted {
  readonly spell: Spell;
  readonly facts: readonly EffectiveFact[];
}

/** The facts of each admission: up to the next one; those of the day that sorted before the first belong to it. */
function admissionsOf(facts: readonly EffectiveFact[], spells: readonly Spell[]): readonly Admitted[] {
  const begins = spells.map(({ entry }, i) => (i === 0 ? 0 : facts.findIndex(({ eventId }) => eventId === entry.fact)));
  const admissions = spells.flatMap((spell, i) => (spell.entry.kind === 'admission' ? [{ spell, begin: begins[i]! }] : []));
  return admissions.map(({ spell, begin }, i) => ({ spell, facts: facts.slice(begin, admissions[i + 1]?.begin) }));
}

function linesOf({ facts, spell }: Admitted, { settings, zone }: Context): readonly Line[] {
  let [reception, appointments]: [Reception, Appointments] = [initialReception, initialAppointments];
  for (const fact of facts) {
    reception = evolveReception(reception, fact);
    appointments = evolveAppointments(appointments, fact);
  }
  const at = { settings, zone, now: AFTER_ALL };
  // a limit that was set for one service is that service's own
  const ofAll = { ...reception, limits: reception.limits.filter(({ serviceId }) => serviceId === undefined) };
  const start = reception.start && beginOf(spell) <= (reception.start.day ?? Infinity) ? reception.start.source : undefined;
  const talks = start ? checklist(ofAll, settings, zone, AFTER_ALL).map((line) => talkOf(line, start)) : [];
  const second = secondAppointments({ reception, appointments }, at).filter(({ appointmentId }) => appointmentId === undefined);
  return [...talks, ...second.map((line): Line => ({ ...line, talk: SECOND_APPOINTMENT, cause: NONE, start: line.source, facts: [] }))];
}

function talkOf(line: ChecklistLine, start: Line['start']): Line {
  const { kind, missed = [], source } = line;
  const facts = [...missed.map((one) => one.source.eventId), ...(source ? [source.eventId] : [])];
  return { ...line, talk: kind, cause: missed.at(-1)?.cause ?? NONE, start, facts };
}

interface Around {
  readonly context: Context;
  /** The fact that ended the custody. */
  readonly exit: string | undefined;
}

function observed(line: Line, subject: ReceptionSubject, { context: { zone }, exit }: Around): Observed<ReceptionSubject> {
  const { dueAt, start, facts } = line;
  const from = parseMoment(start.occurredAt, zone).day;
  const until = dueAt === undefined ? from : Math.max(from, parseMoment(dueAt, zone).day + 1);
  const outcome = outcomeOf(line, zone);
  const [held, amount] = heldOf(line, zone);
  const left = outcome === 'releasedBefore' && exit !== undefined ? [exit] : [];
  return { kind: `${outcome}/${held}`, from, until, amount, subject, facts: [start.eventId, ...facts, ...left] };
}

function outcomeOf({ dueAt, state, start, onHoldDays }: Line, zone: Context['zone']): Outcome {
  if (dueAt === undefined) return 'unlimited';
  if (state === 'cancelled') return 'releasedBefore';
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
