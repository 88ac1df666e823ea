import type { Console } from './console.js';
import type { Exit } from './outcome.js';

/** What a command is given to work with. */
export interface Context {
  readonly console: Console;
  /** Tells how the command ends; without it, well. */
  end(exit: Exit): void;
}
