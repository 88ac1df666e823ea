import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, facts, startTestApi } from './testing/test-api.js';

const COORDINATOR = 'user=c; service=coordination; role=COORDINATOR; relation=ASSIGNED';
const ANNA = 'user=anna; service=s-1; role=SERVICE_WORKER; relation=ASSIGNED';
const BART = 'user=bart; service=s-2; role=SPS; relation=ASSIGNED';
const REFUSED = [
  'user=o; service=prison; role=OFFICER; relation=ESTABLISHMENT',
  'user=j; role=JUDICIAL; relation=ASSIGNED',
  'user=x; role=OPERATOR',
];

interface Row {
  readonly key: Record<string, string>;
  readonly n?: number;
  readonly own?: number;
  readonly suppressed?: boolean;
}

/** Seven stays: s-1 says of all that a need is unmet, s-2 of one that it is open. Now is 2026-06-15. */
describe('boards of the network', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
    for (let i = 0; i < 7; i += 1) await aStay(i);
  });
  afterAll(() => api.close());

  async function aStay(i: number): Promise<void> {
    const id = `stay-${i}`;
    await api.known(
      id,
      facts.registered({ personId: `p-${i}`, languages: [i < 6 ? 'ar' : 'nl'], sex: i < 6 ? 'M' : 'F' }, { occurredAt: '2026-03-01' }),
      facts.admitted({ personId: `p-${i}` }),
    );
    await say(id, ANNA, { type: 'NeedIdentified', occurredAt: '2026-03-03', data: { needId: 'n', domain: 'D2', askedBy: 'PERSON' } });
    await say(id, ANNA, { type: 'NeedDeclaredUnmet', occurredAt: '2026-03-04', data: { needId: 'n', cause: 'LANGUAGE' } });
    await say(id, ANNA, { type: 'WaitingListJoined', occurredAt: `2026-06-0${i + 1}`, data: { offerId: 'o-1' } });
    if (i === 0) await theOne(id);
  }
  async function theOne(id: string): Promise<void> {
    const items = [{ kind: 'NEED', itemId: 'n', domain: 'D2' }];
    await say(id, BART, { type: 'NeedIdentified', occurredAt: '2026-03-05', data: { needId: 'n-2', domain: 'D6', askedBy: 'PERSON' } });
    await say(id, BART, { type: 'ActivityEnrolled', occurredAt: '2026-03-05', data: { offerId: 'o-1' } });
    const scope = { consentId: 'k', services: ['s-2'], domains: ['D2'], language: 'nl' };
    await say(id, ANNA, { type: 'ConsentGiven', occurredAt: '2026-03-05', data: scope });
    await say(id, ANNA, { type: 'HandoverPrepared', occurredAt: '2026-06-05', data: { handoverId: 'h', toServiceId: 's-2', items } });
  }
  async function say(id: string, actor: string, fact: object): Promise<void> {
    const sent = await api.post(`/v1/trajectories/${id}/events`, fact, { 'traject-actor': actor, prefer: 'wait=10' });
    if (sent.statusCode !== 201) throw new Error(sent.payload);
  }
  async function board(name: string, actor: string) {
    const sent = await api.get(`/v1/boards/${name}`, { 'traject-actor': actor });
    return { status: sent.statusCode, body: sent.json() };
  }
  const row = (rows: readonly Row[], value: string): Row | undefined => rows.find(({ key }) => Object.values(key).includes(value));

  test('given who coordinates, then every count, with ages and owners', async () => {
    const { body } = await board('coordination', COORDINATOR);
    expect(body.exact).toBe(true);
    expect(body.needs).toEqual([
      { key: { state: 'open', domain: 'D6', cause: '-', language: 'ar' }, n: 1 },
      { key: { state: 'unmet', domain: 'D2', cause: 'LANGUAGE', language: 'ar' }, n: 6 },
      { key: { state: 'unmet', domain: 'D2', cause: 'LANGUAGE', language: 'nl' }, n: 1 },
    ]);
    expect(body.waiting).toEqual([{ offerId: 'o-1', n: 7, medianDays: 11, oldestDays: 14 }]);
    expect(body.handovers).toEqual([{ owner: 's-1', state: 'prepared', n: 1, medianDays: 10, oldestDays: 10, items: 1 }]);
    expect(body.duplicateSupports).toEqual([]);
  });

  test('given a service, then of others no count that is small, nor its own alone: what others keep moves its items too', async () => {
    const anna = (await board('coordination', ANNA)).body;
    expect(anna.exact).toBe(false);
    expect(row(anna.unmetByLanguage, 'ar')).toEqual({ key: { language: 'ar' }, suppressed: true });
    expect(anna.unmetByDomain).toEqual([{ key: { domain: 'D2' }, suppressed: true }]); // of others there are none
    for (const section of ['needs', 'referrals', 'duplicateSupports', 'duplicatePersons']) expect(anna).not.toHaveProperty(section);
    expect(anna.handovers).toEqual([expect.objectContaining({ owner: 's-1', n: 1 })]);
    const bart = (await board('coordination', BART)).body;
    expect(row(bart.unmetByDomain, 'D2')).toEqual({ key: { domain: 'D2' }, n: 7 });
    expect(row(bart.unmetByLanguage, 'nl')).toEqual({ key: { language: 'nl' }, suppressed: true });
    expect(row(bart.unmetByLanguage, 'ar')?.n).toBeUndefined(); // 7 less 6 is 1
    expect(bart.handovers).toEqual([]);
    expect(bart.waiting).toEqual([{ offerId: 'o-1', n: 7 }]);
  });

  test('given a part of the people, then a service sees no count: those of others would follow from the whole', async () => {
    const part = async (actor: string) => (await api.get('/v1/boards/coordination?prison=ghent', { 'traject-actor': actor })).json();
    expect((await part(BART)).unmetByDomain).toEqual([{ key: { domain: 'D2' }, suppressed: true }]);
    expect((await part(ANNA)).unmetByDomain).toEqual([{ key: { domain: 'D2' }, suppressed: true }]);
    expect((await part(COORDINATOR)).unmetByDomain).toEqual([{ key: { domain: 'D2' }, n: 7 }]);
    expect((await api.get('/v1/boards/coordination?prison=bruges', { 'traject-actor': COORDINATOR })).json().needs).toEqual([]);
  });

  test('given an offer, then a single participant of another service is not shown, in free places neither', async () => {
    const published = {
      type: 'OfferPublished',
      occurredAt: '2026-01-10',
      data: { name: 'Les', serviceId: 's-2', domains: ['D2'], kind: 'GROUP', activity: 'COURSE', languages: ['nl'], capacity: 10 },
    };
    await api.post('/v1/offers/o-1/events', published, { 'traject-actor': COORDINATOR, prefer: 'wait=10' });
    const offer = async (actor: string) => (await api.get('/v1/offers', { 'traject-actor': actor })).json().offers[0];
    expect(await offer(COORDINATOR)).toMatchObject({ enrolled: 1, free: 9, waiting: 7 });
    const earlier = (counted: string) => api.get(`/v1/offers?validAt=2026-06-03${counted}`, { 'traject-actor': COORDINATOR });
    expect((await earlier('')).json()).toMatchObject({ counted: false });
    expect((await earlier('&counted=true')).json()).toMatchObject({ counted: true, offers: [{ enrolled: 1, free: 9, waiting: 3 }] });
    const hidden = await offer(ANNA);
    expect(hidden).toMatchObject({ suppressed: true, capacity: 10 });
    for (const count of ['enrolled', 'free', 'unreached']) expect(hidden).not.toHaveProperty(count);
  });

  test('given rooms that were refused, then everybody who reads the board sees where and why', async () => {
    const refused = { type: 'RoomRefused', occurredAt: '2026-06-01', data: { serviceId: 's-1', cause: 'NO_ROOM', purpose: 'ACTIVITY' } };
    await api.post('/v1/places/ghent/events', refused, { 'traject-actor': COORDINATOR, prefer: 'wait=10' });
    for (const actor of [ANNA, COORDINATOR])
      expect((await board('coordination', actor)).body.roomsRefused).toEqual([{ placeId: 'ghent', cause: 'NO_ROOM', n: 1 }]);
    const elsewhere = await api.get('/v1/boards/coordination?prison=bruges', { 'traject-actor': ANNA });
    expect(elsewhere.json().roomsRefused).toEqual([]);
  });

  test('given the equity board, then small groups are hidden from everyone, and right of residence from all but who coordinates', async () => {
    const { body } = await board('equity', ANNA);
    expect(body.total).toMatchObject({ group: '' });
    expect(body.sex.every((row: { suppressed?: boolean }) => row.suppressed)).toBe(true);
    expect(body).not.toHaveProperty('residence');
    expect((await board('equity', COORDINATOR)).body).toHaveProperty('residence');
  });

  test.each(REFUSED)('given %s, then no board', async (actor) => {
    for (const name of ['coordination', 'equity']) expect((await board(name, actor)).status).toBe(403);
  });
});
