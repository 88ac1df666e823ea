import type { AllStreamResolvedEvent, ResolvedEvent } from '@eventstore/db-client';
import type { JsonObject, Metadata, StoredEvent } from '#eventsourcing';
import { encodePosition, type LogPosition } from './position.js';

/** The stream whose first event gives a store its tag. Not a stream of ours to read or write otherwise. */
export const STORE_STREAM = 'traject-store';

/** True for streams that Traject may hold; the server keeps its own under `$`. */
export function isOwnStream(stream: string): boolean {
  return stream !== '' && stream !== STORE_STREAM && !stream.startsWith('$');
}

/** Where a delivered record stands; a link whose target is gone has no event, but still a place (fact 21). */
export function placeOf(resolved: AllStreamResolvedEvent | ResolvedEvent): LogPosition | undefined {
  const known = resolved.link?.position ?? resolved.event?.position;
  if (known) return known;
  const commit = resolved.commitPosition;
  return commit === undefined ? undefined : { commit, prepare: commit };
}

/**
 * The event as the port wants it; undefined for records that are none of ours (system events, links).
 *
 * An event whose bytes cannot be read is handed on as it stands, never replaced: `data` is then text (broken JSON) or bytes,
 * `metadata` is undefined or bytes. Whoever decodes it must check the shape and throw `Unreadable`, which parks its stream only.
 */
export function storedEvent(tag: string, resolved: AllStreamResolvedEvent | ResolvedEvent): StoredEvent | undefined {
  const { event } = resolved;
  const place = placeOf(resolved);
  if (!event || !place || event.type.startsWith('$') || !isOwnStream(event.streamId)) return undefined;
  return {
    eventId: event.id,
    type: event.type,
    data: event.data as unknown as JsonObject,
    metadata: event.metadata as unknown as Metadata,
    stream: event.streamId,
    revision: Number(event.revision),
    position: encodePosition(tag, place),
  };
}
