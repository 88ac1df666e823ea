import 'reflect-metadata';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { appendRows } from './appends.js';
import { eventStoreDbRow } from './event-store-db.js';
import type { Result } from './measure.js';
import { replayRows } from './replays.js';
import { circumstances, ratioOf, tableOf } from './report.js';
import { startRow } from './starts.js';
import { type Filling, buildViews, makeStore } from './store.js';

/**
 * Measures the work that has goals, each beside the limit of the machine in the same run. Asserts nothing: figures of one
 * machine are no test.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    rows: { type: 'string', default: '1,3,4,8,9,10' },
    out: { type: 'string', default: '.tmp/bench.json' },
    help: { type: 'boolean', default: false },
  },
});

const HELP = `npm run bench -- [--events 1000000] [--rounds 3] [--seed 1] [--rows 1,3,4,8,9,10] [--out .tmp/bench.json]
--events: several sizes with commas between them are measured one after the other.`;

/** Row 10 is also measured at this size, row 1b at a quarter of the events: they take long to set up. */
const SMALL = 100_000;

async function measure(root: string): Promise<Result[]> {
  const rows = new Set(values.rows.split(','));
  const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
  const results: Result[] = [];
  if (rows.has('3') || rows.has('4')) {
    say('appends');
    results.push(...(await appendRows(rounds, root, seed)));
  }
  for (const events of values.events.split(',').map(Number)) {
    const filling = await filled(root, { events, seed, mix: 'believable' });
    if (rows.has('1') || rows.has('9')) results.push(...(await replays(root, filling, { rounds, seed })));
    if (rows.has('8')) results.push(await serverRow(root, filling, rounds));
    if (rows.has('10')) results.push(...(await starts(root, filling, { rounds, seed })));
    await rm(filling.directory, { recursive: true, force: true });
  }
  return results
    .filter(({ row }) => rows.has(row.replace(/\D/g, '')))
    .toSorted((a, b) => Number.parseInt(a.row, 10) - Number.parseInt(b.row, 10));
}

interface Options {
  readonly rounds: number;
  readonly seed: number;
}

async function replays(root: string, filling: Filling, { rounds, seed }: Options): Promise<Result[]> {
  say('replays');
  const all = await replayRows(rounds, filling, '');
  const custody = await filled(root, { events: Math.ceil(filling.events / 4), seed, mix: 'custody' });
  say('replays of which every event is needed');
  return [...all, ...(await replayRows(rounds, custody, 'b'))];
}

function serverRow(root: string, filling: Filling, rounds: number): Promise<Result> {
  say('EventStoreDB');
  return eventStoreDbRow(rounds, root, filling);
}

async function starts(root: string, filling: Filling, { rounds, seed }: Options): Promise<Result[]> {
  const results: Result[] = [];
  if (filling.events > SMALL) results.push(await startOf(await filled(root, { events: SMALL, seed, mix: 'believable' }), rounds, '≤ 5 s'));
  results.push(await startOf(filling, rounds, filling.events > SMALL ? '≤ 10 s' : '≤ 5 s'));
  return results;
}

async function startOf(filling: Filling, rounds: number, goal: string): Promise<Result> {
  say(`building the views of ${filling.events.toLocaleString('en')} events`);
  await buildViews(filling);
  say('starts');
  return startRow(rounds, filling, goal);
}

function filled(root: string, options: Parameters<typeof makeStore>[1]): Promise<Filling> {
  say(`filling a log with ${options.events.toLocaleString('en')} events`);
  return makeStore(root, options);
}

function say(what: string): void {
  process.stderr.write(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${what}\n`);
}

async function inPlaceOfItsOwn(): Promise<Result[]> {
  const root = await mkdtemp(join(tmpdir(), 'traject-bench-'));
  try {
    return await measure(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

if (values.help) {
  process.stdout.write(`${HELP}\n`);
} else {
  const results = await inPlaceOfItsOwn();
  const about = circumstances(process.argv.slice(2), Number(values.seed), Number(values.rounds));
  const lines = results.map((one) => ({ ...one, ratioPercent: ratioOf(one) }));
  await mkdir(dirname(values.out), { recursive: true });
  await writeFile(values.out, `${JSON.stringify({ ...about, results: lines }, undefined, 2)}\n`);
  process.stdout.write(`${tableOf(results)}\n${JSON.stringify(about)}\nwritten to ${values.out}\n`);
}
