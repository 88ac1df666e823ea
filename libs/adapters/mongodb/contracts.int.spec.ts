import { describe, it, jest } from '@jest/globals';
import type { Opened } from '#eventsourcing/testing';
import { checkpointStoreContract, documentStoreContract, keyStoreContract } from '#eventsourcing/testing';
import type { MongoStoresWithKeys } from './index.js';
import { SKIPPED, specDatabase, url } from './spec-database.js';

// the suites ask thousands of pages; each is a journey over the wire
jest.setTimeout(120_000);

/** Stores in a database of its own that goes when the suite ends. */
async function opened<Store>(pick: (stores: MongoStoresWithKeys) => Store, database = specDatabase()): Promise<Opened<Store>> {
  const stores = await database.open();
  return {
    store: pick(stores),
    close: () => database.remove(),
    reopen: async () => {
      await stores.close();
      return opened(pick, database);
    },
  };
}

if (url) {
  documentStoreContract('MongoDB', () => opened(({ documents }) => documents));
  checkpointStoreContract('MongoDB', () => opened(({ checkpoints }) => checkpoints));
  keyStoreContract('MongoDB', () => opened(({ keys }) => keys));
} else {
  describe.skip(`MongoDB keeps the contracts of DocumentStore, CheckpointStore and KeyStore ${SKIPPED}`, () => {
    it('runs the shared suites', () => undefined);
  });
}
