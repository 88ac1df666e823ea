import { setTimeout as delay } from 'node:timers/promises';
import { PositionFromOtherStore, Unavailable } from './errors.js';
import type { Position } from './event.js';
import { PARKED, type Parked, parkedId } from './parked.js';
import type { CheckpointStore } from './ports/checkpoint-store.js';
import type { Document, DocumentStore } from './ports/document-store.js';
import type { EventStore } from './ports/event-store.js';
import { type AnyView, collectionOf } from './view.js';
import { builtMark } from './view-runner.js';

/** A document as a reader gets it: with its mark when its stream is parked. */
export interface ReadDocument {
  readonly document?: Document;
  readonly stale?: { readonly since: string; readonly reason: string };
  /** How far the view had come. */
  readonly position: Position;
}

const POLL_MS = 4;
/** How long a read with `atLeast` waits before it answers 503. */
export const AT_LEAST_MS = 5_000;

/** Reads documents of views: knows whether a view is built, whether it has come far enough, and what is parked. */
export class ReadModels {
  private readonly built = new Set<string>();

  constructor(
    private readonly eventStore: Pick<EventStore, 'head'>,
    private readonly documents: DocumentStore,
    private readonly checkpoints: CheckpointStore,
    /** Number of partitions that projectors work on; each has a checkpoint of its own. */
    private readonly partitions = 1,
  ) {}

  /**
   * One document.
   * @param atLeast waits up to 5 s until the view has dealt with this position, then @throws Unavailable `not-yet-visible`
   */
  async read<S>(view: AnyView<S>, id: string, atLeast?: Position): Promise<ReadDocument> {
    await this.mustBeBuilt(view);
    if (atLeast !== undefined) await this.waitFor(view, id, atLeast);
    const document = (await this.documents.load(collectionOf(view), [id])).get(id);
    const stale = await this.staleMark(view, id);
    return { document, stale, position: (await this.position(view)) ?? (await this.eventStore.head()) };
  }

  /** Waits until a view has dealt with a position for one stay. @throws Unavailable `not-yet-visible`; @throws PositionFromOtherStore */
  async waitFor<S>(view: AnyView<S>, id: string, atLeast: Position, milliseconds = AT_LEAST_MS): Promise<void> {
    await this.checkPosition(atLeast);
    const until = performance.now() + milliseconds;
    while (!(await this.hasReached(view, id, atLeast))) {
      if (performance.now() >= until)
        throw new Unavailable('not-yet-visible', `the ${view.name} view has not come to this position yet`, 1);
      await delay(POLL_MS);
    }
  }

  /** @throws PositionFromOtherStore when the tag is not that of this store */
  async checkPosition(position: Position): Promise<void> {
    const head = await this.eventStore.head();
    if (tagOf(position) !== tagOf(head)) throw new PositionFromOtherStore();
  }

  /** How far a view has come over all its partitions: the least of them; undefined when one never started. */
  async position<S>(view: AnyView<S>): Promise<Position | undefined> {
    const reached = await Promise.all(this.consumers(view).map((c) => this.checkpoints.read(c)));
    return reached.reduce((a, b) => (a === undefined || b === undefined ? undefined : a < b ? a : b));
  }

  /** True when the view was complete once in this version. */
  async isBuilt<S>(view: AnyView<S>): Promise<boolean> {
    if (this.built.has(collectionOf(view))) return true;
    const marks = await Promise.all(this.consumers(view).map((c) => this.checkpoints.read(builtMark(c))));
    if (marks.some((m) => m === undefined)) return false;
    this.built.add(collectionOf(view));
    return true;
  }

  private async mustBeBuilt<S>(view: AnyView<S>): Promise<void> {
    if (await this.isBuilt(view)) return;
    const [position, head] = [await this.position(view), await this.eventStore.head()];
    throw new Unavailable('view-building', `the ${view.name} view is being built: at ${position ?? 'the beginning'} of ${head}`, 2);
  }

  private async hasReached<S>(view: AnyView<S>, id: string, atLeast: Position): Promise<boolean> {
    const position = await this.position(view);
    if (position !== undefined && position >= atLeast) return true;
    const document = (await this.documents.load(collectionOf(view), [id])).get(id);
    if (document && document.position >= atLeast) return true;
    const mark = await this.parkedMark(view, id);
    return mark !== undefined && mark.position >= atLeast;
  }

  private async staleMark<S>(view: AnyView<S>, id: string): Promise<ReadDocument['stale']> {
    const mark = await this.parkedMark(view, id);
    return mark && { since: mark.since, reason: mark.reason };
  }

  private async parkedMark<S>(view: AnyView<S>, id: string): Promise<Parked | undefined> {
    const key = parkedId(collectionOf(view), `${view.streamPrefix}${id}`);
    return (await this.documents.load(PARKED, [key])).get(key)?.body as Parked | undefined;
  }

  private consumers<S>(view: AnyView<S>): string[] {
    const name = collectionOf(view);
    return this.partitions > 1 ? Array.from({ length: this.partitions }, (_, i) => `${name}/${i}-${this.partitions}`) : [name];
  }
}

/** The store that gave a position out. */
export function tagOf(position: Position): string {
  return position.slice(0, position.indexOf('-'));
}
