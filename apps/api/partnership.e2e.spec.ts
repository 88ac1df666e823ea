import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, freshId, startTestApi } from './testing/test-api.js';

const REGISTERED = {
  type: 'ServiceRegistered',
  occurredAt: '2026-03-02',
  data: { name: 'Steunpunt Zuid', kind: 'EXTERNAL', authority: 'VGC', languages: ['nl', 'fr'], domains: ['D1', 'D6'] },
};
const COORDINATOR = { 'traject-actor': 'user=c; service=coordination; role=COORDINATOR' };
const OWN = (id: string) => ({ 'traject-actor': `user=w; service=${id}; role=SERVICE_WORKER` });

describe("the partnership's own streams over HTTP", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
  });
  afterAll(() => api.close());

  test('given nothing, when a service is registered, then its stream says so in the same shape as a stay', async () => {
    const id = freshId();
    const sent = await api.post(`/v1/services/${id}/events`, REGISTERED, { prefer: 'wait=10', ...COORDINATOR });
    expect(sent.statusCode).toBe(201);
    expect(sent.json()).toMatchObject({ serviceId: id, revision: 0, events: [{ type: 'ServiceRegistered', revision: 0 }], warnings: [] });
    const read = await api.get(`/v1/services/${id}/events`, OWN('another'));
    expect(read.statusCode).toBe(200);
    expect(read.json()).toMatchObject({ serviceId: id, events: [{ serviceId: id, type: 'ServiceRegistered', data: REGISTERED.data }] });
  });

  test('given a service, when the same request comes again, then nothing is stored', async () => {
    const id = freshId();
    const headers = { 'idempotency-key': `k-${id}`, ...COORDINATOR };
    const first = await api.post(`/v1/services/${id}/events`, REGISTERED, headers);
    const again = await api.post(`/v1/services/${id}/events`, REGISTERED, headers);
    expect([first.statusCode, again.statusCode]).toEqual([201, 200]);
    expect(again.json()).toEqual(first.json());
  });

  test('given a service, when another one speaks for it, then it is refused; it speaks for itself', async () => {
    const id = freshId();
    expect((await api.post(`/v1/services/${id}/events`, REGISTERED, OWN('another'))).statusCode).toBe(403);
    expect((await api.post(`/v1/services/${id}/events`, REGISTERED, OWN(id))).statusCode).toBe(201);
  });

  test('given a fact of a stay, when it is sent to a service, then it is refused: it stands in no such stream', async () => {
    const released = { type: 'DetaineeReleased', occurredAt: '2026-03-02', data: { modality: 'COURT' } };
    const sent = await api.post(`/v1/services/${freshId()}/events`, released, COORDINATOR);
    expect(sent.statusCode).toBe(400);
    expect(sent.json()).toMatchObject({ code: 'malformed', errors: [{ path: 'type', code: 'unknown-type' }] });
  });

  test('given a stay and a service of one id, then their streams, ids and keys are apart', async () => {
    const id = freshId();
    await api.post(`/v1/services/${id}/events`, REGISTERED, COORDINATOR);
    expect((await api.get(`/v1/trajectories/${id}`)).statusCode).toBe(404);
  });

  test('given lines about stays and services, when they are imported, then each goes to its stream', async () => {
    const id = freshId();
    const line = JSON.stringify({ serviceId: id, ...REGISTERED });
    const both = JSON.stringify({ serviceId: id, trajectoryId: id, ...REGISTERED });
    const sent = await api.app.inject({
      method: 'POST',
      url: '/v1/imports',
      payload: `${line}\n${line}\n${both}\n`,
      headers: { 'content-type': 'application/x-ndjson' },
    });
    const results = sent.payload
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as { outcome?: string; code?: string });
    expect(results.slice(0, 3).map(({ outcome, code }) => code ?? outcome)).toEqual(['stored', 'repeated', 'malformed']);
  });
});
