import type { Day } from '#eventsourcing';
import type { Observation, Period } from '../definition.js';
import { byPerson, presentOn } from '../custody/persons.js';
import { clustersOf, mainStretches } from '../custody/stretches.js';

const named = (one: Observation, kind: string): Observation => ({ ...one, kind });

/**
 * What the balance of each group is made of, when a person can be of one group after another: the stocks before and after, how each
 * time in custody began and ended, and the moves from one group to another in between. Of several stays of a person the one that
 * comes first on a day gives the group of that day, as in the stock: so each group adds up.
 */
export function groupMoves(observations: readonly Observation[], period: Period): readonly Observation[] {
  return [...byPerson(observations).values()].flatMap((own) => movesOf(own, period));
}

function movesOf(own: readonly Observation[], { start, end }: Period): Observation[] {
  const present = own.filter(({ kind, from, until }) => kind === 'present' && until > from);
  const clusters = clustersOf(own.filter(({ kind }) => kind !== 'present'));
  const stretches = mainStretches(present);
  const isIn = (day: Day): boolean => start <= day && day <= end;
  const begun = clusters.filter(({ first }) => isIn(first.from)).map(({ first }) => ({ ...first, ...placeOf(stretches, 'from', first) }));
  const ended = clusters.filter(({ last }) => isIn(last.until)).map(({ last }) => ({ ...last, ...placeOf(stretches, 'until', last) }));
  const borders = new Set(clusters.map(({ first }) => first.from));
  const moves = stretches.slice(1).flatMap((next, i) => {
    const before = stretches[i]!;
    const moved = isIn(next.from) && before.until === next.from && !borders.has(next.from) && before.values !== next.values;
    return moved ? [named(before, 'transferOut'), named(next, 'transferIn')] : [];
  });
  return [
    ...presentOn(present, start - 1).map((one) => named(one, 'before')),
    ...begun.map((one) => named(one, one.kind.split('/')[0]!)),
    ...ended.map((one) => named(one, one.kind.split('/')[1]!)),
    ...moves,
    ...presentOn(present, end).map((one) => named(one, 'after')),
  ];
}

/** The group in which a time in custody begins or ends. One that began and ended on one day was in that of its first piece. */
function placeOf(stretches: readonly Observation[], side: 'from' | 'until', spell: Observation): Pick<Observation, 'values'> {
  const at = spell.until > spell.from ? stretches.find((one) => one[side] === spell[side]) : undefined;
  return { values: (at ?? spell).values };
}
