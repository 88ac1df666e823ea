import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../json.js';
import type { Contribution, Document, Removal } from '../ports/document-store.js';

/** A collection that no other run uses. */
export function freshCollection(): string {
  return `contract-${randomUUID()}`;
}

/** A position as some log may have given it out; document stores keep it as it is. */
export function samplePosition(number: number): string {
  return `sample-${String(number).padStart(16, '0')}`;
}

export interface SampleDocument {
  readonly revision?: number;
  readonly body?: JsonObject;
  readonly contributions?: readonly Contribution[];
}

export function sampleDocument(id: string, { revision = 0, body = { a: 1 }, contributions = [] }: SampleDocument = {}): Document {
  return { id, revision, position: samplePosition(revision), body, contributions };
}

export function removal(id: string, revision: number): Removal {
  return { id, revision, removed: true };
}
