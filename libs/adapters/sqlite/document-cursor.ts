import { hash } from 'node:crypto';
import type { Find } from '#eventsourcing';
import { Malformed } from '#eventsourcing';
import type { Condition } from './document-filter.js';
import { valueAt } from './document-paths.js';
import type { Parameter } from './views-file.js';

/** Where a page ended: the values it is sorted by, then the id. */
export interface Place {
  readonly values: readonly Parameter[];
  readonly id: string;
}

interface Written {
  /** Fingerprint of the question; a cursor of another one would skip documents without a word. */
  readonly q: string;
  readonly v: readonly Parameter[];
  readonly i: string;
}

export function writeCursor(query: Find, { values, id }: Place): string {
  return Buffer.from(JSON.stringify({ q: fingerprint(query), v: values, i: id } satisfies Written)).toString('base64url');
}

/** @throws Malformed (offence `cursor`) when it is not one of this question */
export function readCursor(query: Find, cursor: string): Place {
  const written = parsed(cursor);
  const { q, v, i } = written ?? {};
  if (
    q !== fingerprint(query) ||
    typeof i !== 'string' ||
    !Array.isArray(v) ||
    v.length !== (query.sort ?? []).length ||
    !v.every(isParameter)
  )
    throw Malformed.at('after', 'is not a cursor of this question: ask for the first page again', 'cursor');
  return { values: v, id: i };
}

function parsed(cursor: string): Partial<Written> | undefined {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Partial<Written>;
  } catch {
    return undefined;
  }
}

function isParameter(value: unknown): value is Parameter {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function fingerprint({ where, sort }: Find): string {
  return hash('sha256', JSON.stringify([where, sort])).slice(0, 12);
}

/** The order of a question; absent values, which SQLite reads as NULL, come first there by themselves. */
export function orderOf({ sort = [] }: Find): string {
  return [...sort.map(({ path, desc }) => `${valueAt(path)} ${desc ? 'DESC' : 'ASC'}`), 'id ASC'].join(', ');
}

/** The condition to stand behind a place: behind it by the first value, or level with it and behind by the second, and so on. */
export function behind({ sort = [] }: Find, { values, id }: Place): Condition {
  const level: Condition[] = [];
  const ways: Condition[] = [];
  for (const [i, { path, desc = false }] of sort.entries()) {
    const value = values[i] ?? null;
    ways.push(all([...level, further(valueAt(path), desc, value)]));
    level.push({ sql: `${valueAt(path)} IS ?`, parameters: [value] });
  }
  ways.push(all([...level, { sql: 'id > ?', parameters: [id] }]));
  return { sql: `(${ways.map(({ sql }) => sql).join(' OR ')})`, parameters: ways.flatMap(({ parameters }) => parameters) };
}

function further(expression: string, desc: boolean, value: Parameter): Condition {
  if (value === null) return { sql: desc ? 'FALSE' : `${expression} IS NOT NULL`, parameters: [] };
  return { sql: desc ? `(${expression} < ? OR ${expression} IS NULL)` : `${expression} > ?`, parameters: [value] };
}

function all(conditions: readonly Condition[]): Condition {
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' AND ')})`,
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}
