import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EventStoreDBClient, START } from '@eventstore/db-client';
import { openEventStoreDb } from '#adapters/eventstoredb';
import type { EventStore, StoredEvent } from '#eventsourcing';
import { TRAJECTORY_PREFIX, type Custody, evolveCustody, initialCustody, trajectoryCatalogue } from '#trajectory';
import { Zone, place } from '#eventsourcing';
import { type Result, sideBySide, timed } from './measure.js';
import { type Filling, openReader } from './store.js';

/** As many events as are copied into the server for this row. */
const COPIED = 50_000;
const SERVER = 'test/eventstoredb-server/main.js';

/**
 * Row 8: reading a log over gRPC and folding it, beside the client's own loop that only reads. The server is the protocol server
 * of the tests in a process of its own, so the figure says what the adapter adds, not what an EventStoreDB can do.
 */
export async function eventStoreDbRow(rounds: number, root: string, filling: Filling): Promise<Result> {
  const server = spawn(process.execPath, [SERVER, '--port', '0', '--log', join(root, 'row-8.ndjson')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await urlOf(server);
    const events = await fill(url, filling);
    const store = await openEventStoreDb({ url });
    const client = EventStoreDBClient.connectionString(url);
    const [ceiling, ours] = await sideBySide(
      rounds,
      () => timed(events, () => readOnly(client)),
      () => timed(events, () => readAndFold(store)),
    );
    await store.close();
    await client.dispose();
    const size = `${events.toLocaleString('en')} events over gRPC on this machine`;
    return {
      row: '8',
      work: 'EventStoreDB: read and fold',
      size,
      unit: 'events/s',
      ours: ours!,
      limit: ceiling!,
      limitIs: "the client's own readAll loop",
      goal: '≥ 80 %',
    };
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

async function urlOf(server: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: server.stdout! })) {
    const { ready, url } = JSON.parse(line) as { ready?: boolean; url?: string };
    if (ready && url) return url;
  }
  throw new Error('the protocol server ended before it was ready');
}

/** Copies the first events of the filled log, streams whole as far as they go. */
async function fill(url: string, filling: Filling): Promise<number> {
  const [from, to] = [await openReader(filling), await openEventStoreDb({ url })];
  const streams = new Map<string, StoredEvent[]>();
  let events = 0;
  for await (const page of from.readAll({ pageSize: COPIED })) {
    for (const event of page) (streams.get(event.stream) ?? streams.set(event.stream, []).get(event.stream)!).push(event);
    events += page.length;
    if (events >= COPIED) break;
  }
  const runs = [...streams];
  for (let i = 0; i < runs.length; i += 64) await Promise.all(runs.slice(i, i + 64).map(([stream, all]) => to.append(stream, all, -1)));
  await Promise.all([from.close(), to.close()]);
  return events;
}

async function readOnly(client: EventStoreDBClient): Promise<void> {
  let seen = 0;
  for await (const { event } of client.readAll({ fromPosition: START, maxCount: 10 * COPIED }))
    if (event?.streamId.startsWith(TRAJECTORY_PREFIX)) seen += 1;
  if (seen === 0) throw new Error('nothing was read');
}

async function readAndFold(store: EventStore): Promise<void> {
  const zone = new Zone('Europe/Brussels');
  const states = new Map<string, Custody>();
  for await (const page of store.readAll({ streamPrefixes: [TRAJECTORY_PREFIX] })) {
    for (const event of page) {
      const fact = place(trajectoryCatalogue.decode(event), zone);
      states.set(event.stream, evolveCustody(states.get(event.stream) ?? initialCustody, fact));
    }
  }
  if (states.size === 0) throw new Error('nothing was read');
}
