import type { Command } from 'commander';
import { sandboxMarkIn } from '#adapters/sqlite';
import { Unavailable } from '#eventsourcing';
import { tell } from './console.js';
import type { Context } from './context.js';
import { type DataOptions, configOf } from './options.js';

/** Says beside what a command prints that the people in the store are made up, if they are. `start` says so itself. */
export async function noteSandbox({ console }: Context, command: Command): Promise<void> {
  const takesStore = command.options.some(({ long }) => long === '--data');
  if (!takesStore || command.name() === 'start') return;
  const { data, eventStore } = configOf(command.opts<DataOptions>());
  if (eventStore === 'sqlite' && (await isSandbox(data))) tell(console, `sandbox: every person in ${data} is made up`);
}

/** A store that cannot be opened is for the command to tell of. */
async function isSandbox(data: string): Promise<boolean> {
  try {
    return (await sandboxMarkIn(data)) !== undefined;
  } catch (error) {
    if (error instanceof Unavailable) return false;
    throw error;
  }
}
