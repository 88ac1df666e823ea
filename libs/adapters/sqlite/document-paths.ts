import type { Path } from '#eventsourcing';

const PATH = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/;

/** A path as a text of SQL. Paths come from code; they are looked at all the same, for they become part of a statement. */
export function jsonPath(path: Path): string {
  if (!PATH.test(path)) throw new TypeError(`not a path into a document: ${JSON.stringify(path)}`);
  return `'$.${path
    .split('.')
    .map((name) => `"${name}"`)
    .join('.')}'`;
}

/** The value at a path; of an absent one, and of JSON's null, NULL. Written alike in queries and indexes, or no index is used. */
export function valueAt(path: Path): string {
  return `json_extract(body, ${jsonPath(path)})`;
}

/** What kind of value stands at a path (`text`, `integer`, `real`, `true`, `false`, `null`, `array`, `object`); absent: NULL. */
export function kindAt(path: Path): string {
  return `json_type(body, ${jsonPath(path)})`;
}

/** The strings of an array at a path of a body. */
export function stringsAt(body: unknown, path: Path): string[] {
  let value: unknown = body;
  for (const name of path.split('.')) value = isRecord(value) ? value[name] : undefined;
  return Array.isArray(value) ? [...new Set(value.filter((item) => typeof item === 'string'))] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
