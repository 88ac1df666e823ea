import { setTimeout as delay } from 'node:timers/promises';
import type { Catalogue } from './catalogue.js';
import type { RecordedFact } from './effective-history.js';
import { Unavailable } from './errors.js';
import type { Position, StoredEvent } from './event.js';
import { KeyedQueue } from './keyed-queue.js';
import { ParkedStreams } from './parked.js';
import { inPartition, type Partition } from './partition.js';
import type { CheckpointStore } from './ports/checkpoint-store.js';
import type { Clock } from './ports/clock.js';
import type { Document, DocumentStore } from './ports/document-store.js';
import type { EventStore } from './ports/event-store.js';
import { type AnyView, type FoldContext, advanceDocument, collectionOf, foldDocument } from './view.js';

export interface ViewRunnerOptions<Settings> extends FoldContext<Settings> {
  readonly view: AnyView<Settings>;
  readonly catalogue: Catalogue;
  readonly eventStore: EventStore;
  readonly documents: DocumentStore;
  readonly checkpoints: CheckpointStore;
  readonly clock: Clock;
  /** The part of all streams that this runner works on. Default: all of them. */
  readonly partition?: Partition;
  /** Told of every batch: how far it came. */
  readonly onProgress?: (progress: Progress) => void;
  /** Places where a test may stop the runner: after documents are saved, after the checkpoint is moved. */
  readonly hook?: (where: 'documents-saved' | 'checkpoint-advanced') => void;
}

export interface Progress {
  readonly view: string;
  readonly position: Position;
  readonly caughtUp: boolean;
  readonly events: number;
}

const RETRY_MIN_MS = 50;
const RETRY_MAX_MS = 5_000;
/** The most events dealt with at once: facts of one stay that stand near each other cost one write of its document. */
const BATCH = 10_000;

/**
 * Keeps one view's documents up with the log. Owns idempotency, order, batches, retries and parking. Documents are guarded by
 * the revision of their stream and saved before the checkpoint moves, so delivery may repeat, overlap or race.
 */
export class ViewRunner<Settings> {
  readonly consumer: string;
  readonly parked: ParkedStreams;
  private readonly exclusive = new KeyedQueue();

  constructor(private readonly options: ViewRunnerOptions<Settings>) {
    const { view, partition } = options;
    this.consumer = partition && partition.of > 1 ? `${collectionOf(view)}/${partition.index}-${partition.of}` : collectionOf(view);
    this.parked = new ParkedStreams(options.documents, options.clock, collectionOf(view));
  }

