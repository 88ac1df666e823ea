import type { Day } from '#eventsourcing';
import type { Observation, Period } from '../definition.js';
import { byPerson, comesFirst } from './persons.js';

/**
 * The days of a period that each person was there, as `amount`: overlapping stays count once, in the stay that comes first on
 * each day. So the sum over all is the sum of the stocks of the days.
 */
export function daysIn(observations: readonly Observation[], { start, end }: Period): Observation[] {
  return [...byPerson(observations).values()].flatMap((own) => {
    const inside = own.filter(({ from, until }) => until > from);
    const main = severalStays(inside) ? mainStretches(inside) : inside;
    return main
      .map((one) => ({ ...one, amount: Math.min(one.until, end + 1) - Math.max(one.from, start) }))
      .filter(({ amount }) => amount > 0);
  });
}

function severalStays(observations: readonly Observation[]): boolean {
  return observations.some(({ stay }) => stay !== observations[0]!.stay);
}

/** The stretches between any two borders, each of the observation that comes first there. */
export function mainStretches(observations: readonly Observation[]): Observation[] {
  const borders: Day[] = [...new Set(observations.flatMap(({ from, until }) => [from, until]))].toSorted((a, b) => a - b);
  return borders.slice(1).flatMap((until, i) => {
    const from = borders[i]!;
    const main = observations.filter((one) => one.from <= from && one.until >= until).toSorted(comesFirst)[0];
    return main ? [{ ...main, from, until }] : [];
  });
}

/** Times in custody of one person that overlap, as one: how it began and how it ended. */
export interface Cluster {
  readonly first: Observation;
  readonly last: Observation;
}

/**
 * One time in custody that begins on the day on which another ends is a time of its own; so is one that began and ended on the day on
 * which another begins. In the order of time.
 */
export function clustersOf(spells: readonly Observation[]): Cluster[] {
  return [...byPerson(spells).values()].flatMap((own) => {
    const clusters: { first: Observation; last: Observation }[] = [];
    for (const spell of own.toSorted(beganFirst)) {
      const open = clusters.at(-1);
      if (!open || spell.from >= open.last.until) clusters.push({ first: spell, last: spell });
      else if (spell.until > open.last.until) open.last = spell;
    }
    return clusters;
  });
}

/** By the day of the beginning. Of one day first what ended on it, then what lasts longest. */
function beganFirst(a: Observation, b: Observation): number {
  const hasEnded = ({ from, until }: Observation): boolean => until === from;
  return a.from - b.from || Number(hasEnded(b)) - Number(hasEnded(a)) || b.until - a.until || comesFirst(a, b);
}
