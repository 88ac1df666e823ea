import { Command } from 'commander';
import { Unavailable, formatInstant } from '#eventsourcing';
import { type Config, type Engine, JsonLog, closeOnSignal, openEngine, readConfig } from '#platform';
import { views } from '#views';
import { write } from '../console.js';
import type { Context } from '../context.js';
import { type DataOptions, portOf, withData } from '../options.js';
import { removeServerNote, writeServerNote } from '../server-file.js';

interface StartOptions extends DataOptions {
  readonly port?: number;
  readonly devActors?: boolean;
}

/** `traject start`: everything in one process on this machine. */
export function startCommand(context: Context): Command {
  return withData(new Command('start'))
    .description('start the server of this machine: api and read models in one process')
    .option('--port <port>', 'the port on the loopback address (default 3000, or TRAJECT_PORT)', portOf)
    .option('--dev-actors', 'let a Traject-Actor header say who asks: for development and tests only')
    .action((options: StartOptions) => start(context, options));
}

async function start(context: Context, { data, port, devActors }: StartOptions): Promise<void> {
  // A person at a terminal reads what matters; a supervisor gets a line for each request.
  const quiet = context.console.watched ? { logLevel: 'warn' as const } : {};
  const config = readConfig({ data, port, devActors }, undefined, quiet);
  const server = await serve(config);
  const startedAt = formatInstant(Date.now());
  await writeServerNote(config.data, { url: server.url, pid: process.pid, startedAt });
  closeOnSignal(async () => {
    await removeServerNote(config.data, process.pid);
    await server.close();
  }, server.log);
  await write(
    context.console.output,
    `traject answers at ${server.url} (data in ${config.data}); documentation at ${server.url}/docs. Ctrl-C stops it.\n`,
  );
  await untilBuilt(server.engine);
  await write(context.console.output, 'ready: every read model is built.\n');
  await new Promise<never>(() => undefined); // until a signal ends the process
}

interface Server {
  readonly url: string;
  readonly engine: Engine;
  readonly log: JsonLog;
  close(): Promise<void>;
}

/** The api in this thread, the projector in one of its own. What was opened is let go again when a later step fails. */
async function serve(config: Config): Promise<Server> {
  // Only this command needs Nest: the others begin without loading it.
  const [{ createApi, listenApi }, { startProjectorThread }] = await Promise.all([import('#apps/api'), import('#apps/projector')]);
  const log = new JsonLog(config.logLevel);
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closers.splice(0).toReversed()) await step();
  };
  try {
    let wake = (): void => undefined;
    const engine = await openEngine(config, { onAppended: () => wake() });
    closers.push(() => engine.close());
    const app = await createApi(engine, config);
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

async function untilBuilt({ reads }: Engine): Promise<void> {
  for (const view of Object.values(views)) {
    while (!(await reads.isBuilt(view))) await new Promise((next) => setTimeout(next, LOOK_MS));
  }
}
