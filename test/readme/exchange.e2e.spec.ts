import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAP_SCHEMA } from '../../apps/cli/import/csv/schema.js';
import { type Told, receiver } from '../../docs/exchange/receive.js';
import { ROOT, Running, freePort } from '../scale/support.js';
import { Webhook } from 'standardwebhooks';
import { examplesIn, patternOf } from './examples.js';

const examples = examplesIn('docs/exchange.md');

describe('the page on exchange', () => {
  let folder: string;
  let port: number;
  let server: Running | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'traject-exchange-'));
    port = await freePort();
  });
  afterAll(async () => {
    await server?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has examples', () => expect(examples.length).toBeGreaterThan(6));

  it.each(examples.map((example) => [example.command.slice(0, 90), example] as const))('$ %s', async (_, { command, output }) => {
    const line = command
      .replace('npx traject', `${process.execPath} ${join(ROOT, 'bin/traject.js')}`)
      .replace(':3000', `:${port}`)
      .replace('rejects.csv', join(folder, 'rejects.csv'));
    const env = { ...process.env, TRAJECT_DATA: join(folder, 'data'), TRAJECT_PORT: String(port), TRAJECT_LOG: 'silent' };
    const printed = command.endsWith('&')
      ? await started(line.slice(0, -1), env)
      : spawnSync('bash', ['-c', line], { cwd: ROOT, env, encoding: 'utf8' }).stdout;
    const lines = printed.endsWith('\n') ? printed : `${printed}\n`;
    expect(lines.replaceAll(`:${port}`, ':3000')).toMatch(patternOf(output));
  });

  it('holds the schema by which maps are checked', () => {
    expect(JSON.parse(readFileSync(join(ROOT, 'docs/exchange/map.schema.json'), 'utf8'))).toEqual(MAP_SCHEMA);
  });

  it('shows a receiver that takes what is signed, and nothing else', async () => {
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const told: [string, Told][] = [];
    const receiving = receiver(secret, async (id, one) => void told.push([id, one])).listen(0, '127.0.0.1');
    await once(receiving, 'listening');
    const body = JSON.stringify({
      type: 'fact.stored',
      data: { stream: { kind: 'trajectory', id: 't' }, eventId: 'e', type: 'NeedIdentified' },
    });
    const now = new Date();
    const signature = new Webhook(secret).sign('msg_1', now, body);
    const headers = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': signature,
    };
    const url = `http://127.0.0.1:${(receiving.address() as AddressInfo).port}`;
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(204);
    expect((await fetch(url, { method: 'POST', headers, body: `${body} ` })).status).toBe(401);
    expect((await fetch(url, { method: 'POST', headers: { ...headers, 'webhook-timestamp': '1700000000' }, body })).status).toBe(401);
    expect(told).toEqual([['msg_1', JSON.parse(body)]]);
    receiving.close();
    receiving.closeAllConnections();
  });

  async function started(line: string, env: NodeJS.ProcessEnv): Promise<string> {
    server = new Running(spawn('bash', ['-c', `exec ${line}`], { cwd: ROOT, env }));
    await server.says(/ready/);
    return server.output;
  }
});
