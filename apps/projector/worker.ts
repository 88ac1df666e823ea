import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { type Config, JsonLog, Projector, openEngine } from '#platform';

/** What the main thread says to this one, and what this one answers. */
export type ToWorker = 'wake' | 'stop';
export type FromWorker = 'ready';

/**
 * The projector in a thread of its own, with its own connections: folding keeps no request waiting. It looks for new events by
 * itself; `wake` makes it look at once.
 */
const config = workerData as Config;
const log = new JsonLog(config.logLevel);
const engine = await openEngine(config, { mode: 'reader' });
const projector = new Projector(engine, { onFailure: (view, error) => log.error('projector-failed', error, { view }) });

async function stop(): Promise<void> {
  await projector.stop();
  await engine.close();
  parentPort?.close();
}

parentPort?.on('message', (message: ToWorker) => {
  if (message === 'wake') engine.stores.wake?.();
  else void stop();
});
projector.start();
parentPort?.postMessage('ready' satisfies FromWorker, []);
