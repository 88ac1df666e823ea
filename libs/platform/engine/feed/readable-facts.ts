import { NotFound, type Position, type StoredEvent, Unreadable } from '#eventsourcing';
import type { Actor } from '#privacy';
import type { Engine } from '../engine.js';
import type { ShownEvent } from '../stays.js';
import { type StreamName, fedStream, readableOf } from './streams.js';

/** A stored fact as one reader may see it at this moment. */
export interface FedFact {
  readonly position: Position;
  readonly stream: StreamName;
  /** The name of the stream in the log: not for readers. */
  readonly logStream: string;
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
    shown.push(...(await readableIn(engine, actor, stream, events)));
  return shown.sort((a, b) => (a.position < b.position ? -1 : 1));
}

async function readableIn(engine: Engine, actor: Actor, logStream: string, events: readonly StoredEvent[]): Promise<readonly FedFact[]> {
  const named = fedStream(logStream);
  if (!named) return [];
  const stream = { kind: named.kind.name, id: named.id };
  const positions = new Map(events.map((event) => [event.eventId, event.position]));
  try {
    const shown = await readableOf(engine, actor, named, new Set(positions.keys()));
    return shown.map((event) => ({ position: positions.get(event.eventId)!, stream, logStream, event }));
  } catch (error) {
    if (error instanceof NotFound) return [];
    if (error instanceof Unreadable) return [{ position: events[0]!.position, stream, logStream }];
    throw error;
  }
}
