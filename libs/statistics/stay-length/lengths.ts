import type { Figure, Observation, Period } from '../definition.js';
import type { CustodyObserved, SeenStay } from '../custody/source.js';
import type { Spell } from '../custody/path.js';
import { type Duration, kaplanMeierMedian, meanOf, quantileOf } from '../table/spread.js';

type Piece = Spell['pieces'][number];

/** One place and status of a stay, with what was before and after it in the same custody. */
interface Part {
  readonly spell: Spell;
  readonly piece: Piece;
  readonly before?: Piece | undefined;
  readonly next?: Piece | undefined;
}

/** A recapture goes on with the custody that was escaped from. */
function* partsOf(spells: readonly Spell[]): Generator<Part, void, undefined> {
  for (const [i, spell] of spells.entries()) {
    const { pieces, entry } = spell;
    const earlier = spells[i - 1];
    const escaped = entry.kind === 'recapture' && earlier?.exit?.kind === 'escape' ? earlier.pieces.at(-1) : undefined;
    for (const [nth, piece] of pieces.entries())
      yield { spell, piece, before: nth === 0 ? escaped : pieces[nth - 1], next: pieces[nth + 1] };
  }
}

/** True when a time goes on from one piece to the next. */
type GoesOn = (piece: Piece, next: Piece) => boolean;

/** How a part ended: empty while the time goes on. */
function endOfPart({ spell, piece, next }: Part, goesOn: GoesOn): string {
  if (next) return goesOn(piece, next) ? '' : 'change';
  return spell.exit?.kind ?? '';
}

/**
 * Times in their parts, so that who goes on is of the group of that day. `since` is when the time began. Its parts have one `amount`,
 * and a `rank` that falls.
 */
function* timesIn({ person, spells }: SeenStay, name: string, goesOn: GoesOn): Generator<CustodyObserved, void, undefined> {
  let [since, amount, rank] = [0, 0, 0];
  for (const part of partsOf(spells)) {
    const { spell, piece, before, next } = part;
    const { from, until } = piece;
    if (before && goesOn(before, piece)) rank -= 1;
    else [since, amount, rank] = [from, amount + 1, 0];
    const facts = spell.exit && !next ? [...piece.facts, spell.exit.fact] : piece.facts;
    yield { kind: `${name}/${endOfPart(part, goesOn)}`, from, until, since, amount, rank, subject: { person, piece, spell }, facts };
  }
}

/** Whole custodies: `custody/` and how they ended. */
export function custodies(stay: SeenStay): Iterable<CustodyObserved> {
  return timesIn(stay, 'custody', () => true);
}

/** Times in one legal status: `status/` and how they ended; a change of status ends one. */
export function statuses(stay: SeenStay): Iterable<CustodyObserved> {
  return timesIn(stay, 'status', (piece, next) => piece.legalStatus === next.legalStatus);
}

/** Of the parts of one time that hold at some time of a period only the last: the others led to it. */
export function wholeTimes(observations: readonly Observation[], { start, end }: Period): readonly Observation[] {
  const last = new Map<string, Observation>();
  for (const one of observations) {
    if (one.from > end || one.until < start) continue;
    const key = `${one.stay}/${one.amount}`;
    const other = last.get(key);
    if (!other || one.rank < other.rank) last.set(key, one);
  }
  return [...last.values()];
}

const ENDS = ['release', 'change'];

/** Ended in the period as is asked about: a release, or a change of the status. */
export function endedIn({ kind, until }: Observation, { start, end }: Period): boolean {
  return ENDS.includes(kind.split('/')[1]!) && start <= until && until <= end;
}

/** Days between the dates of begin and end; what goes on at the end of the period has lasted until then. */
export function durationOf(one: Observation, period: Period): Duration {
  const ended = endedIn(one, period);
  return { days: Math.min(one.until, period.end + (ended ? 0 : 1)) - one.since, ended };
}

/** Number, mean, median, quartiles of what ended in the period, and the median that counts what still goes on. */
export function lengthFigures(members: readonly Observation[], period: Period): readonly Figure[] {
  const ended = members.filter((one) => endedIn(one, period)).map(({ since, until }) => until - since);
  const quantiles = [0.5, 0.25, 0.75].map((share) => quantileOf(ended, share));
  return [ended.length, meanOf(ended), ...quantiles, kaplanMeierMedian(members.map((one) => durationOf(one, period)))];
}
