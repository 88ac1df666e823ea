import { join } from 'node:path';
import { removeSandbox, sandboxMarkIn } from '#adapters/sqlite';
import { formatInstant } from '#eventsourcing';
import { type Config, type ConfigOptions, type Engine, closeOnSignal, readConfig, workList } from '#platform';
import { write } from '../console.js';
import type { Context } from '../context.js';
import { progressOf, whole } from '../progress.js';
import { removeServerNote, writeServerNote } from '../server-file.js';
import { Population } from './population.js';
import { LOCAL_ACTOR } from '#privacy';
import { type Server, serve, untilBuilt } from './serve.js';

const DIRECTORY = './data-sandbox';
const EMBEDDED: ConfigOptions = { eventStore: 'sqlite', readStore: 'sqlite', masterKeyFile: '' };
const BEAT_MS = 20_000;

export interface SandboxOptions {
  readonly config: Config;
  /** Throws everything away first. */
  readonly reset: boolean;
}

/**
 * The settings of a sandbox: always embedded, with a key of its own, in `./data-sandbox`; where a data directory was named, in its
 * folder `sandbox`, or in itself when it is one.
 */
export async function sandboxConfig(options: ConfigOptions, initial: ConfigOptions): Promise<Config> {
  const config = readConfig({ ...options, ...EMBEDDED }, undefined, { ...initial, data: DIRECTORY });
  if (config.data === DIRECTORY || (await sandboxMarkIn(config.data)) !== undefined) return config;
  return { ...config, data: join(config.data, 'sandbox') };
}

/** Serves made-up people until a signal ends the process; made anew whenever somebody asks for it. */
export async function startSandbox(context: Context, { config, reset }: SandboxOptions): Promise<never> {
  const { output } = context.console;
  await write(output, 'sandbox: every person in it is made up, and every answer says so (Traject-Sandbox: true).\n');
  if (reset) await removeSandbox(config.data);
  let current: Server | undefined;
  const stop = async (): Promise<void> => {
    await removeServerNote(config.data, process.pid);
    await current?.close();
  };
  let chosen = config;
  for (let first = true; ; first = false) {
    const round = await Round.begin(context, chosen);
    current = round.server;
    if (first) closeOnSignal(stop, current.log);
    // the same address again after a reset, also where the system chose the port
    chosen = { ...config, port: Number(new URL(current.url).port) };
    await round.greet(context);
    await round.over;
    await stop();
    await removeSandbox(config.data);
    await write(output, 'sandbox: reset.\n');
  }
}

/** A sandbox from its first fact, or where it stopped, to its reset. */
class Round {
  private constructor(
    readonly server: Server,
    private readonly config: Config,
    private readonly population: Population,
    /** Resolves when somebody asks for a reset. */
    readonly over: Promise<void>,
  ) {}

  static async begin(context: Context, config: Config): Promise<Round> {
    let resetSandbox = (): void => undefined;
    const asked = new Promise<void>((resolve) => (resetSandbox = resolve));
    let population: Population | undefined;
    const prepare = async (engine: Engine): Promise<void> => {
      population = new Population(engine.stores.sandbox!);
      await fill(context, engine, population);
    };
    const server = await serve(config, { sandbox: today(), prepare, resetSandbox });
    const beat = setInterval(
      () => void population!.fill(server.engine, Date.now()).catch((e: unknown) => server.log.error('fill', e)),
      BEAT_MS,
    );
    const over = asked.then(() => clearInterval(beat));
    return new Round(server, config, population!, over);
  }

  async greet({ console: { output } }: Context): Promise<void> {
    const { url, engine } = this.server;
    const { data } = this.config;
    await writeServerNote(data, { url, pid: process.pid, startedAt: formatInstant(Date.now()) });
    await write(output, `traject answers at ${url} (data in ${data}); documentation at ${url}/docs. Ctrl-C stops it.\n`);
    await untilBuilt(engine);
    await write(output, 'ready: every read model is built.\n');
    if (this.population.end < Date.now()) await write(output, 'nothing new happens in it any more: begin anew with --reset.\n');
    await write(output, await examples(engine, url));
  }
}

async function fill({ console }: Context, engine: Engine, population: Population): Promise<void> {
  const begun = performance.now();
  const progress = progressOf(console, { title: 'sandbox', unit: 'facts', total: 1 });
  const { facts, refused } = await population.fill(engine, Date.now(), (done, total) => progress.at(done / total, done));
  progress.stop();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  await write(console.output, `it holds ${whole(facts)} facts up to now (${seconds} s), and goes on to live.\n`);
  if (refused > 0)
    await write(console.output, `${whole(refused)} of them no longer fit what was written since: begin anew with --reset.\n`);
}

/** Lines to try, with a stay that really is there. */
async function examples(engine: Engine, url: string): Promise<string> {
  const list = await workList(engine, { limit: 1, actor: LOCAL_ACTOR });
  const id = list.rows[0]?.trajectoryId ?? 'none';
  const need = JSON.stringify({
    type: 'NeedIdentified',
    occurredAt: today(),
    data: { needId: 'need-of-mine', domain: 'D2', askedBy: 'PERSON' },
  });
  const calls = [
    `'${url}/v1/plans?due=overdue&limit=5'`,
    `'${url}/v1/boards/reception?limit=5'`,
    `${url}/v1/boards/occupancy`,
    `${url}/v1/offers/gaps`,
    `${url}/v1/trajectories/${id}/plan`,
    `-X POST ${url}/v1/trajectories/${id}/events -H 'content-type: application/json' -H 'prefer: wait=5' -d '${need}'`,
    `-X POST ${url}/v1/sandbox/reset`,
  ];
  return `Try:\n${calls.map((call) => `  curl -s ${call}\n`).join('')}`;
}

function today(): string {
  return formatInstant(Date.now()).slice(0, 10);
}
