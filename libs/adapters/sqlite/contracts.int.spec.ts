import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Opened } from '#eventsourcing/testing';
import { checkpointStoreContract, documentStoreContract, eventStoreContract, keyStoreContract } from '#eventsourcing/testing';
import { openSqliteEventStore, openSqliteKeyStore, openSqliteViews } from './index.js';

interface Closable {
  close(): Promise<void>;
}

/** A store in a directory of its own that goes when the suite ends. */
async function opened<Whole extends Closable, Store>(
  open: (directory: string) => Promise<Whole>,
  pick: (whole: Whole) => Store,
  directory = mkdtempSync(join(tmpdir(), 'traject-contract-')),
): Promise<Opened<Store>> {
  const whole = await open(directory);
  return {
    store: pick(whole),
    close: async () => {
      await whole.close();
      rmSync(directory, { recursive: true });
    },
    reopen: async () => {
      await whole.close();
      return opened(open, pick, directory);
    },
  };
}

const views = (directory: string): ReturnType<typeof openSqliteViews> => openSqliteViews({ directory });

eventStoreContract('SQLite', () =>
  opened(
    (directory) => openSqliteEventStore({ directory }),
    (store) => store,
  ),
);
documentStoreContract('SQLite', () => opened(views, ({ documents }) => documents));
checkpointStoreContract('SQLite', () => opened(views, ({ checkpoints }) => checkpoints));
keyStoreContract('SQLite', () =>
  opened(
    (directory) => openSqliteKeyStore({ directory }),
    (store) => store,
  ),
);
