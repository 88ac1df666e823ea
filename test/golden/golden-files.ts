import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type EventType,
  type JsonObject,
  type KeyStore,
  type StoredEvent,
  chain,
  chainStart,
  derivedId,
  sealPayload,
} from '#eventsourcing';
import { exampleOf } from '../support/schema-values.js';

/** A stored event as some version of this code wrote it, and what reading it must give. */
export interface Golden {
  readonly stored: StoredEvent;
  /** The data after decoding: those of the current version. */
  readonly decoded: JsonObject;
}

const FOLDER = join(import.meta.dirname, 'events');
const STREAM = 'trajectory-golden';

/** Where the golden of a type and version stands. */
export function goldenPath(type: string, version: number): string {
  return join(FOLDER, `${type}.v${version}.json`);
}

export function readGolden(path: string): Golden {
  return JSON.parse(readFileSync(path, 'utf8')) as Golden;
}

/** Writes the golden of the current version of a type, unless it is there: what was stored once is never rewritten. */
export async function writeMissing(type: EventType): Promise<void> {
  const path = goldenPath(type.type, type.schemaVersion);
  if (existsSync(path)) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path, `${JSON.stringify(await goldenOf(type), null, 2)}\n`, { flag: 'wx' });
}

async function goldenOf({ type, schemaVersion, payload, visibility }: EventType): Promise<Golden> {
  const eventId = derivedId('golden', type, String(schemaVersion));
  const data = await sealPayload(frozenKeys, payload, exampleOf(payload), { stay: 'golden', eventId });
  const event = chain(chainStart(STREAM), {
    eventId,
    type,
    data,
    metadata: {
      schemaVersion,
      occurredAt: '2026-03-02T10:00:00+01:00',
      recordedAt: '2026-03-02T10:20:30.456Z',
      actor: { userId: 'user-1', serviceId: 'service-1', role: 'SERVICE_WORKER' },
      visibility,
      correlationId: derivedId('golden', 'correlation'),
      digest: 'ab'.repeat(32),
    },
  });
  return { stored: { ...event, stream: STREAM, revision: 0, position: 'golden-0000000000000001' }, decoded: data };
}

/** Seals to a fixed text: a golden shows the shape of a sealed value, and no key exists that opens it. */
const frozenKeys: KeyStore = {
  seal: async () => 'frozen',
  open: async () => undefined,
  digest: async (purpose) => `${purpose}-digest`,
  destroy: async () => undefined,
  fenced: async () => [],
};
