import type { CollectionIndexes, Document, DocumentStore, Filter, Find, Found, Removal, Sum, SumRow } from '#eventsourcing';
import type { Collection } from './document-collections.js';
import { Collections } from './document-collections.js';
import { behind, orderOf, readCursor, writeCursor } from './document-cursor.js';
import type { Condition } from './document-filter.js';
import { conditionOf } from './document-filter.js';
import { valueAt } from './document-paths.js';
import { sums } from './document-sums.js';
import type { DocumentRow } from './document-writes.js';
import { DOCUMENT, documentOf, write } from './document-writes.js';
import type { Parameter, ViewsFile } from './views-file.js';

const DEFAULT_LIMIT = 100;
const MOST = 1_000;

/** Documents of views as JSON in one SQLite file, with indexes on the paths that a view declares. */
export class SqliteDocumentStore implements DocumentStore {
  private readonly collections: Collections;

  /** Use `openSqliteViews`. */
  constructor(private readonly file: ViewsFile) {
    this.collections = new Collections(file);
  }

  async load(collection: string, ids: readonly string[]): Promise<ReadonlyMap<string, Document>> {
    const rows = this.within(collection, ({ documents }) =>
      this.file.rows<DocumentRow>(
        `SELECT ${DOCUMENT} FROM ${documents} WHERE id IN (SELECT value FROM json_each(?)) AND body IS NOT NULL`,
        JSON.stringify(ids),
      ),
    );
    return new Map((rows ?? []).map((row) => [row[0], documentOf(row)]));
  }

  async save(name: string, documents: readonly (Document | Removal)[], indexes?: CollectionIndexes): Promise<readonly string[]> {
    const { saved, confirm } = this.file.writing(() => {
      const { collection, confirm } = this.collections.take(name, indexes);
      const paths = this.collections.arrayPaths(collection);
      const done = documents.filter((document) => write(this.file, collection, paths, document));
      return { saved: done.map(({ id }) => id), confirm };
    });
    confirm();
    return saved;
  }

  /** @throws Malformed (offence `cursor`) when `after` is not a cursor of this question */
  async find(collection: string, query: Find = {}): Promise<Found> {
    const limit = Math.min(MOST, Math.max(1, Math.trunc(query.limit ?? DEFAULT_LIMIT)));
    const rows = this.within(collection, (tables) => this.page(tables, query, limit + 1)) ?? [];
    const documents = rows.slice(0, limit).map(documentOf);
    const last = rows[limit - 1];
    if (rows.length <= limit || !last) return { documents };
    return { documents, cursor: writeCursor(query, { values: last.slice(5) as Parameter[], id: last[0] }) };
  }

  async sum(collection: string, query: Sum): Promise<readonly SumRow[]> {
    return this.within(collection, (tables) => sums(this.file, tables, query)) ?? [];
  }

  async swap(to: string, from?: string): Promise<void> {
    if (from === to) return;
    this.file.writing(() => {
      this.collections.drop(to);
      if (from !== undefined) this.collections.rename(from, to);
    });
  }

  /** Reads of one moment; undefined when there is no such collection. */
  private within<Result>(collection: string, work: (tables: Collection) => Result): Result | undefined {
    return this.file.reading(() => {
      const tables = this.collections.find(collection);
      return tables && work(tables);
    });
  }

  private page(tables: Collection, query: Find, count: number): DocumentRow[] {
    const conditions: Condition[] = [{ sql: 'body IS NOT NULL', parameters: [] }];
    if (query.where) conditions.push(this.filter(tables, query.where));
    if (query.after !== undefined) conditions.push(behind(query, readCursor(query, query.after)));
    const sorted = (query.sort ?? []).map(({ path }) => `, ${valueAt(path)}`).join('');
    const where = conditions.map(({ sql }) => sql).join(' AND ');
    const parameters = conditions.flatMap((condition) => condition.parameters);
    const sql = `SELECT ${DOCUMENT}${sorted} FROM ${tables.documents} WHERE ${where} ORDER BY ${orderOf(query)} LIMIT ?`;
    return this.file.rows<DocumentRow>(sql, ...parameters, count);
  }

  private filter(tables: Collection, where: Filter): Condition {
    const declared = new Set(this.collections.arrayPaths(tables));
    for (const path of askedArrays(where)) {
      if (!declared.has(path)) throw new TypeError(`"${path}" is asked with \`has\` but was not declared as an array index`);
    }
    return conditionOf(where, tables.arrays);
  }
}

function askedArrays(filter: Filter): string[] {
  if ('has' in filter) return [filter.has[0]];
  if ('and' in filter) return filter.and.flatMap(askedArrays);
  return 'or' in filter ? filter.or.flatMap(askedArrays) : [];
}
