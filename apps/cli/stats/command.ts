import { rename, writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type Position, Zone, formatInstant } from '#eventsourcing';
import {
  type AuditedUse,
  type Config,
  type Engine,
  type Question,
  type TableAnswer,
  type TableOptions,
  answerFrom,
  audit,
  changedSettings,
  cellOf,
  knownAtOf,
  membersOf,
  metaLines,
  numberOf,
  rangeOf,
  replay,
  splitOf,
  wholeQuestion,
  workersFor,
} from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { EVERY, type Figures, TABLES, revisions } from '#statistics';
import { tell, write } from '../console.js';
import type { Context } from '../context.js';
import { reading } from '../opening.js';
import { type DataOptions, LANGUAGES, type Language, type SetOptions, configOf, listOf, withData, withSettings } from '../options.js';
import { wrongUse } from '../outcome.js';
import { progressOf } from '../progress.js';
import { membersText } from './explain.js';
import { type Format, FORMATS, render } from './render.js';
import { scopeOf } from './request.js';
import { causesOf, revisionsCsv } from './revise.js';

interface StatsOptions extends DataOptions, Omit<TableOptions, 'set'>, SetOptions {
  readonly head?: Position;
  readonly zone?: string;
  readonly format: Format;
  readonly lang: Language;
  readonly out?: string;
  readonly unsuppressed?: boolean;
  readonly rounded?: boolean;
  readonly workers?: number;
  readonly explain?: string;
  readonly compareKnownAt?: string;
}

function threadsOf(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number from 1 to 99.');
}

/** `traject stats TABLE`: a table of figures, computed from the log by one replay. */
export function statsCommand(context: Context): Command {
  return withSettings(withData(new Command('stats')))
    .description('compute a table of figures from the log')
    .argument('<table>', `the table: ${Object.keys(TABLES).join(', ')}`)
    .option('--on <date>', 'on one date (default today)')
    .option('--from <date>', 'from this date')
    .option('--to <date>', 'to this date, inclusive')
    .addOption(new Option('--every <step>', 'each day, the last day of each month, or 31 December').choices(EVERY))
    .option('--by <names>', 'dimensions with commas between them; each table has its own', listOf)
    .option('--known-at <time>', 'as known at this instant or the end of this date, or `each`: at the end of each date (default now)')
    .option('--head <position>', 'read the log up to this position only: gives the bytes of an earlier figure again')
    .option('--zone <name>', 'the time zone that places instants on dates (default: that of the store)')
    .addOption(new Option('--format <format>', 'how it is written').choices(FORMATS).default('table'))
    .addOption(new Option('--lang <language>', 'language of a chart (svg, html)').choices(LANGUAGES).default('en'))
    .option('--out <file>', 'write to this file, and what it was made of to <file>.meta.json')
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
    .option('--unsuppressed', 'show true counts below 5 too; needs the right to them')
    .option('--rounded', 'hide nothing, and round every count to a multiple of 5 by the keys of its members')
    .action((table: string, options: StatsOptions) => stats(context, table, options));
}

async function stats(context: Context, table: string, options: StatsOptions): Promise<void> {
  const config = configOf(options);
  if (options.rounded && seesTrueCounts(options)) throw wrongUse('--rounded: figures are true or rounded, not both');
  const { name: zone } = new Zone(options.zone ?? config.zone);
  splitOf(table, options.by ?? []);
  await reading(config, async (engine) => {
    engine.demand(LOCAL_ACTOR, { kind: 'read-statistics', unsuppressed: seesTrueCounts(options) });
    const request = await requestOf(engine, { context, config, table, zone, options });
    await written(request);
    if (options.explain !== undefined) return explained(request, options.explain);
    if (options.compareKnownAt !== undefined) return revised(request, options.compareKnownAt);
    return deliver(context, options, await compute(request));
  });
}

