import type { CheckpointStore, DocumentStore, EventStore, KeyStore } from '#eventsourcing';

/** Every store behind its port, however they are kept. */
export interface Stores {
  readonly eventStore: EventStore;
  readonly documents: DocumentStore;
  readonly checkpoints: CheckpointStore;
  readonly keys: KeyStore;
  /** Tells the subscriptions of a reader that there is something new; without it they find out by themselves, a little later. */
  readonly wake?: () => void;
  /** Lets everything go, in the right order. Repeatable. */
  close(): Promise<void>;
}
