import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tellNeed } from '../../docs/api/a-need.js';
import { ROOT, Running, freePort } from '../scale/support.js';
import { examplesIn, patternOf } from './examples.js';

const examples = examplesIn('docs/api.md');

describe('the page on the API', () => {
  let folder: string;
  let port: number;
  let server: Running | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'traject-api-page-'));
    port = await freePort();
  });
  afterAll(async () => {
    await server?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has examples', () => expect(examples.length).toBeGreaterThan(15));

  it.each(examples.map((example) => [example.command.slice(0, 110), example] as const))(
    '$ %s',
    async (_, { command, output }) => {
      const line = command
        .replace('npx traject', `${process.execPath} ${join(ROOT, 'bin/traject.js')}`)
        .replace(':3000', `:${port}`)
        .replace('rejects.ndjson', join(folder, 'rejects.ndjson'));
      const env = { ...process.env, TRAJECT_DATA: join(folder, 'data'), TRAJECT_PORT: String(port), TRAJECT_LOG: 'silent' };
      const printed = command.endsWith('&')
        ? await started(line.slice(0, -1), env)
        : spawnSync('bash', ['-c', `${line} 2>&1`], { cwd: ROOT, env, encoding: 'utf8' }).stdout;
      const lines = printed.endsWith('\n') ? printed : `${printed}\n`;
      expect(lines.replaceAll(`:${port}`, ':3000')).toMatch(patternOf(output));
    },
    120_000,
  );

  it('shows the TypeScript that is compiled, and it does what the page says', async () => {
    const code = readFileSync(join(ROOT, 'docs/api/a-need.ts'), 'utf8');
    expect(readFileSync(join(ROOT, 'docs/api.md'), 'utf8')).toContain(`\`\`\`ts\n${code}\`\`\``);
    const told = () => tellNeed(`http://127.0.0.1:${port}`, 'stay-1', 'need-3');
    expect([await told(), await told()]).toEqual(['open', 'refused: need-exists']);
  });

  async function started(line: string, env: NodeJS.ProcessEnv): Promise<string> {
    server = new Running(spawn('bash', ['-c', `exec ${line}`], { cwd: ROOT, env }));
    await server.says(/ready/);
    return server.output;
  }
});
