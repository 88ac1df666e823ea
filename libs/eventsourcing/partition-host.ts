import { setTimeout as delay } from 'node:timers/promises';
import { Unavailable } from './errors.js';
import type { Partition } from './partition.js';
import type { CheckpointStore } from './ports/checkpoint-store.js';

export interface PartitionHostOptions {
  readonly checkpoints: Pick<CheckpointStore, 'lease'>;
  /** What is shared out, as part of the lease's name: `projector`. */
  readonly name: string;
  /** Names this process; another process must have another name. */
  readonly owner: string;
  /** Number of partitions. */
  readonly of: number;
  /** How many this process takes at once; more only when nobody else takes them. Default all. */
  readonly share?: number;
  /** Works on one partition until `signal` aborts. May be called for a partition on which another process still works. */
  readonly work: (partition: Partition, signal: AbortSignal) => Promise<void>;
  /** How long a lease holds without being renewed, in milliseconds. Default 4,000: a dead process is replaced within 10 s. */
  readonly leaseMilliseconds?: number;
}

const DEFAULT_LEASE_MS = 4_000;
/** A lease is renewed this many times before it would run out. */
const RENEWALS = 4;
/** Rounds for which a partition beyond the share is left to others before it is taken. */
const PATIENCE = 3;
/** Every so many rounds one partition beyond the share is given back, so that a process that came later gets its part. */
const GIVE_BACK = 30;

/**
 * Shares partitions out among processes by leases. A lease only saves work: two processes may work on the same partition for a
 * while (a paused process, a clock that jumped), and documents are right all the same.
 */
export class PartitionHost {
  private readonly held = new Map<number, { readonly stop: AbortController; readonly done: Promise<void> }>();
  private readonly passed = new Map<number, number>();
  private readonly lease: number;

  constructor(private readonly options: PartitionHostOptions) {
    this.lease = options.leaseMilliseconds ?? DEFAULT_LEASE_MS;
  }

  /** The partitions this process works on now. */
  get partitions(): readonly number[] {
    return [...this.held.keys()].sort((a, b) => a - b);
  }

  /** Takes, renews and works until `signal` aborts; then gives every lease back. */
  async run(signal: AbortSignal): Promise<void> {
    for (let round = 1; !signal.aborted; round += 1) {
      await this.round(round).catch(ignoreUnavailable);
      await delay((this.lease / RENEWALS) * (0.8 + Math.random() * 0.2), undefined, { signal }).catch(() => undefined);
    }
    await Promise.all(this.partitions.map((index) => this.giveBack(index)));
  }

  private async round(round: number): Promise<void> {
    const share = this.options.share ?? this.options.of;
    if (round % GIVE_BACK === 0 && this.held.size > share) {
      const last = this.partitions.at(-1)!;
      await this.giveBack(last);
      this.passed.set(last, 0);
    }
    for (let index = 0; index < this.options.of; index += 1) {
      if (this.held.has(index)) await this.renew(index);
      else if (this.held.size < share || this.waitedEnough(index)) await this.take(index);
    }
  }

  /** Beyond the share a partition is taken only after others had their chance. */
  private waitedEnough(index: number): boolean {
    const passed = (this.passed.get(index) ?? 0) + 1;
    this.passed.set(index, passed);
    return passed > PATIENCE;
  }

  private async renew(index: number): Promise<void> {
    if (!(await this.hold(index, this.lease))) await this.drop(index);
  }

  private async take(index: number): Promise<void> {
    if (!(await this.hold(index, this.lease))) {
      this.passed.set(index, 0);
      return;
    }
    const stop = new AbortController();
    const done = this.options.work({ index, of: this.options.of }, stop.signal).catch(() => undefined);
    this.held.set(index, { stop, done });
    void done.then(() => this.held.delete(index)); // work that ends by itself is begun again in the next round
  }

  private async giveBack(index: number): Promise<void> {
    await this.drop(index);
    await this.hold(index, 0).catch(ignoreUnavailable);
  }

  private async drop(index: number): Promise<void> {
    const work = this.held.get(index);
    work?.stop.abort();
    await work?.done;
    this.held.delete(index);
  }

  private hold(index: number, milliseconds: number): Promise<boolean> {
    const { checkpoints, name, of, owner } = this.options;
    return checkpoints.lease(`${name}/${index}-${of}`, owner, milliseconds);
  }
}

function ignoreUnavailable(error: unknown): false {
  if (!(error instanceof Unavailable)) throw error;
  return false;
}
