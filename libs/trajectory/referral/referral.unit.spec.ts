import { describe, expect, it } from '@jest/globals';
import type { Item } from '#eventsourcing';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { type ReferralState, referralOwner } from '../index.js';
import { foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const RECEIVER = { userId: 'u2', serviceId: 'S1', role: 'SERVICE_WORKER' };
const consent = fact('ConsentGiven', '2026-03-01', { consentId: 'C1', services: ['S1'], domains: ['D2'], language: 'fr' });
const sent = (at: string, more: object = {}) =>
  fact('ReferralSent', at, { referralId: 'R1', toServiceId: 'S1', domain: 'D2', purpose: 'a course of French', ...more });
const accepted = (at: string) => fact('ReferralAccepted', at, { referralId: 'R1' }, RECEIVER);
const declined = (at: string) => fact('ReferralDeclined', at, { referralId: 'R1', reason: 'no place before summer' }, RECEIVER);
const revoked = (at: string) => fact('ReferralRevoked', at, { referralId: 'R1' });
const completed = (at: string) => fact('ReferralCompleted', at, { referralId: 'R1' }, RECEIVER);

describe('a referral', () => {
  it('is sent when a consent covers the receiver and the domain', () => given(consent).when(sent('2026-03-02')).thenAccepted());
  it('is not sent without any consent', () => given().when(sent('2026-03-02')).thenRefused('consent-missing'));
  it('is not sent to another service than the one that the consent names', () =>
    given(consent)
      .when(sent('2026-03-02', { toServiceId: 'S2' }))
      .thenRefused('consent-missing'));
  it('is not sent for another domain', () =>
    given(consent)
      .when(sent('2026-03-02', { domain: 'D8' }))
      .thenRefused('consent-missing'));
  it('is not sent once the consent is withdrawn', () =>
    given(consent, fact('ConsentWithdrawn', '2026-03-02', { consentId: 'C1' }))
      .when(sent('2026-03-03'))
      .thenRefused('consent-missing'));
  it('is not sent before the day of the consent', () => given(consent).when(sent('2026-02-27')).thenRefused('consent-missing'));
  it('is sent on the plain date of the consent', () => given(consent).when(sent('2026-03-01')).thenAccepted());
  it('is sent once', () => given(consent, sent('2026-03-02')).when(sent('2026-03-03')).thenRefused('referral-exists'));
  it('says what it asks', () =>
    given(consent)
      .when(fact('ReferralSent', '2026-03-02', { referralId: 'R1', toServiceId: 'S1', domain: 'D2' }))
      .thenMalformed('data.purpose', 'is-string'));
});

describe('the answer to a referral', () => {
  it('is given by the receiver', () => given(consent, sent('2026-03-02')).when(accepted('2026-03-04')).thenAccepted());
  it('is not given by another service', () =>
    given(consent, sent('2026-03-02'))
      .when({ ...accepted('2026-03-04'), by: { userId: 'u3', serviceId: 'S2', role: 'SERVICE_WORKER' } })
      .thenRefused('not-the-receiver'));
  it('is not given by the sender', () =>
    given(consent, sent('2026-03-02'))
      .when(fact('ReferralDeclined', '2026-03-04', { referralId: 'R1', reason: 'r' }))
      .thenRefused('not-the-receiver'));
  it('of a service that may not know of the referral is kept, and moves nothing', async () => {
    const stranger = { ...accepted('2026-03-04'), by: { userId: 'u3', serviceId: 'S2', role: 'SERVICE_WORKER' } };
    const secretive = decisionSpec({ ...setup, mayRead: (reporter, other) => reporter.serviceId === other.serviceId });
    await secretive.given(consent, sent('2026-03-02')).when(stranger).thenAccepted('prerequisite-unknown');
    expect(foldOf([sent('2026-03-02'), stranger]).referrals.items['R1']?.state).toBe('sent');
    expect(foldOf([sent('2026-03-04T10:00:00+01:00'), stranger]).referrals.items['R1']?.state).toBe('sent');
    expect(foldOf([sent('2026-03-02'), accepted('2026-03-04')]).referrals.items['R1']?.state).toBe('accepted');
  });
  it('may be entered by the owner of the machine, for all', () =>
    given(consent, sent('2026-03-02'))
      .when({ ...accepted('2026-03-04'), by: { userId: 'local', role: 'LOCAL' } })
      .thenAccepted());
  it('may come before the referral is known, and waits', () => given().when(accepted('2026-03-04')).thenAccepted('prerequisite-unknown'));
  it('is not dated before the day of the referral', () =>
    given(consent, sent('2026-03-05')).when(accepted('2026-03-04')).thenRefused('before-referral'));
  it('declines with a reason', () => given(consent, sent('2026-03-02')).when(declined('2026-03-04')).thenAccepted());
  it('does not decline without one', () =>
    given(consent, sent('2026-03-02'))
      .when(fact('ReferralDeclined', '2026-03-04', { referralId: 'R1' }, RECEIVER))
      .thenMalformed('data.reason', 'is-string'));
  it('is given once', () =>
    given(consent, sent('2026-03-02'), declined('2026-03-04')).when(accepted('2026-03-05')).thenRefused('referral-not-sent'));
});

describe('the end of a referral', () => {
  it('is reached when it was accepted', () =>
    given(consent, sent('2026-03-02'), accepted('2026-03-04')).when(completed('2026-03-20')).thenAccepted());
  it('is not reached before it is accepted', () =>
    given(consent, sent('2026-03-02')).when(completed('2026-03-20')).thenRefused('referral-not-accepted'));
  it('comes early when it is revoked', () => given(consent, sent('2026-03-02')).when(revoked('2026-03-03')).thenAccepted());
  it('is not revoked when it is over', () =>
    given(consent, sent('2026-03-02'), declined('2026-03-04')).when(revoked('2026-03-05')).thenRefused('referral-not-open'));
});

describe('an open referral', () => {
  it('is the turn of the receiver, and nobody is waited for when it is over', () => {
    const item = (state: ReferralState) => ({ state, data: { toServiceId: 'S1' } }) as unknown as Item<ReferralState>;
    expect((['sent', 'accepted', 'declined', 'revoked', 'completed'] as const).map((s) => referralOwner(item(s)))).toEqual([
      'S1',
      'S1',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
