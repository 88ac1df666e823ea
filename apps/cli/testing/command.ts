import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../../../bin/traject.js', import.meta.url));
const BUILT = fileURLToPath(new URL('../../../dist/apps/cli/main.js', import.meta.url));

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A directory of its own in which the built command is run as people run it. */
export class Workplace {
  private readonly servers: ChildProcess[] = [];

  private constructor(readonly directory: string) {}

  static async make(): Promise<Workplace> {
    if (!existsSync(BUILT)) throw new Error('the command is not built: run `npm run build` before these tests');
    return new Workplace(await mkdtemp(join(tmpdir(), 'traject-cli-')));
  }

  path(name: string): string {
    return join(this.directory, name);
  }

  /** Writes facts, or lines as they are, into a file. */
  async lines(name: string, lines: readonly unknown[]): Promise<string> {
    await writeFile(this.path(name), lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
    return name;
  }

  read(name: string): Promise<string> {
    return readFile(this.path(name), 'utf8');
  }

  /** Runs a command to its end. */
  run(...args: readonly string[]): Promise<Ended> {
    return this.runWith('', ...args);
  }

  /** The same with something on standard input. */
  runWith(input: string, ...args: readonly string[]): Promise<Ended> {
    const child = spawn(process.execPath, [ENTRY, ...args], { cwd: this.directory });
    const [out, err]: string[][] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out!.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => err!.push(chunk.toString()));
    child.stdin.end(input);
    return new Promise((done, fail) => {
      child.once('error', fail);
      child.once('close', (code) => done({ code, out: out!.join(''), err: err!.join('') }));
    });
  }

  /** Starts a server on a free port and waits until it is ready. @returns its address and how to stop it */
  async start(data = 'data', ...args: string[]): Promise<{ url: string; said: () => string; stop: () => Promise<number | null> }> {
    const child = spawn(process.execPath, [ENTRY, 'start', '--port', '0', ...args], {
      cwd: this.directory,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.servers.push(child);
    const exited = new Promise<number | null>((done) => child.once('exit', done));
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    for (let tries = 0; !said.includes('ready') && child.exitCode === null && tries < 2_000; tries += 1) await delay(50);
    const { url } = JSON.parse(await this.read(`${data}/server.json`)) as { url: string };
    const stop = async (): Promise<number | null> => {
      child.kill('SIGTERM');
      return exited;
    };
    return { url, said: () => said, stop };
  }

  async leave(): Promise<void> {
    for (const server of this.servers) server.kill('SIGKILL');
    await rm(this.directory, { recursive: true, force: true });
  }
}

/** A fact as a line of an import. */
export function fact(trajectoryId: string, type: string, occurredAt: string, data: object): object {
  return { trajectoryId, type, occurredAt, data };
}

/** A few stays: enough to read, count and correct. */
export const FEW_FACTS: readonly object[] = [
  fact('s-1', 'PersonRegistered', '2026-03-01', {
    personId: 'p-1',
    sex: 'F',
    languages: ['nl'],
    name: { family: 'Vandenbroeck', given: 'Annelies' },
  }),
  fact('s-1', 'DetaineeAdmitted', '2026-03-02T09:10:00+01:00', { personId: 'p-1', prisonId: 'ghent', legalStatus: 'REMAND', kind: 'NEW' }),
  fact('s-1', 'NeedIdentified', '2026-03-03', { needId: 'n-1', domain: 'D2', askedBy: 'PERSON', words: 'wants to learn Dutch' }),
  fact('s-2', 'DetaineeAdmitted', '2026-03-01', { personId: 'p-2', prisonId: 'ghent', legalStatus: 'CONVICTED', kind: 'NEW' }),
  fact('s-2', 'DetaineeReleased', '2026-03-04', { modality: 'END_OF_TERM' }),
];
