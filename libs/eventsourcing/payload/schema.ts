import type { JsonObject } from '../json.js';
import { type Field, type PayloadClass, fieldsOf } from './field.js';

/** JSON Schema (draft 2020-12) of a payload class; `x-compartment` and `x-sealed` tell how each field is protected. */
export function jsonSchema(payload: PayloadClass): JsonObject {
  const fields = fieldsOf(payload);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((f) => [f.name, fieldSchema(f)])),
    required: fields.filter((f) => !f.optional).map((f) => f.name),
    additionalProperties: false,
  };
}

function fieldSchema(field: Field): JsonObject {
  return { ...field.schema, 'x-compartment': field.compartment, ...(field.sealed ? { 'x-sealed': true } : {}) };
}
