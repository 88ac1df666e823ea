/** Repeated measurements of one kind of work. */
export interface Measured {
  /** Units of work a second, of each repetition. */
  readonly perSecond: readonly number[];
  readonly median: number;
  /** Half the distance between the best and the worst, in percent of the median. */
  readonly spread: number;
}

export function measured(perSecond: readonly number[]): Measured {
  const sorted = perSecond.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { perSecond, median, spread: (50 * (sorted.at(-1)! - sorted[0]!)) / median };
}

/** Runs each kind of work once per round, so that what else the machine does hits them alike. @returns in the order given */
export async function sideBySide(rounds: number, ...works: readonly Work[]): Promise<Measured[]> {
  const rates: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, work] of works.entries()) {
      const { units, milliseconds } = await work();
      rates[i]!.push((1000 * units) / milliseconds);
    }
  }
  return rates.map(measured);
}

/** Work that times itself, so that opening and closing what it works on does not count. */
export type Work = () => Promise<{ readonly units: number; readonly milliseconds: number }>;

/** Times work that does so many units. */
export async function timed(units: number, work: () => unknown): Promise<{ units: number; milliseconds: number }> {
  const begun = performance.now();
  await work();
  return { units, milliseconds: performance.now() - begun };
}

/** One line of the result. */
export interface Result {
  /** Number of the row in the performance goals, with a letter where a row has several lines. */
  readonly row: string;
  readonly work: string;
  readonly size: string;
  readonly unit: string;
  readonly ours: Measured;
  /** What nothing can be faster than, measured in the same run; absent where the goal is a time. */
  readonly limit?: Measured;
  readonly limitIs?: string;
  /** The most memory of a process that does it once, in megabytes. */
  readonly peak?: number;
  readonly goal: string;
}
