import type { EventStore, StoredEvent } from '#eventsourcing';
import { type LeanLog, type LeanPage, type LeanRow, type LeanScan, type StreamPartition, numberFor } from '#statistics';

interface ScanOptions {
  readonly after?: string;
  readonly upTo: string;
  readonly partition?: LeanScan['partition'];
  readonly everyPart?: LeanScan['everyPart'];
  readonly types: readonly string[];
  readonly orPlainDates: true;
}

/** The lean scan of a log that has one (the embedded log). */
interface Scanning {
  scan(options: ScanOptions): Iterable<readonly LeanRow[]>;
  streamName(stream: number): string;
  /** What a number of a row stands for. */
  position(row: number): string;
}

/** How a statistic reads a log: by its lean scan, or event by event where it has none. */
export function leanLog(store: EventStore): LeanLog {
  return canScan(store) ? new Scanned(store) : new EventByEvent(store);
}

function canScan(store: object): store is Scanning {
  return 'scan' in store && typeof store.scan === 'function' && 'streamName' in store;
}

class Scanned implements LeanLog {
  constructor(private readonly store: Scanning) {}

  *scan({ typesAndPlainDates, after, ...scan }: LeanScan): Generator<LeanPage, void, undefined> {
    const begin = after ? { after: after.cursor } : {};
    for (const rows of this.store.scan({ ...scan, ...begin, types: typesAndPlainDates, orPlainDates: true })) {
      const row = rows.at(-1)![0];
      yield { rows, reached: { cursor: this.store.position(row), row } };
    }
  }

  streamName(stream: number): string {
    return this.store.streamName(stream);
  }

  /** Numbers of streams belong to the store. */
  isIn(stream: number, { index, of }: StreamPartition): boolean {
    return stream % of === index;
  }
}

/** Any other log. Streams get numbers in the order in which they are met, and parts by their names: these are the same in every scan. */
class EventByEvent implements LeanLog {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];

  constructor(private readonly store: EventStore) {}

  async *scan({ after, upTo }: LeanScan): AsyncGenerator<LeanPage, void, undefined> {
    let read = after?.row ?? 0;
    for await (const page of this.store.readAll({ ...(after ? { after: after.cursor } : {}), upTo })) {
      const rows = page.map((event) => this.row(event, (read += 1)));
      yield { rows, reached: { cursor: page.at(-1)!.position, row: read } };
    }
  }

  streamName(stream: number): string {
    return this.names[stream] ?? '';
  }

  isIn(stream: number, { index, of }: StreamPartition): boolean {
    return numberFor(this.streamName(stream)) % of === index;
  }

  private row({ stream, revision, type, eventId, data, metadata }: StoredEvent, position: number): LeanRow {
    const { occurredAt, recordedAt, actor } = metadata;
    const place = [position, this.numberOf(stream), revision] as const;
    return [...place, type, eventId, occurredAt, recordedAt, JSON.stringify(data), actor.serviceId ?? null];
  }

  private numberOf(stream: string): number {
    const known = this.numbers.get(stream);
    if (known !== undefined) return known;
    const number = this.names.push(stream) - 1;
    this.numbers.set(stream, number);
    return number;
  }
}
