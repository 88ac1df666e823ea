import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type SqliteEventStore, openSqliteEventStore } from '#adapters/sqlite';
import { type FoldContext, builtMark, collectionOf, foldDocument } from '#eventsourcing';
import { type Config, type Engine, openEngine, readConfig } from '#platform';
import { type ViewSettings, stayViews, views } from '#views';
import { type Filled, fill } from './fill.js';
import type { Population } from './population.js';

/** A log filled with a population, and the same facts as lines of JSON. */
export interface Filling extends Filled {
  readonly directory: string;
  readonly lines: string;
}

export async function makeStore(root: string, options: Population): Promise<Filling> {
  const directory = join(root, `${options.mix}-${options.events}`);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const lines = join(directory, 'facts.ndjson');
  const log = await openSqliteEventStore({ directory });
  const filled = await fill(log, lines, options);
  await log.close();
  // the other stores beside it, so that it can be read as any data directory
  await (await openEngine(configOf(directory))).close();
  return { ...filled, directory, lines };
}

/** Reads the events of a filled log. */
export function openReader({ directory }: Filling): Promise<SqliteEventStore> {
  return openSqliteEventStore({ directory, mode: 'reader' });
}

/** The settings of a data directory. */
export function configOf(data: string): Config {
  return readConfig({ data, logLevel: 'silent' }, {});
}

const STREAMS_AT_ONCE = 500;

/**
 * Builds every view of a log stream by stream: the same documents, checkpoints and marks as a runner leaves, several times faster
 * than it comes to them in the order of the log. Setting up only; nothing here is timed.
 */
export async function buildViews(filling: Filling): Promise<void> {
  const engine = await openEngine(configOf(filling.directory));
  const { documents, checkpoints, eventStore } = engine.stores;
  const head = await eventStore.head();
  for (let first = 0; first < filling.stays; first += STREAMS_AT_ONCE) {
    const stays = Array.from({ length: Math.min(STREAMS_AT_ONCE, filling.stays - first) }, (_, i) => `stay-${first + i}`);
    const histories = await Promise.all(stays.map((stay) => engine.history(stay)));
    for (const view of Object.values(stayViews)) {
      const bodies = stays.flatMap((stay, i) =>
        histories[i]!.length > 0 ? [foldDocument(view, stay, histories[i]!, foldingOf(engine))] : [],
      );
      await documents.save(collectionOf(view), bodies, view.indexes);
    }
  }
  for (const view of Object.values(views)) {
    await checkpoints.advance(collectionOf(view), head);
    await checkpoints.advance(builtMark(collectionOf(view)), head);
  }
  await engine.close();
}

function foldingOf({ calendar, viewSettings: settings }: Engine): FoldContext<ViewSettings> {
  return { calendar, settings };
}
