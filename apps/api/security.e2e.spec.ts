import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '#platform';
import { declaredRoutes, refuseStrayRoutes } from '#platform/http';
import { listenApi } from './create-api.js';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

const MARKER = 'Zebrastraat';
const ANNA = 'user=anna; service=s-1; role=SERVICE_WORKER; relation=ASSIGNED';
const BART = 'user=bart; service=s-2; role=SERVICE_WORKER; relation=ASSIGNED';
const JUDGE = 'user=ruth; role=JUDICIAL; relation=ASSIGNED';
const STRANGER = 'user=zoe; service=s-3; role=SERVICE_WORKER; relation=NONE';

@Controller('bare')
class BareController {
  @Get()
  all(): string {
    return 'open to all by mistake';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [BareController] })
class BareModule {}

describe('who may ask, and how', () => {
  let api: TestApi;
  const id = freshId();
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
    await api.known(id, facts.registered({ name: { family: MARKER, given: 'Ann' } }, { occurredAt: '2026-03-01' }), facts.admitted());
    const need = facts.need({ words: `${MARKER} 12`, domain: 'D8' });
    const sent = await api.post(`/v1/trajectories/${id}/events`, need, { 'traject-actor': ANNA, prefer: 'wait=10' });
    expect(sent.statusCode).toBe(201);
  });
  afterAll(() => api.close());

  test('then every route declares the right it needs', () => {
    const routes = declaredRoutes(api.app.get(DiscoveryService));
    expect(routes.map((r) => `${r.permits}: ${r.method} ${r.path}`).sort()).toEqual([
      'anyone: GET /health/live',
      'anyone: GET /health/ready',
      'anyone: GET /metrics',
      'append-confidential-fact: POST /v1/trajectories/:id/confidential/events',
      'append-fact: POST /v1/bodies/:id/events',
      'append-fact: POST /v1/offers/:id/events',
      'append-fact: POST /v1/services/:id/events',
      'append-fact: POST /v1/trajectories/:id/events',
      'append-fact: POST /v1/trajectories/:id/moves',
      'import-facts: POST /v1/imports',
      'manage-webhooks: DELETE /v1/webhooks/:id',
      'manage-webhooks: GET /v1/webhooks',
      'manage-webhooks: GET /v1/webhooks/:id',
      'manage-webhooks: GET /v1/webhooks/:id/dead-letters',
      'manage-webhooks: POST /v1/webhooks',
      'manage-webhooks: POST /v1/webhooks/:id/dead-letters/:messageId/resend',
      'manage-webhooks: POST /v1/webhooks/:id/enable',
      'operate: GET /v1/projections',
      'operate: GET /v1/projections/parked',
      'operate: POST /v1/projections/:name/rebuild',
      'operate: POST /v1/projections/parked/:view/:stream/retry',
      'print-for-court: GET /v1/trajectories/:id/reclassement',
      'read-catalogue: GET /v1/catalogue',
      'read-counts: GET /v1/boards/coordination',
      'read-counts: GET /v1/boards/equity',
      'read-counts: GET /v1/bodies/:id/pack',
      'read-feed: GET /v1/feed',
      'read-lists: GET /v1/boards/reception',
      'read-lists: GET /v1/plans',
      'read-partnership: GET /v1/bodies',
      'read-partnership: GET /v1/bodies/:id',
      'read-partnership: GET /v1/bodies/:id/events',
      'read-partnership: GET /v1/offers',
      'read-partnership: GET /v1/offers/:id/events',
      'read-partnership: GET /v1/offers/gaps',
      'read-partnership: GET /v1/partnership/log',
      'read-partnership: GET /v1/services',
      'read-partnership: GET /v1/services/:id',
      'read-partnership: GET /v1/services/:id/events',
      'read-person-file: GET /v1/persons/:id/file',
      'read-statistics: GET /v1/boards/occupancy',
      'read-stay: GET /v1/persons/:id/trajectories',
      'read-stay: GET /v1/trajectories/:id',
      'read-stay: GET /v1/trajectories/:id/certificates/:eventId',
      'read-stay: GET /v1/trajectories/:id/events',
      'read-stay: GET /v1/trajectories/:id/explain',
      'read-stay: GET /v1/trajectories/:id/plan',
      'read-stay: GET /v1/trajectories/:id/release-plan',
      'read-stay: GET /v1/trajectories/:id/timeline',
      'read-stay: GET /v1/trajectories/:id/transfer-dossier',
      'resolve-person: POST /v1/trajectories/resolve',
    ]);
  });

  test('given a route without a declared right, or one beside the controllers, then the start fails and names it', async () => {
    const bare = await Test.createTestingModule({ imports: [BareModule] }).compile();
    expect(() => declaredRoutes(bare.get(DiscoveryService))).toThrow('GET /bare');
    expect(() => refuseStrayRoutes([{ method: 'GET', path: '/stray' }], [])).toThrow('GET /stray');
    await bare.close();
  });

  test('given another host than this machine, then the server does not start', async () => {
    expect(() => readConfig({ host: '0.0.0.0' }, {})).toThrow('TRAJECT_HOST');
    await expect(listenApi(api.app, { host: '0.0.0.0', port: 0 })).rejects.toThrow('loopback');
  });

  test.each([
    ['a foreign Host', { host: 'evil.example' }, 421, 'host-not-served'],
    ['a foreign Origin', { origin: 'https://evil.example' }, 403, 'cross-site'],
    ['an actor without role', { 'traject-actor': 'user=anna' }, 400, 'malformed'],
    ['an actor twice', { 'traject-actor': 'user=a; user=b; role=SPS' }, 400, 'malformed'],
    ['an unknown role', { 'traject-actor': 'user=a; role=KING' }, 400, 'malformed'],
  ])('given %s, then refused', async (_, headers, status, code) => {
    const sent = await api.get(`/v1/trajectories/${id}`, headers);
    expect([sent.statusCode, sent.json().code]).toEqual([status, code]);
  });

  test('given a server without dev actors, when an actor is named, then 400 rather than another actor', async () => {
    const plain = await startTestApi({ projecting: false });
    const sent = await plain.get('/v1/catalogue', { 'traject-actor': ANNA });
    expect(sent.json().errors).toEqual([expect.objectContaining({ path: 'Traject-Actor', code: 'dev-actors-off' })]);
    await plain.close();
  });

  test.each([
    ['GET', '/v1/nothing', 404],
    ['DELETE', `/v1/trajectories/${id}`, 405],
    ['PUT', `/v1/trajectories/${id}/events`, 405],
    ['GET', '/v1/imports', 405],
    ['GET', '/v1/trajectories/a%2Fb/plan', 400],
    ['GET', '/v1/trajectories/a%0d%0ab', 400],
    ['GET', '/v1/trajectories/%ff', 400],
    ['GET', `/v1/trajectories/${'x'.repeat(2000)}`, 414],
    ['GET', `/v1/trajectories/${'x'.repeat(100)}`, 400],
  ] as const)('%s %s is %d as a problem', async (method, url, status) => {
    const sent = await api.app.inject({ method, url });
    expect(sent.statusCode).toBe(status);
    expect(sent.headers['content-type']).toContain('application/problem+json');
    expect(sent.json()).toMatchObject({ status, code: expect.any(String), correlationId: expect.any(String) });
    expect(sent.payload).not.toContain('Cannot');
    if (status === 405) expect(sent.headers['allow']).toMatch(/GET|POST/);
  });

  test('given a correlation id, then it is answered and kept when it is a plain token, else replaced', async () => {
    const given = 'corr-12345678';
    const stay = freshId();
    const sent = await api.post(`/v1/trajectories/${stay}/events`, facts.admitted(), { 'x-correlation-id': given });
    expect(sent.headers['x-correlation-id']).toBe(given);
    expect((await api.engine.stores.eventStore.readStream(`trajectory-${stay}`))[0]?.metadata.correlationId).toBe(given);
    for (const bad of ['x', 'with space in it', '85.07.30-033.28', 'x'.repeat(100)])
      expect((await api.get('/health/live', { 'x-correlation-id': bad })).headers['x-correlation-id']).not.toBe(bad);
  });

  test('given sealed fields, then no file holds them, their owner reads them, and who may not open them gets no trace of them', async () => {
    expect(await api.bytes()).not.toContain(MARKER);
    const read = async (actor: string | undefined, path: string): Promise<string> =>
      (await api.get(`/v1/trajectories/${id}${path}`, actor === undefined ? {} : { 'traject-actor': actor })).payload;
    for (const path of ['', '/events', '/plan', '/timeline']) expect(await read(undefined, path)).toContain(MARKER);
    expect(await read(ANNA, '/events')).toContain(`"family":"${MARKER}"`);
    for (const path of ['/events', '/plan', '/timeline', '/explain']) {
      const judge = await read(JUDGE, path);
      expect(judge).not.toContain(`${MARKER} 12`);
      expect(judge).not.toContain('"sealed"');
      expect(await read(BART, path)).not.toContain(`${MARKER} 12`);
    }
    // Words about health need the health compartment, even of the own service.
    const own = JSON.parse(await read(ANNA, '/plan')) as { needs: { data: object }[] };
    expect(own.needs[0]?.data).toEqual({ needId: 'n-1', domain: 'D8', askedBy: 'PERSON' });
  });

  test('given a stay that is not yours, then it reads like one that does not exist', async () => {
    const [theirs, absent] = [id, 'nobody'].map((stay) => api.get(`/v1/trajectories/${stay}/plan`, { 'traject-actor': STRANGER }));
    const [a, b] = [await theirs!, await absent!];
    expect([a.statusCode, b.statusCode]).toEqual([404, 404]);
    expect({ ...a.json<object>(), correlationId: '' }).toEqual({ ...b.json<object>(), correlationId: '' });
  });

  test.each([
    ['GET', '/v1/projections', 403],
    ['GET', '/v1/boards/occupancy', 403],
    ['GET', '/v1/catalogue', 200],
  ] as const)('given a service worker, then %s %s is %d', async (method, url, status) => {
    expect((await api.app.inject({ method, url, headers: { 'traject-actor': ANNA } })).statusCode).toBe(status);
  });

  test('then the catalogue and the description of the API name every event type', async () => {
    const { events } = (await api.get('/v1/catalogue')).json();
    const admitted = events.find((e: { type: string }) => e.type === 'DetaineeAdmitted');
    expect(admitted).toMatchObject({
      visibility: 'PARTNERSHIP',
      labels: { nl: 'Opgesloten', fr: 'Écroué', en: 'Admitted' },
      compartments: expect.arrayContaining(['judicial']),
      refusals: expect.arrayContaining(['already-in-custody']),
      schema: { additionalProperties: false, required: ['personId', 'prisonId', 'legalStatus', 'kind'] },
    });
    const openapi = (await api.get('/openapi.json')).json();
    for (const { type } of events) expect(openapi.components.schemas).toHaveProperty(`${type}Fact`);
    expect(openapi.paths).toHaveProperty(['/v1/trajectories/{id}/events', 'post', 'responses', '409']);
    const parameters = openapi.paths['/v1/trajectories/{id}/plan'].get.parameters.map((p: { name: string }) => p.name);
    expect(parameters).toEqual(expect.arrayContaining(['id', 'validAt', 'knownAt', 'atLeast']));
    expect((await api.get('/docs')).payload).toContain('swagger-ui');
  });
});
