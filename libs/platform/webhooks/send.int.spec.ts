import { once } from 'node:events';
import { type Server, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { send } from './send.js';
import { type Resolve, Targets } from './target.js';

const MESSAGE = { id: 'msg_1', body: '{}' };
const SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;

describe('sending one message', () => {
  let server: Server;
  let port: number;
  let connections = 0;
  beforeAll(async () => {
    server = createServer(() => (connections += 1)).listen(0, '127.0.0.1'); // takes connections and says nothing
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => void server.close());

  const to = (url: string, targets: Targets): ReturnType<typeof send> => send(MESSAGE, { url, secret: SECRET, now: Date.now() }, targets);
  const inside: Resolve = (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);

  test('given a name that leads inside by the time of sending, then no connection is made', async () => {
    expect(await to(`https://hooks.example:${port}/`, new Targets(false, inside))).toEqual({ kind: 'failed', reason: 'address-refused' });
    expect(await to(`https://127.0.0.1:${port}/`, new Targets(false))).toEqual({ kind: 'failed', reason: 'address-refused' });
    expect(await to(`https://[::1]:${port}/`, new Targets(false))).toEqual({ kind: 'failed', reason: 'address-refused' });
    expect(connections).toBe(0);
  });

  test('given a receiver that never answers, then it is let go', async () => {
    expect(await to(`http://hooks.example:${port}/`, new Targets(true, inside))).toEqual({ kind: 'failed', reason: 'timeout' });
    expect(connections).toBe(1);
  });
});
