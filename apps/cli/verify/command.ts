import { Command } from 'commander';
import { type RecordedFact, type StoredEvent, Unreadable } from '#eventsourcing';
import { verifySqliteLog } from '#adapters/sqlite';
import { type Config, type Engine, kindOfStream } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { write } from '../console.js';
import type { Context } from '../context.js';
import { reading } from '../opening.js';
import { type DataOptions, configOf, withData } from '../options.js';
import { EXIT } from '../outcome.js';
import { progressOf, whole } from '../progress.js';
import { Findings } from './findings.js';
import { LogCheck } from './log.js';
import { checkSealed } from './sealed.js';
import { ViewCheck } from './views.js';

/** `traject verify`: is the log as it was written, and is what people read what the log says? */
export function verifyCommand(context: Context): Command {
  return withData(new Command('verify'))
    .description('check the hash chain of every stream, sealed values, and that the read models equal a rebuild')
    .action((options: DataOptions) => verify(context, configOf(options)));
}

async function verify(context: Context, config: Config): Promise<void> {
  const findings = new Findings();
  await reading(config, (engine) => verifyEngine(engine, context, { config, findings }));
  if (findings.count > 0) context.end(EXIT.findings);
}

async function verifyEngine(engine: Engine, context: Context, { config, findings }: { config: Config; findings: Findings }): Promise<void> {
  engine.demand(LOCAL_ACTOR, { kind: 'operate' });
  const head = await engine.stores.eventStore.head();
  const checks = await ViewCheck.all(engine, findings);
  const log = await checkLog(engine, context, { head, findings });
  await checkFile(config, findings);
  await checkStreams(engine, context, { streams: log.streams, checks, findings });
  for (const check of checks) {
    await check.strangers(new Set(log.streams), head);
    await check.boards(head);
  }
  await write(context.console.output, report(log, checks, findings));
}

/** What only the embedded log knows of itself: the pages of its file, and the record of what was acknowledged. */
async function checkFile({ data, eventStore }: Config, findings: Findings): Promise<void> {
  if (eventStore !== 'sqlite') return;
  const { damage } = await verifySqliteLog(data);
  for (const { position, stream, what } of damage) if (stream === undefined) findings.add(position ?? 'events.db', what);
}

async function checkLog(engine: Engine, { console }: Context, { head, findings }: { head: string; findings: Findings }): Promise<LogCheck> {
  const check = new LogCheck(findings);
  const progress = progressOf(console, { title: 'log', unit: 'events' });
  for await (const page of engine.stores.eventStore.readAll({ upTo: head })) {
    for (const event of page) check.see(event);
    progress.at(check.events, check.events);
  }
  progress.stop();
  return check;
}

const STREAMS_AT_ONCE = 200;

interface Streams {
  readonly streams: readonly string[];
  readonly checks: readonly ViewCheck[];
  readonly findings: Findings;
}

async function checkStreams(engine: Engine, { console }: Context, { streams, checks, findings }: Streams): Promise<void> {
  const progress = progressOf(console, { title: 'streams', unit: 'streams', total: streams.length });
  for (let start = 0; start < streams.length; start += STREAMS_AT_ONCE) {
    const some = streams.slice(start, start + STREAMS_AT_ONCE);
    const documents = await Promise.all(checks.map((check) => check.documentsOf(some)));
    for (const stream of some) {
      const events = await decoded(engine, stream, findings);
      const named = kindOfStream(stream);
      if (!events || !named) continue;
      const { kind, id } = named;
      await checkSealed(events, { stay: kind.ownerOf(id), catalogue: engine.catalogue, keys: engine.stores.keys, findings });
      if (named.confidentialOf !== undefined) continue; // no view may hold anything of it
      for (const [i, check] of checks.entries()) check.see({ stream, events }, documents[i]!.get(id));
    }
    progress.at(start + some.length, start + some.length);
  }
  progress.stop();
}

/** Undefined when an event of the stream cannot be read by this code: such a stream has no rebuild to compare with. */
async function decoded(engine: Engine, stream: string, findings: Findings): Promise<RecordedFact[] | undefined> {
  const events: RecordedFact[] = [];
  for (const event of await engine.stores.eventStore.readStream(stream)) {
    const fact = decode(engine, event);
    if (typeof fact === 'string') findings.add(`${stream} revision ${event.revision}`, fact);
    else events.push(fact);
  }
  return events.length > 0 && events.at(-1)!.revision === events.length - 1 ? events : undefined;
}

function decode({ catalogue }: Engine, event: StoredEvent): RecordedFact | string {
  try {
    return catalogue.decode(event);
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

function report(log: LogCheck, checks: readonly ViewCheck[], { kept, count }: Findings): string {
  const lines = [`log      ${whole(log.events)} events in ${whole(log.streams.length)} streams`];
  for (const check of checks) {
    const behind = check.behind > 0 ? `; ${whole(check.behind)} of them are behind the log, compared where they stand` : '';
    const state = check.started
      ? `${whole(check.compared)} documents compared with their rebuild${behind}`
      : 'not built yet: `traject start` builds it';
    lines.push(`view     ${check.name}: ${state}`);
  }
  lines.push(...kept.map(({ where, what }) => `FINDING  ${where}: ${what}`));
  if (count > kept.length) lines.push(`… and ${whole(count - kept.length)} more`);
  lines.push(count === 0 ? 'nothing found: chain, revisions, positions, sealed values and views are whole' : `${whole(count)} findings`);
  return `${lines.join('\n')}\n`;
}