/** Who looks at true counts is written down before anything is shown. */
async function written({ engine, options, question, table }: Request): Promise<void> {
  if (!seesTrueCounts(options)) return;
  const { explain, compareKnownAt } = options;
  const use: AuditedUse = explain === undefined ? (compareKnownAt === undefined ? 'true-counts' : 'changes') : 'members';
  const { head, zone, scope } = question;
  const cut = { head, zone, now: formatInstant(question.now), format: options.format };
  // of a scope what it said, not the name of its file: that may say something else tomorrow
  const parameters = { ...askedIn(options), scope, cell: explain, comparedWith: compareKnownAt, ...cut };
  await audit(engine, { actor: LOCAL_ACTOR, use, of: table, parameters });
}

/** Stays and changes are shown as they are: that takes the right to true counts. */
function seesTrueCounts({ unsuppressed, explain, compareKnownAt }: StatsOptions): boolean {
  return unsuppressed === true || explain !== undefined || compareKnownAt !== undefined;
}

interface Given {
  readonly context: Context;
  readonly config: Config;
  readonly table: string;
  readonly zone: string;
  readonly options: StatsOptions;
}

interface Request extends Given {
  readonly engine: Engine;
  readonly question: Question;
}

async function requestOf(engine: Engine, given: Given): Promise<Request> {
  const { options, table } = given;
  const zone = new Zone(given.zone);
  const asked = options.explain === undefined || options.from !== undefined ? options : { on: cellOf(options.explain).date, ...options };
  const question: Question = {
    table,
    by: options.by ?? [],
    zone: zone.name,
    range: rangeOf(asked, { zone, clock: engine.clock }),
    knownAt: knownAtOf(options.knownAt, zone),
    now: engine.clock.now(),
    head: options.head ?? (await engine.stores.eventStore.head()),
    ...(options.scope === undefined ? {} : { scope: await scopeOf(options.scope) }),
    ...(options.explain === undefined ? {} : { withFacts: true }),
    ...(options.set === undefined ? {} : { set: changedSettings(options.set) }),
  };
  return { ...given, engine, question };
}

async function compute(request: Request): Promise<TableAnswer> {
  const { engine, options } = request;
  const { rounded = false, unsuppressed = rounded } = options;
  const question = unsuppressed ? request.question : wholeQuestion(request.question);
  return answerFrom(engine, await figuresOf(request, question), {
    question,
    answering: { options: askedIn(options), unsuppressed, rounded },
  });
}

function askedIn({ on, from, to, every, by, knownAt, scope, head, set }: StatsOptions): TableOptions & { readonly head?: string } {
  return { on, from, to, every, by, knownAt, scope, head, ...(set === undefined ? {} : { set: changedSettings(set) }) };
}

async function figuresOf({ engine, config, context, options }: Request, question: Question): Promise<Figures> {
  const { head, table } = question;
  const progress = progressOf(context.console, { title: table, unit: 'events', total: numberOf(head) });
  const workers = workersFor(config, head, options.workers);
  const onPage = (position: number): void => progress.at(position, position);
  return replay({ engine, config, question, workers, onPage }).finally(() => progress.stop());
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
  const split = splitOf(question.table, question.by);
  const between = { from: before, to: after === 'now' ? question.now : after };
  const all = await causesOf(revisions(old, now), between, { split, store: engine.stores.eventStore });
  const names = split.by.map(({ name }) => name);
  await put(context, options, options.format === 'json' ? `${JSON.stringify(all, undefined, 2)}\n` : revisionsCsv(names, all));
}

/** Writes a text; a file appears only when it is whole. */
async function put({ console }: Context, { out }: StatsOptions, text: string | Uint8Array): Promise<void> {
  if (out === undefined) return write(console.output, text);
  await writeFile(`${out}.part`, text);
  await rename(`${out}.part`, out);
}

async function deliver(context: Context, options: StatsOptions, { table, meta }: TableAnswer): Promise<void> {
  const { format, out } = options;
  if (out !== undefined) await put(context, { ...options, out: `${out}.meta.json` }, `${JSON.stringify(meta, undefined, 2)}\n`);
  await put(context, options, render({ format, language: options.lang }, table, meta));
  if (out === undefined && format !== 'json') for (const line of metaLines(meta)) tell(context.console, line);
}
