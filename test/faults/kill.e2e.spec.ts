import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type StoredEvent, canonicalJson, chainHash, chainStart, collectionOf, foldDocument } from '#eventsourcing';
import { type Engine, openEngine, readConfig } from '#platform';
import { stayViews } from '#views';
import { type Running, freePort, run } from '../scale/support.js';

/** Faults A1, A2, A8, A13 and P1 of the fault programme: processes are killed, nothing acknowledged may be lost. */
const KILLS = Number(process.env['TRAJECT_KILLS'] ?? 100);
const SYNC_KILLS = Number(process.env['TRAJECT_SYNC_KILLS'] ?? 12);
const CLUSTER_KILLS = Number(process.env['TRAJECT_CLUSTER_KILLS'] ?? 15);
const APPENDER = join(import.meta.dirname, 'appender.js');
const CALLERS = 16;

let data: string;
/** Which stores the victims work on, as variables of their environment. */
let settings: Record<string, string>;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'traject-kill-'));
  settings = {};
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** What one victim said before it died. */
interface Testimony {
  readonly sent: Set<string>;
  readonly acknowledged: Map<string, readonly string[]>;
}

const THEN = 'then every acknowledged fact is there once and in order, and the documents are those of a rebuild';

describe('given a process that appends and projects', () => {
  it(`when it is killed ${KILLS} times with appends in flight, ${THEN}`, () => killed(KILLS, 'kill -9'), 600_000);

  const strace = spawnSync('strace', ['-V']).status === 0;
  const title = `when it is killed inside a sync of the disk, the 1st to the ${SYNC_KILLS * 3}th, then the same holds`;
  (strace ? it : it.skip)(
    strace ? title : `${title} (skipped: strace is not on this machine)`,
    async () => {
      const testimonies: Testimony[] = [];
      for (let n = 1; n <= SYNC_KILLS; n += 1) {
        const inject = [
          '-f',
          '-qq',
          '-o',
          '/dev/null',
          '-e',
          'trace=fdatasync,fsync',
          '-e',
          `inject=fdatasync,fsync:signal=KILL:when=${n * 3}`,
        ];
        testimonies.push(await testify(spawn('strace', [...inject, process.execPath, APPENDER, data, `s${n}`, String(CALLERS)])));
      }
      await expectNothingLost(testimonies, `killed inside a sync, ${SYNC_KILLS} times`);
    },
    300_000,
  );

  it('when another process opens the same data, then it is refused at once with a clear message; after a kill it may', async () => {
    const victim = spawn(process.execPath, [APPENDER, data, 'first', '1']);
    await heard(victim, 'open');
    const started = Date.now();
    const second = spawnSync(process.execPath, [APPENDER, data, 'second', '1'], { encoding: 'utf8' });
    expect(second.status).not.toBe(0);
    expect(second.stderr).toContain('store-in-use');
    expect(Date.now() - started).toBeLessThan(5_000);
    victim.kill('SIGKILL');
    await new Promise((resolve) => victim.once('exit', resolve));
    const third = spawn(process.execPath, [APPENDER, data, 'third', '1']);
    await heard(third, 'open');
    third.kill('SIGKILL');
    await new Promise((resolve) => third.once('exit', resolve));
  });
});

const mongoUrl = process.env['MONGODB_URL'];
(mongoUrl ? describe : describe.skip)(
  `given the same on EventStoreDB and MongoDB${mongoUrl ? '' : ' (skipped: MONGODB_URL is not set)'}`,
  () => {
    let server: Running;
    beforeEach(async () => {
      const port = await freePort();
      server = run('test/eventstoredb-server/main.js', ['--port', String(port), '--log', join(data, 'log.ndjson')]);
      const masterKeyFile = join(data, 'master.key');
      writeFileSync(masterKeyFile, randomBytes(32), { mode: 0o400 });
      settings = {
        EVENT_STORE: 'eventstoredb',
        EVENTSTORE_URL: (JSON.parse((await server.says(/\{.*"ready".*\}/))[0]) as { url: string }).url,
        READ_STORE: 'mongodb',
        MONGODB_URL: mongoUrl ?? '',
        MONGODB_DATABASE: `traject-${randomUUID().slice(0, 8)}`,
        TRAJECT_MASTER_KEY_FILE: masterKeyFile,
      };
    });
    afterEach(() => server.end('SIGKILL'));

    it(
      `when it is killed ${CLUSTER_KILLS} times with appends in flight, ${THEN}`,
      () => killed(CLUSTER_KILLS, 'kill -9 on EventStoreDB and MongoDB'),
      300_000,
    );
  },
);

async function killed(times: number, what: string): Promise<void> {
  const testimonies: Testimony[] = [];
  let idle = 0;
  for (let seed = 1; testimonies.length < times; seed += 1) {
    expect(idle).toBeLessThan(20);
    const testimony = await runAndKill(seed, 5 + ((seed * 7919) % 90));
    if (inFlight(testimony) === 0)
      idle += 1; // a kill that interrupts nothing does not count
    else testimonies.push(testimony);
  }
  await expectNothingLost(testimonies, `${what}, ${times} times with appends in flight (${idle} without did not count)`);
}

