import { type Source, parseMoment } from '#eventsourcing';
import type { CaseDeadline } from '#vocabulary';
import { caseLimitOn } from './limits.js';
import { type At, dueOf, isAfter, isPast } from './reception/course.js';

export type { At } from './reception/course.js';

/** A limit that runs by rule: computed from facts and dated settings, never stored. */
export interface Deadline {
  readonly what: CaseDeadline;
  /** The item it is about, where there may be several. */
  readonly about?: string;
  /** An instant, or a plain date that ends the limit at its 24:00. */
  readonly dueAt: string;
  /** A code of the vocabulary's states of a limit. */
  readonly state: 'open' | 'overdue' | 'done' | 'late' | 'cancelled';
  /** Why this limit. */
  readonly rule: string;
  /** The fact that it runs from. */
  readonly source: Source;
}

/** What a limit runs from, and what ended it. */
export interface Running {
  readonly what: CaseDeadline;
  readonly about?: string;
  readonly from: Source;
  /** What was to be done, when it was done. */
  readonly done?: Source;
  /** What made it pointless, when it came before the end of the limit. */
  readonly cancelled?: Source;
}

/** The deadline by the rule in force on the day it runs from; undefined where there is no limit. */
export function deadline(running: Running, at: At): Deadline | undefined {
  const start = parseMoment(running.from.occurredAt, at.zone);
  const rule = caseLimitOn(at.settings, running.what, start.day);
  if (!rule?.limit) return undefined;
  return dueBy(running, { dueAt: dueOf(start, rule.limit, at.zone), rule: rule.source }, at);
}

/** The deadline whose date a person set. */
export function dueBy(running: Running, due: Pick<Deadline, 'dueAt' | 'rule'>, at: At): Deadline {
  const { what, about, from } = running;
  return { what, ...(about === undefined ? {} : { about }), ...due, state: stateOf(running, due.dueAt, at), source: from };
}

function stateOf({ done, cancelled }: Running, dueAt: string, { zone, now }: At): Deadline['state'] {
  if (done) return isAfter(done.occurredAt, dueAt, zone) ? 'late' : 'done';
  if (cancelled && !isAfter(cancelled.occurredAt, dueAt, zone)) return 'cancelled';
  return isPast(dueAt, now, zone) ? 'overdue' : 'open';
}
