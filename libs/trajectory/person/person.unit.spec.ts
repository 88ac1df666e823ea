import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { admitted, advising, foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const registered = (at: string, personId = 'P1') => fact('PersonRegistered', at, { personId, sex: 'F', languages: ['fr'] });
const corrected = (more: object) => fact('PersonIdentityCorrected', '2026-03-04', { reason: 'papers seen', ...more });

describe('a person', () => {
  it('is registered again on a later stay', () => given(registered('2026-03-02')).when(registered('2026-03-03')).thenAccepted());
  it('is the one of the stay', () => given(admitted('2026-03-02')).when(registered('2026-03-03', 'P2')).thenRefused('other-person'));
  it('with an external id that stands elsewhere is flagged', () =>
    decisionSpec(advising('external-id-known')).given().when(registered('2026-03-02')).thenAccepted('external-id-known'));
  it('is corrected', () =>
    given(registered('2026-03-02'))
      .when(corrected({ sex: 'X' }))
      .thenAccepted());
  it('is corrected before being registered, flagged', () =>
    given()
      .when(corrected({ sex: 'X' }))
      .thenAccepted('prerequisite-unknown'));
  it('is corrected in something', () => given(registered('2026-03-02')).when(corrected({})).thenRefused('nothing-corrected'));
  it('is corrected for a reason', () =>
    given(registered('2026-03-02'))
      .when(fact('PersonIdentityCorrected', '2026-03-04', { sex: 'X' }))
      .thenMalformed('data.reason', 'is-string'));
  it('corrected to an external id that stands elsewhere is flagged', () =>
    decisionSpec({ ...setup, advise: async (f) => (f.type.type === 'PersonIdentityCorrected' ? [known] : []) })
      .given(registered('2026-03-02'))
      .when(corrected({ externalIds: [{ system: 's', value: '1' }] }))
      .thenAccepted('external-id-known'));
  it('stays the same one: only what is given is replaced', () => {
    const { person } = foldOf([registered('2026-03-02'), corrected({ sex: 'X' })]);
    expect(person).toMatchObject({ personId: 'P1', sex: 'X', languages: ['fr'], source: { type: 'PersonIdentityCorrected' } });
    expect(person).not.toHaveProperty('reason');
  });
});

const known = { code: 'external-id-known', message: 'another person has it' };
