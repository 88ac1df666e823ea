import { Command } from 'commander';
import { formatInstant } from '#eventsourcing';
import { closeOnSignal, readConfig } from '#platform';
import { write } from '../console.js';
import type { Context } from '../context.js';
import { type DataOptions, portOf, withData } from '../options.js';
import { wrongUse } from '../outcome.js';
import { removeServerNote, writeServerNote } from '../server-file.js';
import { sandboxConfig, startSandbox } from './sandbox.js';
import { serve, untilBuilt } from './serve.js';

interface StartOptions extends DataOptions {
  readonly port?: number;
  readonly devActors?: boolean;
  readonly sandbox?: boolean;
  readonly reset?: boolean;
}

/** `traject start`: everything in one process on this machine. */
export function startCommand(context: Context): Command {
  return withData(new Command('start'))
    .description('start the server of this machine: api and read models in one process')
    .option('--port <port>', 'the port on the loopback address (default 3000, or TRAJECT_PORT)', portOf)
    .option('--dev-actors', 'let a Traject-Actor header say who asks: for development and tests only')
    .option('--sandbox', 'made-up people only, living up to now, in a store of their own (./data-sandbox, or sandbox in --data)')
    .option('--reset', 'with --sandbox: throw the sandbox away and begin it anew')
    .action((options: StartOptions) => start(context, options));
}

async function start(context: Context, { data, port, devActors, sandbox = false, reset = false }: StartOptions): Promise<void> {
  if (reset && !sandbox) throw wrongUse('--reset belongs to --sandbox: real facts are never thrown away');
  // A person at a terminal reads what matters; a supervisor gets a line for each request.
  const quiet = context.console.watched ? { logLevel: 'warn' as const } : {};
  const options = { data, port, devActors };
  if (sandbox) await startSandbox(context, { config: await sandboxConfig(options, quiet), reset });
  const config = readConfig(options, undefined, quiet);
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
