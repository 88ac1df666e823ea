import type { JsonLog } from './telemetry-log.js';

/** How long a process may take to end in order. */
export const SHUTDOWN_MS = 10_000;

/**
 * Ends the process in order at SIGTERM or SIGINT: `close` stops what comes in, finishes what is under way and lets the stores
 * go. A second signal, or ten seconds, end it at once; what was acknowledged is on the disk either way.
 */
export function closeOnSignal(close: () => Promise<void>, log: JsonLog): void {
  let closing = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (closing) process.exit(1);
    closing = true;
    log.info('stopping', { signal });
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('stop-failed', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
