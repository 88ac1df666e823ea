import { Command, InvalidArgumentError, Option } from 'commander';
import { Zone, formatDay, formatInstant } from '#eventsourcing';
import { type AuditedUse, audit, mostMegabytes, usualMegabytes } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { EVERY, TABLES } from '#statistics';
import type { Context } from '../context.js';
import { drawings } from '../drawings.js';
import { reading } from '../opening.js';
import { LANGUAGES, configOf, listOf, withData, withSettings } from '../options.js';
import { wrongUse } from '../outcome.js';
import { explained, revised, tabled } from './deliver.js';
import { FORMATS, isChart } from './render.js';
import { type Request, type StatsOptions, askedIn, requestOf, seesTrueCounts } from './request.js';
import { splitTables } from './several.js';

function megabytesOf(value: string): number {
  const most = mostMegabytes();
  if (/^[1-9]\d{0,6}$/.test(value) && Number(value) <= most) return Number(value);
  throw new InvalidArgumentError(
    `It must be a whole number of megabytes, up to ${most}: half of what Node has for objects (NODE_OPTIONS=--max-old-space-size=MEBIBYTES gives it more).`,
  );
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
      'read with this many threads (default: one for each two processors and each million events); the figures are the same',
      threadsOf,
    )
    .option(
      '--memory <megabytes>',
      `hold so much of the facts in memory, and the others in files (default: a quarter of what Node has for objects, here ${usualMegabytes()})`,
      megabytesOf,
    )
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
  const drawn = isDrawn(given) ? await drawings() : undefined;
  for (const { table } of tables) drawn?.mustHaveChart(table);
  await reading(config, async (engine) => {
    const options = drawn ? drawn.chartPeriod(tables[0]!.table, given, formatDay(engine.zone.dayOf(engine.clock.now()))) : given;
    engine.demand(LOCAL_ACTOR, { kind: 'read-statistics', unsuppressed: seesTrueCounts(options) });
    const request = await requestOf(engine, { context, config, tables, zone, options });
    await written(request);
    if (options.explain !== undefined) return explained(request, options.explain);
    if (options.compareKnownAt !== undefined) return revised(request, options.compareKnownAt);
    return tabled(request);
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
