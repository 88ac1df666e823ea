import { FEWEST_FOR_MEAN, THRESHOLD } from '../disclosure/index.js';
import type { Grouped, Measure } from '../definition.js';
import type { Counting } from './counts.js';

/**
 * Hides each amount and rate with the counts that it rests on, and with those that would follow from it. A ratio to a reference goes
 * with those of the reference as well: with the rate of its own row, that of the reference would follow.
 */
export function hideResting(counting: Counting): void {
  const references = referencesOf(counting);
  for (const at of counting.rows.keys())
    for (const [i, measure] of counting.rules.measures.entries())
      if (isResting(measure) && mustHide(counting, at, measure, references[at])) counting.marks.hide(at, i);
}

/** Of each row, the row of its reference. */
function referencesOf({ table, rows, rules: { measures, references } }: Counting): readonly number[] {
  if (!references || !measures.some(({ besideReference }) => besideReference)) return [];
  const dates = Map.groupBy(rows.keys(), (at) => rows[at]!.date);
  const found = rows.map((_, at) => at);
  for (const places of dates.values()) {
    const groups = places.map((at): Grouped => ({ group: rows[at]!.group, values: rows[at]!.values.map((value) => value ?? null) }));
    for (const [i, reference] of references(groups, table.dimensions).entries()) found[places[i]!] = places[reference]!;
  }
  return found;
}

interface Resting extends Measure {
  readonly base: string;
}

function isResting(measure: Measure): measure is Resting {
  return measure.kind !== 'count' && measure.base !== undefined;
}

function mustHide({ rows, marks, rules: { measures } }: Counting, at: number, measure: Resting, reference = at): boolean {
  const placeOf = (name: string): number => measures.findIndex((one) => one.name === name);
  const { kind, base, parts = [], besideReference = false } = measure;
  const least = kind === 'rate' ? FEWEST_FOR_MEAN : THRESHOLD;
  if ((rows[at]!.values[placeOf(base)] ?? 0) < least) return true;
  const on = [base, ...parts].map(placeOf);
  const others = besideReference ? [at, reference] : [at];
  return others.some((row) => on.some((i) => marks.of(row).has(i)));
}
