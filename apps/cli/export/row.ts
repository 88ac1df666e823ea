import { CORRECTED, type Catalogue, DAY_MS, type JsonObject, type StoredEvent, type Zone, isSealed, parseDay } from '#eventsourcing';
import { TRAJECTORY_PREFIX } from '#trajectory';
import type { FieldTreatments, Treatments } from './fields.js';
import type { Pseudonyms } from './pseudonyms.js';

/** The columns of an exported event, in order, as Parquet types them. */
export const COLUMNS = [
  { name: 'event', type: 'STRING', meaning: 'the event: a pseudonym' },
  { name: 'stay', type: 'STRING', meaning: 'the stay it belongs to: a pseudonym' },
  { name: 'person', type: 'STRING', meaning: 'the person, where the event itself names one: a pseudonym; join by stay for the others' },
  { name: 'type', type: 'STRING', meaning: 'the type of event; its fields are listed below' },
  { name: 'revision', type: 'INT32', meaning: 'its place in the stay, from 0: the order in which facts were stored' },
  { name: 'occurred_on', type: 'DATE', meaning: 'the calendar date on which it was true, in the zone of the store' },
  { name: 'occurred_at', type: 'TIMESTAMP', meaning: 'the instant at which it was true (UTC); null where only a date was reported' },
  { name: 'recorded_at', type: 'TIMESTAMP', meaning: 'when the system learned it (UTC); files are divided by its month' },
  { name: 'visibility', type: 'STRING', meaning: 'who may read it in the system: LOGISTIC, PARTNERSHIP or SERVICE' },
  { name: 'service', type: 'STRING', meaning: 'the service that reported it; who did so is left out' },
  { name: 'role', type: 'STRING', meaning: 'the role of who reported it' },
  { name: 'data', type: 'STRING', meaning: 'what it says, as JSON: only the fields that are listed as kept or pseudonym' },
] as const;

export type Column = (typeof COLUMNS)[number];
export type Row = { readonly [C in Column['name']]: string | number | Date | null };

interface RowParts {
  readonly catalogue: Catalogue;
  readonly zone: Zone;
  readonly treatments: FieldTreatments;
  readonly pseudonyms: Pseudonyms;
}

/** Turns events of stays into rows without names, texts, users, or ids that anybody else uses. */
export class RowMaker {
  constructor(private readonly parts: RowParts) {}

  /** Undefined for what is not exported: other streams, SECRET facts. @throws Unreadable for an event that cannot be decoded */
  of(event: StoredEvent): Row | undefined {
    if (!event.stream.startsWith(TRAJECTORY_PREFIX) || event.metadata.visibility === 'SECRET') return undefined;
    const { catalogue, pseudonyms } = this.parts;
    const { eventId, type, revision, occurredAt, recordedAt, visibility, actor, data } = catalogue.decode(event);
    const personId = data['personId'];
    return {
      event: pseudonyms.of(eventId),
      stay: pseudonyms.of(event.stream.slice(TRAJECTORY_PREFIX.length)),
      person: typeof personId === 'string' ? pseudonyms.of(personId) : null,
      type,
      revision,
      ...this.times(occurredAt),
      recorded_at: new Date(recordedAt),
      visibility,
      service: actor.serviceId ?? null,
      role: actor.role ?? null,
      data: JSON.stringify(this.dataOf(type, data)),
    };
  }

  /** What a fact of a type says, without what is left out. */
  dataOf(type: string, data: JsonObject): object {
    return this.objectOf(data, this.parts.treatments.of(type), type);
  }

  private times(occurredAt: string): Pick<Row, 'occurred_on' | 'occurred_at'> {
    const day = parseDay(occurredAt);
    if (day !== undefined) return { occurred_on: dateOf(day), occurred_at: null };
    const instant = new Date(occurredAt);
    return { occurred_on: dateOf(this.parts.zone.dayOf(instant.getTime())), occurred_at: instant };
  }

  private objectOf(data: JsonObject, treatments: Treatments, type: string): object {
    const inner = (name: string): Treatments => (type === CORRECTED && name === 'data' ? this.parts.treatments.ofCorrections : treatments);
    return Object.fromEntries(
      Object.entries(data).flatMap(([name, value]) => {
        const treatment = treatments.get(name) ?? 'left-out';
        const kept =
          treatment === 'left-out' ? undefined : this.valueOf(value, inner(name), { pseudonym: treatment === 'pseudonym', type });
        return kept === undefined ? [] : [[name, kept]];
      }),
    );
  }

  private valueOf(value: unknown, treatments: Treatments, how: { readonly pseudonym: boolean; readonly type: string }): unknown {
    if (Array.isArray(value)) return value.map((one) => this.valueOf(one, treatments, how)).filter((one) => one !== undefined);
    if (typeof value === 'object' && value !== null) {
      return isSealed(value) ? undefined : this.objectOf(value as JsonObject, treatments, how.type);
    }
    return how.pseudonym && typeof value === 'string' ? this.parts.pseudonyms.of(value) : value;
  }
}

function dateOf(day: number): Date {
  return new Date(day * DAY_MS);
}
