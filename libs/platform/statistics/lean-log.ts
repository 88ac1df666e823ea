import type { EventStore, StoredEvent } from '#eventsourcing';
import type { LeanLog, LeanRow, LeanScan } from '#statistics';

interface ScanOptions {
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
}

/** How a statistic reads a log: by its lean scan, or event by event where it has none. */
export function leanLog(store: EventStore): LeanLog {
  if (!canScan(store)) return new EventByEvent(store);
  return {
    scan: ({ typesAndPlainDates, ...scan }) => store.scan({ ...scan, types: typesAndPlainDates, orPlainDates: true }),
    streamName: (stream) => store.streamName(stream),
  };
}

function canScan(store: object): store is Scanning {
  return 'scan' in store && typeof store.scan === 'function' && 'streamName' in store;
}

/** Any other log. Streams get numbers in the order in which they are met, which is the same in every pass. */
class EventByEvent implements LeanLog {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];

  constructor(private readonly store: EventStore) {}

  async *scan({ upTo }: LeanScan): AsyncGenerator<readonly LeanRow[], void, undefined> {
    let read = 0;
    for await (const page of this.store.readAll({ upTo })) yield page.map((event) => this.row(event, (read += 1)));
  }

  streamName(stream: number): string {
    return this.names[stream] ?? '';
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
