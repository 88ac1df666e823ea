import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Result, measured } from './measure.js';
import type { Filling } from './store.js';

const ENTRY = fileURLToPath(new URL('../../../bin/traject.js', import.meta.url));
const LOOK_MS = 10;
const PATIENCE_MS = 120_000;

/** Row 10: from the start of the process until `/health/ready` answers 200, on a log whose views are built. */
export async function startRow(rounds: number, filling: Filling, goal: string): Promise<Result> {
  const perSecond: number[] = [];
  for (let round = 0; round < rounds; round += 1) perSecond.push(1 / (await startOnce(filling.directory)));
  const events = filling.events.toLocaleString('en');
  return { row: '10', work: 'start to ready', size: `${events} events, views built`, unit: 's', ours: measured(perSecond), goal };
}

async function startOnce(data: string): Promise<number> {
  await rm(join(data, 'server.json'), { force: true });
  const begun = performance.now();
  const child = spawn(process.execPath, [ENTRY, 'start', '--data', data, '--port', '0'], { stdio: 'ignore' });
  try {
    while (!(await isReady(data))) {
      if (child.exitCode !== null || performance.now() - begun > PATIENCE_MS) throw new Error('the server did not become ready');
      await delay(LOOK_MS);
    }
    return (performance.now() - begun) / 1000;
  } finally {
    const exited = child.exitCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGTERM');
    await exited;
  }
}

async function isReady(data: string): Promise<boolean> {
  try {
    const { url } = JSON.parse(await readFile(join(data, 'server.json'), 'utf8')) as { url: string };
    return (await fetch(`${url}/health/ready`)).status === 200;
  } catch {
    return false;
  }
}
