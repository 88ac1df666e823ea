import type { Day, EffectiveFact } from '#eventsourcing';
import { type Person, evolvePerson, initialPerson } from '#trajectory';
import type { Dimension } from '../definition.js';
import { compareTexts } from '../table/text.js';
import type { Run } from './cuts.js';

/** Something that a stay says of its person, and when. */
interface Said {
  readonly value: string;
  readonly day: Day;
  readonly recordedAt: string;
}

/** What one stay says of its person, for the dates (by index) for which that is known: by dimension, where it says anything. */
export interface Trait {
  readonly person: string;
  readonly stay: string;
  readonly said: { readonly [dimension: string]: Said };
  readonly first: number;
  readonly last: number;
}

/** A dimension that tells persons apart, whatever stay they are in. */
export type PersonDimension = Pick<Dimension<never>, 'name'> & { ofPerson(person: Person): string | undefined };

/** The dimensions of some splits that belong to persons, each once. */
export function personDimensionsOf(dimensions: readonly Dimension<never>[]): readonly PersonDimension[] {
  const own = dimensions.flatMap(({ name, ofPerson }): PersonDimension[] => (ofPerson ? [{ name, ofPerson }] : []));
  return [...new Map(own.map((dimension) => [dimension.name, dimension])).values()];
}

const DESCRIBING: readonly string[] = ['PersonRegistered', 'PersonIdentityCorrected'];

/** What each stay says of its person. */
export class TraitReader {
  readonly traits: Trait[] = [];

  constructor(private readonly dimensions: readonly PersonDimension[]) {}

  /** Reads one stay as known for a run of dates. Runs of one stay come one after the other. */
  add(of: Pick<Trait, 'person' | 'stay'>, facts: readonly EffectiveFact[], run: Run): void {
    if (this.dimensions.length === 0) return;
    const said = this.saidIn(facts);
    const before = this.traits.at(-1);
    const goesOn = before?.stay === of.stay && before.person === of.person && before.last === run.from && sameSaid(before.said, said);
    if (goesOn) this.traits[this.traits.length - 1] = { ...before, last: run.to };
    else if (Object.keys(said).length > 0) this.traits.push({ ...of, said, first: run.from, last: run.to });
  }

  private saidIn(facts: readonly EffectiveFact[]): Trait['said'] {
    const said: Record<string, Said> = {};
    for (const fact of facts) {
      if (!DESCRIBING.includes(fact.type)) continue;
      const person = evolvePerson(initialPerson, fact);
      for (const { name, ofPerson } of this.dimensions) {
        const value = ofPerson(person);
        if (value !== undefined) said[name] = { value, day: fact.day, recordedAt: fact.recordedAt };
      }
    }
    return said;
  }
}

function sameSaid(a: Trait['said'], b: Trait['said']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What is said of a person by dimension: the same object while nothing changes. */
export interface Described {
  readonly [dimension: string]: string;
}

const NOTHING: Described = {};

/** What is known of persons, date by date: of all their stays, what was true last counts; of one day, what was learned last. */
export class Traits {
  private readonly starting: ReadonlyMap<number, readonly Trait[]>;
  private readonly ending: ReadonlyMap<number, readonly Trait[]>;
  private readonly known = new Map<string, Trait[]>();
  private readonly described = new Map<string, Described>();

  constructor(traits: readonly Trait[]) {
    this.starting = Map.groupBy(traits, ({ first }) => first);
    this.ending = Map.groupBy(traits, ({ last }) => last);
  }

  /** Goes on to a date. Every date is gone to, in order. */
  goTo(date: number): void {
    for (const trait of this.ending.get(date) ?? []) {
      const own = this.known.get(trait.person) ?? [];
      own.splice(own.indexOf(trait), 1);
      this.described.delete(trait.person);
    }
    for (const trait of this.starting.get(date) ?? []) {
      this.known.set(trait.person, [...(this.known.get(trait.person) ?? []), trait]);
      this.described.delete(trait.person);
    }
  }

  /** Forgets what was put together of persons with several ids, since it may be made of others now; without names, of everybody. */
  forget(persons?: Iterable<readonly string[]>): void {
    if (!persons) return this.described.clear();
    for (const [first = ''] of persons) this.described.delete(first);
  }

  /** @param ids all ids of one person */
  of(ids: readonly string[]): Described {
    const [first = ''] = ids;
    const found = this.described.get(first);
    if (found) return found;
    const described = describedBy(ids.flatMap((id) => this.known.get(id) ?? []));
    this.described.set(first, described);
    return described;
  }
}

function describedBy(traits: readonly Trait[]): Described {
  if (traits.length === 0) return NOTHING;
  const best: Record<string, { readonly said: Said; readonly stay: string }> = {};
  for (const { said: all, stay } of traits) {
    for (const [name, said] of Object.entries(all)) {
      const other = best[name];
      if (!other || comesAfter({ said, stay }, other)) best[name] = { said, stay };
    }
  }
  return Object.fromEntries(Object.entries(best).map(([name, { said }]) => [name, said.value]));
}

type OfStay = { readonly said: Said; readonly stay: string };

function comesAfter(a: OfStay, b: OfStay): boolean {
  const order = a.said.day - b.said.day || compareTexts(a.said.recordedAt, b.said.recordedAt) || compareTexts(a.stay, b.stay);
  return order > 0;
}
