import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Position } from '#eventsourcing';
import type { Config, Engine } from '#platform';
import { Figures, type Seen, observe } from '#statistics';
import { Stop } from '../outcome.js';
import type { Progress } from '../progress.js';
import { leanLog } from './lean-log.js';
import { type Question, askedOf } from './question.js';
import type { FromWorker, ToWorker } from './worker.js';

export interface Replay {
  readonly engine: Engine;
  readonly config: Config;
  readonly question: Question;
  readonly workers: number;
  readonly progress: Progress;
}

/** Below this many events a thread costs more than it saves. */
const WORTH_A_THREAD = 250_000;
const MOST_WORKERS = 16;

/** How many threads read, when nobody says. */
export function workersFor(config: Config, head: Position, asked: number | undefined): number {
  if (asked !== undefined) return Math.min(asked, MOST_WORKERS);
  const events = numberOf(head) ?? 0;
  if (config.eventStore !== 'sqlite') return 1;
  return Math.max(1, Math.min(availableParallelism(), Math.floor(events / WORTH_A_THREAD), MOST_WORKERS));
}

/** Reads the log once and gathers what the table observes, in this thread or in several: the figures are the same. */
export async function replay(request: Replay): Promise<Figures> {
  const figures = new Figures(askedOf(request.question));
  for (const seen of request.workers > 1 ? await inThreads(request) : [await here(request)]) figures.take(seen);
  return figures;
}

function here({ engine, question, progress }: Replay): Promise<Seen> {
  const { head } = question;
  const onPage = (position: number): void => progress.at(position, position);
  return observe(askedOf(question), { log: leanLog(engine.stores.eventStore), head, catalogue: engine.catalogue, onPage });
}

async function inThreads({ config, question, workers, progress }: Replay): Promise<readonly Seen[]> {
  const reached = Array.from({ length: workers }, () => 0);
  const threads: Worker[] = [];
  const part = (index: number): Promise<Seen> =>
    new Promise((done, fail) => {
      const input: ToWorker = { config, question, partition: { index, of: workers } };
      const thread = new Worker(workerFile(), { workerData: input, name: `stats ${index}` });
      threads.push(thread);
      thread.on('message', (message: FromWorker) => {
        if (message.kind === 'seen') return done(message.seen);
        if (message.kind === 'failed') return fail(new Stop(message.failure.exit, message.failure.message ?? ''));
        reached[index] = message.position;
        const position = Math.min(...reached);
        return progress.at(position, position);
      });
      thread.once('error', fail);
    });
  try {
    return await Promise.all(reached.map((_, index) => part(index)));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Threads run built files: from the source (under jest) the built one beside it is taken. */
function workerFile(): URL {
  const here = import.meta.url;
  const file = here.endsWith('.ts') ? new URL('../../../dist/apps/cli/stats/worker.js', here) : new URL('./worker.js', here);
  if (!existsSync(fileURLToPath(file))) throw new Error('the command is not built: run `npm run build`');
  return file;
}

/** The embedded log's positions count its events: the bar of progress and the number of threads go by that. */
export function numberOf(head: Position): number | undefined {
  const digits = /-(\d+)$/.exec(head)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
