import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '#eventsourcing';
import type { Opened } from '#eventsourcing/testing';
import { eventStoreContract } from '#eventsourcing/testing';
import { openSqliteEventStore } from './index.js';

async function opened(directory: string): Promise<Opened<EventStore>> {
  const store = await openSqliteEventStore({ directory });
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(directory, { recursive: true });
    },
    reopen: async () => {
      await store.close();
      return opened(directory);
    },
  };
}

eventStoreContract('SQLite', () => opened(mkdtempSync(join(tmpdir(), 'traject-log-'))));
