import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { listenApi } from './create-api.js';
import { FeedReader } from './testing/feed-reader.js';
import { MARKER } from './testing/refusals.js';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

const AID = 'user=anna; service=aid; role=SERVICE_WORKER; relation=ASSIGNED';
const HOUSING = 'user=bart; service=housing; role=SERVICE_WORKER; relation=ASSIGNED';
const STRANGER = 'user=eve; service=aid; role=SERVICE_WORKER; relation=NONE';
const JUDGE = 'user=judge; role=JUDICIAL; relation=ASSIGNED';
const OTHER_STORE = 'ffffffffffff-0000000000000001';

describe('the feed', () => {
  let api: TestApi;
  let url: string;
  const readers: FeedReader[] = [];
  beforeAll(async () => {
    api = await startTestApi({ devActors: true, projecting: false });
    url = await listenApi(api.app, { host: '127.0.0.1', port: 0 });
  });
  afterEach(() => readers.splice(0).forEach((reader) => reader.close()));
  afterAll(() => api.close());

  async function feed(query = '', headers: Record<string, string> = {}): Promise<FeedReader> {
    const reader = await FeedReader.open(`${url}/v1/feed${query}`, headers);
    readers.push(reader);
    return reader;
  }

  async function tell(id: string, fact: object, actor?: string): Promise<{ readonly position: string; readonly eventId: string }> {
    const sent = await api.post(`/v1/trajectories/${id}/events`, fact, actor === undefined ? {} : { 'traject-actor': actor });
    expect(sent.statusCode).toBe(201);
    const { position, events } = sent.json<{ position: string; events: { eventId: string }[] }>();
    return { position, eventId: events[0]!.eventId };
  }

  test('given a reader, when facts are stored, then they come in order, as the events of their stay show them', async () => {
    const id = freshId();
    const reader = await feed();
    expect(reader.answer.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    await tell(id, facts.registered({ name: { family: MARKER, given: 'Ann' } }, { occurredAt: '2026-03-01' }));
    await tell(id, facts.admitted());
    const got = await reader.has(2);
    const { events } = (await api.get(`/v1/trajectories/${id}/events`)).json<{ events: { position: string }[] }>();
    expect(got).toEqual(events.map(({ position: _, ...event }) => ({ stream: { kind: 'trajectory', id }, ...event })));
    expect(JSON.stringify(got)).toContain(MARKER);
  });

  test('given a reader that was cut off, when it comes back with its last id, then it misses nothing and gets nothing twice', async () => {
    const id = freshId();
    const first = await feed();
    await tell(id, facts.admitted());
    await first.has(1);
    first.close();
    await tell(id, facts.contact());
    await tell(id, facts.contact({ kind: 'SPS' }));
    const second = await feed('?after=start', { 'last-event-id': first.lastEventId });
    expect((await second.has(2)).map((fact) => fact['revision'])).toEqual([1, 2]);
  });

  test('given the position of an append, when a reader begins after it, then it gets what came later, of the types that it names', async () => {
    const id = freshId();
    const { position } = await tell(id, facts.admitted());
    await tell(id, facts.contact());
    await tell(id, facts.need());
    const reader = await feed(`?after=${position}&types=NeedIdentified,NeedAnswered`);
    expect((await reader.has(1)).map(({ type }) => type)).toEqual(['NeedIdentified']);
  });

  test('given facts of a service, then others do not get them before there is a consent, and a position tells nobody of the gap', async () => {
    const id = freshId();
    const { position } = await tell(id, facts.admitted());
    const need = await tell(id, facts.need({ domain: 'D1', words: MARKER }), AID);
    const consent = { consentId: 'c-1', services: ['housing'], domains: ['D1'], language: 'fr' };
    const before = await feed(`?after=${position}`, { 'traject-actor': HOUSING });
    await tell(id, facts.contact());
    expect((await before.has(1)).map(({ type }) => type)).toEqual(['ReceptionContactHeld']);
    expect(JSON.stringify(before.frames)).not.toContain(need.eventId);
    expect(before.facts[0]).not.toHaveProperty('position');
    await tell(id, { type: 'ConsentGiven', occurredAt: '2026-03-02', data: consent }, AID);
    const after = await feed(`?after=${position}`, { 'traject-actor': HOUSING });
    expect((await after.has(2))[0]).toMatchObject({ type: 'NeedIdentified', eventId: need.eventId, data: { words: MARKER } });
    const withdrawn = { consentId: 'c-1' };
    await tell(id, { type: 'ConsentWithdrawn', occurredAt: '2026-03-03', data: withdrawn }, AID);
    const again = await feed(`?after=${position}`, { 'traject-actor': HOUSING });
    await again.has(1);
    expect(JSON.stringify(again.frames)).not.toContain(need.eventId);
  });

  test('given a fact of the wrong person, when it was annulled, then nobody gets it any more', async () => {
    const id = freshId();
    const { position } = await tell(id, facts.admitted());
    const wrong = await tell(id, facts.contact());
    const data = { targetEventId: wrong.eventId, reason: 'WRONG_PERSON' };
    await tell(id, { type: 'EventAnnulled', occurredAt: '2026-03-03', data });
    await tell(id, facts.need());
    const reader = await feed(`?after=${position}`);
    await reader.has(1);
    expect(reader.facts.at(-1)).toMatchObject({ type: 'NeedIdentified' });
    expect(reader.facts.map(({ eventId }) => eventId)).not.toContain(wrong.eventId);
    expect(reader.facts.map(({ type }) => type)).not.toContain('ReceptionContactHeld');
  });

  test('given a stay that is not yours, or health before justice, then the feed holds nothing of it', async () => {
    const id = freshId();
    const { position } = await tell(id, facts.admitted());
    await tell(id, facts.need({ domain: 'D8', words: MARKER }));
    const marks = (reader: FeedReader): boolean => reader.frames.some((frame) => frame.id !== undefined);
    const [judge, stranger] = [
      await feed(`?after=${position}`, { 'traject-actor': JUDGE }),
      await feed(`?after=${position}`, { 'traject-actor': STRANGER }),
    ];
    await tell(id, facts.contact());
    expect(await judge.has(1)).toEqual([expect.objectContaining({ data: { kind: 'DIRECTOR' } })]);
    expect(marks(stranger)).toBe(true);
    expect(stranger.facts).toEqual([]);
  });

  test('given what a service keeps to itself, then it alone gets it, and a webhook’s and feed’s others no trace', async () => {
    const id = freshId();
    const { position } = await tell(id, facts.admitted());
    const sent = await api.post(`/v1/trajectories/${id}/confidential/events`, facts.need({ words: MARKER }), { 'traject-actor': AID });
    expect(sent.statusCode).toBe(201);
    await tell(id, facts.contact());
    const own = await feed(`?after=${position}`, { 'traject-actor': AID });
    expect((await own.has(2))[0]).toMatchObject({ stream: { kind: 'trajectory', id }, type: 'NeedIdentified', visibility: 'SECRET' });
    for (const headers of [{}, { 'traject-actor': HOUSING }] as Record<string, string>[]) {
      const other = await feed(`?after=${position}`, headers);
      expect((await other.has(1)).map(({ type }) => type)).toEqual(['ReceptionContactHeld']);
      expect(JSON.stringify(other.frames)).not.toMatch(/SECRET|confidential|Zebra/);
    }
  });

  test('given a fact of a service of the partnership, then its frame names the kind of its stream', async () => {
    const id = freshId();
    const reader = await feed('?types=ServiceRegistered', { 'traject-actor': HOUSING });
    const data = { name: 'Steunpunt Zuid', kind: 'EXTERNAL', authority: 'VGC', languages: ['nl', 'fr'], domains: ['D1', 'D6'] };
    const sent = await api.post(`/v1/services/${id}/events`, { type: 'ServiceRegistered', occurredAt: '2026-03-02', data });
    expect(sent.statusCode).toBe(201);
    expect(await reader.has(1)).toMatchObject([{ stream: { kind: 'service', id }, serviceId: id, type: 'ServiceRegistered' }]);
  });

  test.each([
    ['a position of another store', `?after=${OTHER_STORE}`, {}, '410 position-from-other-store'],
    ['a cursor that nobody gave out', '', { 'last-event-id': 'AQABAAAAAAAA' }, '410 position-from-other-store'],
    ['an id that is none', '', { 'last-event-id': 'a b' }, '400 malformed'],
    ['a type that does not exist', '?types=Zebra', {}, '400 malformed'],
    ['a type with a wrong name', '?types=a;b', {}, '400 malformed'],
    ['an unknown parameter', '?since=1', {}, '400 malformed'],
    ['an analyst', '', { 'traject-actor': 'user=a; role=ANALYST' }, '403 forbidden'],
  ] as const)('given %s, then a problem', async (_, query, headers, problem) => {
    const sent = await api.get(`/v1/feed${query}`, { ...headers });
    expect(`${sent.statusCode} ${sent.json().code}`).toBe(problem);
  });

  test('given a position that this store has not reached, then 410', async () => {
    const head = await api.engine.stores.eventStore.head();
    const future = head.replace(/\d{16}$/, '9'.repeat(16));
    expect((await api.get(`/v1/feed?after=${future}`)).statusCode).toBe(410);
  });

  test('given ten feeds of one service, then the next is 429, another service still gets one, and a closed one makes room', async () => {
    const ten: FeedReader[] = [];
    for (let n = 0; n < 10; n += 1) ten.push(await feed('', { 'traject-actor': AID }));
    const eleventh = await api.get('/v1/feed', { 'traject-actor': AID });
    expect([eleventh.statusCode, eleventh.json().code]).toEqual([429, 'too-many-feeds']);
    expect(Number(eleventh.headers['retry-after'])).toBeGreaterThan(0);
    expect((await feed('', { 'traject-actor': HOUSING })).answer.statusCode).toBe(200);
    ten.forEach((reader) => reader.close());
    let status = 429;
    while (status === 429) {
      const reader = await feed('', { 'traject-actor': AID });
      status = reader.answer.statusCode!;
      if (status === 429) await delay(5);
    }
    expect(status).toBe(200);
  });

  test('given an open feed, when the server stops, then the feed ends', async () => {
    const own = await startTestApi({ projecting: false });
    const reader = await FeedReader.open(`${await listenApi(own.app, { host: '127.0.0.1', port: 0 })}/v1/feed`);
    await own.known(freshId(), facts.admitted());
    await reader.has(1);
    const closed = own.close();
    await reader.end();
    await closed;
    expect(reader.answer.complete).toBe(true);
  });
});
