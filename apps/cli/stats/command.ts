import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { chartPeriod, mustHaveChart } from '#drawings';
import { type Position, Zone, formatDay, formatInstant } from '#eventsourcing';
import {
  type Answering,
  type AuditedUse,
  type Config,
  type Engine,
  type Questions,
  ReplayFolder,
  type SplitTable,
  type TableAnswer,
  type TableOptions,
  answerFrom,
  audit,
  changedSettings,
  cellOf,
  knownAtOf,
  membersOf,
  metaLines,
  rangeOf,
  questionAbout,
  splitOf,
  wholeQuestions,
} from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { EVERY, type Figures, TABLES, revisions } from '#statistics';
import { tell, toOutput, write } from '../console.js';
import type { Context } from '../context.js';
import { reading } from '../opening.js';
import { type DataOptions, LANGUAGES, type Language, type SetOptions, configOf, listOf, withData, withSettings } from '../options.js';
import { wrongUse } from '../outcome.js';
import { membersText } from './explain.js';
import { type Format, FORMATS, isChart, render } from './render.js';
import { scopeOf } from './request.js';
import { figuresOf as replaying } from './replaying.js';
import { causesOf, revisionsCsv } from './revise.js';
import { fileOf, splitTables } from './several.js';

interface StatsOptions extends DataOptions, Omit<TableOptions, 'set'>, SetOptions {
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

function megabytesOf(value: string): number {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number of megabytes.');
}

function threadsOf(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number from 1 to 99.');
}

/** `traject stats TABLE`: a table of figures, computed from the log by one replay. */
export function statsCommand(context: Context): Command {
  return withSettings(withData(new Command('stats')))
    .description('compute a table of figures from the log')
    .argument(
      '<table...>',
      `the table: ${Object.keys(TABLES).join(', ')}; several, each with its own dimensions (stock:sex,prison admissions:kind), read the log once`,
    )
    .option('--on <date>', 'on one date (default today; of a chart, last year)')
    .option('--from <date>', 'from this date')
    .option('--to <date>', 'to this date, inclusive')
    .addOption(new Option('--every <step>', 'each day, the last day of each month, or 31 December').choices(EVERY))
    .option('--by <names>', 'dimensions with commas between them; each table has its own', listOf)
    .option('--known-at <time>', 'as known at this instant or the end of this date, or `each`: at the end of each date (default now)')
    .option('--head <position>', 'read the log up to this position only: gives the bytes of an earlier figure again')
    .option('--zone <name>', 'the time zone that places instants on dates (default: that of the store)')
    .addOption(new Option('--format <format>', 'how it is written').choices(FORMATS).default('table'))
    .addOption(new Option('--lang <language>', 'language of a chart (svg, html)').choices(LANGUAGES).default('en'))
    .option('--out <file>', 'write to this file, and what it was made of to <file>.meta.json; of several tables, a directory')
    .option('--scope <file>', 'count these prisons only: JSON [{"prison": "…", "from"?: date, "until"?: date}]')
    .option(
      '--explain <cell>',
      'list the stays and deciding events behind a cell, such as 2024-12-31,REMAND; needs the right to true counts',
    )
    .option('--compare-known-at <time>', 'list the figures that were others as known then, and the facts that changed them')
    .option(
      '--workers <n>',
      'read with this many threads (default: by the cores and the size of the log); the figures are the same',
      threadsOf,
    )
    .option('--memory <megabytes>', 'hold so much of the facts in memory, and the others in files (default 500)', megabytesOf)
    .option('--resume', 'go on with this same question where it was interrupted, with the head that it had')
    .option('--unsuppressed', 'show true counts below 5 too; needs the right to them')
    .option('--rounded', 'hide nothing, and round every count to a multiple of 5 by the keys of its members')
    .action((tables: readonly string[], options: StatsOptions) => stats(context, tables, options));
}

async function stats(context: Context, names: readonly string[], given: StatsOptions): Promise<void> {
  const config = configOf(given);
  if (given.rounded && seesTrueCounts(given)) throw wrongUse('--rounded: figures are true or rounded, not both');
  const { name: zone } = new Zone(given.zone ?? config.zone);
  const tables = splitTables(names, given);
  const drawn = isDrawn(given);
  if (drawn) for (const { table } of tables) mustHaveChart(table);
  await reading(config, async (engine) => {
    const options = drawn ? chartPeriod(tables[0]!.table, given, formatDay(engine.zone.dayOf(engine.clock.now()))) : given;
    engine.demand(LOCAL_ACTOR, { kind: 'read-statistics', unsuppressed: seesTrueCounts(options) });
    const request = await requestOf(engine, { context, config, tables, zone, options });
    await written(request);
    if (options.explain !== undefined) return explained(request, options.explain);
    if (options.compareKnownAt !== undefined) return revised(request, options.compareKnownAt);
    return deliverAll(request, await figuresOf(request, request.question));
  });
}

/** What is behind figures is told in lines, whatever the format. */
function isDrawn({ format, explain, compareKnownAt }: StatsOptions): boolean {
  return isChart(format) && explain === undefined && compareKnownAt === undefined;
}

/** Who looks at true counts is written down before anything is shown. */
async function written({ engine, options, question }: Request): Promise<void> {
  if (!seesTrueCounts(options)) return;
  const { explain, compareKnownAt } = options;
  const use: AuditedUse = explain === undefined ? (compareKnownAt === undefined ? 'true-counts' : 'changes') : 'members';
  const { head, zone, scope } = question;
  const cut = { head, zone, now: formatInstant(question.now), format: options.format };
  for (const { table, by } of question.tables) {
    // of a scope what it said, not the name of its file: that may say something else tomorrow
    const parameters = { ...askedIn(options), by, scope, cell: explain, comparedWith: compareKnownAt, ...cut };
    await audit(engine, { actor: LOCAL_ACTOR, use, of: table, parameters });
  }
}

/** Stays and changes are shown as they are: that takes the right to true counts. */
function seesTrueCounts({ unsuppressed, explain, compareKnownAt }: StatsOptions): boolean {
  return unsuppressed === true || explain !== undefined || compareKnownAt !== undefined;
}

interface Given {
  readonly context: Context;
  readonly config: Config;
  readonly tables: readonly SplitTable[];
  readonly zone: string;
  readonly options: StatsOptions;
}

interface Request extends Given {
  readonly engine: Engine;
  readonly question: Questions;
  readonly folder: ReplayFolder;
  readonly workers?: number;
}

async function requestOf(engine: Engine, given: Given): Promise<Request> {
  const { options, tables, config, zone } = given;
  const asked = { ...askedIn(options), tables, zone, explain: options.explain };
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
    knownAt: knownAtOf(options.knownAt, zone),
    now: engine.clock.now(),
    head: options.head ?? (await engine.stores.eventStore.head()),
    ...(options.scope === undefined ? {} : { scope: await scopeOf(options.scope) }),
    ...(options.explain === undefined ? {} : { withFacts: true }),
    ...(options.set === undefined ? {} : { set: changedSettings(options.set) }),
  };
  return seesTrueCounts(options) || options.rounded ? questions : wholeQuestions(questions);
}

