import { type Day, parseDay } from '#eventsourcing';
import type { CaseDeadline } from '#vocabulary';
import type { Limit, TrajectorySettings } from './settings.js';

/** One limit of the case, in force from a date until the next one of its kind. */
export interface CaseLimit {
  readonly what: CaseDeadline;
  readonly from: string;
  /** Absent: no limit. */
  readonly limit?: Limit;
  /** The rule it comes from. */
  readonly source: string;
}

const ALWAYS = '1900-01-01';

/** No law sets these: they are the partnership's own to change. The statutory plan is adjusted during detention (L3), without a term. */
export const DEFAULT_CASE_LIMITS: readonly CaseLimit[] = [
  {
    what: 'SECOND_APPOINTMENT',
    from: ALWAYS,
    // the plan differs by language: after the passage (FR, the default) or on the day of it (NL: a limit of 0 days)
    source: 'a second appointment after the council chamber; no statutory term, a setting of the partnership',
  },
  { what: 'PLAN_REVIEW_AFTER_TRANSFER', from: ALWAYS, limit: { days: 10 }, source: 'the plan is reviewed within 10 days of the arrival' },
  { what: 'PLAN_REVIEW', from: ALWAYS, limit: { days: 365 }, source: 'the plan is reviewed within a year' },
  { what: 'HANDOVER_ACKNOWLEDGED', from: ALWAYS, limit: { days: 7 }, source: 'the receiver answers within 7 days of the arrival' },
  { what: 'AFTERCARE_FIRST_CONTACT', from: ALWAYS, limit: { days: 14 }, source: 'first contact within 14 days of the release' },
  { what: 'RELEASE_KIT', from: ALWAYS, limit: { days: 30 }, source: 'the kit is issued at most 30 days after the release' },
];

/** The limit of a kind that is in force on a day. */
export function caseLimitOn({ caseLimits }: TrajectorySettings, what: CaseDeadline, day: Day): CaseLimit | undefined {
  return caseLimits
    .filter((limit) => limit.what === what && (parseDay(limit.from) ?? Infinity) <= day)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
}
