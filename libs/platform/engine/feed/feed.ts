import type { Batch, Position } from '#eventsourcing';
import type { Engine } from '../engine.js';
import type { ShownEvent } from '../stays.js';
import { BEAT, withBeats } from './beats.js';
import { Cursors } from './cursor.js';
import { type FedFact, type Wanted, readableFacts } from './readable-facts.js';
import { FED_PREFIXES, type StreamName } from './streams.js';

/** Where a feed begins: after a position that an append answered, after a cursor of an earlier feed, or at the first fact. */
export const FROM_THE_START = 'start';

export interface FeedQuery extends Wanted {
  /** A position, a cursor, or `start`. Default: after what is stored now. */
  readonly after?: string;
}

/** A fact of a feed: as `…/events` shows it, with the stream that it stands in, and with its cursor in the place of its position. */
export type FeedFact = Omit<ShownEvent, 'position'> & { readonly stream: StreamName };

/** One step of a feed. Whoever has dealt with it may resume after its cursor. */
export type FeedStep =
  | { readonly kind: 'fact'; readonly cursor: string; readonly fact: FeedFact }
  /** A stream that the reader may know of, of which something new cannot be read by this server: it is to be read again later. */
  | { readonly kind: 'unreadable'; readonly cursor: string; readonly stream: StreamName }
  /** Nothing to see up to here. */
  | { readonly kind: 'mark'; readonly cursor: string };

export interface FeedOptions {
  /** Ends the feed. */
  readonly signal: AbortSignal;
  /** Time between two marks. Default 15,000. */
  readonly beatMilliseconds?: number;
}

const BEAT_MS = 15_000;
/** Facts that are held at once for one reader. */
const BATCH = 100;

/** Feeds of one process. */
export class Feeds {
  private cursors: Promise<Cursors> | undefined;

  constructor(private readonly engine: Engine) {}

  /** The position after which a query begins. @throws PositionFromOtherStore; @throws Forbidden */
  async begin({ actor, after }: FeedQuery): Promise<Position | undefined> {
    this.engine.demand(actor, { kind: 'read-feed' });
    if (after === FROM_THE_START) return undefined;
    const head = await this.engine.stores.eventStore.head();
    if (after === undefined) return head;
    // a cursor begins with its format byte, a position with the tag of its store
    const position = isPosition(after) ? after : (await this.cursorsOfStore()).open(after);
    await this.engine.reads.checkPosition(position);
    await this.look(position);
    return position;
  }

  /** Reads a little, so that a position which this log cannot have given out is refused before the answer begins. */
  private async look(after: Position): Promise<void> {
    const pages = this.engine.stores.eventStore.readAll({ after, pageSize: 1 })[Symbol.asyncIterator]();
    await pages.next();
    await pages.return?.();
  }

  /**
   * Newly stored facts that the actor may see at the moment of delivery, in position order, for ever. At every beat it says how far
   * it has come, also when nothing happened, so that nobody can tell from it whether there was something to withhold. Nothing is
   * read ahead of its reader but one batch.
   */
  async *read(
    query: FeedQuery,
    after: Position | undefined,
    { signal, beatMilliseconds = BEAT_MS }: FeedOptions,
  ): AsyncGenerator<FeedStep> {
    const cursors = await this.cursorsOfStore();
    const mark = (position: Position): FeedStep => ({ kind: 'mark', cursor: cursors.seal(position) });
    const follow = (signal: AbortSignal): AsyncIterable<Batch> =>
      this.engine.stores.eventStore.subscribe({ after, signal, batchSize: BATCH, streamPrefixes: FED_PREFIXES });
    let upTo = after;
    if (upTo !== undefined) yield mark(upTo);
    for await (const got of withBeats(follow, { signal, beatMilliseconds })) {
      if (got !== BEAT) {
        yield* this.steps(got, query, cursors);
        upTo = got.upTo;
      } else if (upTo !== undefined) yield mark(upTo);
    }
  }

  private async *steps(batch: Batch, query: FeedQuery, cursors: Cursors): AsyncGenerator<FeedStep> {
    for (const fact of await readableFacts(this.engine, batch.events, query)) yield this.step(fact, cursors);
  }

  private step({ position, stream, event }: FedFact, cursors: Cursors): FeedStep {
    const cursor = cursors.seal(position);
    if (!event) return { kind: 'unreadable', cursor, stream };
    const { position: _, ...shown } = event; // positions betray by their gaps what else there is
    return { kind: 'fact', cursor, fact: { stream, ...shown } };
  }

  private cursorsOfStore(): Promise<Cursors> {
    this.cursors ??= Cursors.of(this.engine.stores.keys).catch((error: unknown) => {
      this.cursors = undefined;
      throw error;
    });
    return this.cursors;
  }
}

/** `<store tag>-<digits>`, as stores write positions: a sealed cursor never looks like it. */
function isPosition(text: string): boolean {
  return /^[0-9a-z]+-[\d.]+$/.test(text);
}
