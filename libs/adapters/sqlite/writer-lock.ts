import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Unavailable } from '#eventsourcing';
import { hasSqliteCode, translated } from './connection.js';

const WAIT_MILLISECONDS = 1_000;

/**
 * The lock of the one writer of a data directory: a transaction held open on an empty file of its own, so that readers of the
 * log are not kept out. The operating system lets go of it when the process ends, however it ends: nothing is ever stale.
 */
export class WriterLock {
  private constructor(private readonly db: Database.Database) {}

  /**
   * Waits at most a second, for a process that is just stopping.
   * @throws Unavailable `store-in-use`
   */
  static async take(directory: string): Promise<WriterLock> {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const giveUp = Date.now() + WAIT_MILLISECONDS;
    for (;;) {
      const lock = tryLock(join(directory, 'writer.lock'));
      if (lock) return new WriterLock(lock);
      if (Date.now() >= giveUp) throw inUse(directory);
      await sleep(50);
    }
  }

  release(): void {
    this.db.close();
  }
}

function tryLock(file: string): Database.Database | undefined {
  const db = new Database(file, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    if (hasSqliteCode(error, 'SQLITE_BUSY')) return undefined;
    throw translated(error);
  }
}

function inUse(directory: string): Unavailable {
  return new Unavailable(
    'store-in-use',
    `the data directory ${directory} is already open for writing. Stop the process that has it (most often a running server), ` +
      'send the command to that server, or choose another data directory',
  );
}
