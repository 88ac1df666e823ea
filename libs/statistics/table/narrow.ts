import { type Adds, type Interval, THRESHOLD, type Total, narrowed } from '../disclosure/index.js';
import { type Rules, type Sum, type SumOf, type Summed, cheapest, identitiesOf } from './identity.js';
import type { Marks } from './marks.js';
import type { Row } from './table.js';

/** A row, or a sum of rows that can be asked for, with what of it is hidden. */
interface Line {
  /** Its place among all lines: rows come first. */
  readonly place: number;
  readonly values: Row['values'];
  readonly hidden: readonly number[];
  /** The place of a row. */
  readonly at?: number;
  /** What a sum is over, and of which rows. */
  readonly total?: Total;
  readonly rows?: readonly number[];
}

/** Rows with what is hidden of them. */
interface Laid {
  readonly rows: readonly Row[];
  readonly marks: Marks;
  readonly rules: Rules;
}

/** What is to be hidden too. */
export interface More {
  readonly rows: readonly { readonly at: number; readonly measure: number }[];
  readonly sums: readonly SumOf[];
  /** Hidden counts that are told too closely although nothing more can be hidden beside them. */
  readonly left: number;
}

const NOTHING: More = { rows: [], sums: [], left: 0 };

/**
 * What must be hidden beside what is, since all sums together (of the counts of a row, of rows over groups and dates) tell a hidden count
 * to within less than the threshold. Each is looked at alone before; here they are laid side by side, as a reader can.
 * @param all the sums of rows @param isHidden what is hidden of these
 */
export function tooNarrow({ rows, marks, rules }: Laid, all: readonly Summed[], isHidden: (sum: SumOf) => boolean): More {
  const identities = identitiesOf(rules).filter(({ total }) => total !== undefined);
  if (identities.length === 0) return NOTHING;
  const lines = [...linesOf(rows, marks), ...sumsOf(all, { first: rows.length, rules, isHidden })];
  const counts = [...new Set(identities.flatMap((sum) => sum.counts))];
  const numbers: Numbers = (line, measure) => line.place * counts.length + counts.indexOf(measure);
  const shown = lines.flatMap((line) => counts.map((i) => (line.hidden.includes(i) ? undefined : (line.values[i] ?? 0))));
  const known = narrowed(shown, addsOf(lines, counts, { identities, rules, numbers }));
  const narrow = lines.flatMap((line) =>
    line.hidden.filter((i) => counts.includes(i) && isNarrow(known[numbers(line, i)]!)).map((measure) => ({ line, measure })),
  );
  const found = narrow.map(({ line, measure }) => moreFor(line, measure, { lines, identities, rules }));
  const more = found.flat();
  const left = found.filter(({ length }) => length === 0).length;
  return { rows: more.flatMap((one) => ('at' in one ? [one] : [])), sums: more.flatMap((one) => ('at' in one ? [] : [one])), left };
}

function isNarrow([least, most]: Interval): boolean {
  return most - least < THRESHOLD;
}

/** The number of a count of a line. */
type Numbers = (line: Line, measure: number) => number;

function linesOf(rows: readonly Row[], marks: Marks): readonly Line[] {
  return rows.map(({ values }, at) => ({ place: at, values, hidden: [...marks.of(at)], at }));
}

interface Summing {
  /** The place of the first of them. */
  readonly first: number;
  readonly rules: Rules;
  isHidden(sum: SumOf): boolean;
}

function sumsOf(all: readonly Summed[], { first, rules, isHidden }: Summing): readonly Line[] {
  const places = rules.measures.map((_, i) => i);
  return all.map(({ total, values, rows }, i) => {
    const hidden = places.filter((measure) => isHidden({ ...total, measure }));
    return { place: first + i, values, hidden, total, rows };
  });
}

interface Among {
  readonly identities: readonly Sum[];
  readonly rules: Rules;
}

interface Numbered extends Among {
  readonly numbers: Numbers;
}

/** What adds up over dates does for flows alone. */
function isSummed({ total }: Line, measure: number, { measures }: Rules): boolean {
  return !(total?.overDates === true && measures[measure]!.flow === false);
}

function addsOf(lines: readonly Line[], counts: readonly number[], { identities, rules, numbers }: Numbered): Adds[] {
  const across = lines.flatMap((line) =>
    identities
      .filter((sum) => sum.counts.every((i) => isSummed(line, i, rules)) && holds(line, sum))
      .map(({ counts: all, total }) => ({
        sum: numbers(line, total!),
        parts: all.filter((i) => i !== total).map((i) => numbers(line, i)),
      })),
  );
  const down = lines.flatMap((line) =>
    counts
      .filter((i) => line.rows && isSummed(line, i, rules))
      .map((i) => ({ sum: numbers(line, i), parts: line.rows!.map((at) => numbers(lines[at]!, i)) })),
  );
  return [...across, ...down];
}

/** Of a period that is not over yet some sums do not hold yet: then nothing follows by them. */
function holds({ values }: Line, { counts, total }: Sum): boolean {
  const of = (i: number): number => values[i] ?? 0;
  return of(total!) === counts.reduce((all, i) => all + (i === total ? 0 : of(i)), 0);
}

/** Another count of the same row or sum; where none is left, the same count of a sum that it is a part of. */
function moreFor(
  line: Line,
  measure: number,
  { lines, identities, rules }: Among & { readonly lines: readonly Line[] },
): (SumOf | { readonly at: number; readonly measure: number })[] {
  for (const sum of identities) {
    if (!sum.counts.includes(measure)) continue;
    const [next] = cheapest({ sum, hidden: line.hidden, values: line.values, least: 0 }, rules);
    if (next !== undefined) return [line.total ? { ...line.total, measure: next } : { at: line.at!, measure: next }];
  }
  const above = lines.filter(({ rows, hidden }) => rows?.includes(line.at ?? -1) && !hidden.includes(measure));
  const least = above.toSorted((a, b) => (a.values[measure] ?? 0) - (b.values[measure] ?? 0))[0];
  return least?.total ? [{ ...least.total, measure }] : [];
}
