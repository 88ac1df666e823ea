import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT, Running, freePort } from '../scale/support.js';
import { examplesIn, patternOf } from './examples.js';

const examples = examplesIn('docs/figures.md');
const LONG = 60_000;

describe('the page on figures', () => {
  let folder: string;
  let port: number;
  let server: Running | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'traject-figures-'));
    port = await freePort();
  });
  afterAll(async () => {
    await server?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has examples', () => expect(examples.length).toBeGreaterThan(10));

  it.each(examples.map((example) => [example.command.slice(0, 90), example] as const))(
    '$ %s',
    async (_, { command, output }) => {
      const line = command.replace('npx traject', `${process.execPath} ${join(ROOT, 'bin/traject.js')}`).replace(':3000', `:${port}`);
      const env = { ...process.env, TRAJECT_DATA: join(folder, 'data'), TRAJECT_PORT: String(port), TRAJECT_LOG: 'silent' };
      const printed = command.endsWith('&')
        ? await started(line.slice(0, -1), env)
        : spawnSync('bash', ['-c', line], { cwd: ROOT, env, encoding: 'utf8' }).stdout;
      const lines = printed === '' || printed.endsWith('\n') ? printed : `${printed}\n`;
      expect(lines.replaceAll(`:${port}`, ':3000')).toMatch(patternOf(output));
    },
    LONG,
  );

  async function started(line: string, env: NodeJS.ProcessEnv): Promise<string> {
    server = new Running(spawn('bash', ['-c', `exec ${line}`], { cwd: ROOT, env }));
    await server.says(/ready/);
    return server.output;
  }
});
