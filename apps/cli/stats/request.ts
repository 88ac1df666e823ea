import { type Position, Zone } from '#eventsourcing';
import {
  type Answering,
  type Config,
  type Engine,
  type Questions,
  ReplayFolder,
  type SplitTable,
  type TableOptions,
  changedSettings,
  cellOf,
  askedKnownAt,
  rangeOf,
  wholeQuestions,
} from '#platform';
import type { Context } from '../context.js';
import type { DataOptions, Language, SetOptions } from '../options.js';
import { wrongUse } from '../outcome.js';
import { type Format, isChart } from './render.js';
import { scopeOf } from './scope-file.js';

/** What is said on the command line beside the tables. */
export interface StatsOptions extends DataOptions, Omit<TableOptions, 'set'>, SetOptions {
  readonly head?: Position;
  readonly zone?: string;
  readonly format: Format;
  readonly lang: Language;
  readonly out?: string;
  readonly unsuppressed?: boolean;
  readonly rounded?: boolean;
  readonly workers?: number;
  readonly memory?: number;
  readonly resume?: boolean;
  readonly explain?: string;
  readonly compareKnownAt?: string;
}

/** What a request is made of. */
export interface Given {
  readonly context: Context;
  readonly config: Config;
  readonly tables: readonly SplitTable[];
  readonly zone: string;
  readonly options: StatsOptions;
}

/** A question to a log, and where it keeps what an interruption leaves. */
export interface Request extends Given {
  readonly engine: Engine;
  readonly question: Questions;
  readonly folder: ReplayFolder;
  readonly workers?: number;
}

/** The question as it is asked, or (`--resume`) as it was asked when it was interrupted. @throws Malformed, Stop */
export async function requestOf(engine: Engine, given: Given): Promise<Request> {
  const { options, tables, config, zone } = given;
  const { explain, unsuppressed, rounded } = options;
  const asked = { ...askedIn(options), tables, zone, explain, unsuppressed, rounded };
  if (options.resume) {
    if (options.compareKnownAt !== undefined) throw wrongUse('--resume: a comparison reads the log twice and is asked anew');
    const folder = await ReplayFolder.of(config, asked);
    const { questions: question, workers } = await folder.unfinished();
    return { ...given, engine, question, folder, workers };
  }
  const { workers } = options;
  const folder = await ReplayFolder.anew(config, asked);
  return { ...given, engine, folder, question: await questionsOf(engine, given), ...(workers === undefined ? {} : { workers }) };
}

async function questionsOf(engine: Engine, given: Given): Promise<Questions> {
  const { options, tables } = given;
  const zone = new Zone(given.zone);
  const asked = options.explain === undefined || options.from !== undefined ? options : { on: cellOf(options.explain).date, ...options };
  const questions: Questions = {
    tables,
    zone: zone.name,
    range: rangeOf(asked, { zone, clock: engine.clock }),
    knownAt: askedKnownAt(options.knownAt, { zone, clock: engine.clock }),
    now: engine.clock.now(),
    head: options.head ?? (await engine.stores.eventStore.head()),
    ...(options.scope === undefined ? {} : { scope: await scopeOf(options.scope) }),
    ...(options.explain === undefined ? {} : { withFacts: true }),
    ...(options.set === undefined ? {} : { set: changedSettings(options.set) }),
  };
  return seesTrueCounts(options) || options.rounded ? questions : wholeQuestions(questions);
}

/** Stays and changes are shown as they are: that takes the right to true counts. */
export function seesTrueCounts({ unsuppressed, explain, compareKnownAt }: StatsOptions): boolean {
  return unsuppressed === true || explain !== undefined || compareKnownAt !== undefined;
}

/** With `--rounded` nothing is hidden beside the rounding. */
export function answering({
  rounded = false,
  unsuppressed = rounded,
  format,
}: StatsOptions): Pick<Answering, 'unsuppressed' | 'rounded' | 'curves'> {
  return { unsuppressed, rounded, curves: isChart(format) };
}

/** The options as they were given, for what stands beside the table. */
export function askedIn({ on, from, to, every, by, knownAt, scope, head, set }: StatsOptions): TableOptions & { readonly head?: string } {
  return { on, from, to, every, by, knownAt, scope, head, ...(set === undefined ? {} : { set: changedSettings(set) }) };
}
