import { describe, expect, it } from '@jest/globals';
import { parseDay } from '#eventsourcing';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { type Consents, coveringConsent } from '../index.js';
import { foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const consent = (at: string, more: object = {}) =>
  fact('ConsentGiven', at, { consentId: 'C1', services: ['S1', 'S2'], domains: ['D2', 'D6'], language: 'ar', ...more });
const withdrawn = (at: string) => fact('ConsentWithdrawn', at, { consentId: 'C1', reason: 'changed their mind' });

describe('a consent', () => {
  it('is given once', () => given(consent('2026-03-02')).when(consent('2026-03-03')).thenRefused('consent-exists'));
  it('names the language in which it was explained', () =>
    given()
      .when(fact('ConsentGiven', '2026-03-02', { consentId: 'C1', services: ['S1'], domains: ['D2'] }))
      .thenMalformed('data.language', 'max-length'));
  it('names a domain', () =>
    given()
      .when(consent('2026-03-02', { domains: [] }))
      .thenRefused('consent-covers-nothing'));
  it('names a service', () =>
    given()
      .when(consent('2026-03-02', { services: [] }))
      .thenMalformed('data.services', 'array-min-size'));
  it('does not end before it begins', () =>
    given()
      .when(consent('2026-03-02', { until: '2026-03-01' }))
      .thenRefused('consent-ends-before-it-begins'));
  it('may hold for one day', () =>
    given()
      .when(consent('2026-03-02', { until: '2026-03-02' }))
      .thenAccepted());
  it('is withdrawn', () => given(consent('2026-03-02')).when(withdrawn('2026-03-04')).thenAccepted());
  it('is not withdrawn twice', () =>
    given(consent('2026-03-02'), withdrawn('2026-03-04')).when(withdrawn('2026-03-05')).thenRefused('consent-not-given'));
  it('is not withdrawn before the day it was given', () =>
    given(consent('2026-03-02')).when(withdrawn('2026-03-01')).thenRefused('before-consent'));
  it('that is not known yet can be withdrawn: the withdrawal waits', () =>
    given().when(withdrawn('2026-03-04')).thenAccepted('prerequisite-unknown'));
});

describe('what a consent covers', () => {
  const consents = (...facts: readonly ReturnType<typeof fact>[]): Consents => foldOf(facts).consents;
  const covering = (state: Consents, serviceId: string, domain: 'D2' | 'D8' | undefined, day: string) =>
    coveringConsent(state, { serviceId, domain }, { day: parseDay(day)! })?.id;
  const held = consents(consent('2026-03-02', { until: '2026-03-10' }));

  it('is the services and domains it names, to the end of its last day', () => {
    expect(covering(held, 'S1', 'D2', '2026-03-02')).toBe('C1');
    expect(covering(held, 'S2', 'D2', '2026-03-10')).toBe('C1');
    expect(covering(held, 'S2', 'D2', '2026-03-11')).toBeUndefined();
  });
  it('is no other service and no other domain', () => {
    expect(covering(held, 'S3', 'D2', '2026-03-02')).toBeUndefined();
    expect(covering(held, 'S1', 'D8', '2026-03-02')).toBeUndefined();
  });
  it('is its services, for what belongs to no domain', () => {
    expect(covering(held, 'S1', undefined, '2026-03-02')).toBe('C1');
    expect(covering(held, 'S3', undefined, '2026-03-02')).toBeUndefined();
  });
  it('is nothing once it is withdrawn, in whatever order it became known', () => {
    expect(covering(consents(withdrawn('2026-03-04'), consent('2026-03-02')), 'S1', 'D2', '2026-03-05')).toBeUndefined();
  });
  it('comes from any of several', () => {
    const two = consents(consent('2026-03-02', { until: '2026-03-03' }), consent('2026-03-02', { consentId: 'C2', services: ['S1'] }));
    expect(covering(two, 'S1', 'D2', '2026-03-20')).toBe('C2');
  });
});
