import { type EventType, type JsonObject, fieldsOf, jsonSchema } from '#eventsourcing';
import { kinds, wholeCatalogue } from './kinds.js';

/** `GET /v1/catalogue`: every event type with all that a service needs to report it. */
export function catalogueAnswer(): { readonly events: readonly JsonObject[] } {
  return { events: wholeCatalogue.all().map(describe) };
}

function describe(type: EventType): JsonObject {
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
