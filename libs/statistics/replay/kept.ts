import {
  ANNULLED,
  CORRECTED,
  type JsonObject,
  type RecordedFact,
  type Reporter,
  Unreadable,
  isPlainDate,
  isSealed,
  targetOf,
} from '#eventsourcing';
import type { Reads } from '../definition.js';
import type { LeanRow } from './lean-log.js';

/** Nobody: a figure does not go by who reported a fact. */
const NOBODY: Reporter = Object.freeze({ userId: '' });
const NOTHING: JsonObject = Object.freeze({});

/** What a correction or annulment does is needed whole. */
const RESOLUTION = ['targetEventId', 'occurredAt', 'data', 'reason'] as const;

/** Knows which rows a replay keeps, and what of them. */
export class Keeper {
  private readonly fields: ReadonlyMap<string, readonly string[]>;

  constructor(reads: Reads) {
    this.fields = new Map<string, readonly string[]>([...Object.entries(reads), [CORRECTED, RESOLUTION], [ANNULLED, RESOLUTION]]);
  }

  /** The types whose data are read. */
  get types(): readonly string[] {
    return [...this.fields.keys()];
  }

  /**
   * The fact of a row with the declared fields only. A fact of another type is kept, without its data, when it has a plain date:
   * its day is then sorted by day rank. Undefined when the row changes nothing.
   * @throws Unreadable when the data are no JSON object
   */
  keep(row: LeanRow): RecordedFact | undefined {
    const [, , revision, type, eventId, occurredAt, recordedAt] = row;
    const fields = this.fields.get(type);
    if (fields) return fact({ eventId, type, occurredAt, recordedAt, revision, data: picked(row, fields) });
    return isDate(occurredAt) ? fact({ eventId, type, occurredAt, recordedAt, revision, data: NOTHING }) : undefined;
  }

  /**
   * The stream with a stand-in for each fact that was left out and that a correction moves to a plain date: where the correction
   * is known, its day is sorted by day rank; where it is not, the stand-in is one more fact without any effect.
   */
  complete(facts: readonly RecordedFact[]): readonly RecordedFact[] {
    const moves = facts.filter((f) => f.type === CORRECTED && typeof f.data['occurredAt'] === 'string' && isDate(f.data['occurredAt']));
    if (moves.length === 0) return facts;
    const known = new Set(facts.map((f) => f.eventId));
    const missing = new Set(moves.map(targetOf).filter((id) => !known.has(id)));
    return [...[...missing].map(standIn), ...facts];
  }
}

type Bare = Pick<RecordedFact, 'eventId' | 'type' | 'occurredAt' | 'recordedAt' | 'revision' | 'data'>;

function fact({ eventId, type, occurredAt, recordedAt, revision, data }: Bare): RecordedFact {
  return { eventId, type, occurredAt, recordedAt, revision, data, position: '', visibility: 'PARTNERSHIP', actor: NOBODY };
}

/** A correction targets a fact that stands before it, so the stand-in belongs to every prefix that holds the correction. */
function standIn(eventId: string): RecordedFact {
  return fact({ eventId, type: '', occurredAt: '1900-01-01T00:00:00Z', recordedAt: '', revision: -1, data: NOTHING });
}

const DATE_LENGTH = 10;

function isDate(occurredAt: string): boolean {
  return occurredAt.length === DATE_LENGTH && isPlainDate(occurredAt);
}

function picked([position, , , type, eventId, , , text]: LeanRow, fields: readonly string[]): JsonObject {
  const data = parsed(text);
  if (!data) throw new Unreadable(`the ${type} ${eventId} (number ${position} of the log) cannot be read: its data are damaged`);
  const kept: Record<string, JsonObject[string]> = {};
  for (const field of fields) {
    const value = data[field];
    if (value !== undefined && !isSealed(value)) kept[field] = value;
  }
  return kept;
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
