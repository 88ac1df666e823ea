import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listenApi } from './create-api.js';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

describe('the server on a real port', () => {
  let api: TestApi;
  let port: number;
  beforeAll(async () => {
    api = await startTestApi({ projecting: false });
    port = Number(new URL(await listenApi(api.app, { host: '127.0.0.1', port: 0 })).port);
  });
  afterAll(() => api.close());

  /** Sends bytes as they are and reads until the server closes. */
  async function raw(text: string): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    socket.end(text);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    return answer;
  }

  function post(path: string, type: string): ClientRequest {
    return request({ port, host: '127.0.0.1', method: 'POST', path, headers: { 'content-type': type } });
  }

  const get = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${more}\r\n`;

  test.each([
    ['a path with ..', get('/v1/trajectories/../plan'), 400],
    ['a path with an encoded ..', get('/v1/trajectories/%2e%2e/plan'), 400],
    ['a header with a line break in it', get('/v1/catalogue', 'X-Bad: a\rb\r\n'), 400],
    ['a header that is too long', get('/v1/catalogue', `X-Long: ${'x'.repeat(40_000)}\r\n`), 431],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['a repeated Idempotency-Key', get('/v1/catalogue', 'Traject-Actor: a\r\nTraject-Actor: b\r\n'), 400],
  ])('given %s, then a problem', async (_, text, status) => {
    const answer = await raw(text);
    expect(answer.split('\r\n', 1)[0]).toContain(`HTTP/1.1 ${status}`);
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
    expect(answer).toContain('"code":"malformed"');
  });

  test('given an import that is still being sent, when a line is complete, then its answer comes at once', async () => {
    const id = freshId();
    const sending = post('/v1/imports', 'application/x-ndjson');
    sending.write(`${JSON.stringify({ trajectoryId: id, ...facts.admitted() })}\n`);
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    const lines = createInterface({ input: answer })[Symbol.asyncIterator]();
    expect(JSON.parse((await lines.next()).value as string)).toMatchObject({ line: 1, outcome: 'stored' });
    sending.end(JSON.stringify({ trajectoryId: id, ...facts.contact() }));
    expect(JSON.parse((await lines.next()).value as string)).toMatchObject({ line: 2, outcome: 'stored' });
    expect(JSON.parse((await lines.next()).value as string)).toMatchObject({ summary: { lines: 2, stored: 2 } });
  });

  test('given an import that is cut off, then whole lines are stored, the broken one is not, and the server goes on', async () => {
    const id = freshId();
    const sending = post('/v1/imports', 'application/x-ndjson');
    sending.on('error', () => undefined);
    sending.write(`${JSON.stringify({ trajectoryId: id, ...facts.admitted() })}\n{"trajectoryId":"${id}","ty`);
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    answer.on('error', () => undefined);
    await once(answer, 'data');
    sending.destroy();
    await delay(50);
    expect(await api.engine.history(id)).toHaveLength(1);
    expect((await api.get('/health/live')).statusCode).toBe(200);
  });

  test('given a client that sends much and reads late, then the server holds back and nothing is lost', async () => {
    const lines = 5_000;
    const sending = post('/v1/imports', 'application/x-ndjson');
    const sent = (async () => {
      for (let n = 0; n < lines; n += 1) {
        const line = JSON.stringify({ trajectoryId: `much-${n}`, ...facts.admitted({ personId: `much-${n}` }) });
        if (!sending.write(`${line}\n`)) await once(sending, 'drain');
      }
      sending.end();
    })();
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    await delay(200);
    let last = '';
    for await (const line of createInterface({ input: answer })) last = line;
    await sent;
    expect(JSON.parse(last)).toMatchObject({ summary: { lines, stored: lines } });
  });

  test('given a request under way, when the server stops, then it is answered, and no other is taken', async () => {
    const own = await startTestApi({ projecting: false });
    const address = new URL(await listenApi(own.app, { host: '127.0.0.1', port: 0 }));
    const sending = request(address.origin + `/v1/trajectories/${freshId()}/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', prefer: 'wait=1' },
    });
    sending.end(JSON.stringify(facts.admitted()));
    await delay(200);
    const closed = own.close();
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(202);
    await closed;
    const [refused] = (await once(connect(Number(address.port), '127.0.0.1'), 'error')) as [NodeJS.ErrnoException];
    expect(refused.code).toBe('ECONNREFUSED');
  });
});
