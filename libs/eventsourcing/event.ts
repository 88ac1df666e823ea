import type { JsonObject } from './json.js';

/**
 * Where an event stands in the whole log: opaque to clients. Positions of one store compare as strings
 * (`<store tag>-<fixed width>`); the tag tells a position of another store.
 */
export type Position = string;

/** `LOGISTIC`: officers too. `PARTNERSHIP`: services with a relation to the person. `SERVICE`: the reporting service. `SECRET`: its own stream. */
export type Visibility = 'LOGISTIC' | 'PARTNERSHIP' | 'SERVICE' | 'SECRET';

/** Who reported a fact, as kept in the log: pseudonyms and codes only, never a name. */
export interface Reporter {
  readonly userId: string;
  readonly serviceId?: string;
  readonly role?: string;
}

/** A warning that another stream or view gave. */
export interface Advice {
  readonly code: string;
  readonly message: string;
}

/** All that is known of an event beside its own content. Kept in the log as JSON, hash included. */
export interface Metadata {
  readonly schemaVersion: number;
  /** When it was true: an RFC 3339 instant with offset, or a plain date `YYYY-MM-DD`. */
  readonly occurredAt: string;
  /** When the system learned it: an RFC 3339 instant in UTC with milliseconds. Never decreases within a stream. */
  readonly recordedAt: string;
  readonly actor: Reporter;
  readonly visibility: Visibility;
  readonly correlationId?: string;
  readonly causationId?: string;
  /** Warnings that came from outside the stream when the fact was judged: they could not be found again, so they are kept. */
  readonly advice?: readonly Advice[];
  /** Keyed digest of the plain fact: the same id with another content is found without keeping the content. */
  readonly digest: string;
  /** SHA-256 over the previous event's hash and this event's stored bytes (see chain.ts). */
  readonly hash: string;
}

/** An event ready to be appended: its data are sealed, its hash is set. */
export interface NewEvent {
  /** UUID, unique within its stream. */
  readonly eventId: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: Metadata;
}

/** An event as the log holds it. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** 0-based place in its stream, without gaps. */
  readonly revision: number;
  readonly position: Position;
}

/** The revision of a stream that holds nothing. */
export const NO_STREAM = -1;