/** With `--rounded` nothing is hidden beside the rounding. */
function answering({
  rounded = false,
  unsuppressed = rounded,
  format,
}: StatsOptions): Pick<Answering, 'unsuppressed' | 'rounded' | 'curves'> {
  return { unsuppressed, rounded, curves: isChart(format) };
}

function askedIn({ on, from, to, every, by, knownAt, scope, head, set }: StatsOptions): TableOptions & { readonly head?: string } {
  return { on, from, to, every, by, knownAt, scope, head, ...(set === undefined ? {} : { set: changedSettings(set) }) };
}

function figuresOf({ engine, config, context, options, folder, tables, workers }: Request, question: Questions): Promise<Figures> {
  const title = tables.length === 1 ? tables[0]!.table : `${tables.length} tables`;
  return replaying({ engine, config, context, question, folder, title, workers, memory: options.memory });
}

async function explained(request: Request, cell: string): Promise<void> {
  const { engine, context, options, question } = request;
  const figures = await figuresOf(request, question);
  const members = await membersOf(figures, cellOf(cell), engine.stores.eventStore);
  const text = options.format === 'json' ? `${JSON.stringify(members, undefined, 2)}\n` : membersText(members);
  await put(context, options, text);
}

async function revised(request: Request, comparedWith: string): Promise<void> {
  const { engine, context, options, question } = request;
  const zone = new Zone(question.zone);
  const [before, after] = [knownAtOf(comparedWith, zone), question.knownAt];
  if (typeof before !== 'number' || after === 'each') throw wrongUse('--compare-known-at: two cut-offs are compared; `each` is not one');
  const [old, now] = [await figuresOf(request, { ...question, knownAt: before }), await figuresOf(request, question)];
  const { table, by } = question.tables[0]!;
  const split = splitOf(table, by);
  const between = { from: before, to: after === 'now' ? question.now : after };
  const all = await causesOf(revisions(old, now), between, { split, store: engine.stores.eventStore });
  const names = split.by.map(({ name }) => name);
  await put(context, options, options.format === 'json' ? `${JSON.stringify(all, undefined, 2)}\n` : revisionsCsv(names, all));
}

/** Every table that was asked for: to its place, or one below the other. */
async function deliverAll({ engine, context, options, question, tables }: Request, figures: Figures): Promise<void> {
  const several = tables.length > 1;
  if (several && options.out !== undefined) await mkdir(options.out, { recursive: true });
  for (const [i, { table, by }] of question.tables.entries()) {
    const one = questionAbout(question, i);
    const asked = { question: one, answering: { options: { ...askedIn(options), by }, ...answering(options) } };
    const answer = await answerFrom(engine, figures.only(i, one.range), asked);
    const out = several && options.out !== undefined ? { out: join(options.out, fileOf({ table, by }, options.format)) } : {};
    if (several && options.out === undefined) await write(context.console.output, `${i === 0 ? '' : '\n'}${[table, ...by].join(' by ')}\n`);
    await deliver(context, { ...options, ...out }, answer);
  }
}

function put({ console }: Context, { out }: StatsOptions, text: string | Uint8Array): Promise<void> {
  return toOutput(console, out, text);
}

async function deliver(context: Context, options: StatsOptions, answer: TableAnswer): Promise<void> {
  const { format, out } = options;
  const { meta } = answer;
  if (out !== undefined) await put(context, { ...options, out: `${out}.meta.json` }, `${JSON.stringify(meta, undefined, 2)}\n`);
  await put(context, options, render({ format, language: options.lang }, answer));
  if (out === undefined && format !== 'json') for (const line of metaLines(meta)) tell(context.console, line);
}
