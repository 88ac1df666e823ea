import { Malformed } from '#eventsourcing';
import { DEFAULT_SETTINGS, type Limit, type TrajectorySettings } from '#trajectory';
import type { CaseDeadline, ContactKind } from '#vocabulary';

/** Settings that are others for one question only: by key, as they were written. Plain data. */
export interface ChangedSettings {
  readonly [key: string]: string;
}

/** The limit that a key stands for: of a talk of reception, or of the case. */
type Key = { readonly kind: ContactKind } | { readonly what: CaseDeadline };

const KEYS: { readonly [key: string]: Key } = {
  'reception.director.limit': { kind: 'DIRECTOR' },
  'reception.sps.limit': { kind: 'SPS' },
  'reception.external.limit': { kind: 'EXTERNAL' },
  'appointment.second.limit': { what: 'SECOND_APPOINTMENT' },
  'plan.review.limit': { what: 'PLAN_REVIEW' },
  'plan.reviewAfterTransfer.limit': { what: 'PLAN_REVIEW_AFTER_TRANSFER' },
  'handover.acknowledged.limit': { what: 'HANDOVER_ACKNOWLEDGED' },
  'aftercare.firstContact.limit': { what: 'AFTERCARE_FIRST_CONTACT' },
  'release.kit.limit': { what: 'RELEASE_KIT' },
};

/** The settings that can be others for one question. */
export const SETTING_KEYS: readonly string[] = Object.keys(KEYS);

/** Reads `KEY=VALUE` texts. @throws Malformed at `set` for an unknown key, a key given twice, or a value that is no duration */
export function changedSettings(texts: readonly string[]): ChangedSettings {
  const set: Record<string, string> = {};
  for (const text of texts) {
    const [key = '', ...value] = text.split('=');
    if (!Object.hasOwn(KEYS, key))
      throw Malformed.at('set', `there is no setting ${JSON.stringify(key)}; there is: ${SETTING_KEYS.join(', ')}`);
    if (Object.hasOwn(set, key)) throw Malformed.at('set', `${key} is given twice`);
    limitOf(key, value.join('='));
    set[key] = value.join('=');
  }
  return set;
}

/** The settings as the system comes with what is changed, on every day. @throws Malformed as `changedSettings` */
export function settingsWith(set: ChangedSettings): TrajectorySettings {
  const receptionLimits = [...DEFAULT_SETTINGS.receptionLimits];
  const caseLimits = [...DEFAULT_SETTINGS.caseLimits];
  for (const [key, value] of Object.entries(set)) {
    const changed = { from: '1900-01-01', limit: limitOf(key, value), source: `${key}=${value}, set for this question` };
    const of = KEYS[key]!;
    if ('kind' in of) replace(receptionLimits, { ...of, ...changed }, ({ kind }) => kind === of.kind);
    else replace(caseLimits, { ...of, ...changed }, ({ what }) => what === of.what);
  }
  return { ...DEFAULT_SETTINGS, receptionLimits, caseLimits };
}

/** One limit in the place of all of its kind. */
function replace<L>(limits: L[], limit: L, isOfKind: (other: L) => boolean): void {
  const others = limits.filter((other) => !isOfKind(other));
  limits.splice(0, limits.length, ...others, limit);
}

const DAYS_OF_WEEK = 7;

/** An ISO 8601 duration of whole weeks, days or hours. */
function limitOf(key: string, value: string): Limit {
  const [, weeks, days, hours] = /^P(?:(\d{1,3})W|(\d{1,4})D|T(\d{1,5})H)$/.exec(value) ?? [];
  if (hours !== undefined) return { hours: Number(hours) };
  if (weeks !== undefined) return { days: Number(weeks) * DAYS_OF_WEEK };
  if (days !== undefined) return { days: Number(days) };
  throw Malformed.at('set', `${key} must be an ISO 8601 duration of weeks, days or hours, such as P3D, P2W or PT24H`);
}
