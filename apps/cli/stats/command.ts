import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { type Position, Zone, formatDay } from '#eventsourcing';
import type { Engine } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import {
  type AnyDefinition,
  type Asked,
  type Dates,
  EVERY,
  type Split,
  type SuppressRules,
  TABLES,
  type Table,
  computeTables,
  splitBy,
  suppress,
} from '#statistics';
import { tell, write } from '../console.js';
import type { Context } from '../context.js';
import { reading } from '../opening.js';
import { type DataOptions, LANGUAGES, type Language, configOf, listOf, withData } from '../options.js';
import { wrongUse } from '../outcome.js';
import { progressOf } from '../progress.js';
import { codeHash } from './code-hash.js';
import { leanLog } from './lean-log.js';
import { type Meta, metaLines, metaOf } from './meta.js';
import { type Format, FORMATS, render } from './render.js';
import { type TableOptions, datesOf, knownAtOf } from './request.js';

interface StatsOptions extends DataOptions, TableOptions {
  readonly head?: Position;
  readonly zone?: string;
  readonly format: Format;
  readonly lang: Language;
  readonly out?: string;
  readonly unsuppressed?: boolean;
}

/** `traject stats TABLE`: a table of figures, computed from the log by one replay. */
export function statsCommand(context: Context): Command {
  return withData(new Command('stats'))
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
    .option('--unsuppressed', 'show true counts below 5 too; needs the right to them')
    .action((table: string, options: StatsOptions) => stats(context, table, options));
}

async function stats(context: Context, name: string, options: StatsOptions): Promise<void> {
  const definition = TABLES[name];
  if (!definition) throw wrongUse(`there is no table ${JSON.stringify(name)}; there is: ${Object.keys(TABLES).join(', ')}`);
  const split = splitBy(definition, options.by ?? []);
  const config = configOf(options);
  const zone = new Zone(options.zone ?? config.zone);
  const figures = await reading(config, (engine) => compute(engine, { context, split, options, zone }));
  await deliver(context, options, figures);
}

interface Request {
  readonly context: Context;
  readonly split: Split;
  readonly options: StatsOptions;
  readonly zone: Zone;
}

interface Figures {
  readonly table: Table;
  readonly meta: Meta;
}

async function compute(engine: Engine, { context, split, options, zone }: Request): Promise<Figures> {
  engine.demand(LOCAL_ACTOR, { kind: 'read-statistics', unsuppressed: options.unsuppressed === true });
  const { definition } = split;
  const [dates, knownAt] = [datesOf(options, { zone, clock: engine.clock }), knownAtOf(options.knownAt, zone)];
  const head = options.head ?? (await engine.stores.eventStore.head());
  const now = engine.clock.now();
  const asked: Asked = { tables: [split], zone, dates, knownAt, now };
  const progress = progressOf(context.console, { title: definition.name, unit: 'events', total: numberOf(head) });
  const [table] = await computeTables(asked, {
    log: leanLog(engine.stores.eventStore),
    head,
    catalogue: engine.catalogue,
    onPage: (position) => progress.at(position, position),
  }).finally(() => progress.stop());
  const suppressed = options.unsuppressed ? undefined : suppress(table!, rulesOf(definition, dates));
  const notes = notesOf(dates, zone.dayOf(now));
  const parts = { definition, table: table!, options, knownAt, head, zone, now, suppressed, notes };
  const meta = metaOf({ ...parts, codeHash: await codeHash() });
  return { table: suppressed ? { ...table!, rows: suppressed.rows } : table!, meta };
}

function rulesOf({ measures, flow, identity }: AnyDefinition, { every }: Dates): SuppressRules {
  const addsUp = every === 'day' ? 'days' : 'months';
  return { measures, ...(identity ? { identity } : {}), ...(flow && every !== 'year' ? { addsUp } : {}) };
}

function notesOf(dates: Dates, today: number): string[] {
  const future = dates.days.filter((day) => day > today);
  return future.length === 0 ? [] : [`${formatDay(future[0]!)} and later lie in the future: what is known today is carried forward`];
}

async function deliver({ console }: Context, { format, lang, out }: StatsOptions, { table, meta }: Figures): Promise<void> {
  const text = render({ format, language: lang }, table, meta);
  if (out === undefined) {
    await write(console.output, text);
    if (format !== 'json') for (const line of metaLines(meta)) tell(console, line);
    return;
  }
  await writeFile(out, text);
  await writeFile(`${out}.meta.json`, `${JSON.stringify(meta, undefined, 2)}\n`);
}

/** The embedded log's positions count its events: only the bar of progress goes by that. */
function numberOf(head: Position): number | undefined {
  const digits = /-(\d+)$/.exec(head)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
