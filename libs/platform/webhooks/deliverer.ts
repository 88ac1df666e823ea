import { setTimeout as delay } from 'node:timers/promises';
import { type Position, PartitionHost } from '#eventsourcing';
import type { Engine } from '../engine/engine.js';
import { FED_PREFIXES } from '../engine/feed/streams.js';
import { Courier, type CourierOptions } from './courier.js';
import type { Webhooks } from './registry.js';
import { Wake } from './wake.js';

export interface DelivererOptions extends CourierOptions {
  /** Names this process; another process must have another name. */
  readonly owner: string;
  /** How long another process waits for this one before it takes over, in milliseconds. */
  readonly leaseMilliseconds?: number;
  /** How often the list of webhooks is looked at for changes that another process made, in milliseconds. Default 5,000. */
  readonly lookMilliseconds?: number;
  readonly onFailure?: (error: unknown) => void;
}

const LOOK_MS = 5_000;
const PAUSE_MS = 1_000;
/** Between two rounds of a webhook: when much is appended, a round tells of all of it. */
const PACE_MS = 50;
const LEASE_MS = 20_000;

/**
 * Tells receivers of new facts, from the log, each webhook by its own checkpoint. One process does it at a time, by a lease; should
 * two do it for a moment, a message may come twice and carries the same id.
 */
export class Deliverer {
  private readonly wake = new Wake();
  private readonly stopping = new AbortController();
  private readonly host: PartitionHost;
  private running: Promise<void> | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly webhooks: Webhooks,
    private readonly options: DelivererOptions,
  ) {
    const { checkpoints } = engine.stores;
    const { owner, leaseMilliseconds } = options;
    const work = (_: unknown, signal: AbortSignal): Promise<void> => this.work(signal);
    this.host = new PartitionHost({ checkpoints, name: 'webhooks', owner, of: 1, work, leaseMilliseconds: leaseMilliseconds ?? LEASE_MS });
  }

  start(): void {
    this.running ??= this.host.run(this.stopping.signal);
  }

  /** Ends what is under way and gives the lease back. Repeatable. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** There is something to do: a webhook changed, a message is to be sent again. */
  poke(): void {
    this.wake.call();
  }

  /** Until the lease is lost. */
  private async work(signal: AbortSignal): Promise<void> {
    const head = await this.engine.stores.eventStore.head();
    await Promise.all([this.listen(head, signal), this.attend(signal)]);
  }

  /** Wakes everybody whenever something was appended. */
  private async listen(head: Position, signal: AbortSignal): Promise<void> {
    let after = head;
    while (!signal.aborted)
      await this.surviving(signal, async () => {
        for await (const batch of this.engine.stores.eventStore.subscribe({ after, signal, streamPrefixes: FED_PREFIXES })) {
          after = batch.upTo;
          this.wake.call();
        }
      });
  }

  /** A courier for each webhook there is. */
  private async attend(signal: AbortSignal): Promise<void> {
    const busy = new Map<string, Promise<void>>();
    while (!signal.aborted) {
      const seen = this.wake.seen;
      await this.surviving(signal, async () => {
        for (const { id } of await this.webhooks.notes.all({ eq: ['state', 'active'] })) {
          if (busy.has(id)) continue;
          const work = this.deliver(id, signal).finally(() => busy.delete(id));
          busy.set(id, work);
        }
      });
      await this.wake.after(seen, signal, this.options.lookMilliseconds ?? LOOK_MS);
    }
    await Promise.all(busy.values());
  }

  /** Until the webhook is disabled or gone. */
  private async deliver(id: string, signal: AbortSignal): Promise<void> {
    const courier = new Courier(this.engine, this.webhooks, id, this.options);
    let over = false;
    while (!over && !signal.aborted) {
      const seen = this.wake.seen;
      const next = await this.surviving(signal, () => courier.round(signal));
      over = next === 'over';
      if (next === undefined || next === 'over') continue;
      await this.wake.after(seen, signal, next.afterMilliseconds);
      await pause(PACE_MS, signal);
    }
  }

  /** A store that is away for a moment stops nothing. */
  private async surviving<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) return undefined;
      this.options.onFailure?.(error);
      await pause(PAUSE_MS, signal);
      return undefined;
    }
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined);
}
