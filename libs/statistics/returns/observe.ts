import { TRAJECTORY_PREFIX } from '#trajectory';
import { type Spell, custodyPath } from '../custody/path.js';
import { scopedSpells } from '../custody/scoped.js';
import { CUSTODY_READS, type CustodySubject, beginOf, endOf } from '../custody/source.js';
import { type Known, type Observation, type Observed, type Reads, source } from '../definition.js';

const READS: Reads = { ...CUSTODY_READS, ReturnedToCustody: ['cause'] };

/** A cause that was given for a return, and by which fact. */
interface Cause {
  readonly code: string;
  readonly fact: string;
}

const NOT_GIVEN = 'UNKNOWN';

/**
 * The causes that were given, by the fact with which the time in custody began that they are told of: the one of that moment, or of
 * which the beginning comes next. What is told after the last of them is told of that one.
 */
function causesOf({ facts }: Known, spells: readonly Spell[]): ReadonlyMap<string, Cause> {
  const causes = new Map<string, Cause>();
  let at = 0;
  for (const { eventId, type, data } of facts) {
    if (eventId === spells[at]?.exit?.fact) at += 1;
    const spell = type === 'ReturnedToCustody' ? (spells[at] ?? spells.at(-1)) : undefined;
    if (spell) causes.set(spell.entry.fact, { code: (data['cause'] as string | undefined) ?? NOT_GIVEN, fact: eventId });
  }
  return causes;
}

/** Times in custody: how each began and why, and how it ended. The facts of the beginning come first, that of the end last. */
export const timesInCustody = source(TRAJECTORY_PREFIX, READS, function* (stay: Known, context): Generator<Observed<CustodySubject>> {
  const path = custodyPath(stay.facts);
  const { person } = path;
  const causes = causesOf(stay, path.spells);
  for (const spell of scopedSpells(path, context)) {
    const { entry, exit, pieces } = spell;
    const cause = causes.get(entry.fact);
    const kind = [entry.kind, cause?.code ?? NOT_GIVEN, ...(exit ? [exit.kind, exit.code] : ['', ''])].join('/');
    const facts = [entry.fact, ...(cause ? [cause.fact] : []), ...(exit ? [exit.fact] : [])];
    yield { kind, from: beginOf(spell), until: endOf(spell), subject: { person, piece: pieces.at(-1)!, spell }, facts };
  }
});

/** What the kind of an observation says. */
export interface Story {
  readonly entry: string;
  readonly cause: string;
  /** Empty while it goes on. */
  readonly exit: string;
  readonly modality: string;
}

/** How a time in custody began, why, and how it ended. */
export function storyOf({ kind }: Observation): Story {
  const [entry, cause, exit, modality] = kind.split('/') as [string, string, string, string];
  return { entry, cause, exit, modality };
}

/** The events with which it began. */
export function beginFacts(one: Observation): readonly string[] {
  return storyOf(one).exit === '' ? one.facts : one.facts.slice(0, -1);
}
