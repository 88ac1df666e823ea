import type { CheckpointStore, Clock, DocumentStore } from '#eventsourcing';
import { SqliteCheckpointStore } from './checkpoint-store.js';
import { SqliteDocumentStore } from './document-store.js';
import { ViewsFile } from './views-file.js';

/** How to open the embedded read models. */
export interface SqliteViewsOptions {
  /** The data directory; made when it is not there. */
  readonly directory: string;
  /** By which leases run out. Default the system's. */
  readonly clock?: Clock;
}

/** The read side of one data directory. Several threads and processes may open it. */
export interface SqliteViews {
  readonly documents: DocumentStore;
  readonly checkpoints: CheckpointStore;
  close(): Promise<void>;
}

/** @throws Unavailable `schema-newer`, `views-damaged` (remove `views.db`: everything in it is built again from the log) */
export async function openSqliteViews({ directory, clock = { now: Date.now } }: SqliteViewsOptions): Promise<SqliteViews> {
  const file = await ViewsFile.open(directory);
  return {
    documents: new SqliteDocumentStore(file),
    checkpoints: new SqliteCheckpointStore(file, clock),
    close: async () => file.close(),
  };
}
