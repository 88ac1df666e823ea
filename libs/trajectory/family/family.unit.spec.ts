import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const registered = (at: string, more: object = { consents: true }) =>
  fact('RelativeRegistered', at, { relativeId: 'R1', relation: 'PARTNER', languages: ['fr'], ...more });
const removed = (at: string) => fact('RelativeRemoved', at, { relativeId: 'R1', reason: 'asked for it' });
const reception = (at: string) => fact('FamilyReceptionHeld', at, { relativeId: 'R1', matter: 'VISIT' });
const need = (at: string) => fact('FamilyContactNeedNoted', at, { relativeId: 'R1', matter: 'CHILDREN', words: 'sees them on Sundays' });

describe('a relative', () => {
  it('is registered, with a consent of their own', () => given().when(registered('2026-03-02')).thenAccepted());
  it('is registered without one, flagged', () => given().when(registered('2026-03-02', {})).thenAccepted('relative-without-consent'));
  it('is registered once', () => given(registered('2026-03-02')).when(registered('2026-03-03')).thenRefused('relative-exists'));
  it('is removed', () => given(registered('2026-03-02')).when(removed('2026-03-03')).thenAccepted());
  it('is removed before being known', () => given().when(removed('2026-03-03')).thenAccepted('prerequisite-unknown'));
  it('is not removed before being registered', () =>
    given(registered('2026-03-05')).when(removed('2026-03-03')).thenRefused('before-relative'));
  it('is removed once', () =>
    given(registered('2026-03-02'), removed('2026-03-03')).when(removed('2026-03-04')).thenRefused('relative-not-registered'));
  it('is registered anew', () => given(registered('2026-03-02'), removed('2026-03-03')).when(registered('2026-03-04')).thenAccepted());
});

for (const about of [reception, need]) {
  describe(about('2026-03-03').type, () => {
    it('is about a relative', () => given(registered('2026-03-02')).when(about('2026-03-03')).thenAccepted());
    it('is about one who is not registered yet, flagged', () => given().when(about('2026-03-03')).thenAccepted('prerequisite-unknown'));
    it('is about one who was removed, flagged', () =>
      given(registered('2026-03-02'), removed('2026-03-03')).when(about('2026-03-04')).thenAccepted('relative-removed'));
  });
}

it('the family of a stay is its relatives, receptions and needs', () => {
  const { family } = foldOf([registered('2026-03-02'), reception('2026-03-03'), need('2026-03-04')]);
  expect(Object.keys(family.relatives.items)).toEqual(['R1']);
  expect([family.receptions[0]?.matter, family.contactNeeds[0]?.matter]).toEqual(['VISIT', 'CHILDREN']);
});
