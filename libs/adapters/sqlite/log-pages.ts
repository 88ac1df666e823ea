import type { StoredEvent } from '#eventsourcing';
import type { LogFile } from './log-file.js';
import { COLUMNS } from './log-rows.js';
import type { LogRow } from './log-rows.js';
import { afterPrefix } from './prefix.js';

/** What a scan keeps. */
export interface Kept {
  readonly types?: readonly string[];
  /** With `types`: rows of any type that carry a plain date are kept too, since one such fact changes the order of its whole day. */
  readonly orPlainDates?: boolean;
  readonly streamPrefixes?: readonly string[];
  /** Only the streams of one part of `of`, counted from 0: by the stream's number, so the same in every scan of one store. */
  readonly partition?: { readonly index: number; readonly of: number };
  /** With `partition`: streams whose names begin so belong to every part. */
  readonly everyPart?: readonly string[];
}

/** Which stretch of the log to read: after `after` (exclusive), up to `upTo` (inclusive), at most `limit` rows. */
export interface Stretch {
  readonly after: number;
  readonly upTo: number;
  readonly limit: number;
}

export interface Page<Row> {
  readonly rows: Row[];
  /** Everything up to here has been looked at. */
  readonly upTo: number;
}

interface Condition {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/** At most this many positions are looked at in one go, however few of them are kept: no transaction and no turn is long. */
const WINDOW = 20_000;

/** Reads the log page by page with one filter. */
export class Pages<Row extends readonly [position: number, ...unknown[]]> {
  constructor(
    private readonly columns: string,
    private readonly kept: Kept,
  ) {}

  next(file: LogFile, { after, upTo, limit }: Stretch): Page<Row> {
    const end = Math.min(upTo, after + Math.max(WINDOW, limit));
    // Made anew for each page: a type or a stream may have come since the page before.
    const { sql, parameters } = conditionOf(file, this.kept);
    const statement = `SELECT ${this.columns} FROM events WHERE position > ? AND position <= ?${sql} ORDER BY position LIMIT ?`;
    const rows = file.statements.of(statement, true).all(after, end, ...parameters, limit) as Row[];
    return { rows, upTo: rows.length === limit ? (rows.at(-1)?.[0] ?? end) : end };
  }
}

function conditionOf(file: LogFile, { types, orPlainDates, streamPrefixes, partition, everyPart }: Kept): Condition {
  const parts: Condition[] = [];
  if (partition) parts.push(ofPart(partition, everyPart));
  if (types) parts.push(ofTypes(file, types, orPlainDates));
  if (streamPrefixes && !streamPrefixes.includes('')) parts.push(ofStreams(streamPrefixes));
  return { sql: parts.map(({ sql }) => ` AND ${sql}`).join(''), parameters: parts.flatMap(({ parameters }) => parameters) };
}

function ofPart({ of, index }: NonNullable<Kept['partition']>, everyPart: readonly string[] = []): Condition {
  const own = 'stream % ? = ?';
  if (everyPart.length === 0) return { sql: own, parameters: [of, index] };
  const ranges = everyPart.map(byPrefix);
  const named = `stream IN (SELECT id FROM streams WHERE ${ranges.map(({ sql }) => sql).join(' OR ')})`;
  return { sql: `(${own} OR ${named})`, parameters: [of, index, ...ranges.flatMap(({ parameters }) => parameters)] };
}

function ofTypes(file: LogFile, types: readonly string[], orPlainDates = false): Condition {
  const ids = types.map((type) => file.types.find(type)).filter((id) => id !== undefined);
  const typed = 'type IN (SELECT value FROM json_each(?))';
  return { sql: orPlainDates ? `(${typed} OR length(occurred_at) = 10)` : typed, parameters: [JSON.stringify(ids)] };
}

function ofStreams(prefixes: readonly string[]): Condition {
  const ranges = prefixes.map(byPrefix);
  const anyOf = ranges.map(({ sql }) => sql).join(' OR ') || 'FALSE';
  return {
    sql: `EXISTS (SELECT 1 FROM streams WHERE id = stream AND (${anyOf}))`,
    parameters: ranges.flatMap(({ parameters }) => parameters),
  };
}

function byPrefix(prefix: string): Condition {
  const end = afterPrefix(prefix);
  if (end === undefined) return { sql: 'text >= ?', parameters: [prefix] };
  return { sql: '(text >= ? AND text < ?)', parameters: [prefix, end] };
}

const OF_STREAM = `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`;

/** One page of a stream: at most `limit` events from revision `from` on. */
export function streamPage(file: LogFile, stream: string, { from, limit }: { from: number; limit: number }): StoredEvent[] {
  const id = file.streams.find(stream);
  if (id === undefined) return [];
  const rows = file.statements.of(OF_STREAM, true).all(id, from, limit) as LogRow[];
  return rows.map((row) => file.decoder.event(row));
}
