import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Position } from '#eventsourcing';
import { Unavailable } from '#eventsourcing';
import { guarded } from './connection.js';
import { KEYS_FILE } from './keys-file.js';
import { checkedHead } from './log-check.js';
import { LOG_FILE, LogFile } from './log-file.js';
import { HeadFile } from './log-head.js';

/** From where to where: two directories. */
export interface Backup {
  readonly directory: string;
  readonly to: string;
}

/**
 * Copies the log as it is at this moment, beside a writer, with a head record of its own: put into an empty directory, it opens.
 * Take the keys after it: then every value in the copy has its key. Views are not copied, they are built again.
 * Blocks its thread for about a second per million events: run it in a process or worker of its own.
 * @returns the position of the last event in the copy
 * @throws Unavailable `backup-exists` (nothing is ever overwritten), `storage-missing`, `log-damaged`, `storage-full`
 */
export async function backupSqliteLog({ directory, to }: Backup): Promise<Position> {
  copy(join(directory, LOG_FILE), to, LOG_FILE);
  const file = await LogFile.open({ directory: to, readonly: false });
  const headFile = HeadFile.open(to);
  try {
    const head = guarded(() => checkedHead(file, undefined), 'log-damaged');
    headFile.write(head);
    return file.positions.write(head.position);
  } finally {
    headFile.close();
    file.close();
  }
}

/**
 * Copies the wrapped keys and the fences, without the master key, which is kept elsewhere. After keys were put back from an older
 * copy, the fences of the newer one must be applied (`destroy` each) before anything is served.
 */
export async function backupSqliteKeys({ directory, to }: Backup): Promise<void> {
  copy(join(directory, KEYS_FILE), to, KEYS_FILE);
}

/** One read transaction, so one moment; the copy is on the disk when this returns. */
function copy(from: string, to: string, name: string): void {
  const target = join(to, name);
  if (!existsSync(from)) throw new Unavailable('storage-missing', `${from} does not exist`);
  if (existsSync(target)) throw new Unavailable('backup-exists', `${target} exists already: choose an empty directory`);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  guarded(() => {
    const db = new Database(from, { readonly: true });
    try {
      db.prepare('VACUUM INTO ?').run(target);
    } finally {
      db.close();
    }
  });
  for (const path of [target, to]) synced(path);
}

function synced(path: string): void {
  const fd = openSync(path, 'r');
  fsyncSync(fd);
  closeSync(fd);
}
