import { BSON, type Collection, MongoBulkWriteError, MongoInvalidArgumentError, type AnyBulkWriteOperation } from 'mongodb';
import type { Document, Removal } from '#eventsourcing';
import { DocumentTooLarge, causeOfCode, unavailable } from './errors.js';
import { type Kept, keptOf } from './kept.js';

/** A lost race is looked at again this often; each time another writer has got further. */
const MOST_ROUNDS = 5;
/** What the server takes, less the words of a command around the document. */
const LARGEST = 16 * 1024 * 1024 - 16 * 1024;

type Change = Document | Removal;

/**
 * Saves or removes each document whose revision is greater than the one kept. A removal is kept as a mark with its revision.
 * @returns the ids that were saved or removed
 */
export async function saveAll(collection: Collection<Kept>, documents: readonly Change[]): Promise<string[]> {
  const last = newest(documents);
  const saved = new Set(await replaceOrSplit(collection, last));
  return last.map((d) => d.id).filter((id) => saved.has(id));
}

/** One of each id: within one unordered write the server may take them in any order. */
function newest(documents: readonly Change[]): Change[] {
  const byId = new Map<string, Change>();
  for (const document of documents) {
    const other = byId.get(document.id);
    if (!other || other.revision < document.revision) byId.set(document.id, document);
  }
  return [...byId.values()];
}

/** The driver refuses a whole bulk for one document that is too large: the others are saved without it, then it is named. */
async function replaceOrSplit(collection: Collection<Kept>, documents: readonly Change[]): Promise<string[]> {
  try {
    return await replace(collection, documents);
  } catch (error) {
    // the one is over the server's limit, the other over what the driver can write at all
    if (!(error instanceof MongoInvalidArgumentError || (error as Error).name === 'RangeError')) throw error;
    const [fitting, large] = split(documents);
    if (large.length === 0) throw error;
    await replace(collection, fitting);
    throw tooLarge(collection, large, error);
  }
}

function split(documents: readonly Change[]): [Change[], Change[]] {
  const sizes = new Map(documents.map((d) => [d, BSON.calculateObjectSize(keptOf(d))]));
  return [documents.filter((d) => sizes.get(d)! <= LARGEST), documents.filter((d) => sizes.get(d)! > LARGEST)];
}

/**
 * Replaces what is older, inserts what is not there. The server answers a document that is as new or newer, and a race with
 * another insert, alike: duplicate key. So those are looked at again, and tried again only while the one kept is older.
 */
async function replace(collection: Collection<Kept>, documents: readonly Change[]): Promise<string[]> {
  const saved: string[] = [];
  let open = documents;
  for (let round = 0; open.length > 0 && round < MOST_ROUNDS; round++) {
    const refused = await write(collection, open);
    saved.push(...open.filter((d) => !refused.has(d)).map((d) => d.id));
    open = await stillNewer(collection, [...refused]);
  }
  if (open.length > 0) throw unavailable('not-confirmed', 'read-store-unavailable')!;
  return saved;
}

async function stillNewer(collection: Collection<Kept>, refused: readonly Change[]): Promise<Change[]> {
  if (refused.length === 0) return [];
  const found = collection.find({ _id: { $in: refused.map((d) => d.id) } }).project<Pick<Kept, '_id' | 'r'>>({ r: 1 });
  const kept = new Map((await found.toArray()).map(({ _id, r }) => [_id, r]));
  return refused.filter((d) => (kept.get(d.id) ?? -Infinity) < d.revision);
}

/** One unordered bulk. @returns the documents that were refused as duplicates */
async function write(collection: Collection<Kept>, documents: readonly Change[]): Promise<ReadonlySet<Change>> {
  try {
    await collection.bulkWrite(documents.map(guarded), { ordered: false });
    return new Set();
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError)) throw error;
    return refusedIn(error, collection, documents);
  }
}

function guarded(document: Change): AnyBulkWriteOperation<Kept> {
  return { replaceOne: { filter: { _id: document.id, r: { $lt: document.revision } }, replacement: keptOf(document), upsert: true } };
}

/** @throws what else than duplicates happened to the bulk */
function refusedIn(error: MongoBulkWriteError, collection: Collection<Kept>, documents: readonly Change[]): ReadonlySet<Change> {
  const failures = [error.writeErrors].flat().map(({ index, code }) => ({ document: documents[index]!, cause: causeOfCode(code) }));
  const large = failures.filter((f) => f.cause === 'too-large').map((f) => f.document);
  if (large.length > 0) throw tooLarge(collection, large, error);
  const other = failures.find((f) => f.cause !== 'duplicate');
  if (other) throw unavailable(other.cause, 'read-store-unavailable', error) ?? error;
  if (error.result.getWriteConcernError()) throw unavailable('not-confirmed', 'read-store-unavailable', error)!;
  if (failures.length === 0) throw error; // lost on its way: its cause is inside
  return new Set(failures.map((f) => f.document));
}

function tooLarge(collection: Collection<Kept>, documents: readonly Change[], cause: unknown): DocumentTooLarge {
  return new DocumentTooLarge(
    collection.collectionName,
    documents.map((d) => d.id),
    { cause },
  );
}
