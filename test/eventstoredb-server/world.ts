import { type EventStoreDb, type Limits, openEventStoreDb, type Timers, type Trouble } from '#adapters/eventstoredb';
import { ManualTimers } from './manual-timers.js';
import { ProtocolServer, type ServerSettings } from './server.js';

export interface WorldSettings {
  readonly server?: ServerSettings;
  readonly limits?: Partial<Limits>;
  /** Default: timers of the test. */
  readonly timers?: Timers;
}

/** A protocol server with the adapter connected to it. */
export interface World {
  readonly server: ProtocolServer;
  readonly store: EventStoreDb;
  readonly timers: ManualTimers;
  readonly troubles: readonly Trouble[];
  /** Another adapter on the same server, as another process would have. */
  another(): Promise<EventStoreDb>;
  close(): Promise<void>;
}

export async function openWorld(settings: WorldSettings = {}): Promise<World> {
  const server = await ProtocolServer.start(settings.server);
  const timers = new ManualTimers();
  const troubles: Trouble[] = [];
  const stores: EventStoreDb[] = [];
  const open = async (): Promise<EventStoreDb> => {
    const onTrouble = (trouble: Trouble): void => void troubles.push(trouble);
    const store = await openEventStoreDb({ url: server.url, timers: settings.timers ?? timers, onTrouble, limits: settings.limits });
    stores.push(store);
    return store;
  };
  const close = async (): Promise<void> => {
    for (const store of stores) await store.close();
    await server.stop();
  };
  return { server, store: await open(), timers, troubles, another: open, close };
}

/** An event as bytes, for what no adapter of ours would write. */
export function rawEvent(parts: {
  readonly type?: string;
  readonly data?: string;
  readonly metadata?: string;
  readonly contentType?: string;
}): {
  id: string;
  type: string;
  contentType: string;
  custom: Uint8Array;
  data: Uint8Array;
} {
  return {
    id: crypto.randomUUID(),
    type: parts.type ?? 'SampleHappened',
    contentType: parts.contentType ?? 'application/json',
    custom: new TextEncoder().encode(parts.metadata ?? '{}'),
    data: new TextEncoder().encode(parts.data ?? '{}'),
  };
}
