import type { Day } from '#eventsourcing';
import type { Figure, Observation } from '../definition.js';
import { type DateRange, Dates } from '../table/dates.js';
import { type Members, membersByDate, seriesOf } from '../table/tabulate.js';
import { type Table, rowsOf } from '../table/table.js';
import { compareTexts } from '../table/text.js';
import { type Asked, periodOf, periodsOf } from './asked.js';
import { KEY_SEPARATOR, type Seen, prefixesOf } from './observer.js';
import { Packed } from './packed.js';
import type { Link } from './persons.js';
import { type Reading, observe } from './reading.js';
import type { Trait } from './traits.js';

/** What some figures are made of, of others. */
interface Part {
  readonly packed: readonly Packed[];
  readonly links: Link[];
  readonly traits: Trait[];
  readonly before: number;
}

/** What was seen in all parts of a log, and the figures that come of it: the same in whatever order the parts are taken. */
export class Figures {
  private readonly packed: readonly Packed[];
  private readonly links: Link[];
  private readonly traits: Trait[];
  /** How many dates that were observed come before those of these figures. */
  private readonly before: number;
  private told: ReadonlyMap<string, readonly Trait[]> | undefined;

  constructor(
    private readonly asked: Asked,
    part?: Part,
  ) {
    this.packed = part?.packed ?? asked.tables.map(() => new Packed(asked.withFacts));
    this.links = part?.links ?? [];
    this.traits = part?.traits ?? [];
    this.before = part?.before ?? 0;
  }

  /** Reads a log in this thread. @throws as `observe` */
  static async read(asked: Asked, reading: Reading): Promise<Figures> {
    const figures = new Figures(asked);
    for await (const seen of observe(asked, reading)) figures.take(seen);
    return figures;
  }

  /** The figures of one of the tables, as if it had been asked for alone. @param range some of the dates, in a row */
  only(index: number, range?: DateRange): Figures {
    const asked = { ...this.asked, tables: [this.asked.tables[index]!], dates: range ? new Dates(range) : this.asked.dates };
    const before = this.asked.dates.days.indexOf(asked.dates.days[0]!);
    if (before === -1) throw new RangeError('figures of dates that were not observed');
    return new Figures(asked, { packed: [this.packed[index]!], links: this.links, traits: this.traits, before: this.before + before });
  }

  take({ parcels, links, traits }: Seen): this {
    for (const [i, parcel] of parcels.entries()) this.packed[i]!.take(parcel);
    for (const link of links) this.links.push(link);
    for (const trait of traits) this.traits.push(trait);
    return this;
  }

  /** The figures of one of the tables. */
  table(index = 0): Table {
    const split = this.asked.tables[index]!;
    const rows = rowsOf(this.asked.dates.days, seriesOf(this.tabulating(index)));
    return { dimensions: split.by.map(({ name }) => name), measures: split.definition.measures.map(({ name }) => name), rows };
  }

  /** The observations behind the cells of each date. */
  members(index = 0): Generator<Members, void, undefined> {
    return membersByDate(this.tabulating(index));
  }

  /** Beginnings of the names of the streams that one of the tables is made of. */
  prefixes(index = 0): readonly string[] {
    return prefixesOf([this.asked.tables[index]!]);
  }

  /** The days of the rows. */
  get dates(): readonly Day[] {
    return this.asked.dates.days;
  }

  /** The observations behind one cell, in the order of their stays. @param date its place among the dates */
  behind(date: number, group: readonly string[], index = 0): readonly Observation[] {
    const members = this.members(index).drop(date).next().value;
    const own = members?.get(group.join(KEY_SEPARATOR)) ?? [];
    return own.toSorted((a, b) => compareTexts(a.stay, b.stay) || a.from - b.from || compareTexts(a.kind, b.kind));
  }

  /** The id behind a person's number in one of the tables. */
  personOf(person: number, index = 0): string {
    return this.packed[index]!.persons.texts[person]!;
  }

  /** The number of a person in one of the tables, by the id. */
  numberOf(person: string, index = 0): number {
    return this.packed[index]!.persons.of(person);
  }

  /** The figures of these members of a row. @param date its place among the dates */
  measured(date: number, members: readonly Observation[], index = 0): readonly Figure[] {
    const split = this.asked.tables[index]!;
    return split.definition.measure(members, periodOf(this.asked, split, this.dates[date]!));
  }

  /** What stays say of a person, where a dimension asks for that: of each its id and its words. */
  toldOf(person: string): ReadonlyMap<string, string> {
    this.told ??= Map.groupBy(this.traits, (trait) => trait.person);
    return new Map((this.told.get(person) ?? []).map(({ stay, said }) => [stay, JSON.stringify(said)]));
  }

  private tabulating(index: number): Parameters<typeof seriesOf>[0] {
    const split = this.asked.tables[index]!;
    const { links, traits, before } = this;
    return { split, packed: this.packed[index]!, links, traits, before, periods: periodsOf(this.asked, split) };
  }
}

/** Computes tables in this thread. */
export async function computeTables(asked: Asked, reading: Reading): Promise<readonly Table[]> {
  const figures = await Figures.read(asked, reading);
  return asked.tables.map((_, i) => figures.table(i));
}
