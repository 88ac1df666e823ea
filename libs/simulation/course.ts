import { DAY_MS } from '#eventsourcing';
import { CLOSINGS, otherPrison, prisonOfEntry } from './prisons.js';
import type { Random } from './random.js';
import { rate, shares } from './rates.js';
import type { Period } from './stay.js';
import { workingMoment } from './stay.js';

export type EntryStatus = keyof typeof shares.entry;

export interface Move {
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly reason: 'POLICY' | 'CAPACITY' | 'REQUEST' | 'SECURITY' | 'CARE';
}

/** The frame of a stay, settled before anything is told of it. */
export interface Course {
  readonly span: Period;
  readonly entry: EntryStatus;
  readonly prison: string;
  /** When a remand ended in a title, and in which. */
  readonly sentenced?: { readonly at: number; readonly to: 'CONVICTED' | 'INTERNED' };
  readonly moves: readonly Move[];
  /** Escaped, and taken again. */
  readonly escaped?: Period;
  /** How it ends. */
  readonly exit: 'release' | 'death' | 'escape';
}

const MEAN_DAYS: { readonly [S in EntryStatus]: number } = {
  REMAND: rate.remandDays,
  CONVICTED: rate.convictedDays,
  INTERNED: rate.internedDays,
  OTHER: rate.otherDays,
};
const REASONS = ['POLICY', 'CAPACITY', 'REQUEST', 'SECURITY', 'CARE'] as const;
const NOVEMBER_DAYS = 18;

export function courseFrom(random: Random, sex: string, from: number): Course {
  const entry = random.weighted(shares.entry);
  const to = workingMoment(random, from + Math.round(random.duration(MEAN_DAYS[entry])) * DAY_MS + DAY_MS);
  const exit = random.weighted({ release: 1 - rate.dies - rate.escapesForGood, death: rate.dies, escape: rate.escapesForGood });
  const prison = prisonOfEntry(random, sex, from);
  const span = { from, to };
  const escaped = escape(random, span);
  const sentenced = entry === 'REMAND' ? sentence(random, span, escaped) : undefined;
  const moves = movesOf(random, span, { prison, escaped, isConvicted: (ms) => statusAt({ entry, sentenced }, ms) === 'CONVICTED' });
  return { span, entry, prison, exit, escaped, sentenced, moves };
}

function sentence(random: Random, { from, to }: Period, escaped?: Period): Course['sentenced'] {
  const at = workingMoment(random, from + random.between(65, 155) * DAY_MS);
  if (!random.chance(rate.sentenced) || at + DAY_MS > to || (escaped && at > escaped.from - DAY_MS)) return undefined;
  return { at, to: random.chance(rate.internedAfterRemand) ? 'INTERNED' : 'CONVICTED' };
}

function escape(random: Random, { from, to }: Period): Period | undefined {
  const begun = workingMoment(random, from + random.between(20, 200) * DAY_MS);
  const ended = workingMoment(random, begun + random.between(2, 40) * DAY_MS);
  const moving = CLOSINGS.some(({ until }) => Math.abs(until - begun) < 90 * DAY_MS);
  return random.chance(rate.escapes) && !moving && ended + 5 * DAY_MS < to ? { from: begun, to: ended } : undefined;
}

interface Where {
  readonly prison: string;
  readonly escaped?: Period;
  readonly isConvicted: (ms: number) => boolean;
}

/** Transfers, and the closing of a prison while the person was there; at least five days apart. */
function movesOf(random: Random, span: Period, { prison, escaped, isConvicted }: Where): Move[] {
  const moves: Move[] = [];
  const add = (at: number, to: (from: string) => string, reason: Move['reason']): void => {
    const last = moves.at(-1);
    const from = last?.to ?? prison;
    const apart = at > (last?.at ?? span.from) + 5 * DAY_MS && at + 2 * DAY_MS < span.to;
    const sought = escaped !== undefined && at > escaped.from - 8 * DAY_MS && at < escaped.to + 2 * DAY_MS;
    if (apart && !sought) moves.push({ at, from, to: to(from), reason });
  };
  const closing = CLOSINGS.find(({ from }) => from === prison);
  if (closing && closing.until > span.from) add(closingDay(random, closing.until), () => 'haren', 'POLICY');
  const begun = Math.max(moves.at(-1)?.at ?? 0, span.from);
  if (random.chance(rate.transferred)) {
    const at = workingMoment(random, begun + random.between(30, 240) * DAY_MS);
    add(at, (from) => otherPrison(random, from, at, isConvicted(at)), random.pick(REASONS));
    const again = workingMoment(random, at + random.between(30, 200) * DAY_MS);
    if (moves.at(-1)?.at === at && random.chance(rate.transferredAgain))
      add(again, (from) => otherPrison(random, from, again, isConvicted(again)), random.pick(REASONS));
  }
  return moves;
}

function closingDay(random: Random, until: number): number {
  const days = random.chance(rate.forestLastDay) ? 0 : random.between(1, NOVEMBER_DAYS);
  return workingMoment(random, until - days * DAY_MS);
}

/** The prison at a moment. */
export function prisonAt({ prison, moves }: Course, ms: number): string {
  return moves.findLast((move) => move.at <= ms)?.to ?? prison;
}

/** The status at a moment. */
export function statusAt({ entry, sentenced }: Pick<Course, 'entry' | 'sentenced'>, ms: number): EntryStatus {
  return sentenced && sentenced.at <= ms ? sentenced.to : entry;
}
