import type { Collection, Db, IndexDescription } from 'mongodb';
import type { CollectionIndexes, Document, DocumentStore, Find, Found, Removal, Sum, SumRow } from '#eventsourcing';
import { type Group, pipelineOf, rowsOf } from './boards.js';
import { fieldOf } from './encoding.js';
import { CODES, once, repeatable } from './errors.js';
import { type KeptQuery, every, queryOf } from './filter.js';
import { type Kept, LIVE, documentOf } from './kept.js';
import { afterCursor, cursorOf, limitOf, orderOf } from './paging.js';
import { saveAll } from './save.js';

const UNAVAILABLE = 'read-store-unavailable';
/** Collections of views stand apart from checkpoints, leases and keys of the same database. */
const PREFIX = 'documents.';

/** Documents of views in MongoDB: one collection per view and version, guarded by the stream's revision. */
export class MongoDocumentStore implements DocumentStore {
  /** The sets of indexes that this process has already asked of a collection. */
  private readonly prepared = new Map<string, Map<string, Promise<void>>>();

  constructor(
    private readonly db: Db,
    /** The longest that the server may work on one query. */
    private readonly queryMilliseconds: number,
  ) {}

  load(collection: string, ids: readonly string[]): Promise<ReadonlyMap<string, Document>> {
    return repeatable(UNAVAILABLE, async () => {
      if (ids.length === 0) return new Map();
      const found = this.collection(collection).find({ _id: { $in: [...ids] }, ...LIVE }, { maxTimeMS: this.queryMilliseconds });
      return new Map((await found.toArray()).map((kept) => [kept._id, documentOf(kept)]));
    });
  }

  save(collection: string, documents: readonly (Document | Removal)[], indexes?: CollectionIndexes): Promise<readonly string[]> {
    return repeatable(UNAVAILABLE, async () => {
      await this.prepare(collection, indexes);
      return documents.length === 0 ? [] : saveAll(this.collection(collection), documents);
    });
  }

  async find(collection: string, query: Find = {}): Promise<Found> {
    const conditions: KeptQuery[] = [LIVE];
    if (query.where) conditions.push(queryOf(query.where));
    if (query.after !== undefined) conditions.push(afterCursor(query.after, query));
    const limit = limitOf(query);
    const options = { sort: orderOf(query.sort ?? []), limit: limit + 1, maxTimeMS: this.queryMilliseconds };
    const kept = await repeatable(UNAVAILABLE, () => this.collection(collection).find(every(conditions), options).toArray());
    const documents = kept.slice(0, limit).map(documentOf);
    return kept.length > limit ? { documents, cursor: cursorOf(documents.at(-1)!, query) } : { documents };
  }

  sum(collection: string, query: Sum): Promise<readonly SumRow[]> {
    return repeatable(UNAVAILABLE, async () => {
      const groups = this.collection(collection).aggregate<Group>(pipelineOf(query), { maxTimeMS: this.queryMilliseconds });
      return rowsOf(query, await groups.toArray());
    });
  }

  /** Not tried again here: after a rename whose answer was lost, a second one would find nothing to put in place. */
  async swap(to: string, from?: string): Promise<void> {
    if (from === to) return;
    this.prepared.delete(to);
    if (from === undefined) return repeatable(UNAVAILABLE, () => this.drop(to));
    this.prepared.delete(from);
    if (!(await once(UNAVAILABLE, () => this.exists(from)))) return repeatable(UNAVAILABLE, () => this.drop(to));
    await once(UNAVAILABLE, () => this.rename(from, to));
  }

  private async rename(from: string, to: string): Promise<void> {
    try {
      await this.collection(from).rename(PREFIX + to, { dropTarget: true });
    } catch (error) {
      if ((error as { code?: unknown }).code !== CODES.notImplemented) throw error;
      // a server that cannot do both at once: readers find an empty collection for a moment
      await this.drop(to);
      await this.collection(from).rename(PREFIX + to);
    }
  }

  private async drop(name: string): Promise<void> {
    if (!(await this.exists(name))) return;
    try {
      await this.collection(name).drop();
    } catch (error) {
      if ((error as { code?: unknown }).code !== CODES.namespaceNotFound) throw error; // another was quicker
    }
  }

  private async exists(name: string): Promise<boolean> {
    const found = await this.db.listCollections({ name: PREFIX + name }, { nameOnly: true }).toArray();
    return found.some((collection) => collection.name === PREFIX + name); // not every server heeds the filter
  }

  /** Creates the collection and its indexes, once for each process and set of indexes. */
  private prepare(name: string, indexes: CollectionIndexes = {}): Promise<void> {
    const wanted = indexesOf(indexes);
    const asked = JSON.stringify(wanted);
    const before = this.prepared.get(name)?.get(asked);
    if (before) return before;
    const work = this.create(name, wanted).catch((error: unknown) => {
      this.prepared.get(name)?.delete(asked);
      throw error;
    });
    this.prepared.set(name, new Map([...(this.prepared.get(name) ?? []), [asked, work]]));
    return work;
  }

  private async create(name: string, indexes: IndexDescription[]): Promise<void> {
    await this.collection(name).createIndexes(indexes);
  }

  private collection(name: string): Collection<Kept> {
    return this.db.collection<Kept>(PREFIX + name);
  }
}

/** Ends in the id where the order of a page does, so that the index serves a sorted page to its end. */
function indexesOf({ scalar = [], array = [] }: CollectionIndexes): IndexDescription[] {
  return [
    { key: { 'c.b': 1 } },
    ...scalar.map((path) => ({ key: { [fieldOf(path).field]: 1 as const, _id: 1 as const } })),
    ...array.map((path) => ({ key: { [fieldOf(path).field]: 1 as const } })),
  ];
}
