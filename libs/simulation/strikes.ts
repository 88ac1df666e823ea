import { DAY_MS } from '#eventsourcing';
import { Random } from './random.js';
import { rate } from './rates.js';
import type { Period } from './stay.js';

const YEAR_MS = 365 * DAY_MS;
const LONGEST_DAYS = 6;

/** Strikes of the staff: the same for everybody in a population. */
export class Strikes {
  private readonly all: readonly Period[];

  constructor(seed: number, period: Period) {
    const random = new Random(Math.imul(seed + 7, 0x27d4eb2f));
    const count = Math.round((rate.strikesPerYear * (period.to - period.from)) / YEAR_MS);
    const begins = Array.from({ length: count }, () => period.from + Math.floor(random.next() * (period.to - period.from)));
    this.all = begins.map((from) => ({ from, to: from + random.between(1, LONGEST_DAYS) * DAY_MS }));
  }

  /** The strikes that begin within a period. */
  within({ from, to }: Period): readonly Period[] {
    return this.all.filter((strike) => strike.from > from && strike.from < to);
  }

  at(ms: number): boolean {
    return this.all.some((strike) => ms >= strike.from && ms <= strike.to);
  }
}
