import type { JsonObject, Metadata, NewEvent, StoredEvent } from '#eventsourcing';
import { Malformed, Unreadable } from '#eventsourcing';
import type { Dictionary } from './dictionary.js';
import type { Positions } from './positions.js';

/** One row of `events`, in the order of `COLUMNS`; dictionary columns are numbers. */
export type LogRow = readonly [
  position: number,
  stream: number,
  revision: number,
  type: number,
  eventId: string,
  occurredAt: string,
  recordedAt: string,
  data: string,
  envelope: number,
  digest: string,
  hash: string,
  correlationId: string | null,
  causationId: string | null,
];

export const COLUMNS =
  'position, stream, revision, type, event_id, occurred_at, recorded_at, data, envelope, digest, hash, correlation_id, causation_id';

/** An event made ready for its row outside the transaction: what cannot be written is refused here, before anything is. */
export interface Prepared {
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: string;
  /** What is left of the metadata, as JSON: the same text for most events of one reporter. */
  readonly envelope: string;
  readonly digest: string;
  readonly hash: string;
  readonly correlationId: string | null;
  readonly causationId: string | null;
}

/** @throws Malformed when something that must be a text is none */
export function prepare({ eventId, type, data, metadata }: NewEvent): Prepared {
  const { occurredAt, recordedAt, digest, hash, correlationId = null, causationId = null, ...envelope } = metadata;
  const texts = { eventId, type, occurredAt, recordedAt, digest, hash };
  for (const [name, value] of Object.entries(texts)) if (typeof value !== 'string') throw Malformed.at(name, 'must be a text');
  return { ...texts, data: JSON.stringify(data), envelope: JSON.stringify(envelope), correlationId, causationId };
}

type Envelope = Pick<Metadata, 'schemaVersion' | 'actor' | 'visibility'>;

/** What the numbers in the rows stand for. */
export interface Names {
  readonly streams: Dictionary;
  readonly types: Dictionary;
  readonly envelopes: Dictionary;
  readonly positions: Positions;
}

/** Makes events of rows. Envelopes are parsed once and shared by all events that have them, therefore frozen. */
export class Decoder {
  private readonly envelopes = new Map<number, Envelope>();

  constructor(private readonly names: Names) {}

  event(row: LogRow): StoredEvent {
    const [position, stream, revision, type, eventId] = row;
    const place = {
      stream: this.names.streams.text(stream),
      revision,
      position: this.names.positions.write(position),
      eventId,
    };
    try {
      return { ...place, type: this.names.types.text(type), data: JSON.parse(row[7]) as JsonObject, metadata: this.metadata(row) };
    } catch (error) {
      return unreadable({ ...place, type: this.typeOr(type, 'unreadable') }, error);
    }
  }

  private typeOr(id: number, otherwise: string): string {
    try {
      return this.names.types.text(id);
    } catch {
      return otherwise;
    }
  }

  private metadata(row: LogRow): Metadata {
    const envelope = this.envelope(row[8]);
    return {
      ...envelope,
      occurredAt: row[5],
      recordedAt: row[6],
      digest: row[9],
      hash: row[10],
      ...(row[11] !== null && { correlationId: row[11] }),
      ...(row[12] !== null && { causationId: row[12] }),
    };
  }

  private envelope(id: number): Envelope {
    const known = this.envelopes.get(id);
    if (known) return known;
    const parsed = JSON.parse(this.names.envelopes.text(id)) as Envelope;
    Object.freeze(parsed.actor);
    if (this.envelopes.size >= 10_000) this.envelopes.clear();
    this.envelopes.set(id, parsed);
    return parsed;
  }
}

type Place = Pick<StoredEvent, 'stream' | 'revision' | 'position' | 'eventId' | 'type'>;

/**
 * An event whose row cannot be read. It is delivered in its place, and says so to whoever touches its content: so one damaged
 * row parks its own stream and holds up no other.
 */
function unreadable(place: Place, cause: unknown): StoredEvent {
  const refuse = (): never => {
    throw new Unreadable(`the event at ${place.position} cannot be read`, { cause });
  };
  const hidden = { get: refuse, enumerable: true };
  return Object.defineProperties({ ...place }, { data: hidden, metadata: hidden }) as StoredEvent;
}
