import type { Position } from '../event.js';
import type { JsonObject, JsonScalar } from '../json.js';

/** One document's part of a board: it adds `value` to the row of `key`. */
export interface Contribution {
  readonly board: string;
  readonly key: { readonly [dimension: string]: string };
  readonly value: { readonly [measure: string]: number };
}

/** A document of a view: one per stream. */
export interface Document<Body extends JsonObject = JsonObject> {
  readonly id: string;
  /** Revision of the last event of the stream that is in it. */
  readonly revision: number;
  /** Position of that event. */
  readonly position: Position;
  readonly body: Body;
  readonly contributions: readonly Contribution[];
}

/** A removal, guarded like a save: it happens only if `revision` is greater than that of the document kept. */
export interface Removal {
  readonly id: string;
  readonly revision: number;
  readonly removed: true;
}

/** A path into `body`: property names joined by dots (`custody.prison`). Never comes from a client as it is. */
export type Path = string;

/**
 * The one filter language. `has` asks an array of scalars, and its path must be declared as an array index.
 * A document without the property matches neither `eq` nor `in`, `range`, `prefix`; `eq: null` matches absent and null.
 * Ranges compare strings by code point and numbers by size; a value of the other kind does not match.
 */
export type Filter =
  | { readonly eq: readonly [Path, JsonScalar] }
  | { readonly in: readonly [Path, readonly (string | number)[]] }
  | { readonly range: readonly [Path, Range] }
  | { readonly exists: readonly [Path, boolean] }
  | { readonly prefix: readonly [Path, string] }
  | { readonly has: readonly [Path, string] }
  | { readonly and: readonly Filter[] }
  | { readonly or: readonly Filter[] };

export interface Range {
  readonly gt?: string | number;
  readonly gte?: string | number;
  readonly lt?: string | number;
  readonly lte?: string | number;
}

export interface Find {
  readonly where?: Filter;
  /** Paths to sort by, ascending unless `desc`; absent values sort first; ties by id ascending. Default: id. */
  readonly sort?: readonly { readonly path: Path; readonly desc?: boolean }[];
  /** At most this many, default 100, at most 1,000. */
  readonly limit?: number;
  /** Keyset cursor of the page before: opaque, from `Found.cursor`, valid for the same `where` and `sort` only. */
  readonly after?: string;
}

export interface Found {
  readonly documents: readonly Document[];
  /** Present when there may be more. */
  readonly cursor?: string;
}

/** A grouped sum over the contributions of every document of a collection. */
export interface Sum {
  readonly board: string;
  /** Dimensions of the key to group by; others are summed over. Empty = one row of totals (or none when nothing contributes). */
  readonly by: readonly string[];
  /** Only contributions whose key has one of these values, by dimension. */
  readonly where?: { readonly [dimension: string]: readonly string[] };
}

export interface SumRow {
  readonly key: { readonly [dimension: string]: string };
  readonly value: { readonly [measure: string]: number };
}

/** What a view asks of its collection: paths that are filtered or sorted on. Created at start, idempotent. */
export interface CollectionIndexes {
  readonly scalar?: readonly Path[];
  readonly array?: readonly Path[];
}

/** Where documents of views live. A collection's name carries its view's version. Everything in it can be rebuilt. */
export interface DocumentStore {
  /** The documents among `ids` that exist. */
  load(collection: string, ids: readonly string[]): Promise<ReadonlyMap<string, Document>>;
  /**
   * Saves or removes each document whose revision is greater than that of the one kept; the others are left alone.
   * Contributions are replaced together with their document. Creates the collection (with `indexes`) when it is not there.
   * @returns the ids that were saved or removed
   */
  save(collection: string, documents: readonly (Document | Removal)[], indexes?: CollectionIndexes): Promise<readonly string[]>;
  /** Documents by filter, sorted, by keyset pages. A collection that does not exist is empty. */
  find(collection: string, query?: Find): Promise<Found>;
  /** Rows of a board, sorted by key. Sums are computed now, from the documents as they are. */
  sum(collection: string, query: Sum): Promise<readonly SumRow[]>;
  /** Puts `from` in the place of `to` at once and drops what `to` held; with `from` absent drops `to`. */
  swap(to: string, from?: string): Promise<void>;
}
