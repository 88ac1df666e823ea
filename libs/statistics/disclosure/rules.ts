import { Malformed } from '#eventsourcing';

/** A mean, median or quartile of fewer is hidden. The least and the most are never shown. */
export const FEWEST_FOR_MEAN = 10;

/** More dimensions at once would describe single persons. */
export const MOST_DIMENSIONS = 3;

/** Codes by which nobody may be picked out of a table: right of residence, and what touches health and dependence. */
const SENSITIVE = new Set(['A7', 'D8', 'D9', 'D10']);

/** A measure of a middle or a spread, when enough are counted. */
export function meanOf(value: number | undefined, of: number): number | undefined {
  return of < FEWEST_FOR_MEAN ? undefined : value;
}

/** What somebody asks of a table: which dimensions, and which values of them alone. */
export interface Question {
  readonly by: readonly string[];
  readonly where?: { readonly [dimension: string]: readonly string[] };
}

/** @throws Malformed for too many dimensions, one that stands twice, or a filter on a sensitive value */
export function checkQuestion({ by, where = {} }: Question): void {
  if (new Set(by).size < by.length) throw Malformed.at('by', 'names a dimension twice', 'dimension-twice');
  const used = new Set([...by, ...Object.keys(where)]);
  if (used.size > MOST_DIMENSIONS) {
    throw Malformed.at('by', `at most ${MOST_DIMENSIONS} dimensions at once, filters included`, 'too-many-dimensions');
  }
  for (const [dimension, values] of Object.entries(where)) {
    const sensitive = values.find((value) => SENSITIVE.has(value));
    if (sensitive === undefined) continue;
    throw Malformed.at(dimension, `nobody can be picked out by ${sensitive}: ask for the whole table by ${dimension}`, 'sensitive-filter');
  }
}
