import type { JsonObject } from './json.js';
import { type Field, type PayloadClass, type Sealed, fieldsOf } from './payload/field.js';
import type { KeyStore } from './ports/key-store.js';

/** A sealed field as the log and the documents hold it. */
export interface SealedValue {
  readonly sealed: string;
  readonly compartment: string;
  /** Event and field it was sealed for (`<event id>/<path>`): a copy elsewhere does not open. */
  readonly at: string;
  /** Blind index: keyed digests of the texts it can be found by. */
  readonly index?: readonly string[];
}

/** What reads instead of a value whose key was destroyed. */
export const ERASED = { erased: true } as const;

/** The purpose of digests by which a sealed value is found. */
export const BLIND_INDEX = 'blind-index';

const box: unique symbol = Symbol('sealed');

/**
 * The payload with each sealed field replaced by an opaque box, so that a decider cannot read it. `sealPayload` takes the
 * plain values.
 */
export function boxed(payload: PayloadClass, data: JsonObject): JsonObject {
  const fields = fieldsOf(payload).filter((f) => f.sealed && data[f.name] !== undefined);
  if (fields.length === 0) return data;
  return { ...data, ...Object.fromEntries(fields.map((f) => [f.name, opaque() as unknown as JsonObject])) };
}

function opaque(): Sealed {
  return { [box]: true, toJSON: () => ({ sealed: '?' }) } as unknown as Sealed;
}

export function isSealed(value: unknown): value is SealedValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as SealedValue).sealed === 'string' &&
    typeof (value as SealedValue).at === 'string'
  );
}

/** The payload with its sealed fields encrypted, ready for the log. @throws Forbidden code `erased` when the stay was erased */
export async function sealPayload(
  keys: KeyStore,
  payload: PayloadClass,
  data: JsonObject,
  where: { stay: string; eventId: string; path?: string },
): Promise<JsonObject> {
  const sealed: Record<string, SealedValue> = {};
  for (const field of fieldsOf(payload)) {
    const value = data[field.name];
    if (!field.sealed || value === undefined) continue;
    const at = `${where.eventId}/${where.path ?? ''}${field.name}`;
    sealed[field.name] = await sealField(keys, field, { value, data, stay: where.stay, at });
  }
  return { ...data, ...sealed } as unknown as JsonObject;
}

async function sealField(
  keys: KeyStore,
  field: Field,
  what: { value: unknown; data: JsonObject; stay: string; at: string },
): Promise<SealedValue> {
  const compartment = field.sealed?.compartment?.(what.data) ?? field.compartment;
  const scope = { stay: what.stay, compartment };
  const sealed = await keys.seal({ scope, context: what.at }, JSON.stringify(what.value));
  const texts = field.sealed?.index?.(what.value as never, what.data);
  if (!texts) return { sealed, compartment, at: what.at };
  return { sealed, compartment, at: what.at, index: await Promise.all(texts.map((text) => keys.digest(BLIND_INDEX, text))) };
}

/**
 * A copy of `value` in which every sealed value that `mayOpen` allows is opened, and every other is left out.
 * A destroyed key gives `{"erased": true}`.
 */
export async function openSealed(
  keys: KeyStore,
  stay: string,
  value: unknown,
  mayOpen: (compartment: string) => boolean,
): Promise<unknown> {
  if (isSealed(value)) return mayOpen(value.compartment) ? openValue(keys, stay, value) : undefined;
  if (Array.isArray(value)) {
    const opened = await Promise.all(value.map((v) => openSealed(keys, stay, v, mayOpen)));
    return opened.filter((v) => v !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = await Promise.all(Object.entries(value).map(async ([k, v]) => [k, await openSealed(keys, stay, v, mayOpen)] as const));
  return Object.fromEntries(entries.filter(([, v]) => v !== undefined));
}

async function openValue(keys: KeyStore, stay: string, value: SealedValue): Promise<unknown> {
  const plain = await keys.open({ scope: { stay, compartment: value.compartment }, context: value.at }, value.sealed);
  return plain === undefined ? ERASED : JSON.parse(plain);
}
