import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { mergedWith } from '../index.js';
import { admitted, advising, foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const flagged = (at: string, otherPersonId = 'P2') =>
  fact('PossibleDuplicateFlagged', at, { otherPersonId, score: 90, reason: 'same name' });
const confirmed = (at: string, more: object = {}) => fact('DuplicateConfirmed', at, { otherPersonId: 'P2', ...more });
const dismissed = (at: string) => fact('DuplicateDismissed', at, { otherPersonId: 'P2', reason: 'twins' });

describe('a possible duplicate', () => {
  it('is flagged', () => given(admitted('2026-03-02')).when(flagged('2026-03-03')).thenAccepted());
  it('is flagged once', () => given(flagged('2026-03-03')).when(flagged('2026-03-04')).thenRefused('duplicate-already-flagged'));
  it('is another person', () => given(admitted('2026-03-02')).when(flagged('2026-03-03', 'P1')).thenRefused('same-person'));
  it('is flagged again after it was dismissed', () =>
    given(flagged('2026-03-03'), dismissed('2026-03-04')).when(flagged('2026-03-05')).thenAccepted());
});

describe('a decision on a duplicate', () => {
  for (const decide of [confirmed, dismissed]) {
    const { type } = decide('2026-03-04');
    it(`${type} follows a flag`, () => given(flagged('2026-03-03')).when(decide('2026-03-04')).thenAccepted());
    it(`${type} without a flag waits for one`, () => given().when(decide('2026-03-04')).thenAccepted('prerequisite-unknown'));
    it(`${type} is not taken before the flag`, () => given(flagged('2026-03-05')).when(decide('2026-03-04')).thenRefused('before-flag'));
    it(`${type} is not taken twice`, () =>
      given(flagged('2026-03-03'), decide('2026-03-04')).when(decide('2026-03-05')).thenRefused('duplicate-not-flagged'));
  }
  it('is undone by a dismissal', () => given(flagged('2026-03-03'), confirmed('2026-03-04')).when(dismissed('2026-03-05')).thenAccepted());
  it('leaves one of the two ids', async () => {
    const known = given(admitted('2026-03-02'), flagged('2026-03-03'));
    await known.when(confirmed('2026-03-04', { survivingPersonId: 'P3' })).thenRefused('survivor-not-of-pair');
    await given(admitted('2026-03-02'), flagged('2026-03-03'))
      .when(confirmed('2026-03-04', { survivingPersonId: 'P2' }))
      .thenAccepted();
  });
  it('is flagged when both are in custody, in two prisons', () =>
    decisionSpec({ ...advising('both-in-custody'), advise: async (f) => (f.type.type === 'DuplicateConfirmed' ? [both] : []) })
      .given(flagged('2026-03-03'))
      .when(confirmed('2026-03-04'))
      .thenAccepted('both-in-custody'));
  it('merges the ids for reads, until it is dismissed', () => {
    const survivor = { survivingPersonId: 'P2' };
    expect(mergedWith(foldOf([flagged('2026-03-03'), confirmed('2026-03-04', survivor)]).duplicates)).toEqual([
      { personId: 'P2', survives: 'P2' },
    ]);
    expect(mergedWith(foldOf([flagged('2026-03-03'), confirmed('2026-03-04'), dismissed('2026-03-05')]).duplicates)).toEqual([]);
  });
});

const both = { code: 'both-in-custody', message: 'the other person is in custody elsewhere' };
