/** What a client may ask of the server, as far as a fault can be set on it. */
export type Operation = 'features' | 'append' | 'read-stream' | 'read-all' | 'subscribe';

/** Statuses by which the server can end a call. `NOT_LEADER` names the leader that the client should go to. */
export type RejectStatus =
  | 'UNAVAILABLE'
  | 'CANCELLED'
  | 'ABORTED'
  | 'INTERNAL'
  | 'RESOURCE_EXHAUSTED'
  | 'PERMISSION_DENIED'
  | 'UNAUTHENTICATED'
  | 'STREAM_DELETED'
  | 'ACCESS_DENIED'
  | 'NOT_LEADER';

/**
 * One way to misbehave. `after`: so many events of a read or subscription are sent first. `stored`: an append is written first.
 * - `drop` cuts every connection; `hang` takes the call and says nothing; `end` ends it as if all was well.
 * - `swallow` writes the append and never answers; `late` does the work and answers when `until` settles.
 * - `reject` ends the call with a status; `refuse` answers one append of a batch with an error and leaves the batch call open.
 * - `repeat` delivers every event of a subscription so many times.
 */
export type Fault =
  | { readonly do: 'drop'; readonly after?: number; readonly stored?: boolean }
  | { readonly do: 'hang'; readonly after?: number }
  | { readonly do: 'end'; readonly after?: number }
  | { readonly do: 'swallow' }
  | { readonly do: 'late'; readonly until: Promise<unknown> }
  | { readonly do: 'reject'; readonly status: RejectStatus; readonly after?: number; readonly stored?: boolean }
  | { readonly do: 'refuse'; readonly because: 'access-denied' | 'stream-deleted' | 'timeout' | 'unknown' | 'too-large' }
  | { readonly do: 'repeat'; readonly times: number };

/** The instructions of a test to the server: the next calls of an operation, or all of them, misbehave. */
export class Faults {
  readonly #next = new Map<Operation, Fault[]>();
  readonly #always = new Map<Operation, Fault>();

  /** The next calls of `operation` misbehave, one fault each, in this order. */
  once(operation: Operation, ...faults: readonly Fault[]): void {
    this.#next.set(operation, [...(this.#next.get(operation) ?? []), ...faults]);
  }

  /** Every call of `operation` misbehaves until `clear`. */
  always(operation: Operation, fault: Fault): void {
    this.#always.set(operation, fault);
  }

  clear(): void {
    this.#next.clear();
    this.#always.clear();
  }

  take(operation: Operation): Fault | undefined {
    return this.#next.get(operation)?.shift() ?? this.#always.get(operation);
  }
}