/** Kills a victim `after` milliseconds after its first acknowledgement. */
async function runAndKill(seed: number, after: number): Promise<Testimony> {
  const victim = spawn(process.execPath, [APPENDER, data, String(seed), String(CALLERS)], { env: { ...process.env, ...settings } });
  const testimony = testify(victim);
  await heard(victim, 'ack');
  await delay(after);
  victim.kill('SIGKILL');
  return testimony;
}

function testify(victim: ChildProcess): Promise<Testimony> {
  const testimony: Testimony = { sent: new Set(), acknowledged: new Map() };
  let rest = '';
  victim.stdout!.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) testifyLine(testimony, line);
  });
  let errors = '';
  victim.stderr!.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return new Promise((resolve, reject) => {
    victim.once('close', (code, signal) => {
      if (signal === 'SIGKILL' || code === 137) resolve(testimony);
      else reject(new Error(`the victim ended by itself (${code ?? signal}): ${errors.slice(0, 500)}`));
    });
  });
}

function testifyLine({ sent, acknowledged }: Testimony, line: string): void {
  const [verb, trajectoryId, facts, events] = line.split(' ');
  if (verb === 'send') sent.add(`${trajectoryId} ${facts}`);
  if (verb === 'ack') acknowledged.set(`${trajectoryId} ${facts}`, events!.split(','));
}

function heard(victim: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    victim.stdout!.on('data', (text: Buffer | string) => (text.toString().includes(word) ? resolve() : undefined));
    victim.once('close', () => reject(new Error(`the victim ended before it said "${word}"`)));
  });
}

function inFlight({ sent, acknowledged }: Testimony): number {
  return sent.size - acknowledged.size;
}

async function expectNothingLost(testimonies: readonly Testimony[], what: string): Promise<void> {
  const engine = await openEngine(readConfig({ data }, settings));
  try {
    const streams = await readLog(engine);
    const acks = testimonies.flatMap((t) =>
      [...t.acknowledged].flatMap(([command, events]) => events.map((event) => ({ command, event }))),
    );
    const open = testimonies.flatMap((t) => [...t.sent].filter((command) => !t.acknowledged.has(command)));
    const acknowledged = acks.length;
    const found = acks.filter(({ command, event }) => standsAt(streams, command, event)).length;
    const unacknowledged = open.length;
    const whole = open.filter((command) => wholeOrAbsent(streams, command)).length;
    process.stderr.write(
      `${what}: ${acknowledged} facts acknowledged, ${found} found, ${acknowledged - found} lost; ${unacknowledged} commands in flight, each whole or absent: ${whole}\n`,
    );
    expect(acknowledged).toBeGreaterThan(0);
    expect(found).toBe(acknowledged);
    expect(whole).toBe(unacknowledged);
    for (const [stream, events] of streams) expectChain(stream, events);
    await expectRebuilt(engine, streams);
  } finally {
    await engine.close();
  }
}

async function readLog(engine: Engine): Promise<Map<string, StoredEvent[]>> {
  const streams = new Map<string, StoredEvent[]>();
  let last = '';
  for await (const page of engine.stores.eventStore.readAll()) {
    for (const event of page) {
      expect(event.position > last).toBe(true);
      last = event.position;
      const stream = streams.get(event.stream);
      if (stream) stream.push(event);
      else streams.set(event.stream, [event]);
    }
  }
  return streams;
}

function standsAt(streams: ReadonlyMap<string, readonly StoredEvent[]>, command: string, event: string): boolean {
  const [eventId, revision] = event.split(':');
  const stream = streams.get(`trajectory-${command.split(' ')[0]}`) ?? [];
  return stream.filter((e) => e.eventId === eventId).length === 1 && stream[Number(revision)]?.eventId === eventId;
}

function wholeOrAbsent(streams: ReadonlyMap<string, readonly StoredEvent[]>, command: string): boolean {
  const [trajectoryId, facts] = command.split(' ');
  const stream = streams.get(`trajectory-${trajectoryId}`) ?? [];
  const wanted = facts!.split(',');
  const there = wanted.filter((fact) => stream.some((e) => `${e.type}@${e.metadata.occurredAt}` === fact));
  return there.length === 0 || there.length === wanted.length;
}

function expectChain(stream: string, events: readonly StoredEvent[]): void {
  let previous = chainStart(stream);
  for (const [i, event] of events.entries()) {
    const hash = chainHash(previous, event);
    if (event.revision !== i || event.metadata.hash !== hash) throw new Error(`${stream}: broken at revision ${i}`);
    previous = hash;
  }
}

/** The documents, brought up to date after the kills, are those that a fold from event 0 gives; no checkpoint was ahead of them. */
async function expectRebuilt(engine: Engine, streams: ReadonlyMap<string, readonly StoredEvent[]>): Promise<void> {
  for (const runner of engine.runners()) await runner.catchUp();
  for (const view of Object.values(stayViews)) {
    const ids = [...streams.keys()].map((s) => s.slice('trajectory-'.length));
    const documents = await engine.stores.documents.load(collectionOf(view), ids);
    for (const [stream, events] of streams) {
      const id = stream.slice('trajectory-'.length);
      const folded = foldDocument(
        view,
        id,
        events.map((e) => engine.catalogue.decode(e)),
        { calendar: engine.calendar, settings: engine.viewSettings },
      );
      const { revision, body } = documents.get(id) ?? {};
      if (revision !== folded.revision || canonicalJson(body) !== canonicalJson(folded.body))
        throw new Error(`${view.name} of ${stream} differs from its rebuild`);
    }
  }
}
