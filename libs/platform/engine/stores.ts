import type { CheckpointStore, DocumentStore, EventStore, KeyStore, KeyTransfer } from '#eventsourcing';

/** Every store behind its port, however they are kept. */
export interface Stores {
  readonly eventStore: EventStore;
  readonly documents: DocumentStore;
  readonly checkpoints: CheckpointStore;
  readonly keys: KeyStore & KeyTransfer;
  /** Appends that were begun in order are stored in order, also when they are not awaited one by one. */
  readonly appendsInOrder?: boolean;
  /** Tells the subscriptions of a reader that there is something new; without it they find out by themselves, a little later. */
  readonly wake?: () => void;
  /** The mark of a store of made-up people, who never meet real ones; undefined for real facts. */
  readonly sandbox?: string;
  /** Lets everything go, in the right order. Repeatable. */
  close(): Promise<void>;
}
