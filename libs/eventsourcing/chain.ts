import { hash } from 'node:crypto';
import type { Metadata, NewEvent } from './event.js';
import { canonicalJson } from './json.js';

/** The hash before the first event of a stream: the hash of its name, so that a whole stream cannot be moved unseen. */
export function chainStart(stream: string): string {
  return sha256(`stream\n${stream}`);
}

/** An event that has everything but its place in the chain. */
export type Unchained = Omit<NewEvent, 'metadata'> & { readonly metadata: Omit<Metadata, 'hash'> };

/**
 * Hash of an event: SHA-256 over the hash before it, its id, its type, and the canonical JSON of its data and metadata as stored.
 * It covers ciphertext, so it still verifies after an erasure, and no position, so it survives a move to another store.
 */
export function chainHash(previous: string, event: Unchained): string {
  const { hash: _own, ...metadata } = event.metadata as Metadata;
  return sha256(`${previous}\n${event.eventId}\n${event.type}\n${canonicalJson(event.data)}\n${canonicalJson(metadata)}`);
}

/** The event with its hash, chained to the one before. */
export function chain(previous: string, event: Unchained): NewEvent {
  return { ...event, metadata: { ...event.metadata, hash: chainHash(previous, event) } };
}

function sha256(text: string): string {
  return hash('sha256', text);
}
