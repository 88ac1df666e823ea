import type { LogFile } from './log-file.js';

const IDS = 'SELECT event_id FROM events WHERE stream = ? ORDER BY revision';

/** About 30 MB when full. */
const BOUND = 300_000;

/** The event ids of one stream, in order: as many as it has events. */
export type StreamIds = Set<string>;

/**
 * What the writer knows of the streams it wrote to lately: which event ids stand in them, and so where they are. There is one
 * writer, so what it remembers is what is there. An index on (stream, event id) would tell the same, but it halves the appends a
 * second: each event would change one more page of its own in the middle of the file.
 */
export class RecentStreams {
  private readonly known = new Map<number, StreamIds>();
  private count = 0;

  /** @param stream its number, undefined for a stream that has none yet */
  ids(file: LogFile, stream: number | undefined): StreamIds {
    if (stream === undefined) return new Set();
    const ids = this.known.get(stream) ?? this.load(file, stream);
    this.known.delete(stream); // to the end of the order: the stream that was not used for longest is forgotten first
    this.known.set(stream, ids);
    return ids;
  }

  /** Adds the ids of events that were just inserted. */
  add(stream: number, ids: StreamIds, added: Iterable<string>): void {
    const before = ids.size;
    for (const id of added) ids.add(id);
    this.count += ids.size - before;
    this.known.set(stream, ids);
    for (const [oldest, itsIds] of this.known) {
      if (this.count <= BOUND || oldest === stream) break;
      this.known.delete(oldest);
      this.count -= itsIds.size;
    }
  }

  /** After a rollback: forgets everything. */
  forget(): void {
    this.known.clear();
    this.count = 0;
  }

  private load(file: LogFile, stream: number): StreamIds {
    const ids = new Set((file.statements.of(IDS, true).all(stream) as [string][]).map(([id]) => id));
    this.count += ids.size;
    return ids;
  }
}
