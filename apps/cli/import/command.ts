import { Readable } from 'node:stream';
import { Command } from 'commander';
import { type Engine, type ImportResult, importLines, linesOf } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { tell, write } from '../console.js';
import type { Context } from '../context.js';
import { writing } from '../opening.js';
import { type DataOptions, configOf, urlOf, withData } from '../options.js';
import { EXIT, Stop, wrongUse } from '../outcome.js';
import { progressOf } from '../progress.js';
import { runningServer } from '../server-file.js';
import { importCsv } from './csv/import.js';
import { type CsvMap, readMap } from './csv/map.js';
import { CsvRejects } from './csv/rejects.js';
import type { Resolve } from './csv/facts.js';
import { resolveHere, resolveThere } from './csv/resolve.js';
import { LineMemory, RejectsFile } from './rejects.js';
import { importRemotely } from './remote.js';
import { type Source, sourcesOf } from './source.js';
import { Tally } from './tally.js';

interface ImportOptions extends DataOptions {
  readonly historical?: boolean;
  readonly dryRun?: boolean;
  readonly rejects?: string;
  readonly map?: string;
  readonly url?: string;
}

/** `traject import FILE…`: appends facts from NDJSON; repeating it changes nothing. */
export function importCommand(context: Context): Command {
  return withData(new Command('import'))
    .description('append facts from NDJSON files, or from CSV files by a map; repeating an import changes nothing')
    .argument('<file...>', 'files of facts, one per line; with --map, CSV files; - is standard input')
    .option('--historical', 'take recordedAt from each line; needs its own right')
    .option('--map <file>', 'read the files as CSV, as this map says (docs/exchange.md)')
    .option('--dry-run', 'judge every line, store nothing')
    .option(
      '--rejects <file>',
      'keep every refused line with its reason in this file; of CSV the rows as they came, to be mended and imported again',
    )
    .option('--url <address>', 'send to this server (default: the one that has the data directory open, else the store itself)', urlOf)
    .action((files: string[], options: ImportOptions) => importFiles(context, files, options));
}

/** How lines get judged: by a server, or here. */
type Judge = (chunks: Readable) => AsyncIterable<ImportResult>;

interface Job {
  readonly context: Context;
  readonly options: ImportOptions;
  readonly sources: readonly Source[];
  readonly tally: Tally;
  /** How its files are read, when they are CSV. */
  readonly map?: CsvMap;
}

/** Where lines are judged, and where the stay of a person is asked for. */
interface Place {
  readonly judge: Judge;
  readonly resolve: Resolve;
}

async function importFiles(context: Context, files: readonly string[], options: ImportOptions): Promise<void> {
  const sources = await sourcesOf(files, context.console.input);
  const map = options.map === undefined ? undefined : await readMap(options.map);
  if (!map) refuseBareCsv(sources);
  const job: Job = { context, options, sources, map, tally: new Tally(options.dryRun === true, map ? 'facts' : 'lines') };
  const failure = await whereItBelongs(job).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure !== undefined && !(failure instanceof Stop)) throw failure;
  await write(context.console.output, job.tally.text());
  if (job.tally.stopped !== undefined)
    throw new Stop(EXIT.unavailable, `the store failed (${job.tally.stopped}); when it is well again, repeat the same import`);
  if (failure !== undefined) throw failure;
  if (job.tally.refused > 0) context.end(EXIT.findings);
}

/** Through the server that has the store open, when there is one; a writer beside it is not let in. */
async function whereItBelongs(job: Job): Promise<void> {
  const { historical, dryRun } = job.options;
  const config = configOf(job.options);
  const url = job.options.url ?? (await runningServer(config));
  if (url !== undefined)
    return importAll(job, { judge: (chunks) => importRemotely(chunks, { url, historical, dryRun }), resolve: resolveThere(url) });
  await writing(config, async (engine) => {
    // on shared read stores projectors do that, side by side
    const alone = config.readStore === 'sqlite';
    if (alone && job.map && 'resolve' in job.map.stay) await bringViewsUpToDate(engine, job.context);
    const judge: Judge = (chunks) => importLines(engine, linesOf(chunks), { actor: LOCAL_ACTOR, historical, dryRun });
    await importAll(job, { judge, resolve: resolveHere(engine) });
    if (alone && !dryRun && job.tally.stored > 0) await bringViewsUpToDate(engine, job.context);
  });
}

