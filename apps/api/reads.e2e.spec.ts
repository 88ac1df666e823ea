import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

const STAY_READS = ['', '/events', '/plan', '/transfer-dossier', '/release-plan', '/timeline', '/explain'];
const OTHER_STORE = 'ffffffffffff-0000000000000001';

describe('reading one stay', () => {
  let api: TestApi;
  const id = freshId();
  beforeAll(async () => {
    api = await startTestApi();
    await api.known(
      id,
      facts.registered({ personId: 'p-9', externalIds: [{ system: 'SIDIS', value: '4711' }] }, { occurredAt: '2026-03-01' }),
    );
    api.clock.ms += 60_000;
    await api.known(id, facts.admitted({ personId: 'p-9' }), facts.need());
    api.clock.ms += 86_400_000;
    await api.known(id, facts.departed({}, { occurredAt: '2026-06-16' }));
  });
  afterAll(() => api.close());

  test('then the state says who, where, since when and what is open', async () => {
    const sent = await api.get(`/v1/trajectories/${id}`);
    expect([sent.statusCode, sent.headers['etag']]).toEqual([200, '"3"']);
    expect(sent.json()).toMatchObject({
      trajectoryId: id,
      revision: 3,
      person: { personId: 'p-9', externalIds: [{ system: 'SIDIS', value: '4711' }] },
      status: 'in-transit',
      prison: 'ghent',
      since: '2026-03-02T09:10:00+01:00',
      open: { needs: 1 },
    });
  });

  test('then the plan of an earlier moment is the plan as it was, by either cut', async () => {
    const true_ = (await api.get(`/v1/trajectories/${id}/plan?validAt=2026-06-15`)).json();
    const known = (await api.get(`/v1/trajectories/${id}/plan?knownAt=2026-06-15`)).json();
    for (const plan of [true_, known]) expect(plan.header).toMatchObject({ status: 'held', prison: 'ghent' });
    expect(known.asOf.knownAt).toBe('2026-06-15T21:59:59.999Z');
    expect((await api.get(`/v1/trajectories/${id}/plan?knownAt=2026-06-15T10:00:30Z`)).json().header.status).toBe('unknown');
  });

  test('then the transfer dossier and the release plan say what must go on, at both cuts', async () => {
    const now = (await api.get(`/v1/trajectories/${id}/transfer-dossier`)).json();
    expect(now).toMatchObject({
      trajectoryId: id,
      transfers: { departed: { from: 'ghent', to: 'bruges' } },
      items: [{ kind: 'NEED', itemId: 'n-1', state: 'not-handed-over', content: { domain: 'D3' } }],
      withheld: {},
    });
    const before = (await api.get(`/v1/trajectories/${id}/transfer-dossier?validAt=2026-06-15`)).json();
    expect(before.transfers).toEqual({ announced: [] });
    const release = (await api.get(`/v1/trajectories/${id}/release-plan?knownAt=2026-06-15`)).json();
    expect(release).toMatchObject({
      release: { readiness: { blockers: expect.arrayContaining(['NO_HOUSING']) } },
      header: { prison: 'ghent' },
    });
    for (const answer of [now, before, release]) expect(answer).toMatchObject({ position: expect.any(String), asOf: expect.any(Object) });
  });

  test('then events, timeline and explanation tell the same story with their sources', async () => {
    const events = (await api.get(`/v1/trajectories/${id}/events?from=1&limit=2`)).json();
    expect(events.events.map((e: { revision: number }) => e.revision)).toEqual([1, 2]);
    expect(events.events[0]).toMatchObject({ trajectoryId: id, type: 'DetaineeAdmitted', schemaVersion: 1, visibility: 'PARTNERSHIP' });
    const timeline = (await api.get(`/v1/trajectories/${id}/timeline`)).json();
    expect(timeline.lines.map((l: { type: string }) => l.type)).toEqual([
      'PersonRegistered',
      'DetaineeAdmitted',
      'NeedIdentified',
      'TransferDeparted',
    ]);
    const explanation = (await api.get(`/v1/trajectories/${id}/explain`)).json();
    expect(explanation.fields).toContainEqual(
      expect.objectContaining({ path: 'custody.prison', value: 'ghent', source: expect.objectContaining({ type: 'DetaineeAdmitted' }) }),
    );
  });

  test('then an id of another system finds the stay of a date, all stays, or none', async () => {
    const ask = (at: string, value = '4711') => api.post('/v1/trajectories/resolve', { externalId: { system: 'sidis', value }, at });
    expect((await ask('2026-05-01')).json()).toMatchObject({ trajectoryId: id, candidates: [id], persons: ['p-9'] });
    expect((await ask('2026-01-01')).json()).toMatchObject({ trajectoryId: null, candidates: [], trajectories: [{ trajectoryId: id }] });
    expect((await ask('2026-05-01', '0815')).json()).toMatchObject({ trajectoryId: null, trajectories: [] });
    const wrong = await api.post('/v1/trajectories/resolve', { externalId: { system: { $gt: '' } }, at: '2026-02-30', more: 1 });
    expect(wrong.json().errors.map((e: { path: string }) => e.path)).toEqual(['more', 'externalId.system', 'externalId.value']);
    expect((await ask('2026-02-30')).json().errors[0]).toMatchObject({ path: 'at', code: 'no-such-date' });
  });

  test('then the occupancy board counts it at the place of departure', async () => {
    const board = (await api.get('/v1/boards/occupancy?prison=ghent')).json();
    expect(board).toMatchObject({ prisons: [{ prison: 'ghent', held: 1, byLegalStatus: { REMAND: 1 } }], held: 1 });
    expect((await api.get('/v1/boards/occupancy?prison=bruges')).json()).toMatchObject({ prisons: [], held: 0 });
  });

  test.each(STAY_READS)('given an unknown stay, when GET …%s, then 404', async (path) => {
    const sent = await api.get(`/v1/trajectories/nobody${path}`);
    expect([sent.statusCode, sent.json().code]).toEqual([404, 'not-found']);
  });

  test.each(STAY_READS)('given a position of another store, when GET …%s, then 410', async (path) => {
    const sent = await api.get(`/v1/trajectories/${id}${path}?atLeast=${OTHER_STORE}`);
    expect([sent.statusCode, sent.json().code]).toEqual([410, 'position-from-other-store']);
  });

  test.each([
    ['/plan?validAt=2026-02-30', 'validAt', 'no-such-date'],
    ['/plan?validAt=2026-03-02T10:00:00', 'validAt', 'zone-missing'],
    ['/plan?validAt=2026-03-02&validAt=2026-03-03', 'validAt', 'repeated-parameter'],
    ['/plan?validat=2026-03-02', 'validat', 'unknown-parameter'],
    ['/plan?__proto__=1', '__proto__', 'unknown-parameter'],
    ['/events?limit=1000000', 'limit', 'bad-parameter'],
    ['/events?from=-1', 'from', 'bad-parameter'],
    ['/events?limit[$gt]=1', 'limit[$gt]', 'unknown-parameter'],
  ])('given %s, then 400 naming the parameter', async (path, at, code) => {
    const sent = await api.get(`/v1/trajectories/${id}${path}`);
    expect(sent.statusCode).toBe(400);
    expect(sent.json().errors).toEqual([expect.objectContaining({ path: at, code })]);
  });
});

