import { describe, expect, it } from '@jest/globals';
import { type SpecFact, decisionSpec, fact } from '#eventsourcing/testing';
import { advising, foldOf, setupOf } from '../spec.js';
import { offerKind } from './kind.js';
import { type Offer, standingOn } from './state.js';

const { given } = decisionSpec(setupOf(offerKind));
const TERMS = {
  name: 'Lassen',
  serviceId: 'sps',
  domains: ['D2'],
  kind: 'GROUP',
  activity: 'TRAINING',
  languages: ['nl'],
  prisonId: 'haren',
};
const published = (at: string, more: object = {}) => fact('OfferPublished', at, { ...TERMS, ...more });
const revised = (at: string, data: object) => fact('OfferRevised', at, data);
const confirmed = (at: string) => fact('OfferConfirmed', at, {});
const suspended = (at: string, more: object = {}) => fact('OfferSuspended', at, { cause: 'NO_ROOM', ...more });
const resumed = (at: string) => fact('OfferResumed', at, {});
const expired = (at: string) => fact('OfferExpired', at, {});
const withdrawn = (at: string) => fact('OfferWithdrawn', at, { cause: 'NO_FUNDING' });
const CHANGES = [(at: string) => revised(at, { capacity: 8 }), confirmed, suspended, expired, withdrawn];
const by = (given: SpecFact, serviceId: string, role: string): SpecFact => ({ ...given, by: { userId: 'u', serviceId, role } });

describe('an offer', () => {
  it('is published, and once only while it lasts', async () => {
    await given().when(published('2026-03-02')).thenAccepted();
    await given(published('2026-03-02')).when(published('2026-03-03')).thenRefused('offer-exists');
    await given(published('2026-03-02'), withdrawn('2026-03-03')).when(published('2026-03-04')).thenAccepted();
  });
  it('names a domain, and ends after it begins', async () => {
    await given()
      .when(published('2026-03-02', { domains: [] }))
      .thenRefused('offer-without-domain');
    await given()
      .when(published('2026-03-02', { from: '2026-04-01', to: '2026-03-31' }))
      .thenRefused('ends-before-it-begins');
    await given(published('2026-03-02', { from: '2026-04-01' }))
      .when(revised('2026-03-03', { to: '2026-03-31' }))
      .thenRefused('ends-before-it-begins');
    await given(published('2026-03-02'))
      .when(revised('2026-03-03', { domains: [] }))
      .thenRefused('offer-without-domain');
  });
  it.each(['no-agreement', 'prison-closed'])('of which another stream says %s is stored with that warning', (code) =>
    decisionSpec(advising(offerKind, code)).given().when(published('2026-03-02')).thenAccepted(code),
  );
  it('is spoken of by its service and by coordinators alone', async () => {
    const anothers = (fact: SpecFact): SpecFact => by(fact, 'another', 'SERVICE_WORKER');
    await given()
      .when(anothers(published('2026-03-02')))
      .thenRefused('not-the-offering-service');
    for (const change of CHANGES) {
      await given(published('2026-03-02'))
        .when(anothers(change('2026-03-03')))
        .thenRefused('not-the-offering-service');
      await given(published('2026-03-02'))
        .when(by(change('2026-03-03'), 'another', 'COORDINATOR'))
        .thenAccepted();
    }
    await given(published('2026-03-02'), suspended('2026-03-03'))
      .when(anothers(resumed('2026-03-04')))
      .thenRefused('not-the-offering-service');
  });
  it('changes while it lasts, not before it was published, and waits where nobody has published it yet', async () => {
    for (const change of CHANGES) {
      await given().when(change('2026-03-03')).thenAccepted('prerequisite-unknown');
      await given(published('2026-03-05')).when(change('2026-03-03')).thenRefused('before-publication');
      await given(published('2026-03-02'), withdrawn('2026-03-04')).when(change('2026-03-05')).thenRefused('offer-ended');
    }
  });
  it('is suspended once, and resumed when it is suspended', async () => {
    await given(published('2026-03-02'), suspended('2026-03-03')).when(suspended('2026-03-04')).thenRefused('offer-suspended');
    await given(published('2026-03-02')).when(resumed('2026-03-03')).thenRefused('offer-not-suspended');
    await given(published('2026-03-02'), suspended('2026-03-03')).when(resumed('2026-03-04')).thenAccepted();
    await given().when(resumed('2026-03-04')).thenAccepted('prerequisite-unknown');
    await given(published('2026-03-05')).when(resumed('2026-03-04')).thenRefused('before-publication');
    await given(published('2026-03-02'), expired('2026-03-03')).when(resumed('2026-03-04')).thenRefused('offer-ended');
  });
});

