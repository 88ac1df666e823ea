import { type Arbitrary, boolean as anyBoolean, constant, constantFrom, integer, record, uniqueArray } from 'fast-check';
import { type JsonObject, type PayloadClass, jsonSchema } from '#eventsourcing';

/** What of a JSON Schema our payload classes use. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
}

type Value = string | number | boolean | JsonObject | readonly Value[];

const schemaOf = (payload: PayloadClass): Schema => jsonSchema(payload);

/** Data with every property of a payload class, made from its schema: the same data every time. */
export function exampleOf(payload: PayloadClass): JsonObject {
  return exampleValue(schemaOf(payload), 'data') as JsonObject;
}

/** Random data of a payload class: ids from a few, so that facts meet; optional properties come and go. */
export function arbitraryOf(payload: PayloadClass): Arbitrary<JsonObject> {
  return arbitraryValue(schemaOf(payload), 'data') as Arbitrary<JsonObject>;
}

function exampleValue(schema: Schema, name: string): Value {
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, property]) => [key, exampleValue(property, key)]));
    case 'array':
      return [exampleValue(schema.items ?? {}, name.replace(/s$/, ''))];
    case 'integer':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return exampleText(schema, name);
  }
}

function exampleText(schema: Schema, name: string): string {
  if (schema.enum) return schema.enum[0]!;
  if (schema.format === 'uuid') return '11111111-1111-4111-8111-111111111111';
  if (schema.format === 'date-time') return '2026-03-02T10:00:00+01:00';
  if (schema.format === 'date' || /plain date/.test(schema.description ?? '')) return '2026-03-02';
  if (/language tag/.test(schema.description ?? '')) return 'fr';
  return schema.pattern ? `${name}-1` : `some ${name}`;
}

function arbitraryValue(schema: Schema, name: string): Arbitrary<Value> {
  switch (schema.type) {
    case 'object':
      return arbitraryObject(schema);
    case 'array':
      return uniqueArray(arbitraryValue(schema.items ?? {}, name.replace(/s$/, '')), { minLength: schema.minItems ?? 0, maxLength: 2 });
    case 'integer':
      return integer({ min: schema.minimum, max: schema.maximum });
    case 'boolean':
      return anyBoolean();
    default:
      return arbitraryText(schema, name);
  }
}

function arbitraryObject({ properties = {}, required = [] }: Schema): Arbitrary<JsonObject> {
  const values = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, arbitraryValue(schema, name)]));
  return record(values, { requiredKeys: [...required] });
}

function arbitraryText(schema: Schema, name: string): Arbitrary<string> {
  if (schema.enum) return constantFrom(...schema.enum);
  if (schema.format === 'date-time') return constantFrom('2026-03-02T10:00:00+01:00', '2026-03-02T09:30:00Z');
  if (schema.format === 'date' || /plain date/.test(schema.description ?? ''))
    return constantFrom('2026-03-27', '2026-03-29', '2026-04-01');
  if (/language tag/.test(schema.description ?? '')) return constantFrom('fr', 'nl', 'ar');
  if (schema.pattern) return constantFrom(...idsFor(name));
  return constant(exampleText(schema, name));
}

/** Names of things that other generators use too, and two of any other kind. */
function idsFor(name: string): readonly string[] {
  if (/prison/i.test(name)) return ['HAREN', 'SAINT-GILLES', 'MONS'];
  if (name === 'personId') return ['P1'];
  return [`${name}-1`, `${name}-2`];
}
