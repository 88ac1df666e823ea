import type { Figure } from '../definition.js';

/** Mean of whole numbers; null of none. */
export function meanOf(values: readonly number[]): Figure {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Quantile by linear interpolation between the two neighbours: `h = (n − 1) · share`, type 7 of Hyndman and Fan (1996); of a half it
 * is the median. Null of none.
 */
export function quantileOf(values: readonly number[], share: number): Figure {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

/** How long something took, or has taken so far. */
export interface Duration {
  readonly days: number;
  /** False while it goes on, or when it ended in a way that is not asked about. */
  readonly ended: boolean;
}

/** A step of the share that is left. */
export interface Step {
  readonly days: number;
  readonly left: number;
}

/** The product limit estimator of Kaplan and Meier (1958): the share that has not ended after each duration. */
export function survival(durations: readonly Duration[]): Step[] {
  const sorted = durations.toSorted((a, b) => a.days - b.days);
  const steps: Step[] = [];
  let left = 1;
  for (let i = 0; i < sorted.length;) {
    const { days } = sorted[i]!;
    const atRisk = sorted.length - i;
    let ended = 0;
    for (; sorted[i]?.days === days; i += 1) if (sorted[i]!.ended) ended += 1;
    left *= (atRisk - ended) / atRisk;
    if (ended > 0) steps.push({ days, left });
  }
  return steps;
}

/** Products of fractions miss a half by this much at most. */
const EPSILON = 1e-9;

/** The shortest duration after which no more than half are left; null when more than half still go on. */
export function kaplanMeierMedian(durations: readonly Duration[]): Figure {
  return survival(durations).find(({ left }) => left <= 0.5 + EPSILON)?.days ?? null;
}

/** The share that has ended within some days; null of none. */
export function endedWithin(durations: readonly Duration[], days: number): Figure {
  if (durations.length === 0) return null;
  return 1 - (survival(durations).findLast((step) => step.days <= days)?.left ?? 1);
}
