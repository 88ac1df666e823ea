import type { JSONEventData } from '@eventstore/db-client';
import { Malformed, NO_STREAM, type NewEvent } from '#eventsourcing';
import { isOwnStream } from './stored-event.js';

/** An append that was checked and can be sent as often as needed. */
export interface Proposal {
  readonly stream: string;
  readonly expectedRevision: number;
  readonly events: readonly JSONEventData[];
}

interface Text {
  readonly text: string;
  readonly bytes: number;
}

const canonicalUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Checks an append before the client sees it: what cannot be written as JSON would leave its promise pending for ever and
 * reject where nobody listens (fact 14), and what is too large would be refused whole by the server (fact 20).
 * @throws Malformed `not-json`, `append-too-large`, `stream-name`, `expected-revision`, `event-id` or `no-events`
 */
export function propose(stream: string, events: readonly NewEvent[], expectedRevision: number, maxBytes: number): Proposal {
  if (!isOwnStream(stream)) throw Malformed.at('stream', 'this is not a name for a stream', 'stream-name');
  if (!Number.isSafeInteger(expectedRevision) || expectedRevision < NO_STREAM) {
    throw Malformed.at('expectedRevision', 'a revision is a whole number from -1', 'expected-revision');
  }
  if (events.length === 0) throw Malformed.at('events', 'there is nothing to append', 'no-events');
  let total = 0;
  const proposed = events.map((event, index) => {
    const data = json(event.data, `[${index}].data`);
    const metadata = json(event.metadata, `[${index}].metadata`);
    total += data.bytes + metadata.bytes + 2 * event.type.length;
    if (total > maxBytes) throw Malformed.at(`[${index}]`, `more than ${maxBytes} bytes in one append`, 'append-too-large');
    return jsonEventOf(event, index, data, metadata);
  });
  return { stream, expectedRevision, events: proposed };
}

function jsonEventOf(event: NewEvent, index: number, data: Text, metadata: Text): JSONEventData {
  // The server keeps ids as numbers and gives them back in this form; any other would come back changed.
  if (!canonicalUuid.test(event.eventId)) {
    throw Malformed.at(`[${index}].eventId`, 'an event id is a UUID in lower case', 'event-id');
  }
  return {
    id: event.eventId,
    contentType: 'application/json',
    type: event.type,
    data: JSON.parse(data.text) as Record<string, unknown>,
    metadata: new TextEncoder().encode(metadata.text),
  };
}

function json(value: unknown, path: string): Text {
  const text = stringify(value);
  if (!text?.startsWith('{')) throw Malformed.at(path, 'this cannot be written as a JSON object', 'not-json');
  return { text, bytes: Buffer.byteLength(text) };
}

function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
