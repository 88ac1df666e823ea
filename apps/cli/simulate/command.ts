import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { Command, InvalidArgumentError } from 'commander';
import { isPlainDate } from '#eventsourcing';
import { type SimulatedLine, simulate } from '#simulation';
import { tell, write } from '../console.js';
import type { Context } from '../context.js';
import { progressOf, whole } from '../progress.js';

interface SimulateOptions {
  readonly people: number;
  readonly years: number;
  readonly seed: number;
  readonly end: number;
  readonly out?: string;
}

const MOST_PEOPLE = 1_000_000;
/** Fixed, so that the same seed gives the same file on every day. */
const DEFAULT_END = '2026-01-01';

/** `traject simulate`: a believable population with its partnership, as lines of a historical import; same seed, same file. */
export function simulateCommand(context: Context): Command {
  return new Command('simulate')
    .description('make up a believable population with its partnership, deterministic by seed, for `traject import --historical`')
    .requiredOption('--people <n>', 'how many people', wholeUpTo(MOST_PEOPLE, 1))
    .option('--years <y>', 'over how many years', wholeUpTo(30, 1), 2)
    .option('--seed <s>', 'another seed, another population', wholeUpTo(4_294_967_295, 0), 1)
    .option('--end <date>', 'the day on which it ends', dateOf, dateOf(DEFAULT_END))
    .option('--out <file>', 'write into this file (default: standard output)')
    .action((options: SimulateOptions) => simulateTo(context, options));
}

async function simulateTo({ console }: Context, { out, ...options }: SimulateOptions): Promise<void> {
  const progress = progressOf(console, { title: 'simulate', unit: 'people', total: options.people });
  const lines = simulate({ ...options, onPerson: (done) => progress.at(done, done) });
  if (out === undefined) {
    await writeLines(console.output, lines);
    return progress.stop();
  }
  const file = createWriteStream(out);
  const closed = finished(file);
  const [facts] = await Promise.all([writeLines(file, lines).finally(() => file.end()), closed]);
  progress.stop();
  tell(console, `${whole(facts)} facts of ${whole(options.people)} people are in ${out}`);
}

const BATCH = 1_000;

/** Writes lines as they come, at the pace of the reader. @returns how many there were */
async function writeLines(target: Writable, lines: Iterable<SimulatedLine>): Promise<number> {
  let [count, text] = [0, ''];
  for (const line of lines) {
    text += `${JSON.stringify(line)}\n`;
    count += 1;
    if (count % BATCH > 0) continue;
    await write(target, text);
    text = '';
  }
  await write(target, text);
  return count;
}

function wholeUpTo(most: number, least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

function dateOf(value: string): number {
  const ms = Date.parse(`${value}T00:00:00Z`);
  if (isPlainDate(value) && Number.isFinite(ms)) return ms;
  throw new InvalidArgumentError('It must be a date such as 2026-01-01.');
}
