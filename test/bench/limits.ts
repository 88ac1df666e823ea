import { closeSync, fdatasyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSqliteEventStore } from '#adapters/sqlite';
import { timed } from './measure.js';

const CHUNK = 1 << 20;

/** Reads a file of JSON lines and parses each, nothing else. @returns the number of lines */
export function readAndParse(file: string): number {
  const fd = openSync(file, 'r');
  const chunk = Buffer.allocUnsafe(CHUNK);
  let [lines, rest] = [0, ''];
  for (let bytes = readSync(fd, chunk); bytes > 0; bytes = readSync(fd, chunk)) {
    const text = rest + chunk.toString('latin1', 0, bytes);
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      JSON.parse(text.slice(start, end));
      lines += 1;
      start = end + 1;
    }
    rest = text.slice(start);
  }
  closeSync(fd);
  return lines;
}

/** Appends a text to a file and syncs it, again and again. */
export async function appendAndSync(directory: string, text: string, times: number): Promise<Timed> {
  const file = join(directory, 'limit.log');
  const fd = openSync(file, 'a');
  const took = await timed(times, () => {
    for (let i = 0; i < times; i += 1) {
      writeSync(fd, text);
      fdatasyncSync(fd);
    }
  });
  closeSync(fd);
  rmSync(file);
  return took;
}

const COLUMNS = 'position, stream, revision, type, event_id, occurred_at, recorded_at, data, envelope, digest, hash';

/** The file and tables of the embedded log, written in groups by bare statements: no engine, no check, no answer to anybody. */
export async function groupCommits(
  directory: string,
  row: LimitRow,
  { callers, groups }: { callers: number; groups: number },
): Promise<Timed> {
  await (await openSqliteEventStore({ directory })).close();
  const db = new Database(join(directory, 'events.db'));
  db.pragma('synchronous = FULL');
  const insert = db.prepare(`INSERT INTO events (${COLUMNS}) VALUES (?, ?, ?, 1, ?, ?, ?, ?, 1, ?, ?)`);
  const write = (group: number, caller: number): void => {
    const position = group * callers + caller + 1;
    const id = `${row.eventId.slice(0, 24)}${String(position).padStart(12, '0')}`;
    insert.run(position, caller + 1, group, id, row.occurredAt, row.recordedAt, row.data, row.hash, row.hash);
  };
  const took = await timed(groups * callers, () => {
    for (let group = 0; group < groups; group += 1) {
      db.exec('BEGIN IMMEDIATE');
      for (let caller = 0; caller < callers; caller += 1) write(group, caller);
      db.exec('COMMIT');
    }
  });
  db.close();
  return took;
}

type Timed = Awaited<ReturnType<typeof timed>>;

/** What is written again and again. */
export interface LimitRow {
  readonly eventId: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: string;
  readonly hash: string;
}
