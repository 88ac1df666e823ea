import { FEWEST_FOR_MEAN, THRESHOLD } from '../disclosure/index.js';
import type { Measure } from '../definition.js';
import type { Marks } from './marks.js';
import type { Row } from './table.js';

/** Hides each amount and rate with the counts that it rests on, and with those that would follow from it. */
export function hideResting(rows: readonly Row[], marks: Marks, measures: readonly Measure[]): void {
  for (const [at, row] of rows.entries()) hideInRow(row, at, marks, measures);
}

function hideInRow({ values }: Row, at: number, marks: Marks, measures: readonly Measure[]): void {
  const isHidden = (name: string): boolean => marks.of(at).has(measures.findIndex((measure) => measure.name === name));
  for (const [i, { kind, base, parts = [] }] of measures.entries()) {
    if (kind === 'count' || base === undefined) continue;
    if (parts.some(isHidden)) marks.hide(at, i);
    const on = measures.findIndex(({ name }) => name === base);
    const least = kind === 'rate' ? FEWEST_FOR_MEAN : THRESHOLD;
    if (marks.of(at).has(on) || (values[on] ?? 0) < least) marks.hide(at, i);
  }
}
