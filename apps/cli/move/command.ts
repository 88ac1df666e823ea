import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { Command } from 'commander';
import { type Config, moveStores, openStores, readConfig } from '#platform';
import { write } from '../console.js';
import type { Context } from '../context.js';
import { type DataOptions, configOf, withData } from '../options.js';
import { wrongUse } from '../outcome.js';
import { progressOf } from '../progress.js';

interface MoveOptions extends DataOptions {
  readonly to: string;
}

/** `traject move`: the whole log and its keys into other stores, and the proof that they are the same there. */
export function moveCommand(context: Context): Command {
  return withData(new Command('move'))
    .description('copy the whole log and its keys into other stores: from the embedded default to a cluster, and back')
    .requiredOption('--to <file>', 'settings of the other stores, one VARIABLE=value a line (EVENT_STORE, READ_STORE, TRAJECT_DATA …)')
    .action((options: MoveOptions) => move(context, configOf(options), options.to));
}

async function move({ console }: Context, from: Config, file: string): Promise<void> {
  const to = readConfig({ logLevel: 'silent' }, parseEnv(await settingsOf(file)));
  // both as writers: nobody may append to the old log while it is copied, nor to the new one before it is whole
  const source = await openStores(from);
  try {
    const target = await openStores(to);
    const progress = progressOf(console, { title: 'move', unit: 'events' });
    let done = 0;
    try {
      const onPage = (events: number): void => progress.at((done += events), done);
      const moved = await moveStores(source, target, { onPage });
      progress.stop();
      await write(
        console.output,
        `${moved.events} events in ${moved.streams} streams moved with their keys; both logs have the digest ${moved.digest}\n`,
      );
    } finally {
      progress.stop();
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function settingsOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw wrongUse(`--to: ${file} cannot be read; give a file with one VARIABLE=value a line`);
  }
}
