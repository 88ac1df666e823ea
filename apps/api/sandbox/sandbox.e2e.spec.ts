import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { JsonLog, Telemetry, serveOperations } from '#platform';
import { listenApi } from '../create-api.js';
import { type TestApi, facts, freshId, startTestApi } from '../testing/test-api.js';

const OFFICER = 'user=officer; role=OFFICER; relation=ESTABLISHMENT';

describe('the api over a sandbox', () => {
  let api: TestApi;
  let resets = 0;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true, sandbox: '2026-06-01', resetSandbox: () => (resets += 1) });
  });
  afterAll(() => api.close());

  test.each([
    ['an answer', 'GET', '/v1/plans', 200],
    ['a stored fact', 'POST', '/v1/trajectories/stay-of-a-sandbox/events', 201],
    ['a refusal', 'GET', '/v1/trajectories/nobody', 404],
    ['a page that is not there', 'GET', '/nothing', 404],
    ['a method that is not there', 'DELETE', '/v1/plans', 405],
    ['an address that cannot be read', 'GET', '/v1/trajectories/%zz', 400],
    ['the documentation', 'GET', '/openapi.json', 200],
    ['health', 'GET', '/health/live', 200],
  ] as const)('given %s, then it says that everybody is made up', async (_, method, url, status) => {
    const sent = await (method === 'POST' ? api.post(url, facts.admitted()) : api.app.inject({ method, url }));
    expect([sent.statusCode, sent.headers['traject-sandbox']]).toEqual([status, 'true']);
  });

  test('given bytes that are no HTTP, then the answer says so too', async () => {
    const socket = connect(Number(new URL(await listenApi(api.app, { host: '127.0.0.1', port: 0 })).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.end('hello\r\n\r\n');
    expect(await text(socket)).toContain('\r\ntraject-sandbox: true\r\n');
  });

  test('then the port of operations, readiness and the description say so', async () => {
    const telemetry = new Telemetry();
    const parts = { engine: api.engine, telemetry, log: new JsonLog('silent'), ready: async () => true };
    const operations = await serveOperations(parts, { opsHost: '127.0.0.1', opsPort: 0 });
    const live = await fetch(`http://127.0.0.1:${operations.port}/health/live`);
    expect(live.headers.get('traject-sandbox')).toBe('true');
    await operations.close();
    await api.known(freshId(), facts.admitted());
    expect((await api.get('/health/ready')).json()).toMatchObject({ status: 'ready', sandbox: true });
    const { info } = (await api.get('/openapi.json')).json<{ info: { description: string } }>();
    expect(info.description).toMatch(/^\*\*This is a sandbox/);
  });

  test('given who may operate, when the reset is asked for, then the host is told once; others are refused', async () => {
    const refused = await api.post('/v1/sandbox/reset', undefined, { 'traject-actor': OFFICER });
    expect([refused.statusCode, resets]).toEqual([403, 0]);
    const sent = await api.post('/v1/sandbox/reset');
    expect([sent.statusCode, sent.json(), resets]).toEqual([202, { status: 'resetting' }, 1]);
  });
});

describe('the api over real facts', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ resetSandbox: () => undefined });
  });
  afterAll(() => api.close());

  test('then nothing speaks of a sandbox and there is no reset, whatever the host gives', async () => {
    await api.known(freshId(), facts.admitted());
    const ready = await api.get('/health/ready');
    expect([ready.headers['traject-sandbox'], ready.json<{ sandbox: boolean }>().sandbox]).toEqual([undefined, false]);
    expect((await api.post('/v1/sandbox/reset')).statusCode).toBe(404);
    expect((await api.get('/openapi.json')).payload).not.toContain('sandbox/reset');
  });
});
