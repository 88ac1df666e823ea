import type { CheckpointStore, DocumentStore, EventStore, KeyStore } from '#eventsourcing';

/** Every store behind its port, however they are kept. */
export interface Stores {
  readonly eventStore: EventStore;
  readonly documents: DocumentStore;
  readonly checkpoints: CheckpointStore;
  readonly keys: KeyStore;
  /** Lets everything go, in the right order. Repeatable. */
  close(): Promise<void>;
}
