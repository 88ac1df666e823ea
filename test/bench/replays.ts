import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parseDay } from '#eventsourcing';
import { type Engine, type Question, openEngine, replay } from '#platform';
import type { KnownAt } from '#statistics';
import { readAndParse } from './limits.js';
import { type Result, type Work, sideBySide, timed } from './measure.js';
import { type Filling, configOf } from './store.js';

/** A month in the middle of the population. */
const MONTH = { from: parseDay('2024-06-01')!, to: parseDay('2024-06-30')!, every: 'day' } as const;
const LIMIT = 'reading the same facts as JSON lines + JSON.parse';
const MEGABYTE = 1_000_000;
/** Threads are measured from so many events on. */
const FOR_THREADS = 250_000;
const THREADS = 2;

/** What is counted: a month's daily stock by legal status. */
export interface Counting {
  readonly directory: string;
  readonly knownAt: KnownAt;
  readonly workers: number;
}

/**
 * Rows 1 and 9: a month's daily stock by legal status, as known now and as known at the end of each day, as `traject stats` computes
 * it; 1w with two threads. Memory is the peak of a process of its own that does it once.
 */
export async function replayRows(rounds: number, filling: Filling, letter: '' | 'b'): Promise<Result[]> {
  const { directory, events, stays, lines } = filling;
  const engine = await openEngine(configOf(directory), { mode: 'reader' });
  const limited: Work = () => timed(events, () => readAndParse(lines));
  const all = KINDS.filter(({ workers }) => workers === 1 || events >= FOR_THREADS);
  const works = all.map(
    ({ knownAt, workers }): Work =>
      () =>
        timed(events, () => count(engine, { directory, knownAt, workers })),
  );
  const [limit, ...ours] = await sideBySide(rounds, limited, ...works);
  await engine.close();
  const what = letter === 'b' ? 'every event needed' : 'custody, talks and needs';
  const size = `${events.toLocaleString('en')} events of ${Math.round(filling.bytes / events)} bytes, ${stays.toLocaleString('en')} stays`;
  const results: Result[] = [];
  for (const [i, { row, work, goal, ...kind }] of all.entries()) {
    const peak = await peakOf({ directory, ...kind });
    const common = { size, unit: 'events/s', limit, limitIs: LIMIT, peak };
    results.push({ ...common, row: `${row[0]}${letter}${row.slice(1)}`, work: `${work} (${what})`, ours: ours[i]!, goal });
  }
  return results;
}

const KINDS = [
  { row: '1', work: 'replay into a statistic', knownAt: 'now', workers: 1, goal: '≥ 60 %' },
  { row: '1w', work: `the same with ${THREADS} threads`, knownAt: 'now', workers: THREADS, goal: 'near-linear' },
  { row: '9', work: "a month's daily stock, known at each", knownAt: 'each', workers: 1, goal: '≥ 50 %' },
] as const;

/** Counts once. @throws Error when the population leaves the month empty: nothing would be measured */
export async function count(engine: Engine, { directory, knownAt, workers }: Counting): Promise<void> {
  const asked = { table: 'stock', by: ['legalStatus'], zone: 'Europe/Brussels', range: MONTH, knownAt, now: 0 };
  const question: Question = { ...asked, head: await engine.stores.eventStore.head() };
  const figures = await replay({ engine, config: configOf(directory), question, workers });
  if (figures.table().rows.every(({ values }) => values[0] === 0)) throw new Error('the population leaves the month empty');
}

/** The most memory, in megabytes, of a process that counts once: all that the operating system gave it, Node included. */
async function peakOf(counting: Counting): Promise<number> {
  const once = fileURLToPath(new URL('replay-once.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [once, JSON.stringify(counting)]);
  return Math.round(Number(stdout) / MEGABYTE);
}
