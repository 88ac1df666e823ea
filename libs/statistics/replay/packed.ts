import { Numbering } from './numbering.js';

/** One observation in numbers: texts by their number, days, and the dates (by index) for which it holds. */
export interface Entry {
  readonly person: number;
  readonly stay: number;
  readonly kind: number;
  readonly values: number;
  readonly from: number;
  readonly until: number;
  readonly since: number;
  readonly amount: number;
  readonly rank: number;
  /** Indexes of dates: first, inclusive, last, exclusive. */
  readonly first: number;
  readonly last: number;
}

const FIELDS = ['person', 'stay', 'kind', 'values', 'from', 'until', 'since', 'amount', 'rank', 'first', 'last'] as const;
const STRIDE = FIELDS.length;
const LAST = STRIDE - 1;
const FIRST_CAPACITY = 1024;

/** Observations as they travel between threads and wait in a file: 44 bytes each, and every text once. */
export interface Parcel {
  readonly numbers: Int32Array<ArrayBuffer>;
  readonly persons: readonly string[];
  readonly stays: readonly string[];
  readonly kinds: readonly string[];
  readonly values: readonly string[];
  /** Only when cells are explained. */
  readonly facts?: readonly (readonly string[])[];
}

/** Observations of many streams, packed: what is left of a stream once it was seen. */
export class Packed {
  readonly persons = new Numbering();
  readonly stays = new Numbering();
  readonly kinds = new Numbering();
  readonly values = new Numbering();
  private readonly facts: (readonly string[])[] | undefined;
  private numbers = new Int32Array(FIRST_CAPACITY * STRIDE);
  private used = 0;

  /** @param withFacts keep the ids of the deciding events */
  constructor(withFacts = false) {
    this.facts = withFacts ? [] : undefined;
  }

  get count(): number {
    return this.used / STRIDE;
  }

  /** @returns the index of the observation */
  add(entry: Entry, facts: readonly string[]): number {
    if (this.used === this.numbers.length) this.grow();
    for (let i = 0; i < STRIDE; i += 1) this.numbers[this.used + i] = entry[FIELDS[i]!];
    this.used += STRIDE;
    this.facts?.push(facts);
    return this.count - 1;
  }

  at(index: number): Entry {
    const [i, n] = [index * STRIDE, this.numbers];
    return {
      person: n[i]!,
      stay: n[i + 1]!,
      kind: n[i + 2]!,
      values: n[i + 3]!,
      from: n[i + 4]!,
      until: n[i + 5]!,
      since: n[i + 6]!,
      amount: n[i + 7]!,
      rank: n[i + 8]!,
      first: n[i + 9]!,
      last: n[i + 10]!,
    };
  }

  factsOf(index: number): readonly string[] {
    return this.facts?.[index] ?? [];
  }

  /** Where an observation ends to hold. */
  lastOf(index: number): number {
    return this.numbers[index * STRIDE + LAST]!;
  }

  /** Lets an observation hold for more dates. */
  extend(index: number, last: number): void {
    this.numbers[index * STRIDE + LAST] = last;
  }

  parcel(): Parcel {
    const { persons, stays, kinds, values, facts } = this;
    const texts = { persons: persons.texts, stays: stays.texts, kinds: kinds.texts, values: values.texts };
    return { numbers: this.numbers.slice(0, this.used), ...texts, ...(facts ? { facts } : {}) };
  }

  /** Adds what another thread, or an earlier run, has seen. */
  take(parcel: Parcel): void {
    if (this.count === 0 && parcel.facts === undefined) return this.adopt(parcel);
    const number = (of: Numbering, texts: readonly string[]): number[] => texts.map((text) => of.of(text));
    const [persons, stays] = [number(this.persons, parcel.persons), number(this.stays, parcel.stays)];
    const [kinds, values] = [number(this.kinds, parcel.kinds), number(this.values, parcel.values)];
    const other = new Packed();
    other.numbers = parcel.numbers;
    for (let i = 0; i < parcel.numbers.length / STRIDE; i += 1) {
      const entry = other.at(i);
      const texts = { person: persons[entry.person]!, stay: stays[entry.stay]!, kind: kinds[entry.kind]!, values: values[entry.values]! };
      this.add({ ...entry, ...texts }, parcel.facts?.[i] ?? []);
    }
  }

  /** The first parcel is taken as it is. */
  private adopt({ numbers, persons, stays, kinds, values }: Parcel): void {
    this.numbers = numbers;
    this.used = numbers.length;
    const all = [this.persons, this.stays, this.kinds, this.values];
    for (const [i, texts] of [persons, stays, kinds, values].entries()) for (const text of texts) all[i]!.of(text);
  }

  private grow(): void {
    const bigger = new Int32Array(Math.max(FIRST_CAPACITY * STRIDE, this.numbers.length * 2));
    bigger.set(this.numbers);
    this.numbers = bigger;
  }
}
