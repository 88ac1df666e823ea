import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Problem } from '#platform';
import { ADMITTED_TEXT, IMPOSSIBLE, MALFORMED, MARKER, known } from './testing/refusals.js';
import { type Sent, type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

describe('what is refused over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ projecting: false });
  });
  afterAll(() => api.close());

  /** Sends, and checks that it was refused as a problem and that nothing was stored. */
  async function refused(send: () => Promise<Sent>, status: number, code: string): Promise<Problem> {
    const before = await api.stored();
    const sent = await send();
    const problem = sent.json<Problem>();
    expect({ status: sent.statusCode, code: problem.code }).toEqual({ status, code });
    expect(sent.headers['content-type']).toContain('application/problem+json');
    expect(sent.headers['cache-control']).toBe('no-store');
    expect(problem).toMatchObject({ type: `urn:traject:problem:${code}`, status, correlationId: sent.headers['x-correlation-id'] });
    expect(sent.payload).not.toContain(MARKER);
    expect(sent.payload).not.toMatch(/\bat .*\.[jt]s:/);
    expect(await api.stored()).toBe(before);
    return problem;
  }

  test.each([...MALFORMED, ...IMPOSSIBLE])(
    'given a stay, when a fact is sent and $when, then $status and nothing is stored',
    async (row) => {
      const id = freshId();
      if (row.given) await api.known(id, ...row.given);
      const problem = await refused(() => api.post(`/v1/trajectories/${id}/events`, row.send, row.headers), row.status, row.code);
      if (row.at) expect(problem.errors).toContainEqual(expect.objectContaining({ path: row.at[0], code: row.at[1] }));
    },
  );

  test('given a stay at revision 0, when If-Match says 7, then 409 with the current revision', async () => {
    const id = freshId();
    await api.known(id, ...known);
    const send = () => api.post(`/v1/trajectories/${id}/events`, facts.contact({}, { occurredAt: '2026-03-03' }), { 'if-match': '"7"' });
    expect(await refused(send, 409, 'version-conflict')).toMatchObject({ currentRevision: 0 });
  });

  test('given a used Idempotency-Key, when it comes with another content, then 422 idempotency-mismatch', async () => {
    const id = freshId();
    const headers = { 'idempotency-key': randomUUID() };
    expect((await api.post(`/v1/trajectories/${id}/events`, facts.admitted(), headers)).statusCode).toBe(201);
    const other = () => api.post(`/v1/trajectories/${id}/events`, facts.admitted({ kind: 'RETURN' }), headers);
    await refused(other, 422, 'idempotency-mismatch');
    const more = () => api.post(`/v1/trajectories/${id}/events`, [facts.admitted(), facts.contact()], headers);
    await refused(more, 422, 'idempotency-mismatch');
  });

  test('given a used eventId, when it comes with another content, then 422 idempotency-mismatch', async () => {
    const [id, eventId] = [freshId(), randomUUID()];
    await api.known(id, facts.admitted({}, { eventId }));
    const send = () => api.post(`/v1/trajectories/${id}/events`, facts.admitted({ prisonId: 'bruges' }, { eventId }));
    await refused(send, 422, 'idempotency-mismatch');
  });

  test('given a register number, when it is used as the id of a stay, then 400', async () => {
    const problem = await refused(() => api.post('/v1/trajectories/85073003328/events', facts.admitted()), 400, 'malformed');
    expect(problem.errors).toEqual([expect.objectContaining({ path: 'trajectoryId', code: 'register-number' })]);
    expect(JSON.stringify(problem)).not.toContain('85073003328');
  });

  test('given a fact for another stay in the body, then 400', async () => {
    const send = () => api.post(`/v1/trajectories/${freshId()}/events`, facts.admitted({}, { trajectoryId: 'another' }));
    await refused(send, 400, 'malformed');
  });

  test('given a body without a media type, then 415; given no body, then 400', async () => {
    const bare = () => api.app.inject({ method: 'POST', url: `/v1/trajectories/${freshId()}/events`, payload: Buffer.from(ADMITTED_TEXT) });
    await refused(bare, 415, 'unsupported-media-type');
    await refused(() => api.post(`/v1/trajectories/${freshId()}/events`), 400, 'malformed');
  });
});
