import { randomUUID } from 'node:crypto';
import { chain, chainStart } from '../chain.js';
import type { NewEvent } from '../event.js';
import type { JsonObject } from '../json.js';
import { range } from './contract.js';

/** A name that no other run uses, so that suites can share a store. */
export function freshPrefix(): string {
  return `contract-${randomUUID()}-`;
}

export interface Sample {
  readonly eventId?: string;
  readonly type?: string;
  readonly data?: JsonObject;
}

/** An event like those of real streams, with a hash that is not chained: what adapters store does not depend on it. */
export function sampleEvent({ eventId = randomUUID(), type = 'SampleHappened', data = { n: 1 } }: Sample = {}): NewEvent {
  return chain(chainStart('sample'), {
    eventId,
    type,
    data,
    metadata: {
      schemaVersion: 1,
      occurredAt: '2026-03-01',
      recordedAt: '2026-03-02T10:20:30.456Z',
      actor: { userId: 'user-1', serviceId: 'service-1', role: 'worker' },
      visibility: 'PARTNERSHIP',
      correlationId: randomUUID(),
      digest: 'ab'.repeat(32),
    },
  });
}

/** So many events, numbered in `data.n` from `from` on. */
export function sampleEvents(count: number, from = 0): NewEvent[] {
  return range(from, from + count).map((n) => sampleEvent({ data: { n } }));
}
