import type { Position, RecordedFact } from '#eventsourcing';
import type { Keeper } from './kept.js';
import type { LeanLog, LeanRow, StreamPartition } from './lean-log.js';

export interface Collecting {
  readonly log: LeanLog;
  readonly head: Position;
  /** Beginnings of the names of the streams that are wanted. */
  readonly prefixes: readonly string[];
  /** Beginnings of the names of streams that everything goes by: read whole in every part. */
  readonly shared: readonly string[];
  /** Only this part of the streams. Default: all. */
  readonly partition?: StreamPartition;
  readonly keeper: Keeper;
  /** The most facts held at once: beyond it, streams are left for another pass. */
  readonly mostFacts: number;
  /** Called after each page with the number of the last row that was read. Whatever else waits may run before it answers. */
  readonly onPage?: (position: number) => Promise<void> | void;
}

/** The facts of some streams, by the stream's number, each in order of revision. */
export interface Shelf {
  readonly streams: ReadonlyMap<number, readonly RecordedFact[]>;
  /** Those of the shared streams: the same in every part and pass. */
  readonly shared: ReadonlyMap<number, readonly RecordedFact[]>;
}

/**
 * Reads the log in position order and keeps what is declared, stream by stream. When more facts would be held than allowed, half
 * of the streams are put aside and read in a pass of their own: one shelf per pass, no stream in two of them.
 */
export async function* shelves(collecting: Collecting): AsyncGenerator<Shelf, void, undefined> {
  const todo: StreamPartition[] = [collecting.partition ?? { index: 0, of: 1 }];
  for (let partition = todo.pop(); partition; partition = todo.pop()) {
    const pass = new Pass(collecting, partition);
    await pass.read();
    todo.push(...pass.putAside.toReversed());
    yield { streams: pass.shelf, shared: pass.shared };
  }
}

class Pass {
  readonly shelf = new Map<number, RecordedFact[]>();
  readonly shared = new Map<number, RecordedFact[]>();
  readonly putAside: StreamPartition[] = [];
  private readonly foreign = new Set<number>();
  private readonly unwanted = new Set<number>();
  private held = 0;

  constructor(
    private readonly collecting: Collecting,
    private partition: StreamPartition,
  ) {}

  async read(): Promise<void> {
    const { log, head, keeper, shared, onPage } = this.collecting;
    const scan = { upTo: head, typesAndPlainDates: keeper.types, partition: this.partition, everyPart: shared };
    for await (const page of log.scan(scan)) {
      for (const row of page) this.take(row);
      await onPage?.(page.at(-1)?.[0] ?? 0);
    }
  }

  private take(row: LeanRow): void {
    const stream = row[1];
    const shared = this.sharedFactsOf(stream);
    const own = stream % this.partition.of === this.partition.index;
    if (!own && !shared) return;
    const fact = this.collecting.keeper.keep(row);
    if (!fact) return;
    shared?.push(fact);
    const facts = own ? this.factsOf(stream) : undefined;
    if (!facts) return;
    facts.push(fact);
    this.held += 1;
    if (this.held > this.collecting.mostFacts && this.shelf.size > 1) this.halve();
  }

  /** Undefined when the stream is not shared. */
  private sharedFactsOf(stream: number): RecordedFact[] | undefined {
    const { log, shared } = this.collecting;
    if (shared.length === 0 || this.foreign.has(stream)) return undefined;
    const known = this.shared.get(stream);
    if (known) return known;
    const name = log.streamName(stream);
    if (!shared.some((prefix) => name.startsWith(prefix))) {
      this.foreign.add(stream);
      return undefined;
    }
    const facts: RecordedFact[] = [];
    this.shared.set(stream, facts);
    return facts;
  }

  private factsOf(stream: number): RecordedFact[] | undefined {
    const known = this.shelf.get(stream);
    if (known) return known;
    if (this.unwanted.has(stream)) return undefined;
    const name = this.collecting.log.streamName(stream);
    if (!this.collecting.prefixes.some((prefix) => name.startsWith(prefix))) {
      this.unwanted.add(stream);
      return undefined;
    }
    const facts: RecordedFact[] = [];
    this.shelf.set(stream, facts);
    return facts;
  }

  private halve(): void {
    const { index, of } = this.partition;
    this.partition = { index, of: of * 2 };
    this.putAside.push({ index: index + of, of: of * 2 });
    for (const [stream, facts] of this.shelf) {
      if (stream % this.partition.of === index) continue;
      this.shelf.delete(stream);
      this.held -= facts.length;
    }
  }
}
