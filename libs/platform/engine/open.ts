import { mkdir } from 'node:fs/promises';
import { openSqliteEventStore, openSqliteKeyStore, openSqliteViews } from '#adapters/sqlite';
import type { CheckpointStore, Clock, DocumentStore, EventStore, KeyStore, KeyTransfer } from '#eventsourcing';
import type { TrajectorySettings } from '#trajectory';
import type { Config } from '../config.js';
import { Engine } from './engine.js';
import type { Stores } from './stores.js';

/** The settings that opening the stores needs. */
export type StoreConfig = Pick<Config, 'data' | 'masterKeyFile' | 'zone' | 'eventStore' | 'readStore'> &
  Partial<Pick<Config, 'eventStoreUrl' | 'mongoUrl' | 'mongoDatabase' | 'partitions'>>;

export interface OpenOptions {
  /** `writer` (default): the one process or thread that appends. `reader`: beside it; keeps views and answers, appends nothing. */
  readonly mode?: 'writer' | 'reader';
  /** Told after every append of this engine, so that a projector elsewhere can be woken. Must not throw. */
  readonly onAppended?: () => void;
  readonly clock?: Clock;
  readonly settings?: TrajectorySettings;
  /** Opens a sandbox, on the embedded log only: the mark that a new one gets. Without it a writer is kept out of sandboxes. */
  readonly sandbox?: string;
}

const SYSTEM_CLOCK: Clock = { now: () => Date.now() };

/**
 * Opens the stores that the settings name and puts the engine together.
 * @throws Unavailable `store-in-use` (another writer), `storage-missing` (a reader where nothing was written yet), `log-damaged`, `store-is-sandbox` …
 */
export async function openEngine(config: StoreConfig, options: OpenOptions = {}): Promise<Engine> {
  const stores = await openStores(config, options);
  const { zone, partitions } = config;
  const { clock, settings } = options;
  return new Engine({ stores, zone, partitions, clock, settings });
}

/** The stores that the settings name, each behind its port: any log with any read store. */
export async function openStores(config: StoreConfig, options: OpenOptions = {}): Promise<Stores> {
  const { mode = 'writer', onAppended } = options;
  if (mode === 'writer' && (config.eventStore === 'sqlite' || config.readStore === 'sqlite'))
    await mkdir(config.data, { recursive: true, mode: 0o700 });
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closers.splice(0).toReversed()) await step();
  };
  try {
    const log = await openLog(config, options);
    closers.push(() => log.close());
    const reads = await openReads(config, options);
    closers.push(() => reads.close());
    const eventStore = onAppended ? announcing(log.eventStore, onAppended) : log.eventStore;
    return { ...reads, eventStore, wake: log.wake, sandbox: log.sandbox, appendsInOrder: config.eventStore === 'sqlite', close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Log {
  readonly eventStore: EventStore;
  readonly wake?: () => void;
  readonly sandbox?: string;
  close(): Promise<void>;
}

async function openLog({ eventStore, data, eventStoreUrl = '' }: StoreConfig, { mode, sandbox }: OpenOptions): Promise<Log> {
  if (eventStore === 'eventstoredb') {
    // a command on the embedded store does not wait for the clients of others
    const { openEventStoreDb } = await import('#adapters/eventstoredb');
    const log = await openEventStoreDb({ url: eventStoreUrl });
    return { eventStore: log, close: () => log.close() };
  }
  const log = await openSqliteEventStore({ directory: data, mode, sandbox });
  return { eventStore: log, sandbox: log.sandbox, wake: () => log.wake(), close: () => log.close() };
}

interface Reads {
  readonly documents: DocumentStore;
  readonly checkpoints: CheckpointStore;
  readonly keys: KeyStore & KeyTransfer;
  close(): Promise<void>;
}

async function openReads(
  { readStore, data, masterKeyFile, mongoUrl = '', mongoDatabase = 'traject' }: StoreConfig,
  { clock = SYSTEM_CLOCK }: OpenOptions,
): Promise<Reads> {
  if (readStore === 'mongodb') {
    const { openMongo } = await import('#adapters/mongodb');
    return openMongo({ url: mongoUrl, database: mongoDatabase, clock, masterKeyFile });
  }
  const views = await openSqliteViews({ directory: data, clock });
  try {
    const keys = await openSqliteKeyStore({ directory: data, masterKeyFile: masterKeyFile || undefined });
    const close = async (): Promise<void> => {
      await keys.close();
      await views.close();
    };
    return { documents: views.documents, checkpoints: views.checkpoints, keys, close };
  } catch (error) {
    await views.close();
    throw error;
  }
}

/** The same store; every append that was stored is announced. */
function announcing(store: EventStore, announce: () => void): EventStore {
  return {
    append: async (stream, events, expectedRevision) => {
      const appended = await store.append(stream, events, expectedRevision);
      announce();
      return appended;
    },
    readStream: (stream, options) => store.readStream(stream, options),
    readAll: (options) => store.readAll(options),
    subscribe: (options) => store.subscribe(options),
    head: () => store.head(),
  };
}
