import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT, type Running, freePort, run, traject, until } from './support.js';

/**
 * The whole system as separate processes on EVENT_STORE=eventstoredb and READ_STORE=mongodb: api, two projectors, the command
 * line. The log is a real EventStoreDB (EVENTSTORE_URL) or the protocol server of test/eventstoredb-server as a process.
 */
const mongoUrl = process.env['MONGODB_URL'];
const onCluster = mongoUrl ? describe : describe.skip;
const why = mongoUrl ? '' : ' (skipped: MONGODB_URL is not set; test/mongodb-server/start.sh starts a server)';
const SAMPLE = join(ROOT, '../shared/data/custody-sample');
const TOUR = join(ROOT, 'docs/tour/facts.ndjson');

onCluster(`given EventStoreDB and MongoDB${why}`, () => {
  let folder: string;
  let settings: Record<string, string>;
  const started: Running[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'traject-cluster-'));
    const masterKeyFile = join(folder, 'master.key');
    writeFileSync(masterKeyFile, randomBytes(32), { mode: 0o400 });
    settings = {
      EVENT_STORE: 'eventstoredb',
      EVENTSTORE_URL: process.env['EVENTSTORE_URL'] ?? (await protocolServer()),
      READ_STORE: 'mongodb',
      MONGODB_URL: mongoUrl ?? '',
      MONGODB_DATABASE: `traject-${randomUUID().slice(0, 8)}`,
      TRAJECT_MASTER_KEY_FILE: masterKeyFile,
      TRAJECT_PARTITIONS: '4',
      TRAJECT_LOG: 'warn',
    };
  });

  afterAll(async () => {
    for (const process of started) await process.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  async function protocolServer(): Promise<string> {
    const port = await freePort();
    const log = run('test/eventstoredb-server/main.js', ['--port', String(port), '--log', join(folder, `log-${port}.ndjson`)]);
    started.push(log);
    return (JSON.parse((await log.says(/\{.*"ready".*\}/))[0]) as { url: string }).url;
  }

  /** An api or a projector, with the port of its probes. */
  async function start(
    app: 'api' | 'projector',
    more: Record<string, string> = {},
  ): Promise<{ process: Running; url: string; ops: string }> {
    const [port, opsPort] = [await freePort(), await freePort()];
    const environment = { ...settings, ...more, TRAJECT_PORT: String(port), TRAJECT_OPS_PORT: String(opsPort) };
    const process = run(`dist/apps/${app}/main.js`, [], environment);
    started.push(process);
    const ops = `http://127.0.0.1:${opsPort}`;
    await until(async () => (await fetch(`${ops}/health/live`)).ok, 20_000);
    return { process, url: `http://127.0.0.1:${port}`, ops };
  }

  it('when facts come in over HTTP while projectors die and come back, then each is in its plan, soon and once', async () => {
    const [one, two] = await Promise.all([
      start('projector', { TRAJECT_PARTITION_SHARE: '2' }),
      start('projector', { TRAJECT_PARTITION_SHARE: '2' }),
    ]);
    const api = await start('api');
    await until(async () => (await fetch(`${api.ops}/health/ready`)).ok, 30_000);
    const post = (id: string, fact: object): Promise<Response> =>
      fetch(`${api.url}/v1/trajectories/${id}/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', prefer: 'wait=15' },
        body: JSON.stringify(fact),
      });
    const admit = (id: string): Promise<Response> =>
      post(id, {
        type: 'DetaineeAdmitted',
        occurredAt: '2026-03-02',
        data: { personId: id, prisonId: 'HAREN', legalStatus: 'REMAND', kind: 'NEW' },
      });
    const words = 'in confidence to the service';
    const need = (id: string): Promise<Response> =>
      post(id, { type: 'NeedIdentified', occurredAt: '2026-03-03', data: { needId: 'N1', domain: 'D2', askedBy: 'PERSON', words } });
    const ids = Array.from({ length: 24 }, (_, i) => `c-${i}`);
    expect((await Promise.all(ids.map(admit))).map((r) => r.status)).toEqual(ids.map(() => 201));

    await one.process.end('SIGKILL'); // its partitions are taken over: every stay gets its second fact into its plan
    const takeOver = await until(async () => (await Promise.all(ids.map(need))).every((r) => r.status === 201 || r.status === 200), 10_000);
    process.stderr.write(`a projector killed: every partition served again after ${Math.round(takeOver)} ms\n`);
    for (const id of ids) {
      const plan = (await (await fetch(`${api.url}/v1/trajectories/${id}/plan`)).json()) as {
        needs: { data: { words: string } }[];
        custody: { prison: string };
      };
      expect([plan.custody.prison, plan.needs.map((n) => n.data.words)]).toEqual(['HAREN', plan.needs.map(() => words)]);
      expect(plan.needs.length).toBeGreaterThan(0);
    }
    const board = (await (await fetch(`${api.url}/v1/boards/occupancy`)).json()) as { held: number };
    expect(board.held).toBe(ids.length);
    await Promise.all([two.process.end(), api.process.end()]);
    const verified = await traject(['verify'], settings).ended();
    expect(verified).toMatchObject({ code: 0 });
  }, 120_000);

  it('when a log moves from the embedded default to the cluster and back, then ids, order, bytes and keys are the same and positions are told apart', async () => {
    const [first, last] = [join(folder, 'first'), join(folder, 'last')];
    const key = { TRAJECT_MASTER_KEY_FILE: settings['TRAJECT_MASTER_KEY_FILE']! };
    const cluster = {
      ...settings,
      EVENTSTORE_URL: process.env['EVENTSTORE_MOVE_URL'] ?? (await protocolServer()),
      MONGODB_DATABASE: `traject-${randomUUID().slice(0, 8)}`,
    };
    expect((await traject(['import', TOUR, '--historical', '--data', first], key).ended()).output).toContain('7 stored');
    const file = (name: string, of: Record<string, string>): string => {
      const path = join(folder, name);
      writeFileSync(
        path,
        Object.entries(of)
          .map(([k, v]) => `${k}=${v}`)
          .join('\n'),
      );
      return path;
    };
    const there = await traject(['move', '--data', first, '--to', file('cluster.env', cluster)], key).ended();
    const back = await traject(['move', '--to', file('back.env', { ...key, TRAJECT_DATA: last })], cluster).ended();
    const digest = /digest ([0-9a-f]{64})/;
    expect(digest.exec(there.output)?.[1]).toMatch(/^[0-9a-f]{64}$/);
    expect(digest.exec(back.output)?.[1]).toBe(digest.exec(there.output)?.[1]);
    const plan = async (args: readonly string[], env: Record<string, string>): Promise<string> => {
      const { output } = await traject(['plan', 'stay-1', '--valid-at', '2026-03-10', '--known-at', '2026-03-10', ...args], env).ended();
      return output;
    };
    const original = await plan(['--data', first], key);
    expect(original).toContain('I want to finish my French course'); // sealed: the keys moved too
    expect(await plan([], cluster)).toBe(original);
    const tag = async (args: readonly string[], env: Record<string, string>): Promise<string> => {
      const { output } = await traject(['plan', 'stay-1', '--format', 'json', ...args], env).ended();
      return (JSON.parse(output) as { position: string }).position.split('-')[0]!;
    };
    const tags = await Promise.all([tag(['--data', first], key), tag([], cluster), tag(['--data', last], key)]);
    expect(new Set(tags).size).toBe(3); // a position of one store is answered 410 by the others
    expect(await plan(['--data', last], key)).toBe(original);
  }, 120_000);

  const sample = existsSync(join(SAMPLE, 'facts.ndjson')) ? it : it.skip;
  sample(
    `when the custody sample is imported, then the log holds it once and both tables are equal to the last cell${existsSync(SAMPLE) ? '' : ' (skipped: ../shared is not there)'}`,
    async () => {
      const imported = await traject(['import', join(SAMPLE, 'facts.ndjson'), '--historical'], settings).ended();
      expect(imported.output).toMatch(/17827 stored, 0 repeated, 0 refused/);
      const stock = [
        'stats',
        'stock',
        '--from',
        '2023-09-01',
        '--to',
        '2023-09-30',
        '--every',
        'day',
        '--by',
        'legalStatus',
        '--format',
        'csv',
        '--unsuppressed',
      ];
      for (const [more, file] of [
        [['--known-at', 'each'], 'expected-known-daily.csv'],
        [[], 'expected-known-end.csv'],
      ] as const) {
        const out = join(folder, file);
        expect((await traject([...stock, ...more, '--out', out], settings).ended()).code).toBe(0);
        expect(readFileSync(out, 'utf8') === readFileSync(join(SAMPLE, file), 'utf8')).toBe(true);
      }
    },
    300_000,
  );
});