describe('read models that are behind', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ projecting: false });
  });
  afterAll(() => api.close());

  test('given views that were never built, then appends go on, reads answer 503 with progress, and waiting ends with 202', async () => {
    const id = freshId();
    const waited = await api.post(`/v1/trajectories/${id}/events`, facts.admitted(), { prefer: 'respond-async, wait=0' });
    expect([waited.statusCode, waited.json().revision]).toEqual([202, 0]);
    const read = await api.get(`/v1/trajectories/${id}/plan`);
    expect([read.statusCode, read.json().code, read.headers['retry-after']]).toEqual([503, 'view-building', '2']);
    const ready = await api.get('/health/ready');
    expect([ready.statusCode, ready.json().code]).toEqual([503, 'view-building']);
    expect(ready.json().views).toContainEqual(expect.objectContaining({ name: 'plan', built: false, lag: 1 }));
    expect((await api.get('/health/live')).statusCode).toBe(200);

    for (const runner of api.engine.runners()) await runner.catchUp();
    expect((await api.get('/health/ready')).json().status).toBe('ready');
    expect((await api.get(`/v1/trajectories/${id}/plan`)).statusCode).toBe(200);
  });

  test('given built views that are behind, when a read asks for atLeast, then it waits, and answers 503 with Retry-After at the limit', async () => {
    const id = freshId();
    for (const runner of api.engine.runners()) await runner.catchUp();
    const { position } = (await api.post(`/v1/trajectories/${id}/events`, facts.admitted())).json();
    const [late, soon] = [
      api.post(`/v1/trajectories/resolve?atLeast=${position}`, { externalId: { system: 'sidis', value: '1' }, at: '2026-05-01' }),
      api.get(`/v1/trajectories/${id}/plan?atLeast=${position}`),
    ];
    const plan = api.engine.runners().find((runner) => runner.consumer.startsWith('plan@'));
    await plan?.catchUp();
    expect((await soon).statusCode).toBe(200);
    const sent = await late;
    expect([sent.statusCode, sent.json().code, sent.headers['retry-after']]).toEqual([503, 'not-yet-visible', '1']);
  });
});
