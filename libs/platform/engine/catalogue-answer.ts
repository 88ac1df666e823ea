import { type EventType, type JsonObject, type Visibility, fieldsOf, jsonSchema } from '#eventsourcing';
import { kinds, wholeCatalogue } from './kinds.js';

/** All that a service needs to know to report a type of fact. */
export interface EventDescription {
  readonly type: string;
  /** The kinds of stream that it may stand in. */
  readonly streams: readonly string[];
  readonly schemaVersion: number;
  readonly visibility: Visibility;
  readonly compartments: readonly string[];
  /** Fields that are encrypted in the log. */
  readonly sealed: readonly string[];
  readonly labels: { readonly nl: string; readonly fr: string; readonly en: string };
  /** Codes of 422. */
  readonly refusals: readonly string[];
  readonly warnings: readonly string[];
  /** JSON Schema of `data`. */
  readonly schema: JsonObject;
}

export interface CatalogueAnswer {
  readonly events: readonly EventDescription[];
}

/** `GET /v1/catalogue`: every event type with all that a service needs to report it. */
export function catalogueAnswer(): CatalogueAnswer {
  return { events: wholeCatalogue.all().map(describe) };
}

function describe(type: EventType): EventDescription {
  const fields = fieldsOf(type.payload);
  return {
    type: type.type,
    streams: streamsOf(type),
    schemaVersion: type.schemaVersion,
    visibility: type.visibility,
    compartments: [...new Set(fields.map((f) => f.compartment))],
    sealed: fields.filter((f) => f.sealed).map((f) => f.name),
    labels: { ...type.labels },
    refusals: [...ALWAYS_REFUSED, ...type.refusals],
    warnings: [...type.warnings],
    schema: jsonSchema(type.payload),
  };
}

/** The kinds of stream that it may stand in. */
function streamsOf({ type }: EventType): string[] {
  return Object.values(kinds).flatMap(({ name, catalogue }) => (catalogue.find(type) ? [name] : []));
}

/** Rules that hold for facts of every type. */
const ALWAYS_REFUSED = ['future-fact', 'idempotency-mismatch', 'recorded-out-of-order'];
