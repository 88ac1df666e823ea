import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Config, JsonLog } from '#platform';
import type { ToWorker } from './worker.js';

/** The projector of a data directory, in a thread. */
export interface ProjectorThread {
  /** Tells it that there is something new. Cheap: at once when it is quiet, else at most once in a few milliseconds. */
  wake(): void;
  /** Lets it finish what is under way. Repeatable. */
  stop(): Promise<void>;
}

const RESTART_MS = 1_000;
const STOP_MS = 8_000;
/** Under load, this much news becomes one batch. */
const WAKE_MS = 5;

/**
 * Starts the projector of a data directory in a worker thread; whoever calls has the log open for writing. A thread that dies is
 * started again: the views go on where they were.
 * @throws Error when it cannot start the first time
 */
export async function startProjectorThread(config: Config, log: JsonLog): Promise<ProjectorThread> {
  const host = new ThreadHost(config, log);
  await host.start();
  return host;
}

/** Threads run built files: from the source (under jest) the built one beside it is taken. */
export function workerFile(): URL {
  const here = import.meta.url;
  return here.endsWith('.ts') ? new URL('../../dist/apps/projector/worker.js', here) : new URL('./worker.js', here);
}

class ThreadHost implements ProjectorThread {
  private worker: Worker | undefined;
  private stopping = false;
  private pause: NodeJS.Timeout | undefined;
  private again = false;
  private restart: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: Config,
    private readonly log: JsonLog,
  ) {}

  async start(): Promise<void> {
    const file = workerFile();
    if (!existsSync(fileURLToPath(file))) throw new Error('the projector is not built: run `npm run build`');
    const worker = new Worker(file, { workerData: this.config, name: 'projector' });
    this.worker = worker;
    await once(worker, 'message'); // rejects with the error of a thread that dies first
    worker.on('error', (error) => this.log.error('projector-died', error));
    worker.once('exit', () => this.ended());
  }

  wake(): void {
    if (this.pause) {
      this.again = true;
      return;
    }
    this.tell('wake');
    this.pause = setTimeout(() => {
      this.pause = undefined;
      if (!this.again) return;
      this.again = false;
      this.wake();
    }, WAKE_MS);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    clearTimeout(this.pause);
    const worker = this.worker;
    if (!worker) return;
    const exited = once(worker, 'exit');
    this.tell('stop');
    const hurry = setTimeout(() => void worker.terminate(), STOP_MS);
    await exited;
    clearTimeout(hurry);
  }

  private tell(message: ToWorker): void {
    this.worker?.postMessage(message, []);
  }

  private ended(): void {
    this.worker = undefined;
    if (this.stopping) return;
    this.log.warn('projector-restarting');
    this.restart = setTimeout(() => void this.start().catch((error: unknown) => this.failed(error)), RESTART_MS);
  }

  private failed(error: unknown): void {
    this.log.error('projector-died', error);
    this.ended();
  }
}
