import type { AllStreamResolvedEvent } from '@eventstore/db-client';
import type { Batch } from '#eventsourcing';
import type { Batcher, Wish } from './batcher.js';
import { Dropped } from './errors.js';
import { advance, type Feed, type Progress } from './feed.js';
import { compare, type LogPosition, ZERO } from './position.js';
import type { Reads } from './reads.js';
import type { Setup } from './setup.js';
import { placeOf, storedEvent } from './stored-event.js';

/**
 * Looks past a silent subscription. Silence is right when nothing that is wanted was written; it is wrong when the log holds
 * an event that should have come (facts 3, 9). Reading the log itself tells, and moves an idle checkpoint on.
 */
export class Watchdog {
  /** An event that is in the log and has not come, and how many silences ago it was seen there first. */
  #overdue: LogPosition = ZERO;
  #patience = 0;

  constructor(
    private readonly reads: Reads,
    private readonly wish: Wish,
    private readonly setup: Setup,
  ) {}

  /** What the silence means: a batch when something is to be told, else undefined. @throws Dropped when the subscription is deaf */
  async look(feed: Feed, progress: Progress, batcher: Batcher): Promise<Batch | undefined> {
    const head = await this.reads.headOnce(true);
    const found = await this.#search(progress, head);
    if (!feed.idle) return undefined;
    if (found.wanted) return this.#wait(found.wanted);
    const moved = advance(progress, found.searched);
    const turned = !feed.live && compare(progress.upTo, head) >= 0;
    // Servers before 23.10 never say that they have caught up.
    if (turned) feed.live = true;
    return moved || turned ? batcher.batch([]) : undefined;
  }

  #wait(wanted: LogPosition): undefined {
    // It may be on its way this very moment; some silences later it is not.
    const again = compare(this.#overdue, wanted) === 0;
    this.#patience = again ? this.#patience - 1 : this.setup.limits.overdueSilences;
    this.#overdue = wanted;
    if (this.#patience <= 0) throw new Dropped('the subscription is silent, the log is not');
  }

  /** The first wanted event after what was delivered, or how far there is none. */
  async #search(progress: Progress, head: LogPosition): Promise<{ readonly wanted?: LogPosition; readonly searched: LogPosition }> {
    let searched = progress.upTo;
    let left = this.setup.limits.probeEvents;
    for await (const records of this.reads.scan(progress.upTo, head)) {
      const wanted = records.find((record) => this.#wants(record));
      if (wanted) return { wanted: placeOf(wanted) ?? searched, searched };
      searched = placeOf(records.at(-1) ?? {}) ?? searched;
      left -= records.length;
      if (left <= 0) break;
    }
    return { searched };
  }

  #wants(record: AllStreamResolvedEvent): boolean {
    const event = storedEvent(this.wish.tag, record);
    return event !== undefined && this.wish.wants(event.stream);
  }
}
