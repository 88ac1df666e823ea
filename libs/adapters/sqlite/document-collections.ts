import { hash } from 'node:crypto';
import type { CollectionIndexes, Path } from '#eventsourcing';
import { jsonPath, valueAt } from './document-paths.js';
import type { ViewsFile } from './views-file.js';

/** A collection's tables. Their number is never used again, so a statement for a dropped one fails instead of finding another's rows. */
export class Collection {
  readonly documents: string;
  readonly arrays: string;
  readonly parts: string;

  constructor(readonly number: number) {
    this.documents = `documents_${number}`;
    this.arrays = `arrays_${number}`;
    this.parts = `parts_${number}`;
  }
}

/** The register of collections: names, tables, indexes. Every method runs inside a transaction of the caller. */
export class Collections {
  /** Indexes that are known to be there. */
  private readonly ensured = new Set<string>();

  constructor(private readonly file: ViewsFile) {}

  find(name: string): Collection | undefined {
    const [row] = this.file.rows<[number]>('SELECT id FROM collections WHERE name = ?', name);
    return row && new Collection(row[0]);
  }

  /**
   * The collection of that name, made when it is not there.
   * @returns also `confirm`, to be called once the transaction is committed: until then nothing is known to be there
   */
  take(name: string, indexes: CollectionIndexes = {}): { collection: Collection; confirm: () => void } {
    const collection = this.find(name) ?? this.make(name);
    const key = `${collection.number} ${JSON.stringify(indexes)}`;
    if (this.ensured.has(key)) return { collection, confirm: () => undefined };
    for (const path of indexes.scalar ?? []) this.indexScalar(collection, path);
    for (const path of indexes.array ?? []) this.indexArray(collection, path);
    return { collection, confirm: () => this.ensured.add(key) };
  }

  /** The paths of which arrays are kept in the side table. */
  arrayPaths({ number }: Collection): Path[] {
    return this.file.rows<[string]>('SELECT path FROM array_paths WHERE collection = ? ORDER BY path', number).map(([path]) => path);
  }

  drop(name: string): void {
    const collection = this.find(name);
    if (!collection) return;
    const { number, documents, arrays, parts } = collection;
    this.file.run('DELETE FROM collections WHERE id = ?', number);
    this.file.run('DELETE FROM array_paths WHERE collection = ?', number);
    this.file.define(`DROP TABLE ${documents}; DROP TABLE ${arrays}; DROP TABLE ${parts}`);
  }

  rename(from: string, to: string): void {
    this.file.run('UPDATE collections SET name = ? WHERE name = ?', to, from);
  }

  private make(name: string): Collection {
    const made = new Collection(this.file.insert('INSERT INTO collections (name) VALUES (?)', name));
    const { documents, arrays, parts } = made;
    // A document without a body was removed: its revision stays, so that an older save that comes late does not bring it back.
    this.file.define(
      `CREATE TABLE ${documents} (
         doc INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, position TEXT NOT NULL,
         body TEXT, contributions TEXT NOT NULL, arrays TEXT NOT NULL) STRICT;
       CREATE TABLE ${arrays} (path TEXT, value TEXT, doc INTEGER, PRIMARY KEY (path, value, doc)) STRICT, WITHOUT ROWID;
       CREATE INDEX ${arrays}_by_doc ON ${arrays} (doc);
       CREATE TABLE ${parts} (
         board TEXT, key TEXT, measure TEXT, doc INTEGER, amount REAL NOT NULL, PRIMARY KEY (board, key, measure, doc)) STRICT, WITHOUT ROWID;
       CREATE INDEX ${parts}_by_doc ON ${parts} (doc)`,
    );
    return made;
  }

  private indexScalar({ documents }: Collection, path: Path): void {
    // Names of indexes know no capital letters, paths do.
    const name = `${documents}_${hash('sha256', path).slice(0, 16)}`;
    this.file.define(`CREATE INDEX IF NOT EXISTS ${name} ON ${documents} (${valueAt(path)}, id)`);
  }

  private indexArray({ number, documents, arrays }: Collection, path: Path): void {
    const there = jsonPath(path); // also refuses what is no path
    if (this.file.run('INSERT OR IGNORE INTO array_paths (collection, path) VALUES (?, ?)', number, path) === 0) return;
    this.file.define(
      `INSERT OR IGNORE INTO ${arrays} (path, value, doc)
       SELECT '${path}', item.value, doc FROM ${documents}, json_each(body, ${there}) AS item
       WHERE json_type(body, ${there}) = 'array' AND item.type = 'text'`,
    );
  }
}
