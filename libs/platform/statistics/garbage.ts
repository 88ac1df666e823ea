import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Collects the garbage of this thread now. V8 waits until the heap has grown several times over where the machine has much memory:
 * right for what lives shortly, but facts that were put into files live long, and would stay beside those that take their room.
 */
export function collectGarbage(): void {
  collect ??= collector();
  collect();
}

/** V8 gives its collector to contexts that are made while the flag is set. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  return gc;
}
