import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll } from '@jest/globals';
import type { StoredEvent } from '#eventsourcing';
import { collected } from '#eventsourcing/testing';
import type { SqliteEventStore } from './index.js';
import { openSqliteEventStore } from './index.js';
import type { LogFile } from './log-file.js';

const made: string[] = [];
const children: Child[] = [];

afterAll(async () => {
  for (const child of children) await child.kill();
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

/** A directory that goes when the spec file ends. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'traject-sqlite-'));
  made.push(directory);
  return directory;
}

/** The sources as JavaScript, for child processes: they know nothing of Jest's way of reading TypeScript. */
export function compiledSources(): string {
  const [root, out] = [process.cwd(), temporaryDirectory()];
  execFileSync(join(root, 'node_modules/.bin/swc'), ['libs', '-d', out, '--config-file', '.swcrc', '--quiet'], { cwd: root });
  symlinkSync(join(root, 'node_modules'), join(out, 'node_modules'));
  const imports = { '#eventsourcing': './libs/eventsourcing/index.js', '#vocabulary': './libs/vocabulary/index.js' };
  writeFileSync(join(out, 'package.json'), JSON.stringify({ type: 'module', imports }));
  return out;
}

/** Starts a script in a process of its own; its lines come out of `line`. */
export function started(file: string, ...parameters: string[]): Child {
  const child = new Child(spawn(process.execPath, [file, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] }));
  children.push(child);
  return child;
}

export class Child {
  readonly lines: string[] = [];
  private rest = '';
  private readonly closed: Promise<unknown>;
  private gone = false;

  constructor(private readonly process: ChildProcess) {
    this.closed = new Promise((resolve) => process.once('close', resolve)).then(() => (this.gone = true));
    process.stdout?.on('data', (chunk: Buffer) => {
      const parts = (this.rest + chunk.toString()).split('\n');
      this.rest = parts.pop() ?? '';
      this.lines.push(...parts);
    });
  }

  /** Waits until so many lines were written. */
  async said(count: number): Promise<void> {
    while (this.lines.length < count) {
      if (this.gone) throw new Error('the child process ended by itself');
      await sleep(5);
    }
  }

  /** Ends it the hard way, and waits until it is gone and all it wrote has been read. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.closed;
  }
}

/** The files of a store as they are on the disk at this moment: what a power cut leaves behind. */
export function copied(directory: string): string {
  const copy = temporaryDirectory();
  for (const file of readdirSync(directory).filter((name) => /^events\.(db(-wal)?|head)$/.test(name)))
    copyFileSync(join(directory, file), join(copy, file));
  return copy;
}

export async function withStore<Result>(directory: string, work: (store: SqliteEventStore) => Promise<Result>): Promise<Result> {
  const store = await openSqliteEventStore({ directory });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Every event of the log. */
export const everything = (store: SqliteEventStore): Promise<StoredEvent[]> => collected(store.readAll());

/** The connection of a store, which is its own affair: only here it is reached into, to make it fail. */
export function lastOpened(store: SqliteEventStore): LogFile {
  const { log } = store as unknown as { log: { file(): LogFile } };
  return log.file();
}

export function storeDirectory(store: SqliteEventStore): string {
  return (store as unknown as { options: { directory: string } }).options.directory;
}
