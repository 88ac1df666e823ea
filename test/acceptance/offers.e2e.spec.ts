import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { Network, type NetworkData } from './network.js';
import { Scene } from './scene.js';

type Terms = NetworkData<'offer', 'OfferPublished'>;

const COURSE: Terms = {
  name: 'Bread and pastry',
  serviceId: 'aid',
  domains: ['D2', 'D6'],
  kind: 'GROUP',
  activity: 'TRAINING',
  prisonId: 'haren',
  languages: ['fr'],
  statuses: ['CONVICTED'],
  qualifying: true,
  capacity: 2,
};

/** What is on offer, to whom, and whom it reaches. Now is 15 June 2026. */
describe('the offer', () => {
  let api: TestApi;
  let network: Network;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true, described: true });
    network = new Network(api);
  });
  afterAll(() => api.close());

  const publish = (id: string, terms: Partial<Terms> = {}, on = '2026-02-01') =>
    network.tell(['offer', id], ['OfferPublished', on], { ...COURSE, ...terms }, 'aid');
  const lineOf = async (id: string, cut = {}) => (await network.offers(cut)).find(({ offerId }) => offerId === id);

  it('A8: given an offer for one person at a time and one for a group, when the inventory is read, then it tells which is which', async () => {
    await publish('talks', { kind: 'INDIVIDUAL', activity: 'SUPPORT', domains: ['D1'], prisonId: 'ittre' });
    await publish('choir', { kind: 'GROUP', activity: 'CULTURE', domains: ['D4'], prisonId: 'ittre', capacity: 20 });
    const found = await network.offers({ prison: 'ittre' });
    expect(found.map(({ offerId, kind, capacity }) => [offerId, kind, capacity])).toEqual([
      ['choir', 'GROUP', 20],
      ['talks', 'INDIVIDUAL', 2],
    ]);
    expect(await network.refuse(['offer', 'choir'], ['OfferConfirmed', '2026-03-01'], {}, 'housing')).toBe('not-the-offering-service');
  });

  it('O41 B5: given offers that begin, pause and end, when the inventory is read as of a date, then it is as it was on that date', async () => {
    await network.tell(['service', 'aid'], ['ServiceRegistered', '2026-01-05'], {
      name: 'Aid',
      kind: 'EXTERNAL',
      authority: 'FLEMISH_COMMUNITY',
      languages: ['nl'],
    });
    await publish('pastry', { from: '2026-03-01', to: '2026-12-31' });
    await network.tell(['offer', 'pastry'], ['OfferSuspended', '2026-04-10'], { cause: 'STRIKE' }, 'aid');
    await network.tell(['offer', 'pastry'], ['OfferResumed', '2026-04-20'], {}, 'aid');
    await network.tell(['offer', 'pastry'], ['OfferWithdrawn', '2026-06-10'], { cause: 'NO_FUNDING' }, 'aid');
    const standing = async (validAt: string) => (await lineOf('pastry', { validAt }))?.standing;
    expect(await Promise.all(['2026-01-31', '2026-02-15', '2026-03-15', '2026-04-15', '2026-05-01', '2026-06-12'].map(standing))).toEqual([
      undefined,
      'planned',
      'open',
      'suspended',
      'open',
      undefined,
    ]);
    expect(await lineOf('pastry', { validAt: '2026-05-01' })).toMatchObject({ serviceName: 'Aid', authority: 'FLEMISH_COMMUNITY' });
  });

  it('O41: given two services with the same offer, when the inventory is read, then both are marked as doubled, and the old one as stale', async () => {
    await publish('drawing', { domains: ['D4'], activity: 'CULTURE', prisonId: 'leuze' }, '2025-09-01');
    const other: Terms = { ...COURSE, serviceId: 'housing', domains: ['D4'], activity: 'CULTURE', prisonId: 'leuze' };
    await network.tell(['offer', 'painting'], ['OfferPublished', '2026-02-01'], other, 'housing');
    const found = await network.offers({ prison: 'leuze' });
    expect(found.map(({ offerId, doubles, stale }) => [offerId, doubles, stale])).toEqual([
      ['drawing', ['painting'], true],
      ['painting', ['drawing'], false],
    ]);
    await network.tell(['offer', 'drawing'], ['OfferConfirmed', '2026-06-01'], {}, 'aid');
    expect((await lineOf('drawing'))?.stale).toBe(false);
  });

  it('O43: given an offer for convicted speakers of French, when gaps are read, then remand, interned and others stand there as left out', async () => {
    await publish('carpentry', { domains: ['D6'], prisonId: 'saint-gilles', languages: ['fr'] });
    const row = async (language: string) =>
      (await network.gaps('saint-gilles')).rows.find(
        (one) => one.domain === 'D6' && one.prisonId === 'saint-gilles' && one.language === language,
      );
    expect(await row('fr')).toMatchObject({ offers: { CONVICTED: 1 }, missing: ['REMAND', 'INTERNED'] });
    await network.tell(['offer', 'carpentry'], ['OfferRevised', '2026-03-01'], { statuses: ['REMAND', 'CONVICTED', 'INTERNED'] }, 'aid');
    expect((await row('fr'))?.missing).toEqual([]);
  });

  it('A12 O43: given people of two legal statuses, when only some take part, then the equity board tells the rate of each and hides small groups', async () => {
    const someone = async (status: 'REMAND' | 'CONVICTED' | 'INTERNED', reached: boolean) => {
      const stay = new Scene(api);
      await stay.admitted(status);
      if (reached) await stay.tell('ActivityEnrolled', '2026-03-15', { offerId: 'open-to-all', domain: 'D4' }, 'aid');
    };
    for (let i = 0; i < 10; i += 1) await someone('CONVICTED', i < 5);
    for (let i = 0; i < 12; i += 1) await someone('REMAND', i < 6);
    const { status, total } = await network.equity('coordinator');
    expect(status.find(({ group }) => group === 'CONVICTED')).toEqual({ group: 'CONVICTED', stock: 10, reached: 5, rate: 50 });
    expect(status.find(({ group }) => group === 'REMAND')).toEqual({ group: 'REMAND', stock: 12, reached: 6, rate: 50 });
    expect(total).toMatchObject({ stock: 22, reached: 11, rate: 50 });
    await someone('INTERNED', true);
    expect((await network.equity('coordinator')).status.find(({ group }) => group === 'INTERNED')).toEqual({
      group: 'INTERNED',
      suppressed: true,
    });
  });

  it('N12: given two places and three who want them, when the inventory is read, then it says free, full and waiting, and what reaches nobody', async () => {
    await publish('brewing', { prisonId: 'mons' });
    await publish('unknown-course', { prisonId: 'mons', domains: ['D3'] });
    const stays = [new Scene(api), new Scene(api), new Scene(api)] as const;
    for (const stay of stays) await stay.admitted('CONVICTED');
    await stays[0].tell('ActivityEnrolled', '2026-03-15', { offerId: 'brewing', domain: 'D2' }, 'aid');
    await stays[1].tell('ActivityEnrolled', '2026-03-15', { offerId: 'brewing', domain: 'D2' }, 'aid');
    expect(await stays[2].tell('ActivityEnrolled', '2026-03-16', { offerId: 'brewing', domain: 'D2' }, 'aid')).toContain('offer-full');
    await stays[2].tell('ActivityEnded', '2026-03-17', { offerId: 'brewing', reason: 'OTHER' }, 'aid');
    await stays[2].tell('WaitingListJoined', '2026-03-17', { offerId: 'brewing' }, 'aid');
    const line = async (id: string) => (await network.offers({}, 'coordinator')).find(({ offerId }) => offerId === id);
    expect(await line('brewing')).toMatchObject({ capacity: 2, enrolled: 2, free: 0, waiting: 1, unreached: false });
    expect(await line('unknown-course')).toMatchObject({ enrolled: 0, unreached: true });
  });

  it('X1: given work in the kitchen, when the person is enrolled, then it stands in the plan as an activity like any other', async () => {
    const stay = new Scene(api);
    await publish('kitchen', { name: 'Kitchen', activity: 'WORK', domains: ['D6'], statuses: ['REMAND', 'CONVICTED'] });
    await stay.admitted();
    await stay.tell('ActivityEnrolled', '2026-03-15', { offerId: 'kitchen', domain: 'D6' }, 'aid');
    await stay.tell('SkillRecognised', '2026-05-15', { offerId: 'kitchen', skill: 'cooking for many', evidence: 'PRISON_WORK' }, 'aid');
    expect((await lineOf('kitchen'))?.activity).toBe('WORK');
    const { activities, names } = await stay.plan('aid');
    expect(activities).toMatchObject({ enrolments: [{ id: 'kitchen', state: 'enrolled' }], skills: [{ skill: 'cooking for many' }] });
    expect(names.offers).toEqual({ kitchen: 'Kitchen' });
  });

  it('X4 T15: given artists from outside, when a session is held, then it says whether they were briefed, and who came by group', async () => {
    await publish('theatre', { domains: ['D4'], activity: 'CULTURE', openToOfficers: true });
    const session = (id: string, on: string) =>
      network.tell(['offer', 'theatre'], ['SessionPlanned', '2026-03-01'], { sessionId: id, startsAt: on }, 'aid');
    await session('s-1', '2026-03-10');
    await session('s-2', '2026-03-17');
    await session('s-3', '2026-06-20');
    const attendance: NetworkData<'offer', 'SessionHeld'>['attendance'] = [
      { group: 'DETAINEES', count: 9 },
      { group: 'OFFICERS', count: 2 },
    ];
    const held = (sessionId: string, on: string, facilitatorsBriefed?: boolean) => {
      const data = { sessionId, attendance, outsideFacilitators: 2, ...(facilitatorsBriefed ? { facilitatorsBriefed } : {}) };
      return network.tell(['offer', 'theatre'], ['SessionHeld', on], data, 'aid');
    };
    expect(await held('s-1', '2026-03-10', true)).toEqual([]);
    expect(await held('s-2', '2026-03-17')).toEqual(['facilitators-not-briefed']);
    expect((await lineOf('theatre'))?.sessions).toEqual({ planned: 1, held: 2, cancelled: 0, next: '2026-06-20' });
  });

  it('X5: given the right to culture, when the person is told of it, then the plan says in which language and how', async () => {
    const stay = new Scene(api);
    await stay.admitted();
    await stay.tell('InformationProvided', '2026-03-03', { topic: 'CULTURE', channel: 'LEAFLET', language: 'ar' }, 'aid');
    expect((await stay.plan('aid')).reception.information).toMatchObject([{ topic: 'CULTURE', channel: 'LEAFLET', language: 'ar' }]);
  });

  it('O31: given a person who will leave, when the service inside refers to one outside, then that service answers, and work outside begins', async () => {
    const stay = new Scene(api);
    await stay.admitted('CONVICTED');
    await stay.tell('NeedIdentified', '2026-03-05', { needId: 'n-1', domain: 'D6', askedBy: 'PERSON' }, 'aid');
    await stay.tell('ConsentGiven', '2026-03-06', { consentId: 'c-1', services: ['housing'], domains: ['D6'], language: 'fr' }, 'aid');
    const referral = { referralId: 'r-1', toServiceId: 'housing', domain: 'D6', needId: 'n-1', purpose: 'work after release' } as const;
    await stay.tell('ReferralSent', '2026-03-07', referral, 'aid');
    await stay.tell('ReferralAccepted', '2026-03-10', { referralId: 'r-1' }, 'housing');
    await stay.tell('DetaineeReleased', '2026-05-01', { modality: 'END_OF_TERM' });
    await stay.tell('AftercareRequested', '2026-05-01', { serviceId: 'housing' }, 'housing');
    await stay.tell('AftercareStarted', '2026-05-04', { serviceId: 'housing' }, 'housing');
    const { referrals, aftercare } = await stay.plan('housing');
    expect(referrals).toMatchObject([{ id: 'r-1', state: 'accepted' }]);
    expect(aftercare).toMatchObject([{ state: 'started' }]);
  });

  it('O32: given a stay that moves, turns and ends, when its stream is read, then one trajectory tells it all in order, each fact with both times', async () => {
    const stay = new Scene(api);
    await stay.admitted();
    await stay.tell('LegalStatusChanged', '2026-04-10', { from: 'REMAND', to: 'CONVICTED' });
    await stay.tell('ReceptionContactHeld', '2026-03-04', { kind: 'SPS' }, 'sps'); // late
    await stay.tell('DetaineeReleased', '2026-05-01', { modality: 'END_OF_TERM' });
    expect(await stay.story('sps')).toEqual([
      'PersonRegistered',
      'DetaineeAdmitted',
      'ReceptionContactHeld',
      'LegalStatusChanged',
      'DetaineeReleased',
    ]);
  });
});
