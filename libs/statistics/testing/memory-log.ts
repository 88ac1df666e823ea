import type { RecordedFact } from '#eventsourcing';
import type { LeanLog, LeanRow } from '../replay/lean-log.js';

/** A log in memory: what is appended comes back as bare rows, in pages of a few. */
export class MemoryLog implements LeanLog {
  private readonly names: string[] = [];
  private readonly rows: LeanRow[] = [];

  append(
    stream: string,
    event: Pick<RecordedFact, 'eventId' | 'type' | 'occurredAt' | 'recordedAt' | 'data'>,
    service: string | null = null,
  ): void {
    let number = this.names.indexOf(stream);
    if (number === -1) number = this.names.push(stream) - 1;
    const revision = this.rows.filter((row) => row[1] === number).length;
    const { eventId, type, occurredAt, recordedAt, data } = event;
    this.rows.push([this.rows.length + 1, number, revision, type, eventId, occurredAt, recordedAt, JSON.stringify(data), service]);
  }

  *scan(): Generator<readonly LeanRow[], void, undefined> {
    for (let start = 0; start < this.rows.length; start += 7) yield this.rows.slice(start, start + 7);
  }

  streamName(stream: number): string {
    return this.names[stream] ?? '';
  }
}
