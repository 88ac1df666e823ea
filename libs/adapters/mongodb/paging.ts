import { hash } from 'node:crypto';
import { type Document, type Find, type JsonScalar, Malformed, type Path } from '#eventsourcing';
import { fieldOf, valueAt } from './encoding.js';
import { type KeptQuery, NOTHING, equal, every, scalar, some } from './filter.js';

type Sort = NonNullable<Find['sort']>;

const DEFAULT_LIMIT = 100;
const MOST = 1_000;

export function limitOf({ limit = DEFAULT_LIMIT }: Find): number {
  return Math.min(MOST, Math.max(1, Math.trunc(limit)));
}

/** The order of a find as the server takes it; ties by id. A path that comes again decides nothing any more. */
export function orderOf(sort: Sort): [string, 1 | -1][] {
  const first = sort.filter(({ path }, i) => sort.findIndex((s) => s.path === path) === i);
  return [...first.map(({ path, desc }): [string, 1 | -1] => [fieldOf(path).field, desc ? -1 : 1]), ['_id', 1]];
}

interface Place {
  /** Fingerprint of the question; a cursor of another one would skip documents without a word. */
  readonly q: string;
  /** The sorted values of the last document of the page. */
  readonly v: readonly JsonScalar[];
  /** Its id. */
  readonly i: string;
}

/** Where a page ended. */
export function cursorOf(document: Document, query: Find): string {
  const v = (query.sort ?? []).map(({ path }) => scalarOf(valueAt(document.body, path)));
  return Buffer.from(JSON.stringify({ q: fingerprint(query), v, i: document.id } satisfies Place)).toString('base64url');
}

/** Everything that comes after a cursor in the order of a question. @throws Malformed when the cursor is not one of it */
export function afterCursor(cursor: string, query: Find): KeptQuery {
  const { v, i: id } = placeOf(cursor, query);
  const sort = query.sort ?? [];
  const same = sort.map(({ path }, i) => equal(path, v[i]!));
  const later = sort.map((s, i) => every([...same.slice(0, i), beyond(s, v[i]!)]));
  return some([...later, every([...same, { _id: { $gt: id } }])]);
}

function placeOf(cursor: string, query: Find): Place {
  const place = parsed(cursor);
  if (place?.q !== fingerprint(query) || !isPlace(place, query.sort ?? []))
    throw Malformed.at('after', 'is not a cursor of this question: ask for the first page again', 'cursor');
  return place;
}

function isPlace({ v, i }: Partial<Place>, sort: Sort): boolean {
  return typeof i === 'string' && Array.isArray(v) && v.length === sort.length && v.every(isScalar);
}

function parsed(cursor: string): Place | undefined {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Place;
  } catch {
    return undefined;
  }
}

function fingerprint({ where, sort }: Find): string {
  return hash('sha256', JSON.stringify([where, sort])).slice(0, 12);
}

function isScalar(value: unknown): value is JsonScalar {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function scalarOf(value: unknown): JsonScalar {
  return isScalar(value) ? value : null;
}

/** In the server's order of kinds: nothing, numbers, texts, booleans. */
const KINDS = ['nothing', 'number', 'string', 'bool'] as const;
type Kind = (typeof KINDS)[number];

/** The values that sort strictly after `value`: of its own kind by size, and every value of the kinds that follow. */
function beyond({ path, desc }: Sort[number], value: JsonScalar): KeptQuery {
  const at = KINDS.indexOf(kindOf(value));
  const kinds = desc ? KINDS.slice(0, at) : KINDS.slice(at + 1);
  const own = value === null ? NOTHING : scalar(path, desc ? { $lt: value } : { $gt: value });
  return some([own, ...kinds.map((kind) => ofKind(path, kind))]);
}

function kindOf(value: JsonScalar): Kind {
  if (value === null) return 'nothing';
  return typeof value === 'boolean' ? 'bool' : (typeof value as 'number' | 'string');
}

function ofKind(path: Path, kind: Kind): KeptQuery {
  return kind === 'nothing' ? equal(path, null) : scalar(path, { $type: kind });
}
