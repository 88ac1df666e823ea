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

/** What one person had, and the days in which. */
export interface Exposed {
  readonly contacts: number;
  readonly days: number;
}

/**
 * The variance of the logarithm of a rate, contacts over days: that of a ratio of two sums over persons (Cochran, Sampling
 * Techniques, 1977, § 6.4). It goes by persons, since contacts of one person are not independent of each other. Null of fewer than two.
 */
export function logVarianceOf(persons: readonly Exposed[]): Figure {
  const sum = (of: (one: Exposed) => number): number => persons.reduce((total, one) => total + of(one), 0);
  const [n, contacts, days] = [persons.length, sum((one) => one.contacts), sum((one) => one.days)];
  if (n < 2 || contacts === 0 || days === 0) return null;
  const squares = sum((one) => (one.contacts - (contacts / days) * one.days) ** 2);
  return (n * squares) / ((n - 1) * contacts ** 2);
}

/** A rate, with the variance of its logarithm. */
export interface Rate {
  readonly rate: Figure;
  readonly variance: Figure;
}

/** The ratio of two rates with its interval of 95 %. Nulls where one is of nobody or nothing happened. */
export function rateRatioOf(one: Rate, reference: Rate): readonly [ratio: Figure, low: Figure, high: Figure] {
  if (!one.rate || !reference.rate) return [null, null, null];
  const ratio = one.rate / reference.rate;
  if (one.variance === null || reference.variance === null) return [ratio, null, null];
  const spread = Z * Math.sqrt(one.variance + reference.variance);
  return [ratio, ratio * Math.exp(-spread), ratio * Math.exp(spread)];
}

/** Which columns of a row make its share and its rate, and where their ratios stand, each with two bounds. */
export interface Columns {
  readonly of: number;
  readonly all: number;
  readonly ratio: number;
  readonly rate: number;
  /** Before the groups are compared, the variance stands here. */
  readonly rateRatio: number;
}

interface Comparing {
  readonly by: readonly string[];
  readonly within: string;
  readonly columns: Columns;
}

/**
 * The place of the reference of each group: of those that differ from it in other dimensions than `within`, the one with the most
 * people, then the first by code point.
 */
export function referencesOf(groups: readonly Grouped[], { by, within, columns }: Comparing): readonly number[] {
  const allOf = (place: number): number => groups[place]!.values[columns.all] ?? 0;
  const nameOf = (place: number): string => groups[place]!.group.join();
  const strata = Map.groupBy(groups.keys(), (place) => groups[place]!.group[by.indexOf(within)] ?? '');
  const found = groups.map((_, place) => place);
  for (const own of strata.values()) {
    const [largest] = own.toSorted((a, b) => allOf(b) - allOf(a) || compareTexts(nameOf(a), nameOf(b)));
    for (const place of own) found[place] = largest!;
  }
  return found;
}

/**
 * Each group beside its reference. The reference itself has the ratio 1 and no interval. Beside one in which fewer than ten take part
 * there is no ratio: it would say little, and would give away how many they are.
 */
export function besideReference(groups: readonly Grouped[], comparing: Comparing): readonly (readonly Figure[])[] {
  const { by, within, columns } = comparing;
  const { of, all, ratio, rate, rateRatio } = columns;
  const shareOf = ({ values }: Grouped): Share => ({ of: values[of] ?? 0, all: values[all] ?? 0 });
  const rateOf = ({ values }: Grouped): Rate => ({ rate: values[rate]!, variance: values[rateRatio]! });
  const withRatios = ({ values }: Grouped, ofShares: readonly Figure[], ofRates: readonly Figure[]): readonly Figure[] =>
    values.toSpliced(ratio, 3, ...ofShares).toSpliced(rateRatio, 3, ...ofRates);
  const references = referencesOf(groups, comparing);
  return groups.map((one, place) => {
    const reference = groups[references[place]!]!;
    if (by.every((name) => name === within) || shareOf(reference).of < FEWEST_FOR_MEAN) return withRatios(one, NONE, NONE);
    if (one === reference) return withRatios(one, ITSELF, ITSELF);
    return withRatios(one, ratioOf(shareOf(one), shareOf(reference)), rateRatioOf(rateOf(one), rateOf(reference)));
  });
}

const NONE: readonly Figure[] = [null, null, null];
const ITSELF: readonly Figure[] = [1, null, null];