describe('how an offer stands on a day', () => {
  const state = (...facts: readonly SpecFact[]): Offer => foldOf(offerKind, facts) as Offer;
  it('goes by its facts and by its own dates', () => {
    const dated = state(published('2026-03-02', { from: '2026-04-01', to: '2026-06-30' }));
    expect(['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map((day) => standingOn(dated, day))).toEqual([
      'planned',
      'open',
      'open',
      'expired',
    ]);
    const paused = state(published('2026-03-02'), suspended('2026-03-03', { until: '2026-03-10' }));
    expect(['2026-03-10', '2026-03-11'].map((day) => standingOn(paused, day))).toEqual(['suspended', 'open']);
    expect(standingOn(state(published('2026-03-02'), withdrawn('2026-03-03')), '2026-03-04')).toBe('withdrawn');
    expect(standingOn(state(confirmed('2026-03-03')), '2026-03-04')).toBe('unknown');
  });
  it('keeps what was revised, and forgets it when it is published anew', () => {
    const offer = state(published('2026-03-02', { capacity: 12 }), revised('2026-03-03', { capacity: 8 }));
    expect(offer).toMatchObject({ terms: { capacity: 8, name: 'Lassen' }, confirmedOn: '2026-03-03' });
    const again = state(published('2026-03-02'), revised('2026-03-03', { capacity: 8 }), expired('2026-03-04'), published('2026-03-05'));
    expect([again.terms.capacity, again.state]).toEqual([undefined, 'open']);
  });
});

describe('a session of an offer', () => {
  const planned = (at: string, more: object = {}) =>
    fact('SessionPlanned', at, { sessionId: 'e1', startsAt: '2026-03-10T10:00:00+01:00', ...more });
  const cancelled = (at: string) => fact('SessionCancelled', at, { sessionId: 'e1', cause: 'STRIKE' });
  const held = (at: string, more: object = {}) =>
    fact('SessionHeld', at, { sessionId: 'e1', attendance: [{ group: 'DETAINEES', count: 6 }], ...more });
  const offer = published('2026-03-02');

  it('is planned once, held or cancelled once', async () => {
    await given(offer).when(planned('2026-03-03')).thenAccepted();
    await given(offer, planned('2026-03-03')).when(planned('2026-03-04')).thenRefused('session-exists');
    await given(offer, planned('2026-03-03')).when(held('2026-03-10')).thenAccepted();
    await given(offer, planned('2026-03-03')).when(cancelled('2026-03-04')).thenAccepted();
    await given(offer, planned('2026-03-03'), cancelled('2026-03-04')).when(planned('2026-03-05')).thenAccepted();
    await given(offer, planned('2026-03-03'), cancelled('2026-03-04')).when(held('2026-03-10')).thenRefused('session-not-planned');
    await given(offer, planned('2026-03-03'), held('2026-03-10')).when(cancelled('2026-03-11')).thenRefused('session-not-planned');
  });
  it('that nobody has planned yet waits, and does not come before it was planned', async () => {
    for (const move of [held, cancelled]) {
      await given(offer).when(move('2026-03-04')).thenAccepted('prerequisite-unknown');
      await given(offer, planned('2026-03-06')).when(move('2026-03-04')).thenRefused('before-session');
    }
  });
  it('ends after it begins', async () => {
    await given(offer)
      .when(planned('2026-03-03', { endsAt: '2026-03-10T09:00:00+01:00' }))
      .thenRefused('session-ends-before-it-begins');
    await given(offer)
      .when(planned('2026-03-03', { startsAt: '2026-03-10', endsAt: '2026-03-09' }))
      .thenRefused('session-ends-before-it-begins');
  });
  it('belongs to an offer that lasts', async () => {
    await given().when(planned('2026-03-03')).thenAccepted('prerequisite-unknown');
    await given(offer, withdrawn('2026-03-03')).when(planned('2026-03-04')).thenRefused('offer-ended');
    await given(offer, suspended('2026-03-03')).when(planned('2026-03-04')).thenAccepted('offer-suspended');
    await given(published('2026-03-02', { to: '2026-03-09' }))
      .when(planned('2026-03-04'))
      .thenAccepted('outside-validity');
  });
  it('counts each group once, and says whether facilitators from outside were briefed', async () => {
    const one = { group: 'DETAINEES', count: 2 };
    await given(offer, planned('2026-03-03'))
      .when(held('2026-03-10', { attendance: [one, one] }))
      .thenRefused('group-twice');
    await given(offer, planned('2026-03-03'))
      .when(held('2026-03-10', { outsideFacilitators: 2 }))
      .thenAccepted('facilitators-not-briefed');
    await given(offer, planned('2026-03-03'))
      .when(held('2026-03-10', { outsideFacilitators: 2, facilitatorsBriefed: true }))
      .thenAccepted();
  });
  it('is told by the service that offers it', async () => {
    const anothers = (fact: SpecFact): SpecFact => by(fact, 'another', 'SERVICE_WORKER');
    await given(offer)
      .when(anothers(planned('2026-03-03')))
      .thenRefused('not-the-offering-service');
    for (const move of [held, cancelled])
      await given(offer, planned('2026-03-03'))
        .when(anothers(move('2026-03-10')))
        .thenRefused('not-the-offering-service');
  });
});
