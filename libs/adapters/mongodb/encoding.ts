import type { JsonObject, Path } from '#eventsourcing';

/**
 * Names that the database or its driver would take for something else: `$…`, dots, NUL, the driver's own type mark. They are
 * kept with percent signs; every other name is kept as it is.
 */
const SPECIAL = /^_bsontype$|^\$|[.\0%]/;

/** A property name as it is kept. */
export function keptName(name: string): string {
  if (!SPECIAL.test(name)) return name;
  if (name === '_bsontype') return '%5Fbsontype';
  return name.replace(/^\$|[.\0%]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

function plainName(name: string): string {
  return name.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The kept form of a JSON value: the same object when no name in it is special, which is nearly always. */
export function encoded<Value>(value: Value): Value {
  return hasSpecialName(value) ? (renamed(value, keptName) as Value) : value;
}

/** Undoes `encoded`; only for values that it changed. */
export function decoded<Value>(value: Value): Value {
  return renamed(value, plainName) as Value;
}

export function hasSpecialName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasSpecialName);
  return Object.entries(value).some(([name, v]) => SPECIAL.test(name) || hasSpecialName(v));
}

function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((v) => renamed(v, rename));
  return Object.fromEntries(Object.entries(value).map(([name, v]) => [rename(name), renamed(v, rename)]));
}

const PATH = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/;

/**
 * The field of a kept document that a path into the body means, and the fields above it. Paths come from code; they are looked
 * at all the same, for they become part of a query.
 */
export function fieldOf(path: Path): { readonly field: string; readonly above: readonly string[] } {
  if (!PATH.test(path)) throw new TypeError(`not a path into a document: ${JSON.stringify(path)}`);
  const names = path.split('.');
  return { field: `b.${path}`, above: names.slice(1).map((_, i) => `b.${names.slice(0, i + 1).join('.')}`) };
}

/** What stands at a path of a body; undefined where there is nothing, and below anything that is not an object. */
export function valueAt(body: JsonObject, path: Path): unknown {
  let value: unknown = body;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return undefined;
    value = (value as JsonObject)[name];
  }
  return value;
}
