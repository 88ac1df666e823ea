import { type Catalogue, type EventType, type JsonObject, fieldsOf, jsonSchema } from '#eventsourcing';

/** `GET /v1/catalogue`: every event type with all that a service needs to report it. */
export function catalogueAnswer(catalogue: Catalogue): { readonly events: readonly JsonObject[] } {
  return { events: catalogue.all().map(describe) };
}

function describe(type: EventType): JsonObject {
  const fields = fieldsOf(type.payload);
  return {
    type: type.type,
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

/** Rules that hold for facts of every type. */
const ALWAYS_REFUSED = ['future-fact', 'idempotency-mismatch', 'recorded-out-of-order'];
