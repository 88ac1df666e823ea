import { describe, expect, it } from '@jest/globals';
import { Malformed } from '#eventsourcing';
import { DEFAULT_SETTINGS } from '#trajectory';
import { SETTING_KEYS, changedSettings, settingsWith } from './settings.js';

describe('settings that are others for one question', () => {
  it('are those of the system where nothing is said', () => {
    expect(settingsWith(changedSettings([]))).toEqual(DEFAULT_SETTINGS);
  });

  it('stand in the place of every limit of their kind, on every day, and say where they come from', () => {
    const { receptionLimits, caseLimits } = settingsWith(changedSettings(['reception.sps.limit=P3D', 'plan.review.limit=P26W']));
    expect(receptionLimits.filter(({ kind }) => kind === 'SPS')).toEqual([
      { kind: 'SPS', from: '1900-01-01', limit: { days: 3 }, source: 'reception.sps.limit=P3D, set for this question' },
    ]);
    expect(caseLimits.find(({ what }) => what === 'PLAN_REVIEW')).toMatchObject({ limit: { days: 182 } });
    expect(receptionLimits.find(({ kind }) => kind === 'DIRECTOR')).toEqual(DEFAULT_SETTINGS.receptionLimits[0]);
    expect(caseLimits).toHaveLength(DEFAULT_SETTINGS.caseLimits.length);
  });

  it.each(SETTING_KEYS)('change something by the key %s', (key) => {
    expect(settingsWith(changedSettings([`${key}=PT5H`]))).not.toEqual(DEFAULT_SETTINGS);
  });

  it.each([['reception.sps.limit'], ['reception.sps.limit=three'], ['reception.sps.limit=P1M'], ['colour=P3D'], ['toString=P3D']])(
    'are refused where %j is no limit of theirs',
    (text) => expect(() => changedSettings([text])).toThrow(Malformed),
  );

  it('are refused where one is given twice', () =>
    expect(() => changedSettings(['plan.review.limit=P3D', 'plan.review.limit=P4D'])).toThrow(/given twice/));
});
