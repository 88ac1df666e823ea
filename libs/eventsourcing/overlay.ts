import { Malformed, VersionConflict } from './errors.js';
import { NO_STREAM, type NewEvent, type StoredEvent } from './event.js';
import type { Appended, EventStore, ReadStreamOptions } from './ports/event-store.js';
import type { KeyStore } from './ports/key-store.js';

/**
 * What a dry run writes to: reads come from the real log and from what the dry run has appended so far; nothing is stored.
 * Only `append` and `readStream` differ from the real store.
 */
export function overlay(real: EventStore): EventStore {
  const added = new Map<string, StoredEvent[]>();
  const readStream = async (stream: string, options: ReadStreamOptions = {}): Promise<readonly StoredEvent[]> => {
    const from = options.from ?? 0;
    const stored = await real.readStream(stream, { from });
    const all = [...stored, ...(added.get(stream) ?? []).filter((e) => e.revision >= from)];
    return all.slice(0, options.limit);
  };
  const append = async (stream: string, events: readonly NewEvent[], expectedRevision: number): Promise<Appended> => {
    if (events.length === 0) throw Malformed.at('events', 'an append needs at least one event'); // as every store does
    const current = (await readStream(stream)).at(-1)?.revision ?? NO_STREAM;
    if (current !== expectedRevision) throw new VersionConflict(stream, expectedRevision, current);
    const position = await real.head();
    const written = events.map((event, i) => ({ ...event, stream, revision: current + 1 + i, position }));
    added.set(stream, [...(added.get(stream) ?? []), ...written]);
    return { revision: current + events.length, position };
  };
  return { append, readStream, readAll: (o) => real.readAll(o), subscribe: (o) => real.subscribe(o), head: () => real.head() };
}

/** Keys of a dry run: nothing is sealed, so no key is made; digests are the real ones, so that repetitions are found. */
export function unsealing(real: KeyStore): KeyStore {
  return {
    seal: async () => 'dry-run',
    open: async () => undefined,
    digest: (purpose, text) => real.digest(purpose, text),
    destroy: async () => undefined,
    fenced: () => real.fenced(),
  };
}
