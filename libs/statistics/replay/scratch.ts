import type { Reached } from './lean-log.js';
import type { Seen } from './observer.js';

/**
 * Room outside memory for what a replay has read: its facts when they are too many to be held, and everything when it is
 * interrupted, so that it goes on later from where it was. Nothing is written before one of the two happens.
 */
export interface Scratch {
  /** Up to where the log was read when it was saved last, by an interrupted replay too; undefined where nothing was saved. */
  readonly reached: Reached | undefined;
  /** Adds text to a part. It counts once `save` has answered. */
  append(part: string, text: string): Promise<void>;
  /** Keeps for good what was added so far, and that the log was read up to here. Nobody holds what was added any more. */
  save(reached: Reached): Promise<void>;
  /** The lines of a part; none when nothing was added to it. */
  lines(part: string): AsyncIterable<string>;
  /** Keeps what was seen in a part. */
  keep(part: string, seen: Seen): Promise<void>;
  /** What was seen in a part when this replay was interrupted. */
  kept(part: string): Promise<Seen | undefined>;
}

/** A replay that was told to stop: what it had read is kept in its scratch. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(
    /** The number of the last row that was read. */
    readonly row: number,
  ) {
    super(`interrupted after event ${row} of the log`);
  }
}

/** A stream and those of its facts that are kept. */
export type Held<Fact> = readonly [stream: string, facts: readonly Fact[]];

/** Into so many parts streams are divided: one part at a time is in memory afterwards. */
const PARTS = 64;

/** The names of the parts. */
export const PART_NAMES: readonly string[] = Array.from({ length: PARTS }, (_, part) => `facts-${part}`);

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A number for a name that is the same in every store and run (FNV-1a of its characters). */
export function numberFor(name: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

/** The part of a stream: by its name. */
export function partOf(stream: string): string {
  return PART_NAMES[numberFor(stream) % PARTS]!;
}
