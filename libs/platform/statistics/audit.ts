import { v7 as inOrder } from 'uuid';
import { type JsonObject, Unavailable, bodyOf, formatInstant } from '#eventsourcing';
import type { Actor } from '#privacy';
import type { Engine } from '../engine/engine.js';
import { codeHash } from './code-hash.js';

/** Who looked behind figures: entries are added, never changed. Not a read model: it is not in the log, and never built anew. */
export const STATISTICS_AUDIT = 'statistics-audit@1';
const INDEXES = { scalar: ['at'] };

/** `true-counts`: a table with nothing hidden; `members`: stays behind a cell; `changes`: facts behind differences. */
export type AuditedUse = 'true-counts' | 'members' | 'changes' | 'export';

export interface AuditedRead {
  readonly actor: Actor;
  readonly use: AuditedUse;
  /** The table, or the kind of export. */
  readonly of: string;
  /** As they were asked for: enough to do it again. Holds no personal data. */
  readonly parameters: object;
  readonly correlationId?: string | undefined;
}

/** One line of the audit. */
export interface AuditEntry {
  readonly at: string;
  readonly userId: string;
  readonly serviceId?: string;
  readonly role: string;
  readonly use: AuditedUse;
  readonly of: string;
  readonly parameters: JsonObject;
  readonly codeHash: string;
  readonly correlationId?: string;
}

/**
 * Writes down who is about to see what. Called before anything is shown: where it cannot be written, nothing is.
 * @throws Unavailable `audit-unavailable`
 */
export async function audit(engine: Engine, { actor, use, of, parameters, correlationId }: AuditedRead): Promise<void> {
  const at = formatInstant(engine.clock.now());
  const { userId, serviceId, role } = actor;
  const entry = { at, userId, serviceId, role, use, of, parameters, codeHash: await codeHash(), correlationId };
  const body = JSON.parse(JSON.stringify(entry)) as JsonObject;
  // lines of one moment keep their order
  const document = { id: `${at}/${inOrder()}`, revision: 0, position: '', body, contributions: [] };
  try {
    await engine.stores.documents.save(STATISTICS_AUDIT, [document], INDEXES);
  } catch (error) {
    throw new Unavailable('audit-unavailable', 'who looks at true counts is written down first, and that failed', 1, { cause: error });
  }
}

const PAGE = 1_000;

/** Every line of the audit, the oldest first. */
export async function auditedReads({ stores }: Engine): Promise<readonly AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let after: string | undefined;
  do {
    const found = await stores.documents.find(STATISTICS_AUDIT, { sort: [{ path: 'at' }], limit: PAGE, after });
    entries.push(...found.documents.map((document) => bodyOf(document) as unknown as AuditEntry));
    after = found.cursor;
  } while (after !== undefined);
  return entries;
}
