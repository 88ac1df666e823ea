import { rename, writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { Zone, formatInstant } from '#eventsourcing';
import { type Engine, audit, changedSettings, codeHash, knownAtOf, settingsWith } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { tell, write } from '../console.js';
import type { Context } from '../context.js';
import { reading } from '../opening.js';
import { type DataOptions, type SetOptions, configOf, withData, withSettings } from '../options.js';
import { EXIT, Stop, wrongUse } from '../outcome.js';
import { progressOf, whole } from '../progress.js';
import { quoted } from '../stats/revise.js';
import { type ReplayContext, ReplayFailed, type ReplayRow, replayStay } from './definition.js';
import { type Loaded, loadDefinition } from './load.js';
import { type PseudonymousStay, Stays, UnreadableStay } from './stays.js';

interface ReplayOptions extends DataOptions, SetOptions {
  readonly knownAt?: string;
  readonly out?: string;
  readonly format: 'csv' | 'json';
  readonly skipParked?: boolean;
}

/** `traject replay DEFINITION.ts`: an analyst's own fold over the effective history of every stay, pseudonymised. */
export function replayCommand(context: Context): Command {
  return withSettings(withData(new Command('replay')))
    .description('run your own fold over every stay, pseudonymised; the definition is code that runs with your rights')
    .argument('<definition>', 'a TypeScript module, such as docs/replay/days-inside.ts')
    .option('--known-at <time>', 'as known at this instant or the end of this date (default now)')
    .option('--out <file>', 'write to this file, and what it was made of to <file>.meta.json')
    .addOption(new Option('--format <format>', 'how it is written').choices(['csv', 'json']).default('csv'))
    .option('--skip-parked', 'leave stays out that hold an event that cannot be read, and count them')
    .action((file: string, options: ReplayOptions) => reading(configOf(options), (engine) => replayed(engine, context, { file, options })));
}

interface Asked {
  readonly file: string;
  readonly options: ReplayOptions;
}

async function replayed(engine: Engine, context: Context, { file, options }: Asked): Promise<void> {
  engine.demand(LOCAL_ACTOR, { kind: 'export-pseudonymised' });
  const { zone, clock, stores } = engine;
  const set = changedSettings(options.set ?? []);
  const knownAt = cutOff(options.knownAt, zone, clock.now());
  const loaded = await loadDefinition(file, engine.catalogue);
  const head = await stores.eventStore.head();
  const about = { replay: loaded.definition.name, definition: loaded.digest, knownAt: formatInstant(knownAt), head, zone: zone.name, set };
  await audit(engine, { actor: LOCAL_ACTOR, use: 'export', of: 'replay', parameters: about });
  const given = { zone: zone.name, knownAt: about.knownAt, settings: settingsWith(set) };
  const result = await folded(engine, context, { file, loaded, head, given, skip: options.skipParked === true });
  const { rows, stays, skipped } = result;
  const summary = summaryOf(file, loaded, rows);
  const meta = { ...about, codeHash: await codeHash(), stays, rows: rows.length, skipped, ...(summary === undefined ? {} : { summary }) };
  await deliver(context, options, { rows, meta });
  const left = skipped === 0 ? '' : `; ${whole(skipped)} with an event that cannot be read were left out`;
  tell(context.console, `${whole(rows.length)} rows of ${whole(stays)} stays${left}`);
}

function cutOff(text: string | undefined, zone: Zone, now: number): number {
  const known = knownAtOf(text, zone);
  if (known === 'each') throw wrongUse('--known-at: give an instant or a date; `each` is for tables of dates');
  return known === 'now' ? now : known;
}

interface Folding {
  readonly file: string;
  readonly loaded: Loaded;
  readonly head: string;
  readonly given: Omit<ReplayContext, 'stay'>;
  readonly skip: boolean;
}

interface Folded {
  readonly rows: readonly ReplayRow[];
  /** Known at the cut-off, and read. */
  readonly stays: number;
  readonly skipped: number;
}

async function folded(engine: Engine, { console }: Context, folding: Folding): Promise<Folded> {
  const all = await Stays.of(engine);
  const streams = await all.streams(folding.head);
  const progress = progressOf(console, { title: folding.loaded.definition.name, unit: 'stays', total: streams.length });
  const rows: ReplayRow[] = [];
  const counts = { stays: 0, skipped: 0 };
  try {
    for (const [i, stream] of streams.entries()) {
      const stay = await all.read(stream, Date.parse(folding.given.knownAt)).catch((error: unknown) => skippedOr(error, folding.skip));
      const has = stay !== undefined && stay.facts.length > 0;
      counts.skipped += Number(stay === undefined);
      counts.stays += Number(has);
      const row = has ? rowOf(stay, folding) : undefined;
      if (row) rows.push(row);
      progress.at(i + 1, i + 1);
    }
  } finally {
    progress.stop();
  }
  return { rows, ...counts };
}

function skippedOr(error: unknown, skip: boolean): undefined {
  if (skip && error instanceof UnreadableStay) return undefined;
  throw error;
}

function rowOf({ stay, facts, positionOf }: PseudonymousStay, { file, loaded, given }: Folding): ReplayRow | undefined {
  try {
    return replayStay(loaded.definition, facts, { ...given, stay });
  } catch (error) {
    if (!(error instanceof ReplayFailed)) throw error;
    const at = error.fact ? `${error.fact.type} of stay ${stay} at ${positionOf(error.fact.event)}` : `stay ${stay}`;
    throw new Stop(EXIT.findings, `${file}: ${at}: ${error.message}`);
  }
}

function summaryOf(file: string, { definition }: Loaded, rows: readonly ReplayRow[]): unknown {
  try {
    return definition.summary?.(rows);
  } catch (error) {
    throw new Stop(EXIT.findings, `${file}: summary: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function deliver(
  { console }: Context,
  { out, format }: ReplayOptions,
  { rows, meta }: { rows: readonly ReplayRow[]; meta: object },
): Promise<void> {
  const text = format === 'json' ? `${JSON.stringify({ meta, rows }, undefined, 2)}\n` : csvOf(rows);
  const about = `${JSON.stringify(meta, undefined, 2)}\n`;
  if (out === undefined) {
    await write(console.output, text);
    return format === 'json' ? undefined : write(console.errors, about);
  }
  await put(`${out}.meta.json`, about);
  await put(out, text);
}

/** One line per stay: readable by its owner only; a file appears only when it is whole. */
async function put(file: string, text: string): Promise<void> {
  await writeFile(`${file}.part`, text, { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/** Columns in the order in which rows first name them. */
function csvOf(rows: readonly ReplayRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => quoted(String(row[column] ?? ''))).join(','));
  return `${[columns.map(quoted).join(','), ...lines].join('\n')}\n`;
}
