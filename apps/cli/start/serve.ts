import { Unavailable } from '#eventsourcing';
import { type Config, type Engine, JsonLog, type OpenOptions, openEngine } from '#platform';
import { views } from '#views';

export interface Server {
  readonly url: string;
  readonly engine: Engine;
  readonly log: JsonLog;
  /** Repeatable. */
  close(): Promise<void>;
}

/** What a sandbox has beside a server of real facts. */
export interface ServeOptions extends Pick<OpenOptions, 'sandbox'> {
  /** Done on the open stores before anybody is answered. */
  readonly prepare?: (engine: Engine) => Promise<void>;
  readonly resetSandbox?: () => void;
}

/** The api in this thread, the projector in one of its own. What was opened is let go again when a later step fails. */
export async function serve(config: Config, { sandbox, prepare, resetSandbox }: ServeOptions = {}): Promise<Server> {
  // Only this command needs Nest: the others begin without loading it.
  const [{ createApi, listenApi }, { startProjectorThread }] = await Promise.all([import('#apps/api'), import('#apps/projector')]);
  const log = new JsonLog(config.logLevel);
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closers.splice(0).toReversed()) await step();
  };
  try {
    let wake = (): void => undefined;
    const engine = await openEngine(config, { onAppended: () => wake(), sandbox });
    closers.push(() => engine.close());
    await prepare?.(engine);
    const app = await createApi(engine, config, { resetSandbox });
    closers.push(() => app.close());
    const url = await listenApi(app, config).catch((error: unknown) => Promise.reject(portError(error, config)));
    const projector = await startProjectorThread(config, log);
    closers.push(() => projector.stop());
    wake = () => projector.wake();
    return { url, engine, log, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function portError(error: unknown, { port }: Config): unknown {
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE')
    return new Unavailable('port-taken', `port ${port} is taken by another program: stop that one, or choose another with --port`);
  if (code === 'EACCES')
    return new Unavailable('port-forbidden', `port ${port} may not be used by this user: choose one above 1023 with --port`);
  return error;
}

const LOOK_MS = 100;

/** Waits until reads answer. */
export async function untilBuilt({ reads }: Engine): Promise<void> {
  for (const view of Object.values(views)) {
    while (!(await reads.isBuilt(view))) await new Promise((next) => setTimeout(next, LOOK_MS));
  }
}
