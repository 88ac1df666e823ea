import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Unavailable } from '#eventsourcing';

export type Connection = Database.Database;

/** The history of a file's tables: step n brings a file of schema version n to n + 1. Steps are only ever added. */
export type Schema = readonly string[];

export interface Opening {
  readonly file: string;
  readonly schema: Schema;
  /** FULL: a commit is on the disk when it returns. NORMAL: the last commits may go with the power, never their order. */
  readonly synchronous: 'FULL' | 'NORMAL';
  readonly readonly?: boolean;
  /** Code of the error when the file is damaged. Default `storage-damaged`. */
  readonly damaged?: string;
}

/** How long a connection waits for another that writes. */
export const BUSY_MILLISECONDS = 5_000;
const OPENING_MILLISECONDS = 2_000;

/**
 * Opens (a writer also creates) a database file in WAL mode and brings its tables up to date.
 * @throws Unavailable `schema-newer` when a newer version of the code wrote it, `storage-missing` when a reader finds nothing
 */
export async function openDatabase(opening: Opening): Promise<Connection> {
  if (!opening.readonly) mkdirSync(dirname(opening.file), { recursive: true, mode: 0o700 });
  else if (!existsSync(opening.file)) throw missing(opening.file);
  const giveUp = Date.now() + OPENING_MILLISECONDS;
  for (;;) {
    try {
      return openDatabaseNow(opening);
    } catch (error) {
      // Changing to WAL does not wait for others by itself: two processes that make the file at once meet here.
      if (!hasSqliteCode(error, 'SQLITE_BUSY') || Date.now() > giveUp) throw translated(error, opening.damaged);
      await sleep(20);
    }
  }
}

/** The same for a file that exists, without waiting and with the errors of SQLite as they are. */
export function openDatabaseNow({ file, schema, synchronous, readonly = false }: Opening): Connection {
  const db = new Database(file, { readonly, fileMustExist: readonly, timeout: BUSY_MILLISECONDS });
  try {
    if (!readonly) db.pragma('journal_mode = WAL');
    db.pragma(`synchronous = ${synchronous}`);
    db.pragma('wal_autocheckpoint = 2000');
    // A database that a stranger prepared must not run code of its own through triggers or views.
    db.pragma('trusted_schema = OFF');
    migrate(db, file, schema);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function migrate(db: Connection, file: string, schema: Schema): void {
  const version = schemaVersion(db);
  if (version > schema.length) throw newer(file, version, schema.length);
  if (version === schema.length) return;
  if (db.readonly) throw missing(file);
  db.transaction(() => {
    const now = schemaVersion(db); // another process may have been faster
    for (const step of schema.slice(now)) db.exec(step);
    db.pragma(`user_version = ${schema.length}`);
  }).immediate();
}

function schemaVersion(db: Connection): number {
  return db.pragma('user_version', { simple: true }) as number;
}

function missing(file: string): Unavailable {
  return new Unavailable('storage-missing', `${file} does not hold anything yet: start the server, or a command that writes, first`);
}

function newer(file: string, version: number, known: number): Unavailable {
  return new Unavailable(
    'schema-newer',
    `${file} was written by a newer version (schema ${version}, this one knows ${known}): start that version; nothing was changed`,
  );
}

/** True for an error of SQLite with one of these codes or their extended forms (`SQLITE_IOERR` covers `SQLITE_IOERR_FSYNC`). */
export function hasSqliteCode(error: unknown, ...codes: readonly string[]): boolean {
  // Not by class: two copies of the driver in one process share one native library, which throws the class of the first.
  const found = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return codes.some((code) => found === code || found.startsWith(`${code}_`));
}

/** An error of SQLite as one of ours where it says that something is not there now; any other error as it is. */
export function translated(error: unknown, damaged = 'storage-damaged'): unknown {
  const as = (code: string, message: string): Unavailable => new Unavailable(code, message, 1, { cause: error });
  if (hasSqliteCode(error, 'SQLITE_FULL')) return as('storage-full', 'the disk is full: nothing was stored');
  if (hasSqliteCode(error, 'SQLITE_CORRUPT', 'SQLITE_NOTADB'))
    return as(damaged, `a database file is damaged: ${(error as Error).message}`);
  if (hasSqliteCode(error, 'SQLITE_BUSY', 'SQLITE_LOCKED')) return as('storage-busy', 'the store is busy');
  if (hasSqliteCode(error, 'SQLITE_IOERR', 'SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_AUTH'))
    return as('storage-failed', `the disk does not do what is asked of it: ${(error as Error).message}`);
  return error;
}

/** Runs `work`, its errors of SQLite translated. */
export function guarded<Result>(work: () => Result, damaged?: string): Result {
  try {
    return work();
  } catch (error) {
    throw translated(error, damaged);
  }
}

/** Statements of one connection, prepared once per text, the first made forgotten first. */
export class Statements {
  private readonly asObjects = new Map<string, Database.Statement>();
  private readonly asArrays = new Map<string, Database.Statement>();

  constructor(
    private readonly db: Connection,
    private readonly bound = 200,
  ) {}

  /** @param raw rows as arrays rather than objects */
  of(sql: string, raw = false): Database.Statement {
    const kept = raw ? this.asArrays : this.asObjects;
    const known = kept.get(sql);
    if (known) return known;
    const [oldest] = kept.keys();
    if (kept.size >= this.bound && oldest !== undefined) kept.delete(oldest);
    const made = this.db.prepare(sql);
    kept.set(sql, raw ? made.raw() : made);
    return made;
  }
}
