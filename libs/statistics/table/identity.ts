import { type Total, blockOf } from '../disclosure/index.js';
import type { Marks } from './marks.js';
import type { SuppressRules } from './rules.js';
import type { Row } from './table.js';

type Rules = Pick<SuppressRules, 'measures' | 'identity' | 'addsUp'>;

/** What an identity of all counts leaves is itself a number of persons where it is not 0: those who were learned of late. */
export function hideRest(rows: readonly Row[], marks: Marks, rules: Rules): void {
  const rest = restOf(rules);
  if (rest === -1) return;
  for (const [at, { values }] of rows.entries()) if (values[rest] !== 0) marks.hide(at, rest);
}

/** Hides a second one of the counts of a row that add up. What is hidden for one sum may stand alone in another: until nothing more is. */
export function hideSeconds(rows: readonly Row[], marks: Marks, rules: Rules): void {
  const identities = identitiesOf(rules);
  for (let before = -1; before !== marks.count;) {
    before = marks.count;
    for (const [at, row] of rows.entries()) for (const counts of identities) hideASecond({ row, at, counts }, marks, rules);
  }
}

interface RowSum {
  readonly row: Row;
  readonly at: number;
  /** Places of counts that add up. */
  readonly counts: readonly number[];
}

/** With the only hidden one, another; with a hidden rest, which is a figure like them, two. */
function hideASecond({ row: { values }, at, counts }: RowSum, marks: Marks, rules: Rules): void {
  const hidden = counts.filter((i) => marks.of(at).has(i));
  const more = hidden.length === 1 ? 1 : Number(marks.of(at).has(restOf(rules)) && hidden.length === 0) * 2;
  for (const one of cheapest({ counts, hidden, values }, rules).slice(0, more)) marks.hide(at, one);
}

/** A sum over the dates that add up, of a count by its place. */
export interface OverDates extends Total {
  readonly measure: number;
}

/**
 * The same for the sums of flows over months: whoever asks for the year gets a second one of its counts hidden, so it may not follow
 * from the months. With a stock that is hidden in any of them, which of its figures the year has is not looked at: two flows go.
 * @param isHidden what is hidden of these sums
 */
export function secondsOverDates(rows: readonly Row[], marks: Marks, rules: Rules, isHidden: (sum: OverDates) => boolean): OverDates[] {
  const { addsUp, measures } = rules;
  if (addsUp === undefined) return [];
  const [identities, rest] = [identitiesOf(rules), restOf(rules)];
  const places = Map.groupBy(rows.keys(), (at) => JSON.stringify([blockOf(rows[at]!.date, addsUp), ...rows[at]!.group]));
  return [...places.values()].flatMap((own) => {
    const { date, group } = rows[own[0]!]!;
    const sumOf = (measure: number): OverDates => ({ measure, date, overDates: true, group });
    const values = measures.map((_, i) => own.reduce((sum, at) => sum + (rows[at]!.values[i] ?? 0), 0));
    return identities.flatMap((all) => {
      const counts = all.filter((i) => measures[i]!.flow !== false);
      const hidden = counts.filter((i) => isHidden(sumOf(i)));
      const others = [rest, ...all.filter((i) => !counts.includes(i))];
      const needed = hidden.length > 0 || own.some((at) => others.some((i) => marks.of(at).has(i))) ? 2 : 0;
      const more = Math.max(0, needed - hidden.length);
      return cheapest({ counts, hidden, values }, rules).slice(0, more).map(sumOf);
    });
  });
}

function restOf({ measures, identity }: Rules): number {
  return identity === true ? measures.findIndex(({ kind, base }) => kind === 'rate' && base === undefined) : -1;
}

/** The places of the counts that add up to each other. */
function identitiesOf({ measures, identity = false }: Rules): readonly (readonly number[])[] {
  const counts = measures.flatMap(({ kind }, i) => (kind === 'count' ? [i] : []));
  if (typeof identity === 'boolean') return identity ? [counts] : [];
  return identity.map((names) => counts.filter((i) => names.includes(measures[i]!.name)));
}

interface Adding {
  /** Places of counts that add up. */
  readonly counts: readonly number[];
  readonly hidden: readonly number[];
  readonly values: Row['values'];
}

/** Those that are shown, the smallest first; a stock last: it stands in the next row as well, as what was there before. */
function cheapest({ counts, hidden, values }: Adding, { measures }: Rules): readonly number[] {
  const isStock = (i: number): number => Number(measures[i]!.flow === false);
  const shown = counts.filter((i) => !hidden.includes(i));
  return shown.toSorted((a, b) => isStock(a) - isStock(b) || (values[a] ?? 0) - (values[b] ?? 0));
}
