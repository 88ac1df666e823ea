import type { Figure, Observation, Period } from '../definition.js';
import { type CustodyObserved, type SeenStay, beginOf, endOf } from '../custody/source.js';
import type { Spell } from '../custody/path.js';
import { type Duration, kaplanMeierMedian, meanOf, quantileOf } from '../table/spread.js';

/** Whole times in custody: `custody/` and how they ended. */
export function* custodies({ person, spells }: SeenStay): Generator<CustodyObserved, void, undefined> {
  for (const spell of spells) {
    const subject = { person, piece: spell.pieces.at(-1)!, spell };
    const facts = [spell.entry.fact, ...(spell.exit ? [spell.exit.fact] : [])];
    yield { kind: `custody/${spell.exit?.kind ?? ''}`, from: beginOf(spell), until: endOf(spell), subject, facts };
  }
}

/** Times in one legal status: `status/` and how they ended; a change of status ends one. */
export function* statuses({ person, spells }: SeenStay): Generator<CustodyObserved, void, undefined> {
  for (const spell of spells) {
    for (const { from, until, piece, ends } of statusSpells(spell)) {
      yield { kind: `status/${ends}`, from, until, subject: { person, piece, spell }, facts: piece.facts };
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

const ENDS = ['release', 'change'];

/** Ended in the period as is asked about: a release, or a change of the status. */
export function endedIn({ kind, until }: Observation, { start, end }: Period): boolean {
  return ENDS.includes(kind.split('/')[1]!) && start <= until && until <= end;
}

/** Days between the dates of begin and end; what goes on at the end of the period has lasted until then. */
export function durationOf(one: Observation, period: Period): Duration {
  const ended = endedIn(one, period);
  return { days: Math.min(one.until, period.end + (ended ? 0 : 1)) - one.from, ended };
}

/** Number, mean, median, quartiles of what ended in the period, and the median that counts what still goes on. */
export function lengthFigures(members: readonly Observation[], period: Period): readonly Figure[] {
  const ended = members.filter((one) => endedIn(one, period)).map(({ from, until }) => until - from);
  const quantiles = [0.5, 0.25, 0.75].map((share) => quantileOf(ended, share));
  return [ended.length, meanOf(ended), ...quantiles, kaplanMeierMedian(members.map((one) => durationOf(one, period)))];
}
