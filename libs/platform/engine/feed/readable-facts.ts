import { NotFound, type Position, type StoredEvent, Unreadable } from '#eventsourcing';
import type { Actor } from '#privacy';
import type { Engine } from '../engine.js';
import type { ShownEvent } from '../stays.js';
import { type StreamName, nameOf, readStretch } from './streams.js';

/** A stored fact as one reader may see it at this moment. */
export interface FedFact {
  readonly position: Position;
  readonly stream: StreamName;
  /** Absent when the stream holds an event that this code cannot read: nobody can tell what of it may be shown. */
  readonly event?: ShownEvent;
}

export interface Wanted {
  readonly actor: Actor;
  /** Only these types of events. */
  readonly types?: readonly string[];
}

/**
 * What of a batch the actor may see now, in the order of the log. Each stream is read once, whole, since its later facts decide
 * over its earlier ones: consents, corrections, annulments.
 */
export async function readableFacts(engine: Engine, batch: readonly StoredEvent[], { actor, types }: Wanted): Promise<readonly FedFact[]> {
  const wanted = types === undefined ? batch : batch.filter((event) => types.includes(event.type));
  const shown: FedFact[] = [];
  for (const [stream, events] of Map.groupBy(wanted, (event) => event.stream))
    shown.push(...(await readableIn(engine, actor, nameOf(stream), events)));
  return shown.sort((a, b) => (a.position < b.position ? -1 : 1));
}

async function readableIn(engine: Engine, actor: Actor, stream: StreamName, events: readonly StoredEvent[]): Promise<readonly FedFact[]> {
  const [from, last] = [events[0]!.revision, events.at(-1)!.revision];
  const positions = new Map(events.map((event) => [event.eventId, event.position]));
  try {
    const shown = await readStretch(engine, actor, stream, { from, limit: last - from + 1 });
    return shown.flatMap((event) => {
      const position = positions.get(event.eventId);
      return position === undefined ? [] : { position, stream, event };
    });
  } catch (error) {
    if (error instanceof NotFound) return [];
    if (error instanceof Unreadable) return [{ position: events[0]!.position, stream }];
    throw error;
  }
}
