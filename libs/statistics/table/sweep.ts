import type { Dimension, Observation } from '../definition.js';
import { KEY_SEPARATOR } from '../replay/observer.js';
import type { Packed } from '../replay/packed.js';
import { type Link, Merges } from '../replay/persons.js';
import { type Described, type Trait, Traits } from '../replay/traits.js';

/** An observation while it holds, with the person as its stay names them, and the values that its own stay gives. */
interface Live {
  person: number;
  values: number;
  readonly named: number;
  readonly own: number;
  readonly last: number;
  described?: Described;
}

/** What was seen for one table, and of its persons. */
export interface Swept {
  readonly packed: Packed;
  readonly links: readonly Link[];
  readonly traits: readonly Trait[];
  /** By which it is split. */
  readonly by: readonly Dimension<never>[];
}

/** The observations that hold for each date of a table, date by date. The array is the same one every time: do not keep it. */
export function* sweep(swept: Swept, dates: number): Generator<readonly Observation[], void, undefined> {
  const { packed } = swept;
  const order = byFirst(packed, dates);
  const persons = new PersonsOfDate(swept);
  let live: (Live & Observation)[] = [];
  let next = 0;
  for (let date = 0; date < dates; date += 1) {
    if (live.some(({ last }) => last <= date)) live = live.filter(({ last }) => last > date);
    const old = live.length;
    while (next < order.length && packed.at(order[next]!).first <= date) live.push(unpack(packed, order[next++]!));
    persons.apply(date, live, old);
    yield live;
  }
}

/** Indexes of observations in the order in which they begin to hold. */
function byFirst(packed: Packed, dates: number): Int32Array {
  const starts = new Int32Array(dates + 1);
  for (let i = 0; i < packed.count; i += 1) starts[packed.at(i).first + 1]! += 1;
  for (let date = 1; date <= dates; date += 1) starts[date]! += starts[date - 1]!;
  const order = new Int32Array(packed.count);
  for (let i = 0; i < packed.count; i += 1) order[starts[packed.at(i).first]!++] = i;
  return order;
}

function unpack(packed: Packed, index: number): Live & Observation {
  const { person, stay, kind, values, from, until, since, amount, rank, last } = packed.at(index);
  const texts = { stay: packed.stays.texts[stay]!, kind: packed.kinds.texts[kind]! };
  return { person, named: person, ...texts, values, own: values, from, until, since, amount, rank, last, facts: packed.factsOf(index) };
}

/** Gives all ids of one person the same number, and all that is counted of them the values of the person, as known for each date. */
class PersonsOfDate {
  private readonly merges: Merges | undefined;
  private readonly traits: Traits | undefined;
  private readonly replacing: Replacing;
  private epoch = -1;
  private roots: ReadonlyMap<number, number> = new Map();
  /** The ids of those persons that have several. */
  private ids: ReadonlyMap<number, readonly string[]> = new Map();

  constructor(private readonly swept: Swept) {
    const { packed, links, traits, by } = swept;
    this.merges = links.length > 0 ? new Merges(links) : undefined;
    this.traits = by.some(({ ofPerson }) => ofPerson) && traits.length > 0 ? new Traits(traits) : undefined;
    this.replacing = new Replacing(packed, by);
  }

  /** @param old how many of the observations held for the date before */
  apply(date: number, live: readonly Live[], old: number): void {
    this.merge(date, live, old);
    if (!this.traits) return;
    const { texts } = this.swept.packed.persons;
    this.traits.goTo(date);
    this.traits.forget(this.ids.values());
    for (const one of live) {
      const described = this.traits.of(this.ids.get(one.person) ?? [texts[one.person]!]);
      if (described === one.described) continue;
      one.described = described;
      one.values = this.replacing.of(one.own, described);
    }
  }

  private merge(date: number, live: readonly Live[], old: number): void {
    if (!this.merges) return;
    const epoch = this.merges.epoch(date);
    const from = epoch === this.epoch ? old : 0;
    if (epoch !== this.epoch) this.number(this.merges.at(date));
    this.epoch = epoch;
    for (let i = from; i < live.length; i += 1) live[i]!.person = this.roots.get(live[i]!.named) ?? live[i]!.named;
  }

  private number(roots: ReadonlyMap<string, string>): void {
    const { persons } = this.swept.packed;
    this.roots = new Map([...roots].map(([id, root]) => [persons.of(id), persons.of(root)]));
    this.ids = Map.groupBy(roots.keys(), (id) => persons.of(roots.get(id)!));
    this.traits?.forget();
  }
}

/** Puts what is known of a person in the place of what one stay says. */
class Replacing {
  /** By the number of the values of the stay, and what is known of the person. */
  private readonly known = new Map<number, Map<string, number>>();
  private readonly names: readonly (string | undefined)[];

  constructor(
    private readonly packed: Packed,
    by: readonly Dimension<never>[],
  ) {
    this.names = by.map(({ name, ofPerson }) => (ofPerson ? name : undefined));
  }

  of(own: number, described: Described): number {
    const key = this.names.map((name) => (name === undefined ? '' : (described[name] ?? ''))).join(KEY_SEPARATOR);
    const ofOwn = this.known.get(own) ?? new Map<string, number>();
    this.known.set(own, ofOwn);
    const found = ofOwn.get(key) ?? this.replaced(own, described);
    ofOwn.set(key, found);
    return found;
  }

  private replaced(own: number, described: Described): number {
    const { values } = this.packed;
    const parts = values.texts[own]!.split(KEY_SEPARATOR);
    return values.of(this.names.map((name, i) => (name === undefined ? parts[i]! : (described[name] ?? parts[i]!))).join(KEY_SEPARATOR));
  }
}
