import { Malformed } from '#eventsourcing';
import { DEFAULT_SETTINGS, type Limit, type TrajectorySettings } from '#trajectory';
import type { ContactKind } from '#vocabulary';

/** Settings that are others for one question only: by key, as they were written. Plain data. */
export interface ChangedSettings {
  readonly [key: string]: string;
}

const KINDS: { readonly [key: string]: ContactKind } = {
  'reception.director.limit': 'DIRECTOR',
  'reception.sps.limit': 'SPS',
  'reception.external.limit': 'EXTERNAL',
};

/** The settings that can be others for one question. */
export const SETTING_KEYS: readonly string[] = Object.keys(KINDS);

/** Reads `KEY=VALUE` texts. @throws Malformed at `set` for an unknown key, a key given twice, or a value that is no duration */
export function changedSettings(texts: readonly string[]): ChangedSettings {
  const set: Record<string, string> = {};
  for (const text of texts) {
    const [key = '', ...value] = text.split('=');
    if (!Object.hasOwn(KINDS, key))
      throw Malformed.at('set', `there is no setting ${JSON.stringify(key)}; there is: ${SETTING_KEYS.join(', ')}`);
    if (Object.hasOwn(set, key)) throw Malformed.at('set', `${key} is given twice`);
    limitOf(key, value.join('='));
    set[key] = value.join('=');
  }
  return set;
}

/** The settings of the law with what is changed, on every day. @throws Malformed as `changedSettings` */
export function settingsWith(set: ChangedSettings): TrajectorySettings {
  const changed = Object.entries(set).map(([key, value]) => ({
    kind: KINDS[key]!,
    from: '1900-01-01',
    limit: limitOf(key, value),
    source: `${key}=${value}, set for this question`,
  }));
  const kept = DEFAULT_SETTINGS.receptionLimits.filter(({ kind }) => !changed.some((one) => one.kind === kind));
  return { ...DEFAULT_SETTINGS, receptionLimits: [...kept, ...changed] };
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
