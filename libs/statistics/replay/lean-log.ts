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

/** Which rows a replay asks for. */
export interface LeanScan {
  /** Inclusive end: the head of the replay. */
  readonly upTo: Position;
  /** Only rows of these types, and, whatever their type, rows with a plain date: one such fact changes the order of its whole day. */
  readonly typesAndPlainDates: readonly string[];
  /** Only the streams whose number leaves `index` when divided by `of`. */
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
  scan(scan: LeanScan): Iterable<readonly LeanRow[]> | AsyncIterable<readonly LeanRow[]>;
  /** The name behind a stream's number. */
  streamName(stream: number): string;
}
