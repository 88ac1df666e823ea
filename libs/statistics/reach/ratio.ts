import type { Figure, Grouped } from '../definition.js';
import { FEWEST_FOR_MEAN } from '../disclosure/index.js';
import { compareTexts } from '../table/text.js';

/** The 97.5 % point of the normal distribution: an interval of 95 %. */
const Z = 1.959964;

/** A share: how many of how many. */
export interface Share {
  readonly of: number;
  readonly all: number;
}

/**
 * The ratio of two shares with its interval of 95 %: by the logarithm of the ratio, whose variance is 1/a − 1/n + 1/c − 1/m (Katz,
 * Baptista, Azen and Pike, Biometrics 34, 1978, 469–474). Nulls where a share is of nobody or nobody is in it: then there is no
 * logarithm.
 */
export function ratioOf(one: Share, reference: Share): readonly [ratio: Figure, low: Figure, high: Figure] {
  if ([one.of, one.all, reference.of, reference.all].includes(0)) return [null, null, null];
  const ratio = one.of / one.all / (reference.of / reference.all);
  const spread = Z * Math.sqrt(1 / one.of - 1 / one.all + 1 / reference.of - 1 / reference.all);
  return [ratio, ratio * Math.exp(-spread), ratio * Math.exp(spread)];
}

/** Which columns of a row make its share, and where the ratio stands. */
export interface Columns {
  readonly of: number;
  readonly all: number;
  readonly ratio: number;
}

/**
 * Each group beside a reference: of those that differ from it in other dimensions than `within`, the one with the most people, then
 * the first by code point. The reference itself has the ratio 1 and no interval. Beside one in which fewer than ten take part there
 * is no ratio: it would say little, and would give away how many they are.
 */
export function besideReference(
  groups: readonly Grouped[],
  { by, within, columns }: { readonly by: readonly string[]; readonly within: string; readonly columns: Columns },
): readonly (readonly Figure[])[] {
  if (by.every((name) => name === within)) return groups.map(({ values }) => values);
  const shareOf = ({ values }: Grouped): Share => ({ of: values[columns.of] ?? 0, all: values[columns.all] ?? 0 });
  const strata = Map.groupBy(groups, ({ group }) => group[by.indexOf(within)] ?? '');
  const largest = (own: readonly Grouped[]): Grouped =>
    own.toSorted((a, b) => shareOf(b).all - shareOf(a).all || compareTexts(a.group.join(), b.group.join()))[0]!;
  const references = new Map([...strata].map(([stratum, own]) => [stratum, largest(own)]));
  return groups.map((one) => {
    const reference = references.get(one.group[by.indexOf(within)] ?? '')!;
    if (shareOf(reference).of < FEWEST_FOR_MEAN) return one.values;
    return one.values.toSpliced(columns.ratio, 3, ...(one === reference ? [1, null, null] : ratioOf(shareOf(one), shareOf(reference))));
  });
}
