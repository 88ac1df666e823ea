import { MongoClient, type MongoClientOptions } from 'mongodb';
import type { CheckpointStore, Clock, DocumentStore, KeyStore, KeyTransfer } from '#eventsourcing';
import { MongoCheckpointStore } from './checkpoints.js';
import { MongoDocumentStore } from './documents.js';
import { once } from './errors.js';
import { MongoKeyStore } from './keys.js';
import { readMasterKey } from './master-key.js';

export interface MongoOptions {
  /** `mongodb://…` or `mongodb+srv://…`. What it says of write concern, read preference and retries is overruled. */
  readonly url: string;
  readonly database: string;
  readonly clock: Clock;
  /** How long an operation waits for a server to write to. Default 3,000. */
  readonly selectionMilliseconds?: number;
  /** A connection silent for so long is given up. Default 15,000. */
  readonly socketMilliseconds?: number;
  /** The longest that the server may work on one query. Default 10,000. */
  readonly queryMilliseconds?: number;
}

export interface MongoStores {
  readonly documents: DocumentStore;
  readonly checkpoints: CheckpointStore;
  /** Answers when a server can be written to. @throws Unavailable `read-store-unavailable` */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface MongoStoresWithKeys extends MongoStores {
  readonly keys: KeyStore & KeyTransfer;
}

/**
 * Opens the stores of one database. Waits for no server: the first operation connects, and one that is down answers
 * `Unavailable` until it is back.
 */
export function openMongo(options: MongoOptions & { readonly masterKeyFile: string }): Promise<MongoStoresWithKeys>;
export function openMongo(options: MongoOptions & { readonly masterKeyFile?: undefined }): Promise<MongoStores>;
export async function openMongo(options: MongoOptions & { readonly masterKeyFile?: string }): Promise<MongoStores | MongoStoresWithKeys> {
  const master = options.masterKeyFile === undefined ? undefined : await readMasterKey(options.masterKeyFile);
  const client = new MongoClient(options.url, driverOptions(options));
  const db = client.db(options.database);
  const stores: MongoStores = {
    documents: new MongoDocumentStore(db, options.queryMilliseconds ?? 10_000),
    checkpoints: new MongoCheckpointStore(db, options.clock),
    ping: () =>
      once('read-store-unavailable', async () => {
        await db.command({ ping: 1 });
      }),
    close: () => client.close(),
  };
  return master ? { ...stores, keys: new MongoKeyStore(db, master, options.clock) } : stores;
}

/**
 * Acknowledged means: in the journal of most members (of the one there is, on a standalone server). Reads go to the primary, so
 * that a reader sees what was just acknowledged.
 */
function driverOptions(options: MongoOptions): MongoClientOptions {
  return {
    appName: 'traject',
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'local' },
    readPreference: 'primary',
    retryReads: true,
    retryWrites: true,
    ignoreUndefined: true,
    serverSelectionTimeoutMS: options.selectionMilliseconds ?? 3_000,
    connectTimeoutMS: options.selectionMilliseconds ?? 3_000,
    socketTimeoutMS: options.socketMilliseconds ?? 15_000,
    heartbeatFrequencyMS: 2_000,
  };
}
