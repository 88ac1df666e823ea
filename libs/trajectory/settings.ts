import { type Day, parseDay } from '#eventsourcing';
import type { ContactKind } from '#vocabulary';
import { type CaseLimit, DEFAULT_CASE_LIMITS } from './limits.js';
import { DEFAULT_MODALITY_RULES, type ModalityRule } from './modality/modality-rules.js';

/** A limit in hours (counted from an instant) or in calendar days. */
export type Limit = { readonly hours: number } | { readonly days: number };

/** One reception limit, in force from a date until the next one of its kind. */
export interface ReceptionLimit {
  readonly kind: ContactKind;
  readonly from: string;
  /** Absent: no limit. */
  readonly limit?: Limit;
  /** The rule it comes from. */
  readonly source: string;
}

/** Dated data that rules depend on. Law sets the default; a partnership may change what is its own to set. */
export interface TrajectorySettings {
  readonly receptionLimits: readonly ReceptionLimit[];
  readonly caseLimits: readonly CaseLimit[];
  readonly modalities: readonly ModalityRule[];
}

/** Law as in force (domain notes L4): the director within 24 hours, the psychosocial service within 4 days; external services set their own. */
export const DEFAULT_SETTINGS: TrajectorySettings = {
  receptionLimits: [
    { kind: 'DIRECTOR', from: '1900-01-01', limit: { hours: 24 }, source: 'reception talk with the director within 24 hours' },
    { kind: 'SPS', from: '1900-01-01', limit: { days: 4 }, source: 'reception talk with the psychosocial service within 4 days' },
    { kind: 'EXTERNAL', from: '1900-01-01', source: 'no statutory limit; a setting of the partnership' },
  ],
  caseLimits: DEFAULT_CASE_LIMITS,
  modalities: DEFAULT_MODALITY_RULES,
};

/** The limit of a kind that is in force on a day. */
export function limitOn(settings: TrajectorySettings, kind: ContactKind, day: Day): ReceptionLimit | undefined {
  return settings.receptionLimits
    .filter((limit) => limit.kind === kind && (parseDay(limit.from) ?? Infinity) <= day)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
}
