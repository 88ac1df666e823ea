import { type SumRow, parseDay } from '#eventsourcing';

/** How long a number of things have been waiting, in days. */
export interface Ages {
  readonly n: number;
  readonly medianDays: number;
  readonly oldestDays: number;
}

/**
 * How old things are that were counted by the day since when. The median of an even number is the mean of the two in the middle.
 * @param today `YYYY-MM-DD`
 */
export function agesOf(rows: readonly SumRow[], today: string): Ages {
  const now = parseDay(today) ?? 0;
  const ages = rows.flatMap(({ key, value }) => {
    const days = Math.max(0, now - (parseDay(key['since'] ?? '') ?? now));
    return Array.from({ length: value['n'] ?? 0 }, () => days);
  });
  const sorted = ages.toSorted((a, b) => a - b);
  return { n: sorted.length, medianDays: medianOf(sorted), oldestDays: sorted.at(-1) ?? 0 };
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  if (sorted.length === 0) return 0;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}
