import { cpus, loadavg, totalmem } from 'node:os';
import Table3 from 'cli-table3';
import type { Measured, Result } from './measure.js';

/** The machine and the command, so that figures can be read later. */
export function circumstances(args: readonly string[], seed: number, rounds: number): object {
  const [first] = cpus();
  return {
    machine: { cpus: cpus().length, model: first?.model ?? 'unknown', memoryGiB: Math.round(totalmem() / 2 ** 30), load: loadavg()[0] },
    node: process.version,
    command: `npm run bench -- ${args.join(' ')}`.trim(),
    seed,
    rounds,
  };
}

/** The table for people: medians of the rounds and half the span between the best and the worst. */
export function tableOf(results: readonly Result[]): string {
  const table = new Table3({
    head: ['row', 'work', 'size', 'this project', 'limit', 'ratio', 'goal', 'peak memory'],
    colAligns: ['left', 'left', 'left', 'right', 'right', 'right', 'left', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const result of results) {
    const { row, work, size, ours, limit, unit, goal, peak } = result;
    const [beside, ratio] = limit ? [figure(limit, unit), `${ratioOf(result)} %`] : ['–', '–'];
    table.push([row, work, size, figure(ours, unit), beside, ratio, goal, peak === undefined ? '–' : `${peak} MB`]);
  }
  return table.toString();
}

/** Our median in percent of the limit's. */
export function ratioOf({ ours, limit }: Result): number | undefined {
  return limit && Math.round((100 * ours.median) / limit.median);
}

function figure({ median, spread }: Measured, unit: string): string {
  const value = unit === 's' ? (1 / median).toFixed(2) : Math.round(median).toLocaleString('en');
  return `${value} ${unit} ±${Math.round(spread)} %`;
}
