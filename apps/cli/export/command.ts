import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { Command, Option } from 'commander';
import { COMPARTMENTS, ERASED, type StoredEvent, canonicalJson, openSealed } from '#eventsourcing';
import { type Engine, kindOfStream, audit } from '#platform';
import { LOCAL_ACTOR, may } from '#privacy';
import { tell, write } from '../console.js';
import type { Context } from '../context.js';
import { reading } from '../opening.js';
import { type DataOptions, configOf, withData } from '../options.js';
import { progressOf, whole } from '../progress.js';
import { type ParquetOptions, exportParquet } from './parquet.js';
import { DEFAULT_KEY } from './pseudonyms.js';

interface ExportOptions extends DataOptions, ParquetOptions {
  readonly format: 'ndjson' | 'parquet';
  readonly sealed: 'open' | 'leave-out';
}

/**
 * `traject export`: every fact of every stay and of the partnership in the order in which it was stored, in the shape of the wire. `import --historical`
 * takes it back with the same ids, dates and contents; `confidentialOf` names the service that keeps a fact to itself. Who
 * reported a fact, its visibility, its correlation and its place in the hash chain belong to this store and stay in it.
 */
export function exportCommand(context: Context): Command {
  return withData(new Command('export'))
    .description('take every fact out, as lines that `import --historical` takes back')
    .addOption(
      new Option('--format <format>', 'ndjson for a store, parquet (pseudonymised) for analysts')
        .choices(['ndjson', 'parquet'])
        .default('ndjson'),
    )
    .addOption(
      new Option('--sealed <how>', 'names and free text: opened, where this actor has the right to, or left out')
        .choices(['open', 'leave-out'])
        .default('open'),
    )
    .option('--out <path>', 'ndjson: a file, readable by its owner only (default: standard output); parquet: a directory')
    .option('--key <name>', 'parquet: exports under one name have the same pseudonyms', DEFAULT_KEY)
    .option('--since <month>', 'parquet: only what was recorded in this month (such as 2026-03) or later')
    .action((options: ExportOptions) => reading(configOf(options), (engine) => exporting[options.format](engine, context, options)));
}

const exporting = { ndjson: exportAll, parquet: exportParquet };

async function exportAll(engine: Engine, { console }: Context, { out, sealed }: ExportOptions): Promise<void> {
  const { eventStore } = engine.stores;
  engine.demand(LOCAL_ACTOR, { kind: 'operate' });
  await audit(engine, { actor: LOCAL_ACTOR, use: 'export', of: 'events', parameters: { format: 'ndjson', sealed } });
  const output: Writable = out === undefined ? console.output : createWriteStream(out, { mode: 0o600 });
  const progress = progressOf(console, { title: 'export', unit: 'events' });
  const counts = { lines: 0, elsewhere: 0, erased: 0 };
  try {
    for await (const page of eventStore.readAll()) {
      const stays = page.filter((event) => kindOfStream(event.stream) !== undefined);
      const lines = await Promise.all(stays.map((event) => lineOf(engine, event, sealed)));
      counts.elsewhere += page.length - stays.length;
      counts.lines += lines.length;
      counts.erased += lines.filter((line) => line.erased).length;
      await write(output, lines.map(({ text }) => text).join(''));
      progress.at(counts.lines, counts.lines);
    }
    if (out !== undefined) await new Promise<void>((done, fail) => output.once('error', fail).end(done));
  } finally {
    progress.stop();
  }
  tell(console, `${whole(counts.lines)} facts${out === undefined ? '' : ` to ${out}`}${besides(counts)}`);
}

function besides({ elsewhere, erased }: { elsewhere: number; erased: number }): string {
  const erasedText = erased === 0 ? '' : `; ${whole(erased)} of them had values that were erased, which are left out`;
  return elsewhere === 0 ? erasedText : `${erasedText}; ${whole(elsewhere)} events of other streams are not in it`;
}

interface Exported {
  readonly text: string;
  readonly erased: boolean;
}

async function lineOf({ stores, catalogue }: Engine, event: StoredEvent, sealed: ExportOptions['sealed']): Promise<Exported> {
  const { eventId, type, occurredAt, recordedAt, data } = catalogue.decode(event);
  const { kind, id, confidentialOf } = kindOfStream(event.stream)!;
  const opens = (compartment: string): boolean =>
    sealed === 'open' &&
    COMPARTMENTS.some((one) => one === compartment && may(LOCAL_ACTOR, { kind: 'open-compartment', compartment: one }));
  const opened = await openSealed(stores.keys, kind.ownerOf(id), data, opens);
  const kept = withoutErased(opened);
  const text = JSON.stringify({ eventId, [kind.idProperty]: id, confidentialOf, type, occurredAt, recordedAt, data: kept });
  return { text: `${text}\n`, erased: canonicalJson(kept) !== canonicalJson(opened) };
}

const ERASED_TEXT = canonicalJson(ERASED);

/** What cannot be read by anybody any more cannot be taken back either. */
function withoutErased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutErased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => canonicalJson(one) !== ERASED_TEXT)
      .map(([name, one]) => [name, withoutErased(one)]),
  );
}
