import type { Figure, Observation, Period } from '../definition.js';
import { type CustodyObserved, type SeenStay, beginOf, endOf } from '../custody/source.js';
import type { Spell } from '../custody/path.js';
import { type Duration, kaplanMeierMedian, meanOf, quantileOf } from '../table/spread.js';

/**
 * Whole custodies: `custody/` and how they ended. A recapture goes on with the custody that was escaped from: `since` is when that
 * began, and its parts have one `amount`.
 */
export function* custodies({ person, spells }: SeenStay): Generator<CustodyObserved, void, undefined> {
  let [since, amount] = [0, 0];
  for (const [i, spell] of spells.entries()) {
    if (!goesOn(spell, spells[i - 1])) [since, amount] = [beginOf(spell), amount + 1];
    const subject = { person, piece: spell.pieces.at(-1)!, spell };
    const facts = [spell.entry.fact, ...(spell.exit ? [spell.exit.fact] : [])];
    yield { kind: `custody/${spell.exit?.kind ?? ''}`, from: beginOf(spell), until: endOf(spell), since, amount, subject, facts };
  }
}

function goesOn({ entry }: Spell, before: Spell | undefined): boolean {
  return entry.kind === 'recapture' && before?.exit?.kind === 'escape';
}

/** Times in one legal status: `status/` and how they ended; a change of status ends one. */
export function* statuses({ person, spells }: SeenStay): Generator<CustodyObserved, void, undefined> {
  let [since, amount] = [0, 0];
  for (const [i, spell] of spells.entries()) {
    const before = goesOn(spell, spells[i - 1]) ? spells[i - 1]!.pieces.at(-1)!.legalStatus : undefined;
    for (const [nth, { from, until, piece, ends }] of statusSpells(spell).entries()) {
      if (nth > 0 || piece.legalStatus !== before) [since, amount] = [from, amount + 1];
      yield { kind: `status/${ends}`, from, until, since, amount, subject: { person, piece, spell }, facts: piece.facts };
    }
  }
}

interface StatusSpell {
  readonly from: number;
  readonly until: number;
  readonly piece: Spell['pieces'][number];
  readonly ends: string;
}

function statusSpells({ pieces, exit }: Spell): StatusSpell[] {
  const spells: StatusSpell[] = [];
  let from = pieces[0]!.from;
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    if (next?.legalStatus === piece.legalStatus) continue;
    spells.push({ from, until: piece.until, piece, ends: next ? 'change' : (exit?.kind ?? '') });
    from = piece.until;
  }
  return spells;
}

/** Of the parts of one custody that hold at some time of a period only the last: the others led to it. */
export function wholeTimes(observations: readonly Observation[], { start, end }: Period): readonly Observation[] {
  const last = new Map<string, Observation>();
  for (const one of observations) {
    if (one.from > end || one.until < start) continue;
    const key = `${one.stay}/${one.amount}`;
    const other = last.get(key);
    if (!other || one.from > other.from || (one.from === other.from && one.until >= other.until)) last.set(key, one);
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
