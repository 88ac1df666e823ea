import { randomUUID } from 'node:crypto';
import type { Context } from './context.js';
import type { LogPosition, Recorded } from './log.js';
import { caughtUpMessage, checkpointMessage, confirmationMessage, eventMessage, fellBehindMessage } from './messages.js';
import type { Outlet } from './outlet.js';

export interface SubscriptionRequest {
  /** Index in the log of the first event that may be sent. */
  readonly from: number;
  readonly wants: (event: Recorded) => boolean;
  /** A checkpoint is sent each time so many events were looked at; 0 = never. */
  readonly checkpointEvery: number;
}

/** A catch-up subscription. A test can make it say things out of turn. */
export class LiveSubscription {
  readonly #context: Context;
  readonly #outlet: Outlet;
  readonly #request: SubscriptionRequest;

  constructor(context: Context, outlet: Outlet, request: SubscriptionRequest) {
    this.#context = context;
    this.#outlet = outlet;
    this.#request = request;
  }

  async run(): Promise<void> {
    this.#context.live.add(this);
    await this.#outlet.trip();
    await this.#outlet.send(confirmationMessage(randomUUID()));
    await this.#deliver();
    this.#context.live.delete(this);
  }

  /** Ends the subscription as a leaving server does: without an error. */
  end(): void {
    this.#outlet.end();
  }

  checkpoint(position: LogPosition): Promise<void> {
    return this.#outlet.send(checkpointMessage(position));
  }

  caughtUp(): Promise<void> {
    return this.#outlet.send(caughtUpMessage());
  }

  fellBehind(): Promise<void> {
    return this.#outlet.send(fellBehindMessage());
  }

  async #deliver(): Promise<void> {
    let cursor = this.#request.from;
    let live = false;
    while (this.#outlet.open) {
      const event = this.#context.log.events[cursor];
      if (event) {
        cursor += 1;
        await this.#consider(event, cursor - this.#request.from);
        continue;
      }
      if (!live) await this.#outlet.send(caughtUpMessage());
      live = true;
      if (cursor === this.#context.log.events.length) await this.#context.log.grown(this.#outlet.gone.signal);
    }
  }

  async #consider(event: Recorded, considered: number): Promise<void> {
    if (this.#request.wants(event)) await this.#outlet.event(eventMessage(event));
    const every = this.#request.checkpointEvery;
    if (every > 0 && considered % every === 0) await this.#outlet.send(checkpointMessage(event.position));
  }
}
