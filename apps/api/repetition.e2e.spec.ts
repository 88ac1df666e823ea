import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

describe('the same request again, and many at once', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ projecting: false });
  });
  afterAll(() => api.close());

  async function eventsOf(id: string): Promise<number> {
    return (await api.engine.history(id)).length;
  }

  test.each([
    ['an Idempotency-Key', () => ({ fact: facts.contact({ kind: 'EXTERNAL' }), headers: { 'idempotency-key': randomUUID() } })],
    ['an eventId', () => ({ fact: facts.contact({ kind: 'EXTERNAL' }, { eventId: randomUUID() }), headers: {} })],
  ])('given a stored request with %s, when it is repeated, then 200 with the same body and nothing stored', async (_, make) => {
    const [id, { fact, headers }] = [freshId(), make()];
    const first = await api.post(`/v1/trajectories/${id}/events`, fact, headers);
    await api.known(id, facts.registered({}, { occurredAt: '2026-02-01' }));
    const second = await api.post(`/v1/trajectories/${id}/events`, fact, { ...headers, 'if-match': '"0"' });
    expect([first.statusCode, second.statusCode]).toEqual([201, 200]);
    expect(second.json()).toEqual(first.json());
    expect(first.json().warnings.map((w: { code: string }) => w.code)).toEqual(['prerequisite-unknown', 'service-missing']);
    expect(await eventsOf(id)).toBe(2);
  });

  test('given a batch of which one fact is known, when it is sent, then the rest is stored', async () => {
    const [id, eventId] = [freshId(), randomUUID()];
    const admitted = facts.admitted({}, { eventId });
    await api.known(id, admitted);
    const sent = await api.post(`/v1/trajectories/${id}/events`, [admitted, facts.contact()]);
    expect(sent.statusCode).toBe(201);
    expect(sent.json().events.map((e: { revision: number }) => e.revision)).toEqual([0, 1]);
    expect(await eventsOf(id)).toBe(2);
  });

  test('given 50 parallel requests with one key, then one set is stored and all answer the same', async () => {
    const [id, headers] = [freshId(), { 'idempotency-key': randomUUID() }];
    const body = [facts.registered(), facts.admitted()];
    const sent = await Promise.all(Array.from({ length: 50 }, () => api.post(`/v1/trajectories/${id}/events`, body, headers)));
    expect(sent.filter((s) => s.statusCode === 201)).toHaveLength(1);
    expect(sent.filter((s) => s.statusCode === 200)).toHaveLength(49);
    expect(new Set(sent.map((s) => s.payload)).size).toBe(1);
    expect(await eventsOf(id)).toBe(2);
  });

  test('given 100 parallel requests with one If-Match, then exactly one wins and 99 are told the current revision', async () => {
    const id = freshId();
    await api.known(id, facts.admitted());
    const contact = (n: number) => facts.contact({ kind: 'MEDICAL' }, { occurredAt: `2026-03-${String((n % 20) + 3).padStart(2, '0')}` });
    const sent = await Promise.all(
      Array.from({ length: 100 }, (_, n) => api.post(`/v1/trajectories/${id}/events`, contact(n), { 'if-match': '"0"' })),
    );
    expect(sent.filter((s) => s.statusCode === 201)).toHaveLength(1);
    expect(sent.filter((s) => s.statusCode === 409 && s.json().currentRevision === 1)).toHaveLength(99);
    expect(await eventsOf(id)).toBe(2);
  });

  test('given a new stay, when If-Match says "-1", then it is stored once', async () => {
    const id = freshId();
    const headers = { 'if-match': '"-1"' };
    const first = await api.post(`/v1/trajectories/${id}/events`, facts.admitted(), headers);
    expect([first.statusCode, first.headers['etag']]).toEqual([201, '"0"']);
    expect((await api.post(`/v1/trajectories/${id}/events`, facts.contact(), headers)).statusCode).toBe(409);
  });
});
