import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { StoreConfig } from '../engine/open.js';
import { errorOf } from './failure.js';
import type { FromWorker, Task } from './worker.js';

/** A task in a thread of its own. */
export interface Running<Result> {
  readonly result: Promise<Result>;
  /** Ends the thread; a result that is not there yet is refused. Repeatable. */
  stop(): Promise<unknown>;
}

/**
 * Begins a task in a thread that reads the stores by itself.
 * @param onPage told the number of the last row that was read
 */
export function inThread<Result>(config: StoreConfig, task: Task, onPage?: (position: number) => void): Running<Result> {
  const { data, masterKeyFile, zone, eventStore, readStore, eventStoreUrl, mongoUrl, mongoDatabase, partitions } = config;
  const stores = { data, masterKeyFile, zone, eventStore, readStore, eventStoreUrl, mongoUrl, mongoDatabase, partitions };
  const thread = new Worker(workerFile(), { workerData: { config: stores, task }, name: `statistics ${task.kind}` });
  const result = new Promise<Result>((done, fail) => {
    thread.on('message', (message: FromWorker) => {
      if (message.kind === 'page') onPage?.(message.position);
      else if (message.kind === 'failed') fail(errorOf(message.failure));
      else done(message.result as Result);
    });
    thread.once('error', fail);
    thread.once('exit', () => fail(new Error('the thread of a statistic ended without an answer')));
  });
  return { result, stop: () => thread.terminate() };
}

/** Threads run built files: from the source (under jest) the built one is taken. */
function workerFile(): URL {
  const here = import.meta.url;
  const file = here.endsWith('.ts') ? new URL('../../../dist/libs/platform/statistics/worker.js', here) : new URL('./worker.js', here);
  if (!existsSync(fileURLToPath(file))) throw new Error('the command is not built: run `npm run build`');
  return file;
}
