import type { Contribution, Document, JsonObject, Removal } from '#eventsourcing';
import { decoded, encoded, hasSpecialName, keptName } from './encoding.js';

/** One measure of one contribution. A contribution without a measure is kept once, without `m` and `n`. */
export interface KeptPart {
  /** which contribution of the document it belongs to */
  i: number;
  /** board */
  b: string;
  /** key: dimension → value */
  k: Record<string, string>;
  /** measure */
  m?: string;
  /** its number */
  n?: number;
}

/** A document as the collection holds it. Names are short because they are repeated in every document. */
export interface Kept {
  _id: string;
  /** revision */
  r: number;
  /** position */
  p: string;
  /** body */
  b: JsonObject;
  /** contributions, one element per measure so that the server can sum measures that it does not know by name */
  c: KeptPart[];
  /** present when names in the body or the contributions had to be replaced */
  e?: true;
  /** present when the document was removed: its revision stays, so that an older save that comes late does not bring it back */
  x?: true;
}

/** Documents that were not removed. */
export const LIVE = { x: { $exists: false } };

/** The kept form, without its id. */
export function keptOf(document: Document | Removal): Omit<Kept, '_id'> {
  if ('removed' in document) return { r: document.revision, p: '', b: {}, c: [], x: true };
  const special = hasSpecialName(document.body) || hasSpecialName(document.contributions.map((c) => c.key));
  return {
    r: document.revision,
    p: document.position,
    b: special ? encoded(document.body) : document.body,
    c: document.contributions.flatMap(partsOf),
    ...(special && { e: true as const }),
  };
}

function partsOf({ board, key, value }: Contribution, i: number): KeptPart[] {
  const k = encoded({ ...key });
  const measures = Object.entries(value);
  return measures.length === 0 ? [{ i, b: board, k }] : measures.map(([measure, n]) => ({ i, b: board, k, m: measure, n }));
}

export function documentOf(kept: Kept): Document {
  return {
    id: kept._id,
    revision: kept.r,
    position: kept.p,
    body: kept.e ? decoded(kept.b) : kept.b,
    contributions: contributionsOf(kept),
  };
}

function contributionsOf(kept: Kept): Contribution[] {
  const all: { board: string; key: Record<string, string>; value: Record<string, number> }[] = [];
  for (const { i, b: board, k, m, n } of kept.c) {
    const contribution = (all[i] ??= { board, key: kept.e ? decoded(k) : k, value: {} });
    if (m !== undefined) contribution.value[m] = n!;
  }
  return all;
}

/** The field of a part that holds a dimension. */
export function dimensionField(dimension: string): string {
  return `c.k.${keptName(dimension)}`;
}
