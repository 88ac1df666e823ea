import { ANNULLED, CORRECTED, type JsonObject, type RecordedFact, type Reporter, Unreadable, isPlainDate, targetOf } from '#eventsourcing';
import type { AnyReads } from '../definition.js';
import type { LeanRow } from './lean-log.js';
import { pick } from './lens.js';
import type { Held } from './scratch.js';

/** A figure does not go by who reported a fact; the service does matter: it may name a thing as another service named another. */
const NOBODY: Reporter = Object.freeze({ userId: '' });
const NOTHING: JsonObject = Object.freeze({});

/** What a correction or annulment does is needed whole. */
const RESOLUTION = ['targetEventId', 'occurredAt', 'data', 'reason'] as const;

/** Knows which rows a replay keeps, and what of them. */
export class Keeper {
  private readonly readers: ReadonlyMap<string, DataReader>;
  /** One reporter for each service. */
  private readonly reporters = new Map<string, Reporter>();

  constructor(reads: AnyReads) {
    const fields = { ...reads, [CORRECTED]: RESOLUTION, [ANNULLED]: RESOLUTION };
    this.readers = new Map(Object.entries(fields).map(([type, names]) => [type, new DataReader(names)]));
  }

  /** The types whose data are read. */
  get types(): readonly string[] {
    return [...this.readers.keys()];
  }

  /**
   * The fact of a row with the declared fields only. A fact of another type is kept, without its data, when it has a plain date:
   * its day is then sorted by day rank. Undefined when the row changes nothing.
   * @throws Unreadable when the data are no JSON object
   */
  keep(row: LeanRow): RecordedFact | undefined {
    const [, , revision, type, eventId, occurredAt, recordedAt, , service] = row;
    const reader = this.readers.get(type);
    if (reader) return fact({ eventId, type, occurredAt, recordedAt, revision, data: reader.read(row), actor: this.reporterOf(service) });
    return isDate(occurredAt) ? fact({ eventId, type, occurredAt, recordedAt, revision, data: NOTHING, actor: NOBODY }) : undefined;
  }

  private reporterOf(service: string | null | undefined): Reporter {
    if (service === undefined || service === null) return NOBODY;
    const known = this.reporters.get(service) ?? Object.freeze({ userId: '', serviceId: service });
    this.reporters.set(service, known);
    return known;
  }

  /** A stream with its facts as one line of text. */
  packed([stream, facts]: Held<RecordedFact>): string {
    return JSON.stringify([stream, facts.map(tupleOf)]);
  }

  /** A line of text as the stream and facts that it was made of. */
  unpacked(line: string): Held<RecordedFact> {
    const [stream, tuples] = JSON.parse(line) as [string, Tuple[]];
    return [stream, tuples.map((tuple) => this.factOf(tuple))];
  }

  private factOf([eventId, type, occurredAt, recordedAt, revision, data, service]: Tuple): RecordedFact {
    return fact({ eventId, type, occurredAt, recordedAt, revision, data, actor: this.reporterOf(service) });
  }

  /**
   * The stream with a stand-in for each fact that was left out and that a correction moves to a plain date: where the correction
   * is known, its day is sorted by day rank; where it is not, the stand-in is one more fact without any effect.
   */
  complete(facts: readonly RecordedFact[]): readonly RecordedFact[] {
    if (!facts.some((event) => event.type === CORRECTED && movesToDate(event))) return facts;
    const moves = facts.filter((event) => event.type === CORRECTED && movesToDate(event));
    const known = new Set(facts.map((f) => f.eventId));
    const missing = new Set(moves.map(targetOf).filter((id) => !known.has(id)));
    return [...[...missing].map(standIn), ...facts];
  }
}

/** A fact without what is the same for all. */
type Tuple = readonly [
  eventId: string,
  type: string,
  occurredAt: string,
  recordedAt: string,
  revision: number,
  data: JsonObject,
  service: string | null,
];

function tupleOf({ eventId, type, occurredAt, recordedAt, revision, data, actor }: RecordedFact): Tuple {
  return [eventId, type, occurredAt, recordedAt, revision, data, actor.serviceId ?? null];
}

type Bare = Pick<RecordedFact, 'eventId' | 'type' | 'occurredAt' | 'recordedAt' | 'revision' | 'data' | 'actor'>;

function fact({ eventId, type, occurredAt, recordedAt, revision, data, actor }: Bare): RecordedFact {
  return { eventId, type, occurredAt, recordedAt, revision, data, position: '', visibility: 'PARTNERSHIP', actor };
}

/** A correction targets a fact that stands before it, so the stand-in belongs to every prefix that holds the correction. */
function standIn(eventId: string): RecordedFact {
  return fact({ eventId, type: '', occurredAt: '1900-01-01T00:00:00Z', recordedAt: '', revision: -1, data: NOTHING, actor: NOBODY });
}

function movesToDate({ data }: RecordedFact): boolean {
  const to = data['occurredAt'];
  return typeof to === 'string' && isDate(to);
}

const DATE_LENGTH = 10;

function isDate(occurredAt: string): boolean {
  return occurredAt.length === DATE_LENGTH && isPlainDate(occurredAt);
}

/** As many different texts of one type are remembered. */
const MOST_TEXTS = 4_096;

/**
 * Reads the declared fields of one type. Many facts say the same as others of their type (released, arrived in prison X), so
 * texts that come back are parsed once; where they do not come back, nothing is remembered.
 */
class DataReader {
  private known: Map<string, JsonObject> | undefined = new Map();
  private found = 0;

  constructor(private readonly fields: readonly string[]) {}

  read([position, , , type, eventId, , , text]: LeanRow): JsonObject {
    const same = this.known?.get(text);
    if (same) {
      this.found += 1;
      return same;
    }
    const data = parsed(text);
    if (!data) throw new Unreadable(`the ${type} ${eventId} (number ${position} of the log) cannot be read: its data are damaged`);
    const kept = pick(data, this.fields);
    this.remember(text, kept);
    return kept;
  }

  private remember(text: string, kept: JsonObject): void {
    if (!this.known) return;
    if (this.known.size < MOST_TEXTS) this.known.set(text, kept);
    else if (this.found < MOST_TEXTS) this.known = undefined;
  }
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
