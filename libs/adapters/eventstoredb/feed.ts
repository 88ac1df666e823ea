import type { AllStreamResolvedEvent, AllStreamSubscription, Position } from '@eventstore/db-client';
import { later, type LogPosition, compare } from './position.js';
import { Pull } from './pull.js';

/** How far a subscription has come. `upTo` is safe to keep; `lastEvent` may be behind it, never ahead. */
export interface Progress {
  upTo: LogPosition;
  lastEvent: LogPosition;
}

type Mark =
  | { readonly after: number; readonly kind: 'checkpoint'; readonly position: LogPosition }
  | { readonly after: number; readonly kind: 'caught-up' | 'fell-behind' };

/**
 * A subscription of the client, with its signals put back in their place. The client fires them as messages arrive, ahead of
 * up to a whole buffer of events that nobody has taken (fact 1): here each waits until the events before it are taken.
 */
export class Feed {
  /** True between "caught up" and "fell behind", which may follow one another any number of times (fact 7). */
  live = false;
  readonly #pull: Pull<AllStreamResolvedEvent>;
  readonly #marks: Mark[] = [];
  #taken = 0;

  /**
   * @param head the head of the log, read before `open` is called: all of it is behind us when the server says "caught up",
   * which the client passes on without a position (fact 9)
   */
  constructor(
    open: (checkpointReached: (subscription: AllStreamSubscription, position: Position) => void) => AllStreamSubscription,
    private readonly head: LogPosition,
  ) {
    // Only ever adds to a list: what it awaited would stop the stream, what it threw would stop it for ever (fact 2).
    const subscription = open((_subscription, position) => this.#mark({ kind: 'checkpoint', position }));
    this.#pull = new Pull(subscription, () => subscription.unsubscribe());
    subscription.on('caughtUp', () => this.#mark({ kind: 'caught-up' }));
    subscription.on('fellBehind', () => this.#mark({ kind: 'fell-behind' }));
  }

  /** Nothing is here that was not dealt with. */
  get idle(): boolean {
    return this.#pull.buffered === 0 && this.#marks.length === 0;
  }

  /** The server left, or the connection broke. What is buffered can still be taken. */
  get over(): boolean {
    return this.#pull.ended || this.#pull.failure !== undefined;
  }

  get failure(): Error | undefined {
    return this.#pull.failure;
  }

  take(): AllStreamResolvedEvent | undefined {
    const record = this.#pull.take();
    if (record) this.#taken += 1;
    return record;
  }

  /** Heeds the signals whose turn has come. True if one of them told something new. */
  heed(progress: Progress): boolean {
    let news = false;
    for (let mark = this.#marks[0]; mark && mark.after <= this.#taken; mark = this.#marks[0]) {
      this.#marks.shift();
      news = this.#apply(mark, progress) || news;
    }
    return news;
  }

  /** Settles when there may be something new. Call it only right after having seen nothing. */
  changed(): Promise<void> {
    return this.#pull.changed();
  }

  wake(): void {
    this.#pull.wake();
  }

  close(): Promise<void> {
    return this.#pull.close();
  }

  #mark(mark: { readonly kind: 'checkpoint'; readonly position: LogPosition } | { readonly kind: 'caught-up' | 'fell-behind' }): void {
    // The stream works in order, so what it has handed on by now is what we took and what it buffers.
    this.#marks.push({ ...mark, after: this.#taken + this.#pull.buffered });
    this.#pull.wake();
  }

  #apply(mark: Mark, progress: Progress): boolean {
    if (mark.kind === 'checkpoint') return advance(progress, mark.position);
    const moved = mark.kind === 'caught-up' && advance(progress, this.head);
    const turned = this.live !== (mark.kind === 'caught-up');
    this.live = mark.kind === 'caught-up';
    return moved || turned;
  }
}

/** True if that is further than before. */
export function advance(progress: Progress, position: LogPosition): boolean {
  if (compare(position, progress.upTo) <= 0) return false;
  progress.upTo = later(position, progress.upTo);
  return true;
}
