import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Unavailable } from '#eventsourcing';
import { type Connection, openDatabase } from './connection.js';
import { LOG_FILE, LOG_SCHEMA } from './log-file.js';
import { WriterLock } from './writer-lock.js';

/** What an embedded store leaves in its directory beside the log itself and the lock. */
const BESIDE_LOG = /^(events\.db-(wal|shm)|(views|keys)\.db(-wal|-shm)?|events\.head|master\.key)$/;

/** What a sandbox was begun with; undefined for a store of real facts. The mark stands in the log itself, so it goes where the log goes. */
export function sandboxMark(db: Connection): string | undefined {
  return db.prepare<[], string>("SELECT value FROM meta WHERE name = 'sandbox'").pluck().get();
}

/**
 * Holds a log that is opened for writing to what it is: made-up people and real ones never meet in one store. A log without any
 * fact becomes what is asked for.
 * @param asked the mark of a new sandbox; undefined where real facts are meant
 * @throws Unavailable `store-is-sandbox`, `store-not-sandbox`
 */
export function holdToMark(db: Connection, asked: string | undefined, head: number): void {
  const mark = sandboxMark(db);
  if (asked === undefined && mark !== undefined)
    throw new Unavailable(
      'store-is-sandbox',
      'this store is a sandbox of made-up people: `traject start --sandbox` opens it and takes what is sent; real facts go elsewhere',
    );
  if (asked === undefined || mark !== undefined) return;
  if (head > 0)
    throw new Unavailable('store-not-sandbox', 'this store holds facts of its own and never becomes a sandbox: name another directory');
  db.prepare("INSERT INTO meta (name, value) VALUES ('sandbox', ?)").run(asked);
}

/** The mark of the log in a directory, beside whoever writes it. Undefined where there is no log, or one of real facts. */
export async function sandboxMarkIn(directory: string): Promise<string | undefined> {
  const file = join(directory, LOG_FILE);
  if (!existsSync(file)) return undefined;
  const db = await openDatabase({ file, schema: LOG_SCHEMA, synchronous: 'FULL', readonly: true, damaged: 'log-damaged' });
  try {
    return sandboxMark(db);
  } finally {
    db.close();
  }
}

/**
 * Deletes the sandbox of a directory, the log last; nothing else that lies there. Where there is no log, nothing is done.
 * @throws Unavailable `store-not-sandbox` where the log is one of real facts, `store-in-use`: nothing is deleted then
 */
export async function removeSandbox(directory: string): Promise<void> {
  if (!existsSync(join(directory, LOG_FILE))) return;
  const lock = await WriterLock.take(directory);
  try {
    if ((await sandboxMarkIn(directory)) === undefined)
      throw new Unavailable('store-not-sandbox', 'this store is no sandbox, so nothing of it is deleted');
    for (const name of [...readdirSync(directory).filter((entry) => BESIDE_LOG.test(entry)), LOG_FILE])
      rmSync(join(directory, name), { force: true });
  } finally {
    lock.release();
  }
}
