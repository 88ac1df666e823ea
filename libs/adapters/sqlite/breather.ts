import { setImmediate as nextTurn } from 'node:timers/promises';

/** Lets other work of this thread run once `milliseconds` have been used since the last time; SQLite itself never waits. */
export function breather(milliseconds = 5): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < milliseconds) return;
    await nextTurn();
    since = performance.now();
  };
}
