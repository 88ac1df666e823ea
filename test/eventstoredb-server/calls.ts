import type { Operation } from './faults.js';

/** What the server saw of one call, for tests to look at. */
export interface SeenCall {
  readonly operation: Operation;
  /** The method that was called: `Append`, `BatchAppend`, `Read`, `GetSupportedMethods`. */
  readonly method: string;
  readonly stream?: string;
  readonly requiresLeader: boolean;
  readonly prefixes?: readonly string[];
  readonly regex?: string;
  readonly maxCount?: string;
  readonly searchWindow?: number;
  /** Events sent so far on a read or a subscription. */
  sent: number;
  /** The client gave up the call. */
  cancelled: boolean;
}

/** The calls of a server, in order of arrival; tests wait on them instead of sleeping. */
export class Calls {
  readonly all: SeenCall[] = [];
  readonly #watchers = new Set<() => void>();

  of(operation: Operation): readonly SeenCall[] {
    return this.all.filter((call) => call.operation === operation);
  }

  add(call: Omit<SeenCall, 'sent' | 'cancelled'>): SeenCall {
    const seen = { ...call, sent: 0, cancelled: false };
    this.all.push(seen);
    this.changed();
    return seen;
  }

  changed(): void {
    for (const look of this.#watchers) look();
  }

  /** Settles when `condition` holds; it is looked at whenever a call arrives, sends or is cancelled. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!condition()) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** Settles when so many calls of `operation` have arrived. */
  arrived(operation: Operation, count: number): Promise<void> {
    return this.until(() => this.of(operation).length >= count);
  }

  /** Settles when so many calls of `operation` were cancelled by the client. */
  cancelled(operation: Operation, count: number): Promise<void> {
    return this.until(() => this.of(operation).filter((call) => call.cancelled).length >= count);
  }
}
