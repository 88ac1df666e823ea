import { FEWEST_FOR_MEAN, THRESHOLD } from '../disclosure/index.js';
import { type Duration, survival } from '../table/spread.js';

/** A share, 0 to 1, from that day on. */
export type CurveStep = readonly [day: number, share: number];

/** Every step of the curve by Kaplan and Meier, and the day up to which somebody is followed. */
export function exactSteps(durations: readonly Duration[]): readonly CurveStep[] {
  const last = Math.max(0, ...durations.map(({ days }) => days));
  const steps = survival(durations).map(({ days, left }): CurveStep => [days, left]);
  const begun: readonly CurveStep[] = steps[0]?.[0] === 0 ? steps : [[0, 1], ...steps];
  const end = begun.at(-1)!;
  return end[0] === last ? begun : [...begun, [last, end[1]]];
}

/** Days between two moments at which a curve without true counts is read. */
export const CURVE_GRID = 30;

/** Heights of a step: the first of these that stands for enough people. With a greater one, a curve would say nothing. */
const HEIGHTS = [0.01, 0.02, 0.05, 0.1, 0.25];
const EPSILON = 1e-9;

/**
 * The same curve for those without the right to true counts. A curve is a table of how many ended when, written in another way: each
 * step of the exact one is a release, on its day. So
 * - it is read each 30 days only: nobody's day of release can be seen;
 * - it goes down by whole steps of 1, 2, 5, 10 or 25 %, the first of these that stands for at least five of those who are still counted
 *   on that day. What was not enough for a step waits for the next: what a reading says is true of a range of at least five people, and
 *   so is what it says less the reading of a part of the people;
 * - its shares are multiples of a step, so that a half is a border between two: the median, which the table shows, does not narrow them;
 * - it ends while ten are still counted: the last who leave would show one by one.
 * It is never below the exact one, and above it by less than two steps (where steps become higher; else by less than one). Undefined
 * where not one step can be shown.
 */
export function guardedSteps(durations: readonly Duration[]): readonly CurveStep[] | undefined {
  const steps: CurveStep[] = [[0, 1]];
  let [shown, end] = [1, 0];
  for (const { day, left, counted } of readings(durations)) {
    // one of those who are still counted stands for the share that is left, divided among them
    const height = HEIGHTS.find((one) => one + EPSILON >= (THRESHOLD * left) / counted);
    if (height === undefined) break;
    const above = Math.ceil(left / height - EPSILON) * height;
    if (above <= shown - height + EPSILON) steps.push([day, (shown = above)]);
    end = day;
  }
  if (steps.length === 1) return undefined;
  return steps.at(-1)![0] === end ? steps : [...steps, [end, shown]];
}

interface Reading {
  readonly day: number;
  readonly left: number;
  /** How many are followed for longer. */
  readonly counted: number;
}

/** The exact curve at each day of the grid, while enough are counted. */
function* readings(durations: readonly Duration[]): Generator<Reading, void, undefined> {
  const exact = survival(durations);
  const days = durations.map((one) => one.days).toSorted((a, b) => a - b);
  let [at, gone] = [0, 0];
  for (let day = CURVE_GRID; ; day += CURVE_GRID) {
    while (gone < days.length && days[gone]! <= day) gone += 1;
    while (at < exact.length && exact[at]!.days <= day) at += 1;
    if (days.length - gone < FEWEST_FOR_MEAN) return;
    yield { day, left: exact[at - 1]?.left ?? 1, counted: days.length - gone };
  }
}
