import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { KeyScope } from '#eventsourcing';
import { Unavailable } from '#eventsourcing';
import type { Connection, Schema } from './connection.js';
import { guarded, openDatabase, Statements } from './connection.js';
import { masterKey } from './master-key.js';
import { decrypt, encrypt } from './sealed.js';

export const KEYS_FILE = 'keys.db';

const SCHEMA: Schema = [
  `CREATE TABLE keys (
     stay TEXT, compartment TEXT, version INTEGER, wrapped BLOB NOT NULL,
     PRIMARY KEY (stay, compartment, version)) STRICT, WITHOUT ROWID;
   CREATE TABLE fences (stay TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
   CREATE TABLE roots (name TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE generation (only INTEGER PRIMARY KEY CHECK (only = 1), number INTEGER NOT NULL) STRICT;
   INSERT INTO generation VALUES (1, 0);`,
];

/** A data key in the clear, with its version. */
export interface DataKey {
  readonly version: number;
  readonly key: Buffer;
}

export interface KeysFileOptions {
  readonly directory: string;
  readonly masterKeyFile: string;
}

/** `keys.db`: data keys, each wrapped by the master key and bound to its place, so that none can be moved to another stay. */
export class KeysFile {
  private readonly statements: Statements;
  private master: Buffer = Buffer.alloc(0);
  /** What digests are derived from. Not the master key itself: that one can then be exchanged and digests stay the same. */
  digestRoot: Buffer = Buffer.alloc(0);

  private constructor(private readonly db: Connection) {
    this.statements = new Statements(db);
    // A key that was deleted is overwritten, not only forgotten.
    db.pragma('secure_delete = ON');
  }

  static async open({ directory, masterKeyFile }: KeysFileOptions): Promise<KeysFile> {
    const db = await openDatabase({ file: join(directory, KEYS_FILE), schema: SCHEMA, synchronous: 'FULL', damaged: 'keys-damaged' });
    try {
      const file = new KeysFile(db);
      file.unlock(masterKeyFile);
      return file;
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /** A number that changes when another process wrote to the file; the cheapest thing there is to ask. */
  dataVersion(): number {
    return (this.rows<[number]>('PRAGMA data_version')[0] ?? [0])[0];
  }

  /** A number that grows with every destruction. */
  generation(): number {
    return (this.rows<[number]>('SELECT number FROM generation')[0] ?? [0])[0];
  }

  isFenced(stay: string): boolean {
    return this.rows('SELECT 1 FROM fences WHERE stay = ?', stay).length > 0;
  }

  fences(): string[] {
    return this.rows<[string]>('SELECT stay FROM fences ORDER BY stay').map(([stay]) => stay);
  }

  /** The data key of a scope, of one version or else the newest. */
  find({ stay, compartment }: KeyScope, version?: number): DataKey | undefined {
    const sql =
      'SELECT version, wrapped FROM keys WHERE stay = ? AND compartment = ? AND version = coalesce(?, version) ORDER BY version DESC LIMIT 1';
    const [row] = this.rows<[number, Buffer]>(sql, stay, compartment, version ?? null);
    return row && { version: row[0], key: decrypt(this.master, row[1], place({ stay, compartment }, row[0])) };
  }

  /** Makes the first data key of a scope. Only inside `writing`, after `isFenced` and `find`. */
  make(scope: KeyScope): DataKey {
    const made = { version: 1, key: randomBytes(32) };
    const wrapped = encrypt(this.master, made.key, place(scope, made.version));
    const insert = 'INSERT INTO keys (stay, compartment, version, wrapped) VALUES (?, ?, ?, ?)';
    this.statements.of(insert).run(scope.stay, scope.compartment, made.version, wrapped);
    return made;
  }

  /** Fence first, then the keys, and both or neither. The log of the file is emptied, so that no copy of a key stays in it. */
  destroy(stay: string): void {
    this.writing(() => {
      this.statements.of('INSERT OR IGNORE INTO fences (stay) VALUES (?)').run(stay);
      this.statements.of('DELETE FROM keys WHERE stay = ?').run(stay);
      this.statements.of('UPDATE generation SET number = number + 1').run();
    });
    guarded(() => this.db.pragma('wal_checkpoint(TRUNCATE)'), 'keys-damaged');
  }

  writing<Result>(work: () => Result): Result {
    return guarded(() => this.db.transaction(work).immediate(), 'keys-damaged');
  }

  close(): void {
    this.master.fill(0);
    this.digestRoot.fill(0);
    this.db.close();
  }

  private unlock(masterKeyFile: string): void {
    const used = this.rows('SELECT 1 FROM roots UNION ALL SELECT 1 FROM keys LIMIT 1').length > 0;
    this.master = masterKey(masterKeyFile, used);
    this.writing(() => {
      const root = encrypt(this.master, randomBytes(32), 'root digest');
      this.statements.of("INSERT OR IGNORE INTO roots (name, wrapped) VALUES ('digest', ?)").run(root);
    });
    const [row] = this.rows<[Buffer]>("SELECT wrapped FROM roots WHERE name = 'digest'");
    try {
      this.digestRoot = decrypt(this.master, row?.[0] ?? Buffer.alloc(0), 'root digest');
    } catch (error) {
      throw new Unavailable('master-key-wrong', `${masterKeyFile} is not the key with which ${KEYS_FILE} was written`, 1, { cause: error });
    }
  }

  private rows<Row extends readonly unknown[]>(sql: string, ...parameters: readonly (string | number | null)[]): Row[] {
    return guarded(() => this.statements.of(sql, true).all(...parameters) as Row[], 'keys-damaged');
  }
}

function place({ stay, compartment }: KeyScope, version: number): string {
  return JSON.stringify(['key', stay, compartment, version]);
}
