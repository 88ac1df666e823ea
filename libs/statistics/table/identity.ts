import { THRESHOLD, type Total, blockOf } from '../disclosure/index.js';
import type { Marks } from './marks.js';
import type { SuppressRules } from './rules.js';
import type { Row } from './table.js';
import { spareOf } from './within.js';

export type Rules = Pick<SuppressRules, 'measures' | 'identity' | 'addsUp' | 'within'>;

/** What an identity of all counts leaves is itself a number of persons where it is not 0: those who were learned of late. */
export function hideRest(rows: readonly Row[], marks: Marks, rules: Rules): void {
  const rest = restOf(rules);
  if (rest === -1) return;
  for (const [at, { values }] of rows.entries()) if (values[rest] !== 0) marks.hide(at, rest);
}

/**
 * Hides others beside the hidden ones of the counts of a row that add up: of one alone the figure would follow, of several that are few
 * together nearly. What is hidden for one sum may stand alone in another: until nothing more is.
 */
export function hideSeconds(rows: readonly Row[], marks: Marks, rules: Rules): void {
  const identities = identitiesOf(rules);
  for (let before = -1; before !== marks.count;) {
    before = marks.count;
    for (const [at, row] of rows.entries()) for (const sum of identities) hideASecond({ row, at, sum }, marks, rules);
  }
}

interface RowSum {
  readonly row: Row;
  readonly at: number;
  readonly sum: Sum;
}

function hideASecond({ row: { values }, at, sum }: RowSum, marks: Marks, rules: Rules): void {
  const hidden = sum.counts.filter((i) => marks.of(at).has(i));
  const least = Number(marks.of(at).has(restOf(rules)) && hidden.length === 0) * 2;
  for (const one of beside({ sum, hidden, values, least }, rules)) marks.hide(at, one);
}

/** A sum over dates that add up, or over groups, of a count by its place. */
export interface SumOf extends Total {
  readonly measure: number;
}

/**
 * The same for the sums of rows, over the months of a year and over groups: whoever asks for these gets a second one of their counts
 * hidden, so it may not follow from the rows. With a stock that is hidden in any month, which of its figures the year has is not
 * looked at: two flows go.
 * @param isHidden what is hidden of these sums
 */
export function secondsOfSums(all: readonly Summed[], marks: Marks, rules: Rules, isHidden: (sum: SumOf) => boolean): SumOf[] {
  const sums = identitiesOf(rules);
  return all.flatMap((over) =>
    sums.flatMap((sum) => {
      const sumOf = (measure: number): SumOf => ({ ...over.total, measure });
      const counts = over.total.overDates ? sum.counts.filter((i) => rules.measures[i]!.flow !== false) : sum.counts;
      const hidden = counts.filter((i) => isHidden(sumOf(i)));
      const others = [restOf(rules), ...sum.counts.filter((i) => !counts.includes(i))];
      const needsTwo = hidden.length > 0 || over.rows.some((at) => others.some((i) => marks.of(at).has(i)));
      return beside({ sum: { ...sum, counts }, hidden, values: over.values, least: Number(needsTwo) * 2 }, rules).map(sumOf);
    }),
  );
}

/** Rows that can be asked for as one. */
export interface Summed {
  readonly total: Total;
  /** Their places. */
  readonly rows: readonly number[];
  readonly values: Row['values'];
}

/** Every sum of rows over dates that add up, over groups, and over both; none where no counts of a row add up. */
export function summed(rows: readonly Row[], rules: Rules): readonly Summed[] {
  const { addsUp, measures } = rules;
  if (identitiesOf(rules).length === 0) return [];
  const width = rows[0]?.group.length ?? 0;
  const dates = addsUp === undefined ? [false] : [false, true];
  return Array.from({ length: 2 ** width }, (_, open) => open).flatMap((open) =>
    dates.flatMap((overDates) => {
      if (open === 0 && !overDates) return [];
      const totalOf = ({ date, group }: Row): Total => ({
        date,
        overDates,
        group: group.map((value, i) => ((open >> i) & 1 ? null : value)),
      });
      const keyOf = (at: number): string => {
        const { date, group } = totalOf(rows[at]!);
        return JSON.stringify([overDates ? blockOf(date, addsUp) : date, group]);
      };
      return [...Map.groupBy(rows.keys(), keyOf).values()].map((own) => ({
        total: totalOf(rows[own[0]!]!),
        rows: own,
        values: measures.map((_, i) => own.reduce((sum, at) => sum + (rows[at]!.values[i] ?? 0), 0)),
      }));
    }),
  );
}

function restOf({ measures, identity }: Rules): number {
  return identity === true ? measures.findIndex(({ kind, base }) => kind === 'rate' && base === undefined) : -1;
}

/** Counts that add up, by their places. */
export interface Sum {
  readonly counts: readonly number[];
  /** The one that the others add up to, where one is. */
  readonly total?: number;
}

/** Of a list of names the first is the sum of the others. */
export function identitiesOf({ measures, identity = false }: Rules): readonly Sum[] {
  const counts = measures.flatMap(({ kind }, i) => (kind === 'count' ? [i] : []));
  if (typeof identity === 'boolean') return identity ? [{ counts }] : [];
  return identity.map((names) => ({
    counts: counts.filter((i) => names.includes(measures[i]!.name)),
    total: measures.findIndex(({ name }) => name === names[0]),
  }));
}

interface Adding {
  readonly sum: Sum;
  readonly hidden: readonly number[];
  readonly values: Row['values'];
  /** So many are hidden at least. */
  readonly least: number;
}

/** What goes with the counts that are hidden: until there are two, and until those that make up a sum that is shown are not few together. */
function beside({ sum, hidden, values, least }: Adding, rules: Rules): readonly number[] {
  const chosen: number[] = [];
  for (const one of cheapest({ sum, hidden, values, least }, rules)) {
    if (isEnough({ sum, hidden: [...hidden, ...chosen], values, least })) break;
    chosen.push(one);
  }
  return chosen;
}

function isEnough({ sum: { total }, hidden, values, least }: Adding): boolean {
  if (hidden.length < Math.max(least, hidden.length === 1 ? 2 : 0)) return false;
  if (hidden.length === 0 || total === undefined || hidden.includes(total)) return true;
  return hidden.reduce((all, i) => all + (values[i] ?? 0), 0) >= THRESHOLD;
}

/** Those that are shown, the smallest first; a stock last: it stands in the next row as well, as what was there before. */
export function cheapest({ sum: { counts }, hidden, values }: Adding, { measures, within }: Rules): readonly number[] {
  const isStock = (i: number): number => Number(measures[i]!.flow === false);
  const spare = (i: number): number => spareOf(measures[i]!.name, within);
  const shown = counts.filter((i) => !hidden.includes(i));
  return shown.toSorted((a, b) => isStock(a) - isStock(b) || spare(a) - spare(b) || (values[a] ?? 0) - (values[b] ?? 0));
}
