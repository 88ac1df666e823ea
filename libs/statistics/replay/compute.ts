import { type Calendar, type Catalogue, type Day, Malformed, type Position, type RecordedFact, type Zone } from '#eventsourcing';
import { DEFAULT_SETTINGS, type TrajectorySettings } from '#trajectory';
import type { AnyDefinition, Dimension, Observation, Period } from '../definition.js';
import { checkQuestion } from '../disclosure/index.js';
import { BOOKS, epochsOf } from '../books/books.js';
import type { Inclusion } from '../scope.js';
import { type DateRange, Dates } from '../table/dates.js';
import { Periods, startOf } from '../table/periods.js';
import { type Members, membersByDate, seriesOf } from '../table/tabulate.js';
import { type Table, rowsOf } from '../table/table.js';
import { compareTexts } from '../table/text.js';
import { type Collecting, type Shelf, shelves } from './collect.js';
import { Cuts, type KnownAt, knownOn } from './cuts.js';
import { Keeper } from './kept.js';
import type { LeanLog, StreamPartition } from './lean-log.js';
import { unionOf } from './lens.js';
import { KEY_SEPARATOR, Observer, type Seen, type Split, booksOf, prefixesOf, readsOf } from './observer.js';
import { Packed } from './packed.js';
import type { Link } from './persons.js';
import { type Held, Interrupted, PART_NAMES, type Scratch } from './scratch.js';
import type { Trait } from './traits.js';

/** Which figures are asked for: everything they depend on beside the facts. */
export interface Asked {
  readonly tables: readonly Split[];
  readonly zone: Zone;
  readonly dates: Dates;
  readonly knownAt: KnownAt;
  /** The present, in milliseconds: the cut-off of `now`. */
  readonly now: number;
  /** Default: as the places say, and every place that is not registered. */
  readonly scope?: Inclusion;
  /** Limits that tables go by. Default: those of the law, as the system comes. */
  readonly settings?: TrajectorySettings;
  /** Keep the ids of the deciding events, to explain a cell. */
  readonly withFacts?: boolean;
}

/** Where the facts are read, and how much of them at once. */
export interface Reading {
  readonly log: LeanLog;
  readonly head: Position;
  readonly catalogue: Catalogue;
  /** Called after each page that was read, with the number of its last row. What it answers is waited for. */
  readonly onPage?: (row: number) => Promise<void> | void;
  /** The most facts held in memory at once, where there is a scratch for the others. Default 1,000,000. */
  readonly mostFacts?: number;
  /** Room for what does not fit in memory, and for what an interruption leaves. */
  readonly scratch?: Scratch;
  /** True once the replay is to stop. */
  readonly interrupted?: () => boolean;
  /** Only this part of the streams. */
  readonly partition?: StreamPartition;
}

/** A fact takes some 350 bytes (npm run bench, rows 1 and 9). */
export const MOST_FACTS = 1_000_000;

/**
 * Reads a log once, up to a fixed head, and answers what several tables observe in it: in one part, or in several where the facts do
 * not fit in memory. Facts are kept per stream; each stream is folded once for each run of dates between which nothing was learned
 * of it.
 * @throws Unreadable for an event that a table needs and that cannot be read; Interrupted
 */
export async function* observe(asked: Asked, reading: Reading): AsyncGenerator<Seen, void, undefined> {
  const seeing = new Seeing(asked, reading);
  const { mostFacts = MOST_FACTS } = reading;
  for await (const { streams, shared, part } of shelves({ ...reading, ...seeing.wants, mostFacts })) {
    const see = async (): Promise<Seen> => seeing.see(await streams(), shared);
    if (part === undefined) yield await see();
    else yield* onePart(part, see, reading);
  }
}

/** What is seen in one part of the scratch: as it was kept, or anew. @throws Interrupted */
async function* onePart(part: string, see: () => Promise<Seen>, reading: Reading): AsyncGenerator<Seen, void, undefined> {
  const { interrupted } = reading;
  const scratch = reading.scratch!;
  const kept = await scratch.kept(part);
  if (kept) return yield kept;
  const seen = await see();
  await scratch.keep(part, seen);
  yield seen;
  // after each new part, and not before: whoever goes on again and again gets to the end
  if (interrupted?.() && part !== PART_NAMES.at(-1)) throw new Interrupted(scratch.reached?.row ?? 0);
}

/** What is asked of every part of the streams. */
class Seeing {
  readonly wants: Pick<Collecting, 'keeper' | 'prefixes' | 'shared'>;
  private readonly calendar: Calendar;
  private readonly periods: readonly Periods[];
  private readonly cuts: Cuts;

  constructor(
    private readonly asked: Asked,
    { catalogue }: Reading,
  ) {
    const { tables, dates, knownAt, zone } = asked;
    this.calendar = catalogue.calendar(zone);
    this.periods = tables.map((split) => new Periods(periodsOf(asked, split), split.definition));
    this.cuts = new Cuts(dates, knownAt, zone);
    const [prefixes, books] = [prefixesOf(tables), booksOf(tables)];
    const reads = [...prefixes.map((prefix) => readsOf(tables, prefix)), ...books.map((book) => BOOKS[book].reads)];
    this.wants = { keeper: new Keeper(unionOf(reads)), prefixes, shared: books.map((book) => BOOKS[book].prefix) };
  }

  see(streams: Iterable<Held<RecordedFact>>, shared: Shelf['shared']): Seen {
    const { tables, dates, scope, settings = DEFAULT_SETTINGS, withFacts } = this.asked;
    const { calendar, cuts, periods } = this;
    const { keeper } = this.wants;
    const observer = new Observer({ tables, cuts, periods, calendar, withFacts });
    const books = new Map([...shared].map(([name, facts]) => [name, keeper.complete(facts)]));
    observer.goBy((uses) => epochsOf(uses, { streams: books, cuts, calendar, dates: dates.count, scope, settings }));
    for (const [name, facts] of streams) observer.add(name, keeper.complete(facts));
    return observer.seen;
  }
}

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

/** A table and how it is split. @throws Malformed for a name that it does not have, one that stands twice, or too many */
export function splitBy<Subject>(definition: { readonly dimensions: readonly Dimension<Subject>[] }, names: readonly string[]): Split {
  checkQuestion({ by: names });
  const whole = definition as unknown as AnyDefinition;
  const table = whole.splitAs?.(names) ?? whole;
  const all = [...(table.always ?? []).filter((name) => !names.includes(name)), ...names];
  return { definition: table, by: all.map((name) => dimensionOf(table, name)) };
}

function dimensionOf({ name: table, dimensions }: AnyDefinition, name: string): Dimension<never> {
  const found = dimensions.find((dimension) => dimension.name === name);
  if (found) return found;
  const known = dimensions.length === 0 ? 'none' : dimensions.map((dimension) => dimension.name).join(', ');
  throw Malformed.at('by', `the table ${table} has no dimension ${JSON.stringify(name)}; it has ${known}`, 'unknown-dimension');
}

function periodsOf({ dates, knownAt, zone, now }: Asked, split: Split): Period[] {
  const by = split.by.map(({ name }) => name);
  return dates.days.map((end) => ({ start: startOf(end, dates.every), end, knownOn: knownOn(knownAt, end, { zone, now }), by }));
}
