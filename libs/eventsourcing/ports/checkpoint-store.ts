import type { Position } from '../event.js';

/** How far a consumer has dealt with the log, and who works on it. */
export interface CheckpointStore {
  /** The position that `consumer` has reached, or undefined when it never started. */
  read(consumer: string): Promise<Position | undefined>;
  /** Moves forward only: a position that is not greater than the one kept changes nothing. */
  advance(consumer: string, position: Position): Promise<void>;
  /** Forgets how far `consumer` came: it will start again from the beginning. */
  reset(consumer: string): Promise<void>;
  /**
   * Takes or renews a lease on `name` for `owner`. False when another owner holds it and it has not run out.
   * A lease saves work; nothing may rely on it for correctness. `milliseconds` 0 gives it back.
   */
  lease(name: string, owner: string, milliseconds: number): Promise<boolean>;
}
