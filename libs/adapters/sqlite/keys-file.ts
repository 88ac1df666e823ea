import { join } from 'node:path';
import type { KeyScope } from '#eventsourcing';
import { type KeptSecret, Unavailable, newKey, unwrapKey, unwrapRoot, wrapKey, wrapRoot } from '#eventsourcing';
import type { Connection, Schema } from './connection.js';
import { guarded, openDatabase, Statements } from './connection.js';
import { masterKey } from './master-key.js';

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
  readonly key: Uint8Array;
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
  digestRoot: Uint8Array = new Uint8Array();

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
    return row && { version: row[0], key: unwrapKey(this.master, row[1], { stay, compartment }, row[0]) };
  }

  /** Makes the first data key of a scope. Only inside `writing`, after `isFenced` and `find`. */
  make(scope: KeyScope): DataKey {
    const made = { version: 1, key: newKey() };
    const wrapped = wrapKey(this.master, made.key, scope, made.version);
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

  /** Root, fences, then keys by pages; see `KeyTransfer`. */
  *secrets(): Generator<readonly KeptSecret[]> {
    yield [{ kind: 'root', wrapped: this.wrappedRoot() }];
    yield this.fences().map((stay) => ({ kind: 'fence', stay }));
    const sql =
      'SELECT stay, compartment, version, wrapped FROM keys WHERE (stay, compartment, version) > (?, ?, ?) ORDER BY 1, 2, 3 LIMIT 1000';
    for (let last: [string, string, number] = ['', '', 0]; ;) {
      const page = this.rows<[string, string, number, Buffer]>(sql, ...last);
      if (page.length === 0) return;
      yield page.map(([stay, compartment, version, wrapped]) => ({ kind: 'key', stay, compartment, version, wrapped }));
      const [stay, compartment, version] = page.at(-1)!;
      last = [stay, compartment, version];
    }
  }

  /** All or none of them. */
  adopt(secrets: readonly KeptSecret[]): void {
    this.writing(() => secrets.forEach((secret) => this.adoptOne(secret)));
    this.digestRoot = unwrapRoot(this.master, this.wrappedRoot());
  }

  private adoptOne(secret: KeptSecret): void {
    switch (secret.kind) {
      case 'root':
        return this.adoptRoot(secret.wrapped);
      case 'fence':
        return void this.statements.of('INSERT OR IGNORE INTO fences (stay) VALUES (?)').run(secret.stay);
      case 'key': {
        const { stay, compartment, version, wrapped } = secret;
        if (this.isFenced(stay)) return;
        unwrapKey(this.master, wrapped, { stay, compartment }, version); // wrapped by our master key, or it is no use here
        const insert = 'INSERT OR IGNORE INTO keys (stay, compartment, version, wrapped) VALUES (?, ?, ?, ?)';
        this.statements.of(insert).run(stay, compartment, version, Buffer.from(wrapped));
      }
    }
  }

  private adoptRoot(wrapped: Uint8Array): void {
    const same = Buffer.from(unwrapRoot(this.master, wrapped)).equals(this.digestRoot);
    if (same) return;
    if (this.rows('SELECT 1 FROM keys LIMIT 1').length > 0)
      throw new Unavailable('keys-present', `${KEYS_FILE} holds keys of another store already`);
    this.statements.of("UPDATE roots SET wrapped = ? WHERE name = 'digest'").run(Buffer.from(wrapped));
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
      const root = wrapRoot(this.master, newKey());
      this.statements.of("INSERT OR IGNORE INTO roots (name, wrapped) VALUES ('digest', ?)").run(root);
    });
    try {
      this.digestRoot = unwrapRoot(this.master, this.wrappedRoot());
    } catch (error) {
      throw new Unavailable('master-key-wrong', `${masterKeyFile} is not the key with which ${KEYS_FILE} was written`, 1, { cause: error });
    }
  }

  private wrappedRoot(): Buffer {
    return this.rows<[Buffer]>("SELECT wrapped FROM roots WHERE name = 'digest'")[0]?.[0] ?? Buffer.alloc(0);
  }

  private rows<Row extends readonly unknown[]>(sql: string, ...parameters: readonly (string | number | null)[]): Row[] {
    return guarded(() => this.statements.of(sql, true).all(...parameters) as Row[], 'keys-damaged');
  }
}
