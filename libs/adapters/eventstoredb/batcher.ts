import type { AllStreamResolvedEvent } from '@eventstore/db-client';
import type { Batch, StoredEvent } from '#eventsourcing';
import { Dropped } from './errors.js';
import { advance, type Feed, type Progress } from './feed.js';
import { compare, encodePosition } from './position.js';
import type { Setup } from './setup.js';
import { placeOf, storedEvent } from './stored-event.js';
import { TimedOut, within } from './timers.js';

/** What to deliver, and how much of it at once. */
export interface Wish {
  readonly tag: string;
  readonly size: number;
  wants(stream: string): boolean;
}

interface Gathering {
  readonly events: StoredEvent[];
  news: boolean;
}

/** Makes batches of what a feed brings: by size, and by time while catching up. */
export class Batcher {
  constructor(
    private readonly feed: Feed,
    private readonly progress: Progress,
    private readonly wish: Wish,
    private readonly setup: Setup,
  ) {}

  /** The next batch; undefined after a silence. @throws Dropped or the client's error when the feed is over */
  async next(): Promise<Batch | undefined> {
    const gathering: Gathering = { events: [], news: false };
    if (!(await this.#first(gathering))) return undefined;
    if (this.#mayGrow(gathering)) await this.#linger(gathering);
    return this.batch(gathering.events);
  }

  batch(events: readonly StoredEvent[]): Batch {
    return { events, upTo: encodePosition(this.wish.tag, this.progress.upTo), caughtUp: this.feed.live && this.feed.idle };
  }

  async #first(gathering: Gathering): Promise<boolean> {
    const { timers, limits } = this.setup;
    while (!this.#gather(gathering)) {
      if (this.feed.over) throw this.feed.failure ?? new Dropped('the server ended the subscription');
      try {
        await within(timers, 'silence', limits.silenceMs, this.feed.changed());
      } catch (error) {
        if (error instanceof TimedOut) return false;
        throw error;
      }
    }
    return true;
  }

  /** Many small batches cost a reader of documents more than a few full ones. */
  async #linger(gathering: Gathering): Promise<void> {
    const patience = { over: false };
    const cancel = this.setup.timers.start('linger', this.setup.limits.lingerMs, () => {
      patience.over = true;
      this.feed.wake();
    });
    while (!patience.over && this.#mayGrow(gathering)) {
      await this.feed.changed();
      this.#gather(gathering);
    }
    cancel();
  }

  #mayGrow(gathering: Gathering): boolean {
    return !this.feed.live && !this.feed.over && gathering.events.length < this.wish.size;
  }

  /** Takes what is here, up to a full batch. True if there is something to tell. */
  #gather(gathering: Gathering): boolean {
    gathering.news = this.feed.heed(this.progress) || gathering.news;
    while (gathering.events.length < this.wish.size) {
      const record = this.feed.take();
      if (!record) break;
      this.#keep(record, gathering);
      gathering.news = this.feed.heed(this.progress) || gathering.news;
    }
    return gathering.news || gathering.events.length > 0;
  }

  #keep(record: AllStreamResolvedEvent, gathering: Gathering): void {
    const place = placeOf(record);
    // Compared with the last event, not with the checkpoint: servers have sent checkpoints past events to come (fact 10).
    if (!place || compare(place, this.progress.lastEvent) <= 0) return;
    this.progress.lastEvent = place;
    gathering.news = advance(this.progress, place) || gathering.news;
    const event = storedEvent(this.wish.tag, record);
    if (event && this.wish.wants(event.stream)) gathering.events.push(event);
  }
}
