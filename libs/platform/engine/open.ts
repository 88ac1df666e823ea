import { mkdir } from 'node:fs/promises';
import { openSqliteEventStore, openSqliteKeyStore, openSqliteViews } from '#adapters/sqlite';
import type { Clock, EventStore } from '#eventsourcing';
import type { TrajectorySettings } from '#trajectory';
import type { Config } from '../config.js';
import { Engine } from './engine.js';
import type { Stores } from './stores.js';

/** The settings that opening the stores needs. */
export type StoreConfig = Pick<Config, 'data' | 'masterKeyFile' | 'zone' | 'eventStore' | 'readStore'>;

export interface OpenOptions {
  /** `writer` (default): the one process or thread that appends. `reader`: beside it; keeps views and answers, appends nothing. */
  readonly mode?: 'writer' | 'reader';
  /** Told after every append of this engine, so that a projector elsewhere can be woken. Must not throw. */
  readonly onAppended?: () => void;
  readonly clock?: Clock;
  readonly settings?: TrajectorySettings;
}

/**
 * Opens the stores that the settings name and puts the engine together.
 * @throws Unavailable `store-in-use` (another writer), `storage-missing` (a reader where nothing was written yet), `log-damaged` …
 */
export async function openEngine(config: StoreConfig, options: OpenOptions = {}): Promise<Engine> {
  const stores = await openEmbedded(config, options);
  const { clock, settings } = options;
  return new Engine({ stores, zone: config.zone, clock, settings });
}

async function openEmbedded({ data, masterKeyFile }: StoreConfig, { mode = 'writer', onAppended, clock }: OpenOptions): Promise<Stores> {
  if (mode === 'writer') await mkdir(data, { recursive: true, mode: 0o700 });
  const closers: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).toReversed()) await close();
  };
  try {
    const log = await openSqliteEventStore({ directory: data, mode });
    closers.push(() => log.close());
    const views = await openSqliteViews({ directory: data, clock });
    closers.push(() => views.close());
    const keys = await openSqliteKeyStore({ directory: data, masterKeyFile: masterKeyFile || undefined });
    closers.push(() => keys.close());
    const eventStore = onAppended ? announcing(log, onAppended) : log;
    return { eventStore, documents: views.documents, checkpoints: views.checkpoints, keys, wake: () => log.wake(), close: closeAll };
  } catch (error) {
    await closeAll();
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
