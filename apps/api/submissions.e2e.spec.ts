import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

const ANNA = { 'traject-actor': 'user=anna; service=s-1; role=SERVICE_WORKER; relation=ASSIGNED' };
const BART = { 'traject-actor': 'user=bart; service=s-2; role=SERVICE_WORKER; relation=ASSIGNED' };
const CORA = { 'traject-actor': 'user=cora; service=s-3; role=COORDINATOR; relation=ASSIGNED' };
const OLAF = { 'traject-actor': 'user=olaf; service=s-1; role=OFFICER; relation=ESTABLISHMENT' };

describe('what became of the facts of a service', () => {
  let api: TestApi;
  const id = freshId();
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
  });
  afterAll(() => api.close());

  const share = (fact: object, actor = ANNA, more: object = {}) =>
    api.post(`/v1/trajectories/${id}/events`, fact, { ...actor, 'x-correlation-id': 'corr-12345678', ...more });
  const list = async (query = '', actor = ANNA) =>
    (await api.get(`/v1/submissions${query}`, actor)).json().submissions as readonly object[];

  test('then refused ones are kept, by rule or by shape, from a POST and from an import, without their data', async () => {
    await share(facts.admitted());
    expect(
      (await share(facts.admitted({}, { occurredAt: '2026-03-05', eventId: '6d9b7a52-7c7e-4a8e-9f0a-0d5a3a6c1b11' }))).statusCode,
    ).toBe(422);
    expect((await share([facts.need({ words: 'Zebrastraat', Zebra: 1 })])).statusCode).toBe(400);
    expect(await list('?outcome=refused')).toEqual([
      {
        outcome: 'refused',
        code: 'already-in-custody',
        path: 'occurredAt',
        trajectoryId: id,
        eventId: '6d9b7a52-7c7e-4a8e-9f0a-0d5a3a6c1b11',
        type: 'DetaineeAdmitted',
        occurredAt: '2026-03-05',
        recordedAt: '2026-06-15T10:00:00.000Z',
        correlationId: 'corr-12345678',
      },
      expect.objectContaining({ outcome: 'refused', code: 'unknown-property', type: 'NeedIdentified', trajectoryId: id }),
    ]);
    const line = JSON.stringify({ trajectoryId: id, ...facts.admitted({}, { occurredAt: '2026-03-06' }) });
    await api.post('/v1/imports', line, { 'content-type': 'application/x-ndjson', ...ANNA });
    expect(await list('?outcome=refused')).toHaveLength(3);
    await api.post('/v1/imports?dryRun=true', line, { 'content-type': 'application/x-ndjson', ...ANNA });
    expect(await list('?outcome=refused')).toHaveLength(3);
    expect(await api.bytes()).not.toContain('Zebrastraat');
  });

  test('then warned ones are kept once, with the code of each warning', async () => {
    const answered = facts.answered({ needId: 'n-9' });
    for (let i = 0; i < 2; i += 1) await share(answered, ANNA, { 'idempotency-key': 'key-1' });
    expect(await list('?outcome=warned')).toEqual([
      expect.objectContaining({ code: 'prerequisite-unknown', type: 'NeedAnswered', eventId: expect.any(String) }),
    ]);
  });

  test('then those that others corrected or annulled are kept for whoever reported them, not for who did it', async () => {
    const eventId = (await share(facts.contact({ kind: 'EXTERNAL' }, { occurredAt: '2026-03-04' }))).json().events[0].eventId as string;
    const change = (type: string, data: object) => ({ type, occurredAt: '2026-06-01', data: { targetEventId: eventId, ...data } });
    expect((await share(change('EventCorrected', { occurredAt: '2026-03-05', reason: 'SOURCE_CORRECTED' }), CORA)).statusCode).toBe(201);
    api.clock.ms += 86_400_000;
    expect((await share(change('EventAnnulled', { reason: 'DUPLICATE' }), CORA)).statusCode).toBe(201);
    const mine = await list();
    expect(mine.slice(-2)).toEqual([
      expect.objectContaining({ outcome: 'corrected', code: 'SOURCE_CORRECTED', eventId, type: 'ReceptionContactHeld' }),
      expect.objectContaining({ outcome: 'annulled', code: 'DUPLICATE', eventId }),
    ]);
    expect(await list('', CORA)).toEqual([]);
    expect(await list('?from=2026-06-16')).toHaveLength(1);
  });

  test('then no other service reads them, nor an officer of the same, nor who has no service', async () => {
    expect(await list('', BART)).toEqual([]);
    for (const actor of [OLAF, {}]) expect((await api.get('/v1/submissions', actor)).statusCode).toBe(403);
  });

  test('then they are paged by a cursor', async () => {
    const all = await list();
    const first = (await api.get('/v1/submissions?limit=2', ANNA)).json();
    const rest = (await api.get(`/v1/submissions?limit=100&cursor=${encodeURIComponent(first.cursor)}`, ANNA)).json();
    expect([...first.submissions, ...rest.submissions]).toEqual(all);
    for (const query of ['?cursor=nonsense', '?outcome=stored', '?from=yesterday'])
      expect((await api.get(`/v1/submissions${query}`, ANNA)).statusCode).toBe(400);
  });
});
