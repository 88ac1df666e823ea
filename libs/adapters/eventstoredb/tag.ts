import { randomUUID } from 'node:crypto';
import { NO_STREAM } from '@eventstore/db-client';
import type { Connection } from './connection.js';
import { conflictOf, finalError, troubleCode, unavailable } from './errors.js';
import type { Reads } from './reads.js';
import type { Setup } from './setup.js';
import { STORE_STREAM } from './stored-event.js';
import { backOff, within } from './timers.js';

/**
 * The mark of this store in its positions: from the id of the first event of a stream kept for this, which is made at first use.
 * It stays when the store is moved with its log, and another store has another.
 */
export async function storeTag(reads: Reads, writes: Connection, setup: Setup): Promise<string> {
  const id = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    const [first] = await reads.stream(STORE_STREAM, { from: 0, limit: 1 });
    if (first?.event) return first.event.id.replaceAll('-', '').slice(0, 12);
    await create(id, writes, setup, attempt);
  }
}

/** Tries to make the first event. Whoever comes second reads what the first one made. */
async function create(id: string, writes: Connection, setup: Setup, attempt: number): Promise<void> {
  try {
    const { client } = await writes.warm();
    const event = { id, type: 'StoreCreated', contentType: 'application/json' as const, data: {}, metadata: {} };
    const answer = client.appendToStream(STORE_STREAM, event, {
      expectedRevision: NO_STREAM,
      requiresLeader: true,
      deadline: setup.limits.appendMs + setup.limits.clockSkewMs,
    });
    await within(setup.timers, 'append', setup.limits.appendMs, answer);
  } catch (error) {
    if (conflictOf(STORE_STREAM, -1, error)) return;
    const final = finalError(error);
    if (final) throw final;
    setup.onTrouble({ operation: 'append', code: troubleCode(error), attempt });
    if (attempt >= setup.limits.attempts) throw unavailable(error);
    await backOff(setup.timers, attempt - 1, setup.limits);
  }
}
