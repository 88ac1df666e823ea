import type { LogFile } from './log-file.js';

/** Where a record stands in the log: both parts matter, and neither counts events. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** An event as a client proposes it. `custom` and `data` are kept byte for byte, readable or not. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly custom: Uint8Array;
  readonly data: Uint8Array;
}

export interface Recorded extends Proposed {
  readonly stream: string;
  readonly revision: number;
  readonly position: LogPosition;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** A link whose target is gone: it is sent without its event. */
  readonly hollow?: boolean;
  /** What is sent for it, kept when it was made. */
  wire?: Buffer;
}

export type Expected = number | 'any' | 'no-stream' | 'stream-exists';

export type Outcome =
  | { readonly kind: 'stored'; readonly revision: number; readonly position: LogPosition; readonly repeated: boolean }
  | { readonly kind: 'wrong-version'; readonly current: number };

/** Lower, equal or higher: below 0, 0, above 0. */
export function comparePositions(a: LogPosition, b: LogPosition): number {
  if (a.commit !== b.commit) return a.commit < b.commit ? -1 : 1;
  if (a.prepare === b.prepare) return 0;
  return a.prepare < b.prepare ? -1 : 1;
}

/** The log of the protocol server: in memory, and on disk too when it is given a file. */
export class ServerLog {
  readonly events: Recorded[] = [];
  readonly #streams = new Map<string, Recorded[]>();
  readonly #waiting = new Set<() => void>();
  readonly #file: LogFile | undefined;
  #end = 100n;

  constructor(file?: LogFile) {
    this.#file = file;
    for (const group of file?.groups() ?? []) this.#keep(group);
  }

  stream(name: string): readonly Recorded[] {
    return this.#streams.get(name) ?? [];
  }

  /** Appends as the real server does: repeating ids at their place is answered as stored, any other surprise as a wrong version. */
  append(stream: string, proposed: readonly Proposed[], expected: Expected): Outcome {
    const kept = this.stream(stream);
    const current = kept.length - 1;
    const repeated = repeatOf(kept, proposed, expected);
    if (repeated) return { kind: 'stored', revision: repeated.revision, position: repeated.position, repeated: true };
    if (!accepts(expected, current)) return { kind: 'wrong-version', current };
    const last = this.#store(stream, proposed, current + 1).at(-1);
    if (!last) return { kind: 'stored', revision: current, position: { commit: 0n, prepare: 0n }, repeated: false };
    return { kind: 'stored', revision: last.revision, position: last.position, repeated: false };
  }

  /** A link whose target was deleted: takes a place in the log, is sent without an event. */
  appendHollow(stream: string): void {
    const empty = new Uint8Array();
    const link = { id: crypto.randomUUID(), type: '$>', contentType: 'application/octet-stream', custom: empty, data: empty };
    this.#store(stream, [link], this.stream(stream).length, true);
  }

  /** Index of the first event after `position`. */
  indexAfter(position: LogPosition): number {
    let low = 0;
    let high = this.events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const event = this.events[middle];
      if (event && comparePositions(event.position, position) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Settles at the next append, or when `signal` aborts. */
  grown(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  #store(stream: string, proposed: readonly Proposed[], first: number, hollow = false): readonly Recorded[] {
    const prepares = proposed.map((event) => {
      this.#end += BigInt(64 + event.data.length + event.custom.length);
      return this.#end;
    });
    // The events of one append share their commit: the hardest case the protocol allows, so a client that keeps half a position fails.
    this.#end += 16n;
    const commit = this.#end;
    const created = Date.now();
    const group = proposed.map((event, i) => ({
      ...event,
      stream,
      revision: first + i,
      position: { commit, prepare: prepares[i] ?? commit },
      created,
      ...(hollow ? { hollow } : {}),
    }));
    this.#file?.write(group);
    this.#keep(group);
    return group;
  }

  #keep(group: readonly Recorded[]): void {
    for (const event of group) {
      const stream = this.#streams.get(event.stream) ?? [];
      stream.push(event);
      this.#streams.set(event.stream, stream);
      this.events.push(event);
      this.#end = event.position.commit;
    }
    for (const wake of this.#waiting) wake();
  }
}

function accepts(expected: Expected, current: number): boolean {
  if (expected === 'any') return true;
  if (expected === 'stream-exists') return current >= 0;
  return (expected === 'no-stream' ? -1 : expected) === current;
}

function repeatOf(kept: readonly Recorded[], proposed: readonly Proposed[], expected: Expected): Recorded | undefined {
  const first = proposed[0];
  if (!first) return undefined;
  const place = typeof expected === 'number' ? expected + 1 : kept.findIndex((event) => event.id === first.id);
  const from = expected === 'no-stream' ? 0 : place;
  if (from < 0 || !proposed.every((event, i) => kept[from + i]?.id === event.id)) return undefined;
  return kept[from + proposed.length - 1];
}
