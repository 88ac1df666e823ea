import { Readable } from 'node:stream';
import type { FeedStep } from '#platform';

export const EVENT_STREAM = 'text/event-stream';

/** How long a client that lost its connection waits before it comes back, in milliseconds. */
const RETRY_MS = 3_000;
/** A reader that takes nothing for so long is let go; it resumes with `Last-Event-ID`. */
const PATIENCE_MS = 60_000;
/** Bytes that wait for one reader before nothing more is made for him. */
const HIGH_WATER_BYTES = 64 * 1024;

/**
 * The steps of a feed as server-sent events (WHATWG HTML, 9.2): a fact is an event `fact`, a mark an id alone, which moves the
 * reader's `Last-Event-ID` and tells him nothing. The stream pulls: of a reader who does not read, nothing waits but a few frames.
 */
export function eventStream(steps: AsyncIterable<FeedStep>, patienceMilliseconds = PATIENCE_MS): Readable {
  const giveUp = (): void => void stream.destroy();
  const stream = Readable.from(attended(frames(steps), patienceMilliseconds, giveUp), {
    objectMode: false,
    highWaterMark: HIGH_WATER_BYTES,
  });
  return stream;
}

async function* frames(steps: AsyncIterable<FeedStep>): AsyncGenerator<string> {
  yield `retry: ${RETRY_MS}\n: facts as they are stored; an id without data only moves the place to resume from\n\n`;
  for await (const step of steps) yield frame(step);
}

function frame(step: FeedStep): string {
  const id = `id: ${step.cursor}\n`;
  switch (step.kind) {
    case 'mark':
      return `: still here\n${id}\n`;
    case 'unreadable':
      return `event: unreadable\n${id}data: ${JSON.stringify({ stream: step.stream, code: 'unreadable-event' })}\n\n`;
    case 'fact':
      return `event: fact\n${id}data: ${JSON.stringify(step.fact)}\n\n`;
  }
}

/** The same, as long as each piece is asked for in time. */
async function* attended<T>(source: AsyncIterable<T>, milliseconds: number, giveUp: () => void): AsyncGenerator<T> {
  for await (const piece of source) {
    const timer = setTimeout(giveUp, milliseconds);
    yield piece;
    clearTimeout(timer);
  }
}
