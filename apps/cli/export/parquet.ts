import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatInstant } from '#eventsourcing';
import { type Engine, audit } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { TRAJECTORY_PREFIX } from '#trajectory';
import { tell } from '../console.js';
import type { Context } from '../context.js';
import { wrongUse } from '../outcome.js';
import { progressOf, whole } from '../progress.js';
import { dictionaryOf, dictionaryText } from './dictionary.js';
import { FieldTreatments } from './fields.js';
import { Partitions, partitionOf } from './partitions.js';
import { PSEUDONYMS, Pseudonyms } from './pseudonyms.js';
import { RowMaker } from './row.js';

export interface ParquetOptions {
  readonly out?: string | undefined;
  /** Name of the key of pseudonyms: exports under one name can be joined, those under two cannot. */
  readonly key: string;
  /** `YYYY-MM`: only what was recorded in this month or later. */
  readonly since?: string | undefined;
}

/**
 * `traject export --format parquet`: the event log without sealed fields, SECRET facts, users and ids that anybody else uses, as
 * Parquet files by month of recording, with a data dictionary. The same log, key and head give the same bytes.
 */
export async function exportParquet(engine: Engine, { console }: Context, options: ParquetOptions): Promise<void> {
  engine.demand(LOCAL_ACTOR, { kind: 'export-pseudonymised' });
  const directory = await prepared(options);
  const { catalogue, zone, stores, clock } = engine;
  const head = await stores.eventStore.head();
  const parameters = { format: 'parquet', key: options.key, since: options.since, head };
  await audit(engine, { actor: LOCAL_ACTOR, use: 'export', of: 'events', parameters });
  const pseudonyms = new Pseudonyms(await stores.keys.digest(PSEUDONYMS, options.key));
  const maker = new RowMaker({ catalogue, zone, treatments: new FieldTreatments(catalogue), pseudonyms });
  const partitions = new Partitions(join(directory, 'events'));
  const progress = progressOf(console, { title: 'export', unit: 'events' });
  const counts = { read: 0, rows: 0 };
  try {
    for await (const page of stores.eventStore.readAll({ upTo: head, streamPrefixes: [TRAJECTORY_PREFIX] })) {
      const recent = page.filter(({ metadata }) => metadata.recordedAt.slice(0, MONTH) >= (options.since ?? ''));
      const rows = recent.map((event) => maker.of(event)).filter((row) => row !== undefined);
      for (const row of rows) await partitions.add(row);
      counts.rows += rows.length;
      counts.read += page.length;
      progress.at(counts.read, counts.read);
    }
    await partitions.finish();
  } finally {
    progress.stop();
  }
  const about = { head, exportedAt: formatInstant(clock.now()), zone: zone.name, key: options.key, since: options.since ?? null };
  await describe(directory, { ...about, rows: counts.rows, partitions: partitions.names }, dictionaryOf(catalogue));
  tell(console, `${whole(counts.rows)} events in ${partitions.names.length} months to ${directory}`);
}

const MONTH = 'YYYY-MM'.length;

/** An export never mixes with an older one: the directory is new, or loses the months that are written again. */
async function prepared({ out, since }: ParquetOptions): Promise<string> {
  if (out === undefined) throw wrongUse('--format parquet writes several files: name a directory with --out');
  if (since !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(since)) throw wrongUse('--since: give a month such as 2026-03');
  await mkdir(out, { recursive: true, mode: 0o700 });
  const present = await readdir(out);
  if (since === undefined && present.length > 0) {
    throw wrongUse(`${out} is not empty: name another directory, or --since a month to replace it and later ones`);
  }
  if (since !== undefined && present.includes('events')) await removeFrom(join(out, 'events'), since);
  return out;
}

async function removeFrom(events: string, since: string): Promise<void> {
  const first = partitionOf(new Date(`${since}-01T00:00:00Z`));
  for (const year of await readdir(events)) {
    for (const month of await readdir(join(events, year))) {
      if (`${year}/${month}` >= first) await rm(join(events, year, month), { recursive: true });
    }
  }
}

async function describe(directory: string, about: object, dictionary: ReturnType<typeof dictionaryOf>): Promise<void> {
  await writeFile(join(directory, 'export.json'), `${JSON.stringify(about, undefined, 2)}\n`, { mode: 0o600 });
  await writeFile(join(directory, 'dictionary.json'), `${JSON.stringify(dictionary, undefined, 2)}\n`);
  await writeFile(join(directory, 'dictionary.md'), dictionaryText(dictionary));
}
