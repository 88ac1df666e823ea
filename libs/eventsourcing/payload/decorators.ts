import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsLocale,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import type { JsonObject } from '../json.js';
import { isPlainDate } from '../time.js';
import { parseInstant } from '../time-text.js';
import { type FieldOptions, type PayloadClass, type Secrecy, registerField } from './field.js';
import { jsonSchema } from './schema.js';

/** Ids of every kind: pseudonyms by contract, never a register number. */
export const ID_PATTERN = /^[A-Za-z0-9._-]{1,64}$/;
const TEXT_LIMIT = 10_000;
const NAME_LIMIT = 200;
/** Of a text that a program made. */
export const COMPUTED_LIMIT = 100_000;
const LIST_LIMIT = 500;

/** An id without meaning: `[A-Za-z0-9._-]{1,64}`, and no valid national register number. */
export function Id(options: FieldOptions): PropertyDecorator {
  return field({ ...options, reference: true }, { type: 'string', pattern: ID_PATTERN.source }, [
    Matches(ID_PATTERN, { message: 'must be 1 to 64 of A-Z a-z 0-9 . _ -' }),
    NoRegisterNumber(),
  ]);
}

/** A UUID in lower case. */
export function Uuid(options: FieldOptions): PropertyDecorator {
  const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
  return field({ ...options, reference: true }, { type: 'string', format: 'uuid' }, [
    Matches(pattern, { message: 'must be a UUID in lower case' }),
  ]);
}

/** One code of a list. */
export function Code(codes: readonly string[], options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'string', enum: codes }, [IsIn([...codes], { message: `must be one of ${codes.join(', ')}` })]);
}

/** Several codes of a list, each once. */
export function Codes(codes: readonly string[], options: FieldOptions): PropertyDecorator {
  const schema = { type: 'array', items: { type: 'string', enum: codes }, uniqueItems: true };
  return field(options, schema, [
    IsArray(),
    ArrayUnique(),
    IsIn([...codes], { each: true, message: `each must be one of ${codes.join(', ')}` }),
  ]);
}

/** Several ids, each once, at least one. */
export function Ids(options: FieldOptions): PropertyDecorator {
  const schema = { type: 'array', items: { type: 'string', pattern: ID_PATTERN.source }, uniqueItems: true, minItems: 1 };
  const validators = [
    IsArray(),
    ArrayUnique(),
    ArrayMinSize(1),
    ArrayMaxSize(LIST_LIMIT),
    Matches(ID_PATTERN, { each: true, message: 'each must be an id' }),
  ];
  return field({ ...options, reference: true }, schema, [...validators, NoRegisterNumber()]);
}

/** A BCP 47 language tag. */
export function Language(options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'string', description: 'BCP 47 language tag' }, [
    MaxLength(35),
    IsLocale({ message: 'must be a BCP 47 language tag' }),
  ]);
}

/** Several BCP 47 language tags, each once. */
export function Languages(options: FieldOptions): PropertyDecorator {
  const schema = { type: 'array', items: { type: 'string', description: 'BCP 47 language tag' }, uniqueItems: true };
  const each = [MaxLength(35, { each: true }), IsLocale({ each: true, message: 'each must be a BCP 47 language tag' })];
  return field(options, schema, [IsArray(), ArrayUnique(), ArrayMaxSize(50), ...each]);
}

/** Text in anybody's words: always encrypted. At most 10,000 characters. */
export function FreeText(options: Omit<FieldOptions, 'sealed'> & { readonly sealed?: Secrecy }): PropertyDecorator {
  return text({ ...options, sealed: options.sealed ?? true });
}

/** A text that is part of an object which is sealed as a whole. */
export function PartText(options: Omit<FieldOptions, 'sealed'>): PropertyDecorator {
  return text(options);
}

/** The public name of an organisation, an offer or a place, one line in clear: never that of a person. At most 200 characters. */
export function PublicName(options: Omit<FieldOptions, 'sealed'>): PropertyDecorator {
  const line = /^\S(?:[^\p{Cc}]*\S)?$/u;
  const oneLine = holds('oneLine', (name) => line.test(name), 'must be one line that neither begins nor ends with a space');
  return field(options, { type: 'string', minLength: 1, maxLength: NAME_LIMIT }, [IsString(), MaxLength(NAME_LIMIT), oneLine]);
}

function text(options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'string', minLength: 1, maxLength: TEXT_LIMIT }, [IsString(), MinLength(1), MaxLength(TEXT_LIMIT)]);
}

