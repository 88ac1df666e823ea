import { setTimeout as delay } from 'node:timers/promises';
import Table3 from 'cli-table3';
import { Command } from 'commander';
import { type Parked, collectionOf } from '#eventsourcing';
import { type Config, type Engine, type Projection, listParked, listProjections, requestRebuild, requestRetry, viewNamed } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { tell, write } from '../console.js';
import type { Context } from '../context.js';
import { reading, writing } from '../opening.js';
import { type DataOptions, configOf, withData } from '../options.js';
import { EXIT, Stop } from '../outcome.js';
import { duration, whole } from '../progress.js';
import { runningServer } from '../server-file.js';

/** `traject projections`: operates the read side. */
export function projectionsCommand(context: Context): Command {
  const group = new Command('projections').description('the read models: how far they are, what is parked, build anew');
  group.addCommand(
    withData(new Command('list'))
      .description('every view: position, lag, rate, time left')
      .action((options: DataOptions) => list(context, options)),
    { isDefault: true },
  );
  group.addCommand(
    withData(new Command('parked'))
      .description('streams that a view could not fold, and why')
      .action((options: DataOptions) => parked(context, options)),
  );
  group.addCommand(
    withData(new Command('rebuild'))
      .description('build a view anew from the log; readers see the old one meanwhile')
      .argument('<name>', 'the view')
      .action((name: string, options: DataOptions) => rebuild(context, name, options)),
  );
  group.addCommand(
    withData(new Command('retry'))
      .description('fold a parked stream again, in every view that parked it')
      .argument('<stream>', 'the stream, as `projections parked` names it')
      .action((stream: string, options: DataOptions) => retry(context, stream, options)),
  );
  return group;
}

function operate<Result>(config: Config, work: (engine: Engine) => Promise<Result>): Promise<Result> {
  return reading(config, (engine) => {
    engine.demand(LOCAL_ACTOR, { kind: 'operate' });
    return work(engine);
  });
}

async function list({ console }: Context, options: DataOptions): Promise<void> {
  const all = await operate(configOf(options), listProjections);
  const table = new Table3({
    head: ['view', 'version', 'state', 'lag', 'rate/s', 'left', 'parked'],
    colAligns: ['left', 'right', 'left', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const one of all) table.push(rowOf(one));
  await write(console.output, `${table.toString()}\n`);
}

function rowOf({ name, version, built, lag, ratePerSecond, etaSeconds, parked }: Projection): string[] {
  const state = built ? (lag === 0 ? 'up to date' : 'behind') : 'not built';
  const number = (value: number | null): string => (value === null ? '?' : whole(value));
  const left = etaSeconds === null ? '?' : etaSeconds === 0 ? '-' : duration(etaSeconds);
  return [name, String(version), state, number(lag), number(ratePerSecond), left, number(parked)];
}

async function parked({ console }: Context, options: DataOptions): Promise<void> {
  const all = await operate(configOf(options), listParked);
  const lines = all.map(({ stream, view, since, reason }) => `${stream}\t${view}\tsince ${since}\t${reason}`);
  await write(console.output, all.length === 0 ? 'nothing is parked\n' : `${lines.join('\n')}\n`);
}

/** A running server does it, beside its work; without one it is done here. */
async function rebuild({ console }: Context, name: string, options: DataOptions): Promise<void> {
  const config = configOf(options);
  const view = viewNamed(name);
  const begun = performance.now();
  if (await runningServer(config)) await operate(config, (engine) => untilRebuilt(engine, name));
  else await writing(config, async (engine) => runnerOf(engine, collectionOf(view)).rebuild());
  tell(console, `${name} was built anew in ${duration((performance.now() - begun) / 1000)}`);
}

const LOOK_MS = 200;

async function untilRebuilt(engine: Engine, name: string): Promise<void> {
  const { requestedAt } = await requestRebuild(engine, name);
  for (;;) {
    await delay(LOOK_MS);
    const request = (await listProjections(engine)).find((one) => one.name === name)?.rebuild;
    if (request?.requestedAt !== requestedAt) return; // somebody asked again: that one answers for both
    if (request.state === 'failed')
      throw new Stop(EXIT.findings, `${name} could not be built anew: ${request.reason ?? 'no reason given'}`);
    if (request.state === 'done') return;
  }
}

async function retry({ console }: Context, stream: string, options: DataOptions): Promise<void> {
  const config = configOf(options);
  const found = (await operate(config, listParked)).filter((one) => one.stream === stream);
  if (found.length === 0) throw new Stop(EXIT.wrongUse, `${stream} is not parked; \`traject projections parked\` lists what is`);
  const still = (await runningServer(config)) ? await retryThere(config, found) : await retryHere(config, found);
  if (still.length === 0) return tell(console, `${stream} is folded again`);
  throw new Stop(EXIT.findings, `${stream} still cannot be folded: ${still.map(({ view, reason }) => `${view}: ${reason}`).join('; ')}`);
}

async function retryHere(config: Config, found: readonly Parked[]): Promise<readonly Parked[]> {
  return writing(config, async (engine) => {
    for (const { view, stream } of found) {
      const runner = runnerOf(engine, view);
      await runner.parked.load();
      await runner.retry(stream);
    }
    return stillParked(engine, found);
  });
}

const ANSWER_MS = 10_000;

async function retryThere(config: Config, found: readonly Parked[]): Promise<readonly Parked[]> {
  return operate(config, async (engine) => {
    for (const { view, stream } of found) await requestRetry(engine, view.slice(0, view.indexOf('@')), stream);
    const until = performance.now() + ANSWER_MS;
    let still = found;
    while (still.length > 0 && performance.now() < until) {
      await delay(LOOK_MS);
      still = await stillParked(engine, found);
    }
    return still;
  });
}

async function stillParked(engine: Engine, found: readonly Parked[]): Promise<readonly Parked[]> {
  return (await listParked(engine)).filter((one) => found.some(({ view, stream }) => view === one.view && stream === one.stream));
}

function runnerOf(engine: Engine, collection: string): ReturnType<Engine['runners']>[number] {
  const runner = engine.runners().find(({ consumer }) => consumer === collection);
  if (!runner) throw new Stop(EXIT.wrongUse, `${collection} is no view of this version`);
  return runner;
}