async function importAll(job: Job, place: Place): Promise<void> {
  const { context, options, sources, tally } = job;
  if (options.rejects !== undefined && sources.some(({ name }) => name === options.rejects))
    throw wrongUse('--rejects names a file that is imported');
  const sizes = sources.map(({ size }) => size);
  const total = sizes.includes(undefined) ? undefined : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  const importer = await (job.map ? csvImporter(job, job.map, place) : lineImporter(job, place));
  const begun = performance.now();
  const progress = progressOf(context.console, { title: 'import', unit: 'lines', total });
  try {
    let before = 0;
    for (const source of sources) {
      if (tally.stopped === undefined) await importer.take(source, (bytes) => progress.at(before + bytes, tally.lines));
      before += source.size ?? 0;
    }
  } finally {
    tally.seconds = (performance.now() - begun) / 1000;
    progress.stop();
    await importer.close();
  }
}

/** Takes the files of one import, one after another. */
interface Importer {
  /** @param onBytes told how many bytes of the source have been dealt with */
  take(source: Source, onBytes: (bytes: number) => void): Promise<void>;
  close(): Promise<void>;
}

async function lineImporter({ options, tally }: Job, { judge }: Place): Promise<Importer> {
  const rejects = options.rejects === undefined ? undefined : await RejectsFile.open(options.rejects);
  return {
    take: (source, onBytes) => importOne(source, judge, { tally, rejects, onBytes }),
    close: async () => rejects?.close(),
  };
}

async function csvImporter({ options, tally }: Job, map: CsvMap, { judge, resolve }: Place): Promise<Importer> {
  const rejects = options.rejects === undefined ? undefined : await CsvRejects.open(options.rejects, map.file);
  const historical = options.historical === true;
  return {
    take: (source, onBytes) => importCsv(source, judge, { map, historical, resolve, tally, rejects, onBytes }),
    close: async () => rejects?.close(),
  };
}

interface Following {
  readonly tally: Tally;
  readonly rejects: RejectsFile | undefined;
  /** Told how many bytes of the source have been dealt with. */
  readonly onBytes: (bytes: number) => void;
}

async function importOne(source: Source, judge: Judge, { tally, rejects, onBytes }: Following): Promise<void> {
  const memory = new LineMemory(rejects !== undefined);
  const chunks = Readable.from(
    watched(source.open(), (chunk) => memory.see(chunk)),
    { objectMode: false },
  );
  for await (const result of judge(chunks)) {
    if ('summary' in result) {
      tally.summary(result.summary);
      continue;
    }
    tally.line(source.name, result);
    const { end, text } = memory.take(result.line);
    if (result.outcome === 'refused') await rejects?.add(source.name, result, text);
    onBytes(end);
  }
}

async function* watched(chunks: Readable, see: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    see(chunk);
    yield chunk;
  }
}

/** The views of this store, so that the next server answers at once. */
async function bringViewsUpToDate(engine: Engine, { console }: Context): Promise<void> {
  const runners = engine.runners();
  if (console.watched) tell(console, `bringing ${runners.length} read models up to date …`);
  for (const runner of runners) await runner.catchUp();
}

/** Rows that are read as lines of facts would all be refused: better said at once. */
function refuseBareCsv(sources: readonly Source[]): void {
  const csv = sources.find(({ name }) => /\.csv$/i.test(name));
  if (csv) throw wrongUse(`${csv.name} is CSV: say with --map how its columns become facts (docs/exchange.md)`);
}
