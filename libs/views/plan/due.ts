import { type Source, parseMoment } from '#eventsourcing';
import {
  type At,
  type Trajectory,
  aftercareDeadlines,
  checklist,
  handoverDeadlines,
  planDeadlines,
  releaseDeadlines,
  secondAppointments,
} from '#trajectory';

/** A limit that still runs, or ran out without what it asks for. */
export interface DueLine {
  /** A kind of reception contact, or of a limit of the case. */
  readonly what: string;
  /** The item or the service that it is about, where there may be several. */
  readonly about?: string;
  readonly dueAt: string;
  readonly state: string;
  readonly rule?: string;
  readonly source?: Source;
}

const RUNNING: readonly string[] = ['open', 'overdue', 'on-hold'];

/** Every limit that runs or ran out, the first one first: one list, whatever rule it comes from. */
export function dueLines(stay: Trajectory, at: At): readonly DueLine[] {
  const reception = checklist(stay.reception, at.settings, at.zone, at.now).map(({ kind, serviceId, dueAt, state, rule, setBy }) => ({
    what: kind,
    about: serviceId,
    dueAt,
    state,
    rule,
    source: setBy ?? stay.reception.start?.source,
  }));
  const appointments = secondAppointments(stay, at).map(({ appointmentId, dueAt, state, rule, source }) => ({
    what: 'SECOND_APPOINTMENT',
    about: appointmentId,
    dueAt,
    state,
    rule,
    source,
  }));
  const byRule = [planDeadlines, handoverDeadlines, releaseDeadlines, aftercareDeadlines].flatMap((deadlines) => deadlines(stay, at));
  const all: readonly (Omit<DueLine, 'dueAt'> & { readonly dueAt?: string })[] = [...reception, ...appointments, ...byRule];
  const running = all.flatMap(({ dueAt, ...line }) => (dueAt !== undefined && RUNNING.includes(line.state) ? { ...line, dueAt } : []));
  return running.toSorted((a, b) => endsAt(a, at) - endsAt(b, at));
}

/** The moment with which a limit ends, in milliseconds: a plain date with its 24:00. */
export function endsAt({ dueAt }: Pick<DueLine, 'dueAt'>, { zone }: Pick<At, 'zone'>): number {
  const { day, time } = parseMoment(dueAt, zone);
  return time ?? zone.startOf(day + 1) - 1;
}
