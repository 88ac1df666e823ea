import type { EffectiveFact } from '#eventsourcing';
import { evolveDuplicates, initialDuplicates, mergedWith } from '#trajectory';
import type { AnyReads } from '../definition.js';
import { compareTexts } from '../table/text.js';

/** What tells whom a stay is about, and who is the same person. */
export const PERSON_READS: AnyReads = {
  TrajectoryOpened: ['personId'],
  PersonRegistered: ['personId'],
  DetaineeAdmitted: ['personId'],
  PossibleDuplicateFlagged: ['otherPersonId'],
  DuplicateConfirmed: ['otherPersonId'],
  DuplicateDismissed: ['otherPersonId'],
};

export interface Identity {
  /** Undefined when nobody is named. */
  readonly personId: string | undefined;
  /** Other ids that were confirmed to stand for the same person. */
  readonly sameAs: readonly string[];
}

const NOBODY_ELSE: readonly string[] = [];

/** Whom a stay is about, as known at its cut: a person registered last names them, else the first fact that does. */
export function identityOf(facts: readonly EffectiveFact[]): Identity {
  let personId: string | undefined;
  let duplicates = initialDuplicates;
  for (const fact of facts) {
    const id = fact.data['personId'] as string | undefined;
    if (id === undefined) {
      if (fact.data['otherPersonId'] !== undefined) duplicates = evolveDuplicates(duplicates, fact);
    } else if (personId === undefined || fact.type === 'PersonRegistered') {
      personId = id;
    }
  }
  const merged = duplicates === initialDuplicates ? NOBODY_ELSE : mergedWith(duplicates).map((other) => other.personId);
  return { personId, sameAs: merged };
}

/** Two ids of one person, for the dates (by index) for which that is known. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly first: number;
  readonly last: number;
}

/** Who is one person on a date: of ids that are linked, the first by code point stands for all. */
export class Merges {
  private readonly borders: readonly number[];

  constructor(private readonly links: readonly Link[]) {
    this.borders = [...new Set(links.flatMap(({ first, last }) => [first, last]))].toSorted((a, b) => a - b);
  }

  /** A number that is the same for dates with the same merges. */
  epoch(date: number): number {
    let epoch = 0;
    while (epoch < this.borders.length && this.borders[epoch]! <= date) epoch += 1;
    return epoch;
  }

  /** The id that stands for each id that is linked on a date. */
  at(date: number): ReadonlyMap<string, string> {
    const parents = new Map<string, string>();
    for (const { a, b, first, last } of this.links) if (first <= date && date < last) unite(parents, a, b);
    return new Map([...parents.keys()].map((id) => [id, rootOf(parents, id)]));
  }
}

function rootOf(parents: Map<string, string>, id: string): string {
  let root = id;
  for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
  return root;
}

function unite(parents: Map<string, string>, a: string, b: string): void {
  const [one, other] = [rootOf(parents, a), rootOf(parents, b)].toSorted(compareTexts) as [string, string];
  parents.set(one, one);
  parents.set(other, one);
}
