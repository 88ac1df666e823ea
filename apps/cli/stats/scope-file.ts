import { readFile } from 'node:fs/promises';
import { Malformed, formatDay } from '#eventsourcing';
import { type ScopeEntry, requestedDay } from '#statistics';

/** The prisons in scope, with their days, from a file. @throws Malformed */
export async function scopeOf(file: string): Promise<readonly ScopeEntry[]> {
  const entries = parsed(await readFile(file, 'utf8'));
  if (!Array.isArray(entries)) throw Malformed.at('--scope', 'is a JSON list of {prison, from?, until?}');
  return entries.map(entryOf);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw Malformed.at('--scope', 'is not JSON');
  }
}

function entryOf(entry: unknown, i: number): ScopeEntry {
  const { prison, from, until } = (entry ?? {}) as { prison?: unknown; from?: unknown; until?: unknown };
  if (typeof prison !== 'string') throw Malformed.at('--scope', `entry ${i + 1} names no prison`);
  const day = (value: unknown): number => requestedDay(String(value), '--scope');
  return { prison, ...(from === undefined ? {} : { from: day(from) }), ...(until === undefined ? {} : { until: day(until) }) };
}

/** The prisons in scope in words, for what stands beside a table: the file may say something else tomorrow. */
export function scopeText(entries: readonly ScopeEntry[]): string {
  const dated = (word: string, day: number | undefined): string => (day === undefined ? '' : ` ${word} ${formatDay(day)}`);
  return entries.map(({ prison, from, until }) => `${prison}${dated('from', from)}${dated('until', until)}`).join(', ');
}
