import { describe, it } from '@jest/globals';
import type { EventStore } from '#eventsourcing';
import { eventStoreContract, type Opened } from '#eventsourcing/testing';
import { ProtocolServer } from '../../../test/eventstoredb-server/index.js';
import { openEventStoreDb } from './index.js';

/** Opens a store that can be closed and opened again; `after` runs when the suite is done with it. */
async function opened(url: string, after: () => Promise<void>): Promise<Opened<EventStore>> {
  const store = await openEventStoreDb({ url, limits: { silenceMs: 100 } });
  return {
    store,
    close: async () => {
      await store.close();
      await after();
    },
    reopen: async () => {
      await store.close();
      return opened(url, after);
    },
  };
}

eventStoreContract('EventStoreDB, the protocol server', async () => {
  const server = await ProtocolServer.start();
  return opened(server.url, () => server.stop());
});

const real = process.env['EVENTSTORE_URL'];
if (real) eventStoreContract('EventStoreDB, the server of EVENTSTORE_URL', () => opened(real, async () => undefined));
else describe('EventStoreDB, the server of EVENTSTORE_URL', () => it.todo('not run: EVENTSTORE_URL is not set'));
