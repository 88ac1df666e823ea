import type { Day } from '#eventsourcing';
import type { Observation } from '../definition.js';
import { compareTexts } from '../table/text.js';

/** The observations of each person. */
export function byPerson(observations: readonly Observation[]): ReadonlyMap<number, readonly Observation[]> {
  const persons = new Map<number, Observation[]>();
  for (const one of observations) {
    const others = persons.get(one.person);
    if (others) others.push(one);
    else persons.set(one.person, [one]);
  }
  return persons;
}

/**
 * Of several stays of one person which one gives the group: the better rank, then the later beginning, then the id that comes
 * last. Never the order in which a store numbered them: the same facts in another store give the same figure.
 */
export function comesFirst(a: Observation, b: Observation): number {
  return a.rank - b.rank || b.since - a.since || compareTexts(b.stay, a.stay) || b.from - a.from;
}

/** One observation for each person who is there at the end of a day. */
export function presentOn(observations: readonly Observation[], day: Day): readonly Observation[] {
  const chosen = new Map<number, Observation>();
  for (const one of observations) {
    if (one.from > day || one.until <= day) continue;
    const other = chosen.get(one.person);
    if (other === undefined || comesFirst(one, other) < 0) chosen.set(one.person, one);
  }
  return [...chosen.values()];
}

/** How many different persons. */
export function personsIn(observations: readonly Observation[]): number {
  return new Set(observations.map(({ person }) => person)).size;
}
