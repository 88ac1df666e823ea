import type { Position } from '#eventsourcing';

/**
 * One event as a replay reads it: bare columns, the data as the JSON text that is stored. `position` and `stream` are numbers of
 * the store it comes from.
 */
export type LeanRow = readonly [
  position: number,
  stream: number,
  revision: number,
  type: string,
  eventId: string,
  occurredAt: string,
  recordedAt: string,
  data: string,
  /** The service for which it was reported; null when for none. */
  service?: string | null,
];

/** How far a log has been read. */
export interface Reached {
  /** Everything up to here, inclusive, was read. */
  readonly cursor: Position;
  /** The number of the last row that was read: what progress is told by. */
  readonly row: number;
}

/** Rows that stand one after the other. */
export interface LeanPage {
  readonly rows: readonly LeanRow[];
  readonly reached: Reached;
}

/** Which rows a replay asks for. */
export interface LeanScan {
  /** Exclusive start. Absent: the beginning of the log. */
  readonly after?: Reached;
  /** Inclusive end: the head of the replay. */
  readonly upTo: Position;
  /** Only rows of these types, and, whatever their type, rows with a plain date: one such fact changes the order of its whole day. */
  readonly typesAndPlainDates: readonly string[];
  /** Only the streams of this part. */
  readonly partition?: StreamPartition;
  /** Streams whose names begin so are read whatever the partition. */
  readonly everyPart?: readonly string[];
}

export interface StreamPartition {
  readonly index: number;
  readonly of: number;
}

/** What a replay reads: a log as pages of bare rows in position order. A source may deliver more rows than were asked for. */
export interface LeanLog {
  scan(scan: LeanScan): Iterable<LeanPage> | AsyncIterable<LeanPage>;
  /** The name behind a stream's number. */
  streamName(stream: number): string;
  /** True for one part of `of`, the same one in every scan of the store. */
  isIn(stream: number, partition: StreamPartition): boolean;
}
