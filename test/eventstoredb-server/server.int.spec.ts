import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ANY,
  BACKWARDS,
  END,
  EventStoreDBClient,
  eventTypeFilter,
  jsonEvent,
  NO_STREAM,
  START,
  STREAM_EXISTS,
  StreamNotFoundError,
  streamNameFilter,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ProtocolServer } from './index.js';

const event = (n: number, type = 'Happened') => jsonEvent({ type, data: { n }, metadata: { kept: true } });
const events = (count: number, from = 0) => Array.from({ length: count }, (_, i) => event(from + i));
const refused = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
const numberOf = (event: { data?: unknown } | undefined): unknown => (event?.data as { n: number } | undefined)?.n;
async function numbers(read: AsyncIterable<{ event?: { data?: unknown } | undefined }>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { event } of read) found.push(numberOf(event));
  return found;
}

describe.each([true, false])('the protocol server, with batch append: %s', (batchAppend) => {
  let server: ProtocolServer;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    server = await ProtocolServer.start({ batchAppend });
    client = EventStoreDBClient.connectionString(server.url);
  });
  afterEach(async () => {
    await client.dispose();
    await server.stop();
  });

  it('checks the expected revision', async () => {
    expect(await client.appendToStream('s', events(3), { expectedRevision: NO_STREAM })).toMatchObject({ nextExpectedRevision: 2n });
    expect(await client.appendToStream('s', events(1), { expectedRevision: 2n })).toMatchObject({ nextExpectedRevision: 3n });
    expect(await client.appendToStream('s', events(1), { expectedRevision: ANY })).toMatchObject({ nextExpectedRevision: 4n });
    expect(await client.appendToStream('s', events(1), { expectedRevision: STREAM_EXISTS })).toMatchObject({ nextExpectedRevision: 5n });
    for (const expectedRevision of [NO_STREAM, 4n, 6n] as const) {
      const error = await refused(client.appendToStream('s', events(1), { expectedRevision }));
      expect(error).toBeInstanceOf(WrongExpectedVersionError);
      expect(error).toMatchObject({ actualVersion: 5n });
    }
    expect(await refused(client.appendToStream('t', events(1), { expectedRevision: 0n }))).toMatchObject({ actualVersion: 'no_stream' });
    expect(server.calls.of('append')[0]?.method).toBe(batchAppend ? 'BatchAppend' : 'Append');
  });

  it('answers a repeated append as the first time, and a half repeated one as a wrong version', async () => {
    const [a, b] = [event(0), event(1)];
    const first = await client.appendToStream('s', [a, b], { expectedRevision: NO_STREAM });
    await client.appendToStream('s', events(2), { expectedRevision: 1n });
    expect(await client.appendToStream('s', [a, b], { expectedRevision: NO_STREAM })).toEqual(first);
    expect(await client.appendToStream('s', [a, b], { expectedRevision: ANY })).toEqual(first);
    const half = await refused(client.appendToStream('s', [a, event(9)], { expectedRevision: NO_STREAM }));
    expect(half).toBeInstanceOf(WrongExpectedVersionError);
    expect(server.log.events).toHaveLength(4);
  });

  it('reads streams both ways, from any revision', async () => {
    await client.appendToStream('s', events(6), { expectedRevision: NO_STREAM });
    expect(await numbers(client.readStream('s'))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await numbers(client.readStream('s', { fromRevision: 2n, maxCount: 2 }))).toEqual([2, 3]);
    expect(await numbers(client.readStream('s', { direction: BACKWARDS, fromRevision: END, maxCount: 2 }))).toEqual([5, 4]);
    expect(await numbers(client.readStream('s', { direction: BACKWARDS, fromRevision: 1n }))).toEqual([1, 0]);
    expect(await numbers(client.readStream('s', { fromRevision: 6n }))).toEqual([]);
    expect(await refused(numbers(client.readStream('none')))).toBeInstanceOf(StreamNotFoundError);
  });

  it('reads all both ways; a read includes the place it starts from, a subscription does not', async () => {
    await client.appendToStream('s', events(3), { expectedRevision: NO_STREAM });
    const places = server.log.events.map(({ position }) => position);
    expect(new Set(places.map(({ commit }) => commit)).size).toBe(1);
    expect(await numbers(client.readAll({ fromPosition: places[1] }))).toEqual([1, 2]);
    expect(await numbers(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 2 }))).toEqual([2, 1]);
    const subscription = client.subscribeToAll({ fromPosition: places[1] });
    for await (const { event } of subscription) {
      expect(event?.data).toEqual({ n: 2 });
      break;
    }
    await subscription.unsubscribe();
  });

  it('filters subscriptions by prefix or pattern, of stream or type, and reports checkpoints', async () => {
    for (let i = 0; i < 6; i += 1) await client.appendToStream(`${i % 2 ? 'odd' : 'even'}-${i}`, event(i, `Type${i}`));
    const wishes = [
      { filter: streamNameFilter({ prefixes: ['odd-'] }), wanted: [1, 3, 5] },
      { filter: streamNameFilter({ regex: '^even' }), wanted: [0, 2, 4] },
      { filter: eventTypeFilter({ prefixes: ['Type5', 'Type1'] }), wanted: [1, 5] },
    ];
    for (const { filter, wanted } of wishes) {
      const checkpoints: bigint[] = [];
      const reached = {
        ...filter,
        maxSearchWindow: 3,
        checkpointInterval: 1,
        checkpointReached: (_: unknown, at: { commit: bigint }) => void checkpoints.push(at.commit),
      };
      const subscription = client.subscribeToAll({ fromPosition: START, filter: reached });
      const seen: unknown[] = [];
      for await (const { event } of subscription) if (seen.push(numberOf(event)) === wanted.length) break;
      await subscription.unsubscribe();
      expect(seen).toEqual(wanted);
      expect(checkpoints[0]).toBe(server.log.events[2]?.position.commit);
    }
  });
});

describe('the protocol server as a process', () => {
  const directory = mkdtempSync(join(tmpdir(), 'protocol-server-'));
  const log = join(directory, 'events.ndjson');
  afterEach(() => rmSync(log, { force: true }));

  async function start(): Promise<{ child: ChildProcess; url: string; events: number }> {
    const child = spawn(process.execPath, ['test/eventstoredb-server/main.js', '--port', '0', '--log', log], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, ...(JSON.parse(line.toString()) as { url: string; events: number }) };
  }

  it('keeps what it answered when it is killed, and cuts off what it had not finished', async () => {
    const first = await start();
    const client = EventStoreDBClient.connectionString(first.url);
    await client.appendToStream('s', events(3), { expectedRevision: NO_STREAM });
    const gone = once(first.child, 'exit');
    first.child.kill('SIGKILL');
    await gone;
    await client.dispose();
    appendFileSync(log, '[{"id":"torn');

    const second = await start();
    expect(second.events).toBe(3);
    const again = EventStoreDBClient.connectionString(second.url);
    expect(await again.appendToStream('s', events(1, 3), { expectedRevision: 2n })).toMatchObject({ nextExpectedRevision: 3n });
    expect(await numbers(again.readStream('s'))).toEqual([0, 1, 2, 3]);
    await again.dispose();
    const ended = once(second.child, 'exit');
    second.child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    rmSync(directory, { recursive: true, force: true });
  });
});
