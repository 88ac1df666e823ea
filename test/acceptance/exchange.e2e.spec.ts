import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { listenApi } from '../../apps/api/create-api.js';
import { FeedReader } from '../../apps/api/testing/feed-reader.js';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { Scene, WHO } from './scene.js';

/** Data that come from other systems, and go to them. Now is 15 June 2026. */
describe('exchange with other systems', () => {
  let api: TestApi;
  let url: string;
  const readers: FeedReader[] = [];
  beforeAll(async () => {
    api = await startTestApi({ devActors: true, described: true });
    url = await listenApi(api.app, { host: '127.0.0.1', port: 0 });
  });
  afterEach(() => readers.splice(0).forEach((reader) => reader.close()));
  afterAll(() => api.close());

  const sent = async (lines: readonly object[], query = '') => {
    const headers = { 'content-type': 'application/x-ndjson', 'traject-actor': WHO.aid };
    const { payload } = await api.post(`/v1/imports${query}`, lines.map((line) => JSON.stringify(line)).join('\n'), headers);
    const answered = payload.split('\n').filter(Boolean);
    return answered.map((line) => JSON.parse(line) as { outcome?: string; code?: string; summary?: object });
  };

  it('N14: given a file of another system, when it is tried, sent and sent again, then bad lines stop nothing, and the service finds them back', async () => {
    const stay = new Scene(api);
    await stay.admitted();
    const need = {
      trajectoryId: stay.id,
      type: 'NeedIdentified',
      occurredAt: '2026-03-05',
      data: { needId: 'n-1', domain: 'D2', askedBy: 'PERSON' },
    };
    const lines = [
      need,
      { ...need, data: { ...need.data, domain: 'D11' } },
      { ...need, type: 'NeedWithdrawn', data: { needId: 'n-1', reason: 'OTHER' } },
    ];
    const before = await api.stored();
    expect((await sent(lines, '?dryRun=true')).at(-1)?.summary).toBeDefined();
    expect(await api.stored()).toBe(before);
    const first = await sent(lines);
    expect(first.slice(0, 2).map(({ outcome, code }) => [outcome, code])).toEqual([
      ['stored', undefined],
      ['refused', 'malformed'],
    ]);
    expect((await sent(lines))[0]).toMatchObject({ outcome: 'repeated' });
    const found = await api.get('/v1/submissions?outcome=refused', { 'traject-actor': WHO.aid });
    expect(found.json().submissions).toContainEqual(
      expect.objectContaining({ trajectoryId: stay.id, type: 'NeedIdentified', outcome: 'refused' }),
    );
    expect((await api.get('/v1/submissions?outcome=refused', { 'traject-actor': WHO.housing })).json().submissions).toEqual([]);
  });

  it('N14 A13: given two services on the feed, when one reports, then it hears all of its facts and the other only what it may know', async () => {
    const stay = new Scene(api);
    const follow = async (actor: string) => {
      const reader = await FeedReader.open(`${url}/v1/feed`, { 'traject-actor': actor });
      readers.push(reader);
      return reader;
    };
    const [aid, housing] = [await follow(WHO.aid), await follow(WHO.housing)];
    await stay.admitted();
    await stay.tell('NeedIdentified', '2026-03-05', { needId: 'n-1', domain: 'D1', askedBy: 'PERSON' }, 'aid');
    await stay.tell('LegalStatusChanged', '2026-04-10', { from: 'REMAND', to: 'CONVICTED' });
    const types = async (reader: FeedReader, count: number) => (await reader.has(count)).map(({ type }) => type);
    expect(await types(aid, 4)).toEqual(['PersonRegistered', 'DetaineeAdmitted', 'NeedIdentified', 'LegalStatusChanged']);
    expect(await types(housing, 3)).toEqual(['PersonRegistered', 'DetaineeAdmitted', 'LegalStatusChanged']);
  });
});
