import { describe, expect, it } from '@jest/globals';
import { parseDay } from '#eventsourcing';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { type ModalityRule, DEFAULT_MODALITY_RULES, earliestBy, isGranted, modalityRulesOn } from '../index.js';
import { admitted, foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const held = (legalStatus: string) => admitted('2026-01-05', { legalStatus });
const convicted = held('CONVICTED');
const requested = (at: string, more: object = {}) => fact('ModalityRequested', at, { requestId: 'Q1', code: 'CONDITIONAL', ...more });
const asked = (at: string) => fact('SpsEvaluationRequested', at, { requestId: 'Q1', by: 'DIRECTOR' });
const evaluated = (at: string) => fact('SpsEvaluationDelivered', at, { requestId: 'Q1' });
const decided = (at: string, more: object = {}) =>
  fact('ModalityDecided', at, { requestId: 'Q1', code: 'CONDITIONAL', authority: 'SENTENCE_COURT', outcome: 'GRANTED', ...more });
const revoked = (at: string) => fact('ModalityRevoked', at, { requestId: 'Q1', reason: 'r' });

describe('a request for a modality', () => {
  it('is made for the status it is meant for', () => given(convicted).when(requested('2026-03-02')).thenAccepted());
  it('is not made on remand', () => given(held('REMAND')).when(requested('2026-03-02')).thenRefused('modality-not-for-status'));
  it('is not made under the other law', () => given(held('INTERNED')).when(requested('2026-03-02')).thenRefused('modality-not-for-status'));
  it('is made under either law by who is held under both', () =>
    given(convicted, fact('LegalStatusChanged', '2026-02-01', { from: 'CONVICTED', to: 'MIXED' }))
      .when(requested('2026-03-02'))
      .thenAccepted());
  it('is accepted where no status is known, flagged', () => given().when(requested('2026-03-02')).thenAccepted('prerequisite-unknown'));
  it('is made to who decides', () =>
    given(convicted)
      .when(requested('2026-03-02', { authority: 'MINISTER' }))
      .thenRefused('wrong-authority'));
  it('is flagged before the modality came into force', () =>
    given(admitted('2018-01-05', { legalStatus: 'CONVICTED' }))
      .when(requested('2018-03-02', { code: 'TRANSITION_HOUSE' }))
      .thenAccepted('modality-not-in-force'));
  it('is made once under one id', () =>
    given(convicted, requested('2026-03-02')).when(requested('2026-03-03')).thenRefused('request-exists'));
});

describe('an evaluation', () => {
  const open = [convicted, requested('2026-03-02')] as const;
  it('is asked by the director and delivered', async () => {
    await given(...open)
      .when(asked('2026-03-03'))
      .thenAccepted();
    await given(...open, asked('2026-03-03'))
      .when(evaluated('2026-04-01'))
      .thenAccepted();
  });
  it('is flagged before the earliest date that was given', () =>
    given(convicted, requested('2026-03-02', { earliestOn: '2026-06-01' }))
      .when(evaluated('2026-04-01'))
      .thenAccepted('before-earliest'));
  for (const step of [asked('2026-04-01'), evaluated('2026-04-01')]) {
    it(`(${step.type}) belongs to an open request`, async () => {
      await given(convicted).when(step).thenAccepted('prerequisite-unknown');
      await given(convicted, requested('2026-04-02')).when(step).thenRefused('before-request');
      await given(...open, decided('2026-03-20'))
        .when(step)
        .thenRefused('modality-not-open');
    });
  }
});

describe('a decision', () => {
  const open = [convicted, requested('2026-03-02')] as const;
  it('is made on a request', () =>
    given(...open)
      .when(decided('2026-04-01', { conditions: ['RESIDENCE'] }))
      .thenAccepted());
  it('without a known request stands, flagged', () => given(convicted).when(decided('2026-04-01')).thenAccepted('prerequisite-unknown'));
  it('is made once', () =>
    given(...open, decided('2026-04-01'))
      .when(decided('2026-04-02'))
      .thenRefused('modality-not-open'));
  it('is made by the authority of that day', async () => {
    const monitoring = { code: 'ELECTRONIC_MONITORING', authority: 'MINISTER' };
    const early = admitted('2021-01-05', { legalStatus: 'CONVICTED' });
    await given(early).when(decided('2022-08-31', monitoring)).thenAccepted('prerequisite-unknown');
    await given(early).when(decided('2022-09-01', monitoring)).thenRefused('wrong-authority');
  });
  it('is of the modality that was asked', () =>
    given(...open)
      .when(decided('2026-04-01', { code: 'LIMITED_DETENTION' }))
      .thenRefused('other-modality'));
  it('is for the status of that day', () => given(held('REMAND')).when(decided('2026-04-01')).thenRefused('modality-not-for-status'));
  it('before the modality came into force is flagged', () =>
    given(admitted('2018-01-05', { legalStatus: 'CONVICTED' }))
      .when(decided('2018-03-02', { code: 'TRANSITION_HOUSE', authority: 'MINISTER' }))
      .thenAccepted('modality-not-in-force', 'prerequisite-unknown'));
  it('that grants before the earliest date, counted back from the known dates, is flagged', async () => {
    const dates = fact('SentenceDatesRecorded', '2026-01-10', {
      conditionalReleaseFrom: '2026-12-31',
      source: 'REGISTRY',
      recalculatedOn: '2026-01-10',
    });
    const limited = { code: 'LIMITED_DETENTION' };
    const story = [convicted, dates, requested('2026-03-02', limited)] as const;
    await given(...story)
      .when(decided('2026-06-29', limited))
      .thenAccepted('before-earliest');
    await given(...story)
      .when(decided('2026-06-30', limited))
      .thenAccepted();
    await given(...story)
      .when(decided('2026-06-29', { ...limited, outcome: 'REFUSED' }))
      .thenAccepted();
  });
});

describe('a revocation', () => {
  it('takes back what was granted', () => {
    expect(isGranted(foldOf([requested('2026-03-02'), decided('2026-04-01')]).modalities, 'CONDITIONAL')).toBe(true);
    expect(isGranted(foldOf([requested('2026-03-02'), decided('2026-04-01'), revoked('2026-05-01')]).modalities, 'CONDITIONAL')).toBe(
      false,
    );
    return given(convicted, requested('2026-03-02'), decided('2026-04-01')).when(revoked('2026-05-01')).thenAccepted();
  });
  it('needs a grant', async () => {
    await given(convicted, requested('2026-03-02')).when(revoked('2026-05-01')).thenRefused('no-grant-to-revoke');
    await given(convicted).when(revoked('2026-05-01')).thenAccepted('prerequisite-unknown');
    await given(convicted, requested('2026-05-02')).when(revoked('2026-05-01')).thenRefused('before-request');
  });
  it('makes leave on its strength odd', async () => {
    const leave = { code: 'PENITENTIARY_LEAVE', authority: 'MINISTER' };
    const out = fact('TemporaryAbsenceStarted', '2026-05-02', { absenceId: 'A1', modality: 'PENITENTIARY_LEAVE' });
    await given(convicted, requested('2026-03-02', leave), decided('2026-04-01', leave)).when(out).thenAccepted();
    await given(convicted, requested('2026-03-02', leave), decided('2026-04-01', leave), revoked('2026-05-01'))
      .when(out)
      .thenAccepted('modality-not-granted');
  });
});

describe('the law of a day', () => {
  const on = (code: ModalityRule['code'], date: string) =>
    modalityRulesOn(DEFAULT_MODALITY_RULES, code, parseDay(date)!).map((rule) => [rule.regime, ...rule.authorities]);
  it('knows the commission before October 2016 and the chamber since', () => {
    expect(on('PROBATION', '2016-09-30')).toEqual([['INTERNED', 'SOCIAL_DEFENCE_COMMISSION']]);
    expect(on('PROBATION', '2016-10-01')).toEqual([['INTERNED', 'PROTECTION_CHAMBER']]);
  });
  it('counts back in whole months, to the last day of a shorter one', () => {
    const back = (monthsBefore: number, date: string) => earliestBy({ ...DEFAULT_MODALITY_RULES[0]!, monthsBefore }, date);
    expect(back(6, '2026-12-31')).toBe('2026-06-30');
    expect(back(6, '2026-08-31')).toBe('2026-02-28');
    expect(back(24, '2028-02-29')).toBe('2026-02-28');
    expect(back(12, '2026-01-15')).toBe('2025-01-15');
    expect(earliestBy({ ...DEFAULT_MODALITY_RULES[0]!, monthsBefore: undefined }, '2026-01-15')).toBeUndefined();
  });
});
