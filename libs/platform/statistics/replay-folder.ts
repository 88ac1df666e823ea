import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Malformed } from '#eventsourcing';
import type { Seen } from '#statistics';
import type { Config } from '../config.js';
import { codeHash } from './code-hash.js';
import type { Questions } from './question.js';
import { FolderScratch } from './scratch-folder.js';

/** A replay that was interrupted: the question with its head and its present, and the number of threads that divided the streams. */
export interface Unfinished {
  readonly questions: Questions;
  readonly workers: number;
}

const MANIFEST = 'replay.json';
const FINISHED = 'finished';
const NAME_LENGTH = 32;
const KEPT_FOR_MS = 7 * 24 * 3_600_000;

type Where = Pick<Config, 'data' | 'eventStore'>;

/** As it is written down. */
interface Manifest extends Unfinished {
  /** The process that works on it, or did. */
  readonly pid: number;
}

/** The files of one replay. There are none until its facts do not fit in memory, or it is interrupted. */
export class ReplayFolder {
  private constructor(readonly path: string) {}

  /** For a question that is asked anew: what was left of it is thrown away. Where another process works on it, one of its own. */
  static async anew(config: Where, asked: object): Promise<ReplayFolder> {
    const folder = await ReplayFolder.of(config, asked);
    if (isAlive(await folder.manifest())) return ReplayFolder.passing(config);
    await folder.remove();
    return folder;
  }

  /** Of a question as it was asked: asked again in the same words to the same code, it is the same folder. */
  static async of(config: Where, asked: object): Promise<ReplayFolder> {
    const words = JSON.stringify([asked, await codeHash()]);
    return new ReplayFolder(join(rootOf(config), createHash('sha256').update(words).digest('hex').slice(0, NAME_LENGTH)));
  }

  /** One that nobody goes on with. */
  static passing(config: Where): ReplayFolder {
    return new ReplayFolder(join(rootOf(config), randomUUID()));
  }

  static at(path: string): ReplayFolder {
    return new ReplayFolder(path);
  }

  /** @throws Malformed at `resume` when there is none, or another process works on it */
  async unfinished(): Promise<Unfinished> {
    const manifest = await this.manifest();
    if (!manifest) throw Malformed.at('resume', 'no replay of this question by this code was interrupted: ask it without --resume');
    if (isAlive(manifest)) throw Malformed.at('resume', `process ${manifest.pid} is working on this question: wait for it`);
    return manifest;
  }

  /** The scratch of one thread. */
  scratch(thread: number, unfinished: Unfinished): Promise<FolderScratch> {
    return FolderScratch.open(join(this.path, String(thread)), () => this.begin(unfinished));
  }

  /** Keeps all that a thread has seen, which was done when the others were interrupted. */
  async finish(thread: number, seen: readonly Seen[]): Promise<void> {
    const folder = join(this.path, String(thread));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, FINISHED), serialize(seen), { mode: 0o600, flush: true });
  }

  /** What a thread has seen that was done then. */
  async finished(thread: number): Promise<readonly Seen[] | undefined> {
    const file = join(this.path, String(thread), FINISHED);
    return existsSync(file) ? (deserialize(await readFile(file)) as readonly Seen[]) : undefined;
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }

  private async manifest(): Promise<Manifest | undefined> {
    const file = join(this.path, MANIFEST);
    return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Manifest) : undefined;
  }

  private async begin(unfinished: Unfinished): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    const manifest: Manifest = { ...unfinished, pid: process.pid };
    const part = join(this.path, `${MANIFEST}.${randomUUID()}`);
    await writeFile(part, JSON.stringify(manifest), { mode: 0o600 });
    await rename(part, join(this.path, MANIFEST));
  }
}

/** True while another process than this one is there under the number of the one that worked on it. */
function isAlive(manifest: Manifest | undefined): boolean {
  if (!manifest || manifest.pid === process.pid) return false;
  try {
    return process.kill(manifest.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes away what nobody has gone on with for a week. @param now milliseconds */
export async function forgetOldReplays(config: Where, now: number): Promise<void> {
  const root = rootOf(config);
  for (const name of existsSync(root) ? await readdir(root) : []) {
    const path = join(root, name);
    const changed = await stat(path).catch(() => undefined);
    if (changed && now - changed.mtimeMs > KEPT_FOR_MS) await rm(path, { recursive: true, force: true });
  }
}

/** In the data directory where there is one; else on this machine. */
function rootOf({ data, eventStore }: Where): string {
  return eventStore === 'sqlite' ? join(data, 'replays') : join(tmpdir(), 'traject-replays');
}
