import { type ValidationError, validateSync } from 'class-validator';
import { Malformed, type Offence } from '../errors.js';
import type { JsonObject } from '../json.js';
import { type Field, type PayloadClass, fieldsOf } from './field.js';

/**
 * Checks plain data against a payload class.
 * @returns the same data, with only declared properties
 * @throws Malformed naming every offending property by its path below `path`
 */
export function validatePayload(payload: PayloadClass, data: unknown, path = 'data'): JsonObject {
  const offences: Offence[] = [];
  const instance = build(payload, data, path, offences);
  if (instance && offences.length === 0)
    collect(validateSync(instance, { forbidUnknownValues: false, stopAtFirstError: true }), path, offences);
  if (offences.length > 0) throw new Malformed(offences);
  return data as JsonObject;
}

/** An instance of the class with nested instances, so that class-validator can walk it. Prototypes are never touched by data. */
function build(payload: PayloadClass, data: unknown, path: string, offences: Offence[]): object | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    offences.push({ path, code: 'not-an-object', message: 'must be an object' });
    return undefined;
  }
  const fields = new Map(fieldsOf(payload).map((f) => [f.name, f]));
  const instance = new payload();
  for (const [name, value] of Object.entries(data)) {
    const field = fields.get(name);
    if (!field) offences.push({ path: `${path}.${name}`, code: 'unknown-property', message: 'is not a property of this type' });
    else if (value === null) offences.push({ path: `${path}.${name}`, code: 'null', message: 'must not be null; leave it out' });
    else Reflect.set(instance, name, buildField(field, value, `${path}.${name}`, offences));
  }
  return instance;
}

function buildField(field: Field, value: unknown, path: string, offences: Offence[]): unknown {
  const nested = field.nested;
  if (!nested) return value;
  const isList = field.schema['type'] === 'array';
  if (!isList) return build(nested, value, path, offences);
  if (!Array.isArray(value)) return value; // IsArray names it
  return value.map((element, i) => build(nested, element, `${path}[${i}]`, offences));
}

function collect(errors: readonly ValidationError[], path: string, offences: Offence[]): void {
  for (const error of errors) {
    const at = /^\d+$/.test(error.property) ? `${path}[${error.property}]` : `${path}.${error.property}`;
    for (const [code, message] of Object.entries(error.constraints ?? {}))
      offences.push({ path: at, code: kebab(code), message: withoutName(message, error.property) });
    collect(error.children ?? [], at, offences);
  }
}

function kebab(code: string): string {
  return code.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
}

/** class-validator begins its own messages with the property's name; the path already says it. */
function withoutName(message: string, property: string): string {
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