/** Text that a program made and that holds nothing of any person, such as a table of figures: in clear. At most 100,000 characters. */
export function ComputedText(options: Omit<FieldOptions, 'sealed'>): PropertyDecorator {
  const schema = { type: 'string', minLength: 1, maxLength: COMPUTED_LIMIT };
  return field(options, schema, [IsString(), MinLength(1), MaxLength(COMPUTED_LIMIT)]);
}

/** A plain calendar date `YYYY-MM-DD` of the payload itself: may lie in the future. */
export function PlainDate(options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'string', format: 'date' }, [holds('plainDate', isPlainDate, 'must be a calendar date YYYY-MM-DD')]);
}

/** An RFC 3339 instant with offset, or a plain date. */
export function InstantOrDate(options: FieldOptions): PropertyDecorator {
  const ok = (text: string): boolean => isPlainDate(text) || parseInstant(text) !== undefined;
  const schema = { type: 'string', description: 'RFC 3339 instant with offset, or a plain date YYYY-MM-DD' };
  return field(options, schema, [holds('instantOrDate', ok, 'must be an RFC 3339 instant with offset or a plain date YYYY-MM-DD')]);
}

/** An RFC 3339 instant with offset. */
export function Instant(options: FieldOptions): PropertyDecorator {
  const ok = (text: string): boolean => parseInstant(text) !== undefined;
  return field(options, { type: 'string', format: 'date-time' }, [holds('instant', ok, 'must be an RFC 3339 instant with offset')]);
}

/** A whole number within bounds. */
export function WholeNumber(bounds: { readonly min: number; readonly max: number }, options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'integer', minimum: bounds.min, maximum: bounds.max }, [IsInt(), Min(bounds.min), Max(bounds.max)]);
}

/** True or false. */
export function Flag(options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'boolean' }, [IsBoolean()]);
}

/** An object of a class that has field decorators of its own. */
export function Nested(nested: PayloadClass, options: FieldOptions): PropertyDecorator {
  return field({ ...options, nested }, jsonSchema(nested), [ValidateNested()]);
}

/** A list of such objects. */
export function NestedList(nested: PayloadClass, options: FieldOptions & { readonly min?: number }): PropertyDecorator {
  const schema = { type: 'array', items: jsonSchema(nested), minItems: options.min ?? 0 };
  const size = [ArrayMinSize(options.min ?? 0), ArrayMaxSize(LIST_LIMIT)];
  return field({ ...options, nested }, schema, [IsArray(), ...size, ValidateNested({ each: true })]);
}

/** The payload of another type, checked against that type by `handleCommand`. */
export function OtherPayload(options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'object' }, [holds('object', isObject, 'must be an object')]);
}

interface BuiltField extends FieldOptions {
  readonly nested?: PayloadClass;
  readonly reference?: boolean;
}

function field(options: BuiltField, schema: JsonObject, validators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, key) => {
    const all = options.optional ? [absentOnly(), ...validators] : validators;
    for (const validator of all) validator(target, key);
    registerField(target, {
      name: String(key),
      compartment: options.compartment,
      optional: options.optional ?? false,
      sealed: options.sealed === true ? {} : options.sealed,
      schema,
      nested: options.nested,
      reference: options.reference ?? false,
    });
  };
}

/** `IsOptional` lets null through; a null is not an absent property, so it is caught before (see validate.ts). */
function absentOnly(): PropertyDecorator {
  return IsOptional();
}

function holds(name: string, test: (value: string) => boolean, message: string): PropertyDecorator {
  const validate = (value: unknown): boolean => (name === 'object' ? test(value as string) : typeof value === 'string' && test(value));
  return ValidateBy({ name, validator: { validate, defaultMessage: () => message } });
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function NoRegisterNumber(): PropertyDecorator {
  const validate = (value: unknown): boolean => [value].flat().every((v) => typeof v !== 'string' || !isRegisterNumber(v));
  return ValidateBy({ name: 'noRegisterNumber', validator: { validate, defaultMessage: () => 'must not be a national register number' } });
}

/**
 * True for a valid Belgian national register (or BIS) number, however it is punctuated: eleven digits whose last two are
 * 97 minus the first nine modulo 97, with a 2 in front for people born since 2000. Months are 01-12, for BIS numbers +20 or +40.
 */
export function isRegisterNumber(text: string): boolean {
  if (!/^[\d.\-_]+$/.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  if (digits.length !== 11 || !plausibleBirth(digits)) return false;
  const check = Number(digits.slice(9));
  return [digits.slice(0, 9), `2${digits.slice(0, 9)}`].some((base) => 97 - (Number(base) % 97) === check);
}

function plausibleBirth(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20;
  return month <= 12 && Number(digits.slice(2, 4)) <= 52 && Number(digits.slice(4, 6)) <= 31;
}
