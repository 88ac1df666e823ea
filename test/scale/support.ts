import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export const ROOT = join(import.meta.dirname, '../..');

/** A process of a test: what it said, and its end. */
export class Running {
  output = '';

  constructor(readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
  }

  /** Waits until the output has something. @throws Error with the output when the process ends first, or after 100 s */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (let waited = 0; waited < 100_000; waited += 20) {
      const match = pattern.exec(this.output);
      if (match) return match;
      if (this.child.exitCode !== null) break;
      await delay(20);
    }
    throw new Error(`the process never said ${String(pattern)}: ${this.output.slice(-2000)}`);
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill(signal);
    await once(this.child, 'exit');
  }

  /** Waits for the end. @returns exit code and output */
  async ended(): Promise<{ code: number | null; output: string }> {
    if (this.child.exitCode === null) await once(this.child, 'close');
    return { code: this.child.exitCode, output: this.output };
  }
}

export function run(file: string, args: readonly string[], env: Record<string, string> = {}): Running {
  return new Running(spawn(process.execPath, [join(ROOT, file), ...args], { cwd: ROOT, env: { ...cleanEnvironment(), ...env } }));
}

export function traject(args: readonly string[], env: Record<string, string> = {}): Running {
  return run('bin/traject.js', args, env);
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

export async function until(check: () => Promise<boolean>, milliseconds: number): Promise<number> {
  const started = performance.now();
  while (!(await check().catch(() => false))) {
    if (performance.now() - started > milliseconds) throw new Error(`not within ${milliseconds} ms`);
    await delay(50);
  }
  return performance.now() - started;
}

/** The settings of whoever runs the tests do not reach the processes under test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(TRAJECT_|EVENT_STORE|EVENTSTORE_|READ_STORE|MONGODB_)/.test(name));
  return Object.fromEntries(own);
}