  /** Follows the log until `signal` aborts. Failures of a store are tried again for ever, with growing pauses. */
  async run(signal: AbortSignal): Promise<void> {
    let pause = RETRY_MIN_MS;
    while (!signal.aborted) {
      try {
        await this.follow(signal, () => (pause = RETRY_MIN_MS));
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        await delay(pause * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
        pause = Math.min(pause * 2, RETRY_MAX_MS);
      }
    }
  }

  /** Works off everything up to the head of the log as it is now. */
  async catchUp(): Promise<void> {
    const { eventStore, checkpoints, view } = this.options;
    await this.retryParked();
    const head = await eventStore.head();
    const after = await checkpoints.read(this.consumer);
    for await (const page of eventStore.readAll({ after, upTo: head, streamPrefixes: [view.streamPrefix], pageSize: BATCH })) {
      await this.work(page, page.at(-1)!.position, false);
    }
    await this.work([], head, true);
  }

  /**
   * Applies events in any order, any number of times; documents are right afterwards for every stream touched. Moves no
   * checkpoint.
   */
  async apply(events: readonly StoredEvent[]): Promise<void> {
    await this.fold(groupByStream(events, this.options), collectionOf(this.options.view));
  }

  private async fold(byStream: ReadonlyMap<string, readonly StoredEvent[]>, collection: string): Promise<void> {
    if (byStream.size === 0) return;
    const ids = [...byStream.keys()].map((stream) => this.idOf(stream));
    const documents = await this.options.documents.load(collection, ids);
    const changed: Document[] = [];
    for (const [stream, news] of byStream) {
      const document = await this.guarded(stream, news, documents.get(this.idOf(stream)));
      if (document) changed.push(document);
    }
    if (changed.length > 0) await this.options.documents.save(collection, changed, this.options.view.indexes);
  }

  /** Folds a stream anew, for a stream that was parked. Its mark goes when that works. */
  async retry(stream: string): Promise<boolean> {
    return this.exclusive.run('work', async () => {
      const events = await this.options.eventStore.readStream(stream);
      const document = await this.guarded(stream, events, undefined);
      if (!document) return false;
      await this.options.documents.save(collectionOf(this.options.view), [document], this.options.view.indexes);
      await this.parked.release(stream); // another process may have parked it
      return true;
    });
  }

  /**
   * Builds every document anew, of all partitions, beside the present ones and puts them in their place at once. Readers never
   * see a gap. One process does this at a time. What other runners saved into the old documents up to the exchange is applied
   * once more to the new ones; what they save later goes there by itself.
   */
  async rebuild(): Promise<void> {
    const { documents, view, eventStore } = this.options;
    const [present, building] = [collectionOf(view), `${collectionOf(view)}~new`];
    await documents.swap(building);
    const first = await this.fill(building, undefined, await eventStore.head());
    await this.exclusive.run('work', async () => {
      const last = await this.fill(building, first, await eventStore.head());
      await documents.save(building, [], view.indexes);
      await documents.swap(present, building);
      await this.fill(present, last, await eventStore.head());
    });
  }

  private async follow(signal: AbortSignal, onSuccess: () => void): Promise<void> {
    const { eventStore, checkpoints, view } = this.options;
    await this.retryParked();
    const after = await checkpoints.read(this.consumer);
    for await (const batch of eventStore.subscribe({ after, streamPrefixes: [view.streamPrefix], signal, batchSize: BATCH })) {
      await this.work(batch.events, batch.upTo, batch.caughtUp);
      onSuccess();
    }
  }

  /** New code may read what the old could not: every parked stream gets one try at each start. */
  private async retryParked(): Promise<void> {
    for (const stream of await this.parked.load()) if (inPartition(stream, this.options.partition)) await this.retry(stream);
  }

  private work(events: readonly StoredEvent[], upTo: Position, caughtUp: boolean): Promise<void> {
    return this.exclusive.run('work', async () => {
      await this.apply(events);
      this.options.hook?.('documents-saved');
      await this.options.checkpoints.advance(this.consumer, upTo);
      if (caughtUp) await this.options.checkpoints.advance(builtMark(this.consumer), upTo);
      this.options.hook?.('checkpoint-advanced');
      this.options.onProgress?.({ view: this.options.view.name, position: upTo, caughtUp, events: events.length });
    });
  }

  private async fill(collection: string, after: Position | undefined, upTo: Position): Promise<Position> {
    for await (const page of this.options.eventStore.readAll({
      after,
      upTo,
      streamPrefixes: [this.options.view.streamPrefix],
      pageSize: BATCH,
    })) {
      await this.fold(groupByStream(page, { view: this.options.view }), collection);
    }
    return upTo;
  }

  /** The stream's next document; undefined when nothing is new or the stream is parked. What breaks a fold parks its stream. */
  private async guarded(stream: string, news: readonly StoredEvent[], document: Document | undefined): Promise<Document | undefined> {
    try {
      const next = await this.next(stream, news, document);
      if (next && this.parked.has(stream)) await this.parked.release(stream);
      return next;
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      await this.parked.park(stream, news.at(-1)!, error);
      return undefined;
    }
  }

  private async next(stream: string, news: readonly StoredEvent[], document: Document | undefined): Promise<Document | undefined> {
    let current = document;
    for (const event of news) {
      if (current && event.revision <= current.revision) continue;
      const quick =
        current && event.revision === current.revision + 1
          ? advanceDocument(this.options.view, current, this.decode(event), this.options)
          : undefined;
      if (!quick) return this.refold(stream, news, document); // takes in everything that the stream holds
      current = quick;
    }
    return current === document ? undefined : current;
  }

  private async refold(stream: string, news: readonly StoredEvent[], document: Document | undefined): Promise<Document | undefined> {
    const whole = isWhole(news) ? news : await this.options.eventStore.readStream(stream);
    if (whole.length === 0) return undefined;
    const folded = foldDocument(
      this.options.view,
      this.idOf(stream),
      whole.map((event) => this.decode(event)),
      this.options,
    );
    return document && folded.revision <= document.revision ? undefined : folded;
  }

  private decode(event: StoredEvent): RecordedFact {
    return this.options.catalogue.decode(event);
  }

  private idOf(stream: string): string {
    return stream.slice(this.options.view.streamPrefix.length);
  }
}

/** The consumer whose checkpoint tells that a view was complete once in this version. */
export function builtMark(consumer: string): string {
  return `${consumer}/built`;
}

function groupByStream<Settings>(
  events: readonly StoredEvent[],
  { view, partition }: Pick<ViewRunnerOptions<Settings>, 'view' | 'partition'>,
): Map<string, StoredEvent[]> {
  const byStream = new Map<string, StoredEvent[]>();
  for (const event of events) {
    if (!event.stream.startsWith(view.streamPrefix) || !inPartition(event.stream, partition)) continue;
    const group = byStream.get(event.stream);
    if (group) group.push(event);
    else byStream.set(event.stream, [event]);
  }
  return byStream;
}

/** True when the events are a stream from its beginning without gaps, so that it need not be read again. */
function isWhole(events: readonly StoredEvent[]): boolean {
  return events.every((event, i) => event.revision === i);
}
