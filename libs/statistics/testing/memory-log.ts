import type { RecordedFact } from '#eventsourcing';
import type { LeanLog, LeanPage, LeanRow, LeanScan, StreamPartition } from '../replay/lean-log.js';
import { Numbering } from '../replay/numbering.js';

const PAGE = 7;

/** A log in memory: what is appended comes back as bare rows, in pages of a few. */
export class MemoryLog implements LeanLog {
  private readonly streams = new Numbering();
  private readonly lengths: number[] = [];
  private readonly rows: LeanRow[] = [];

  append(
    stream: string,
    event: Pick<RecordedFact, 'eventId' | 'type' | 'occurredAt' | 'recordedAt' | 'data'>,
    service: string | null = null,
  ): void {
    this.appendText(stream, { ...event, data: JSON.stringify(event.data) }, service);
  }

  /** @param event its data as they are stored, whole or not */
  appendText(
    stream: string,
    event: Pick<RecordedFact, 'eventId' | 'type' | 'occurredAt' | 'recordedAt'> & { readonly data: string },
    service: string | null = null,
  ): void {
    const number = this.streams.of(stream);
    const revision = this.lengths[number] ?? 0;
    this.lengths[number] = revision + 1;
    const { eventId, type, occurredAt, recordedAt, data } = event;
    this.rows.push([this.rows.length + 1, number, revision, type, eventId, occurredAt, recordedAt, data, service]);
  }

  *scan({ after }: LeanScan): Generator<LeanPage, void, undefined> {
    for (let start = after?.row ?? 0; start < this.rows.length; start += PAGE) {
      const rows = this.rows.slice(start, start + PAGE);
      yield { rows, reached: { cursor: '', row: start + rows.length } };
    }
  }

  streamName(stream: number): string {
    return this.streams.texts[stream] ?? '';
  }

  isIn(stream: number, { index, of }: StreamPartition): boolean {
    return stream % of === index;
  }
}
