import 'reflect-metadata';
import type { JsonObject } from '../json.js';

/** The part of a file that a field belongs to: rights and keys go by it. */
export const COMPARTMENTS = ['identity', 'judicial', 'security', 'health', 'social', 'psychosocial', 'administrative'] as const;
export type Compartment = (typeof COMPARTMENTS)[number];

/** A class whose decorated properties describe a payload or a part of one. */
export type PayloadClass<T extends object = object> = new () => T;

/**
 * A value that is encrypted in the log. Folds, deciders and statistics can carry it but not read it;
 * it is opened only when answering a reader.
 */
export interface Sealed<T = string> {
  readonly [sealedValue]: T;
}
declare const sealedValue: unique symbol;

/** How a field is kept secret. */
export interface Secrecy {
  /** The compartment whose key seals it, when it depends on the rest of the payload. Default: the field's compartment. */
  readonly compartment?: (data: JsonObject) => Compartment;
  /** Texts to find it by, with the rest of the payload where they need it; kept beside it as keyed digests (a blind index). */
  readonly index?: (value: never, data: JsonObject) => readonly string[];
}

/** Everything the system knows of a payload's property. */
export interface Field {
  readonly name: string;
  readonly compartment: Compartment;
  readonly optional: boolean;
  readonly sealed?: Secrecy;
  /** JSON Schema of the plain value. */
  readonly schema: JsonObject;
  /** Names something by an id without meaning. */
  readonly reference?: boolean;
  /** The class of a nested object, or of the elements of a list of objects. */
  readonly nested?: PayloadClass;
}

/** What every field decorator is told. A field without a compartment does not compile. */
export interface FieldOptions {
  readonly compartment: Compartment;
  readonly optional?: boolean;
  readonly sealed?: true | Secrecy;
}

const FIELDS = 'traject:fields';

/** Adds a field to a payload class; used by the decorators of decorators.ts. */
export function registerField(target: object, field: Field): void {
  const fields = [...fieldsOf(target.constructor as PayloadClass), field];
  Reflect.defineMetadata(FIELDS, fields, target.constructor);
}

/** The declared fields of a payload class, in order of declaration. */
export function fieldsOf(payload: PayloadClass): readonly Field[] {
  return (Reflect.getMetadata(FIELDS, payload) as Field[] | undefined) ?? [];
}
