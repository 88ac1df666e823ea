import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { type EventStore, type NewEvent, formatInstant } from '#eventsourcing';
import { trajectoryStream } from '#trajectory';
import { type BenchFact, type Population, population } from './population.js';

const GROUP = 2_000;

/** What a filled log holds. */
export interface Filled {
  readonly events: number;
  readonly stays: number;
  readonly bytes: number;
}

/** Writes a population into a log, and the same events as JSON lines into a file: what the limit reads. */
export async function fill(store: EventStore, lines: string, options: Population): Promise<Filled> {
  const streams = new Map<string, number>();
  const file = createWriteStream(lines);
  let bytes = 0;
  let text: string[] = [];
  let group: Promise<unknown>[] = [];
  let busy = new Map<string, NewEvent[]>();
  const flush = async (): Promise<void> => {
    for (const [stream, events] of busy) {
      group.push(store.append(stream, events, streams.get(stream)! - events.length));
    }
    await Promise.all(group);
    const block = `${text.join('\n')}\n`;
    bytes += block.length;
    if (!file.write(block)) await once(file, 'drain');
    [group, busy, text] = [[], new Map(), []];
  };
  let pending = 0;
  for (const fact of population(options)) {
    const stream = trajectoryStream(fact.stay);
    const event = stored(fact);
    streams.set(stream, (streams.get(stream) ?? -1) + 1);
    const waiting = busy.get(stream);
    if (waiting) waiting.push(event);
    else busy.set(stream, [event]);
    text.push(wire(fact));
    pending += 1;
    if (pending % GROUP === 0) await flush();
  }
  if (text.length > 0) await flush();
  file.end();
  await once(file, 'finish');
  return { events: pending, stays: streams.size, bytes };
}

/** The fact as it came: one line of an import. */
function wire({ stay, recordedAt, ...fact }: BenchFact): string {
  return JSON.stringify({ trajectoryId: stay, ...fact, recordedAt: formatInstant(recordedAt) });
}

/**
 * The event as the log holds it. Its hash has the length of a real one and follows from nothing: no row reads it, and a million
 * real ones would take longer than what is measured.
 */
function stored({ eventId, type, occurredAt, recordedAt, data }: BenchFact): NewEvent {
  const actor = { userId: 'bench', serviceId: 'service-1', role: 'SPS' };
  const digest = eventId.replaceAll('-', '').repeat(2);
  const metadata = {
    schemaVersion: 1,
    occurredAt,
    recordedAt: formatInstant(recordedAt),
    actor,
    visibility: 'PARTNERSHIP',
    digest,
    hash: digest,
  } as const;
  return { eventId, type, data, metadata };
}
