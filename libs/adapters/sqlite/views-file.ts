import { join } from 'node:path';
import type { Connection, Schema } from './connection.js';
import { guarded, openDatabase, Statements } from './connection.js';

export const VIEWS_FILE = 'views.db';

const SCHEMA: Schema = [
  `CREATE TABLE collections (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE) STRICT;
   CREATE TABLE array_paths (collection INTEGER NOT NULL, path TEXT NOT NULL, PRIMARY KEY (collection, path)) STRICT, WITHOUT ROWID;
   CREATE TABLE checkpoints (consumer TEXT PRIMARY KEY, position TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE leases (name TEXT PRIMARY KEY, owner TEXT NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,
];

/**
 * One connection to `views.db`. Documents and checkpoints share the file, so a power cut that takes the last commits takes a
 * checkpoint together with the documents before it. All of it can be rebuilt from the log.
 */
export class ViewsFile {
  private readonly statements: Statements;

  private constructor(private readonly db: Connection) {
    this.statements = new Statements(db);
  }

  static async open(directory: string): Promise<ViewsFile> {
    const file = join(directory, VIEWS_FILE);
    return new ViewsFile(await openDatabase({ file, schema: SCHEMA, synchronous: 'NORMAL', damaged: 'views-damaged' }));
  }

  /** Rows of a query, as arrays. */
  rows<Row extends readonly unknown[]>(sql: string, ...parameters: readonly Parameter[]): Row[] {
    return this.statements.of(sql, true).all(...parameters) as Row[];
  }

  /** Runs a statement; answers how many rows it changed. */
  run(sql: string, ...parameters: readonly Parameter[]): number {
    return this.statements.of(sql).run(...parameters).changes;
  }

  /** Runs an insert; answers the number of the new row. */
  insert(sql: string, ...parameters: readonly Parameter[]): number {
    return Number(this.statements.of(sql).run(...parameters).lastInsertRowid);
  }

  /** Runs statements that are not worth keeping: those that make or drop tables. */
  define(sql: string): void {
    this.db.exec(sql);
  }

  /** Several reads of one moment: other connections may swap a collection between two of them. */
  reading<Result>(work: () => Result): Result {
    return this.within('BEGIN', work);
  }

  /** All or nothing, waiting for its turn among the writers of other threads. */
  writing<Result>(work: () => Result): Result {
    return this.within('BEGIN IMMEDIATE', work);
  }

  close(): void {
    this.db.close();
  }

  private within<Result>(begin: string, work: () => Result): Result {
    return guarded(() => {
      this.run(begin);
      try {
        const result = work();
        this.run('COMMIT');
        return result;
      } catch (error) {
        if (this.db.inTransaction) this.run('ROLLBACK');
        throw error;
      }
    }, 'views-damaged');
  }
}

export type Parameter = string | number | null;
