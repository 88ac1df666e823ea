import { type Calendar, type EffectiveFact, type RecordedFact, effectiveHistory } from '#eventsourcing';
import { TRAJECTORY_PREFIX } from '#trajectory';
import type { Epoch } from '../books/books.js';
import { type AnyDefinition, type AnyReads, type Book, type Dimension, FOREVER, type Observed, type Source } from '../definition.js';
import type { Periods } from '../table/periods.js';
import type { Cuts, Run } from './cuts.js';
import { Lens, unionOf } from './lens.js';
import { type Entry, Packed, type Parcel } from './packed.js';
import { type Link, PERSON_READS, identityOf } from './persons.js';
import { type Trait, TraitReader, personDimensionsOf } from './traits.js';

/** Between the values of a group's key. */
export const KEY_SEPARATOR = '\u0000';

/** What was seen in a part of the log: it can travel between threads and wait in a file. */
export interface Seen {
  /** One for each table. */
  readonly parcels: readonly Parcel[];
  readonly links: readonly Link[];
  readonly traits: readonly Trait[];
}

/** A table and how it is split. */
export interface Split {
  readonly definition: AnyDefinition;
  readonly by: readonly Dimension<never>[];
}

export interface Observing {
  readonly tables: readonly Split[];
  readonly cuts: Cuts;
  /** Of each table, the windows of its rows. */
  readonly periods: readonly Periods[];
  readonly calendar: Calendar;
  readonly withFacts?: boolean;
}

/** What is kept of one kind of stream for one table, and where it goes. */
interface Watch {
  readonly source: Source<never>;
  readonly lens: Lens;
  readonly split: Split;
  readonly periods: Periods;
  readonly packed: Packed;
  /** What was known of what the source goes by, date by date. */
  epochs: readonly Epoch[];
}

/** Where an observation of one stream comes from. */
interface At {
  readonly id: string;
  readonly person: string;
  readonly run: Run;
  /** Observations of this stream that hold up to the run before, by what they say. */
  readonly earlier: Map<string, number> | undefined;
}

/** Everything that tables read of one kind of stream, persons included. */
export function readsOf(tables: readonly Split[], prefix: string): AnyReads {
  const declared = tables.flatMap(({ definition }) => definition.sources.filter((source) => source.prefix === prefix));
  return unionOf([...declared.map(({ reads }) => reads), ...(prefix === TRAJECTORY_PREFIX ? [PERSON_READS] : [])]);
}

export function prefixesOf(tables: readonly Split[]): readonly string[] {
  return [...new Set(tables.flatMap(({ definition }) => definition.sources.map(({ prefix }) => prefix)))];
}

/** What the sources of some tables go by. */
export function booksOf(tables: readonly Split[]): readonly Book[] {
  return [...new Set(tables.flatMap(({ definition }) => definition.sources.flatMap(({ uses }) => uses)))].toSorted();
}

/** Folds streams into observations, for several tables at once. */
export class Observer {
  private readonly packed: readonly Packed[];
  private readonly links: Link[] = [];
  private readonly traits: TraitReader;
  private readonly watches: ReadonlyMap<string, readonly Watch[]>;

  constructor(private readonly observing: Observing) {
    const { tables, periods, withFacts } = observing;
    this.packed = tables.map(() => new Packed(withFacts));
    const all = tables.flatMap((split, i) =>
      split.definition.sources.map((source): Watch => {
        const lens = new Lens(source.reads, readsOf(tables, source.prefix));
        return { source, lens, split, periods: periods[i]!, packed: this.packed[i]!, epochs: [] };
      }),
    );
    this.watches = Map.groupBy(all, ({ source }) => source.prefix);
    this.traits = new TraitReader(personDimensionsOf(tables.flatMap(({ by }) => by)));
  }

  /** Everything that was seen. */
  get seen(): Seen {
    return { parcels: this.packed.map((packed) => packed.parcel()), links: this.links, traits: this.traits.traits };
  }

  /** Sets what the sources go by, for the streams that come next. */
  goBy(epochsFor: (uses: readonly Book[]) => readonly Epoch[]): void {
    const made = new Map<string, readonly Epoch[]>();
    for (const watch of [...this.watches.values()].flat()) {
      const uses = watch.source.uses.toSorted();
      const epochs = made.get(uses.join()) ?? epochsFor(uses);
      made.set(uses.join(), epochs);
      watch.epochs = epochs;
    }
  }

  /** Sees one stream: once for each run of dates between which nothing was learned of it. */
  add(name: string, events: readonly RecordedFact[]): void {
    for (const [prefix, watches] of this.watches) {
      if (!name.startsWith(prefix)) continue;
      const runs = this.observing.cuts.runs(events);
      const earlier = watches.map(({ epochs }) => (runs.length > 1 || epochs.length > 1 ? new Map<string, number>() : undefined));
      const id = name.slice(prefix.length);
      for (const run of runs) {
        const known = run.known === events.length ? events : events.slice(0, run.known);
        const facts = effectiveHistory(known, this.observing.calendar);
        const person = prefix === TRAJECTORY_PREFIX ? this.identify(name, facts, run) : `stream ${name}`;
        if (prefix === TRAJECTORY_PREFIX) this.traits.add({ person, stay: id }, facts, run);
        this.see(watches, facts, { id, person, run }, earlier);
      }
    }
  }

  private see(
    watches: readonly Watch[],
    facts: readonly EffectiveFact[],
    at: Omit<At, 'earlier'>,
    earlier: readonly (Map<string, number> | undefined)[],
  ): void {
    let [reads, seen] = [undefined as AnyReads | undefined, facts];
    for (const [i, watch] of watches.entries()) {
      // tables that read the same share what they see, and so what they make of it
      if (watch.source.reads !== reads) [reads, seen] = [watch.source.reads, watch.lens.see(facts)];
      this.observe(watch, seen, { ...at, earlier: earlier[i] });
    }
  }

  private identify(name: string, facts: readonly EffectiveFact[], run: Run): string {
    const { personId, sameAs } = identityOf(facts);
    if (personId === undefined) return `stay ${name}`;
    for (const other of sameAs) this.links.push({ a: `person ${personId}`, b: `person ${other}`, first: run.from, last: run.to });
    return `person ${personId}`;
  }

  private observe({ source, split, periods, packed, epochs }: Watch, facts: readonly EffectiveFact[], at: At): void {
    for (const { from, to, context } of epochs) {
      const [begin, end] = [Math.max(from, at.run.from), Math.min(to, at.run.to)];
      if (begin >= end) continue;
      for (const observed of source.observe({ id: at.id, facts }, context)) {
        const first = Math.max(periods.firstFor(observed.from), begin);
        const last = Math.min(periods.lastFor(observed.until ?? FOREVER), end);
        if (first < last) keep(packed, { observed, split, at, first, last });
      }
    }
  }
}

interface Keeping {
  readonly observed: Observed<never>;
  readonly split: Split;
  readonly at: At;
  readonly first: number;
  readonly last: number;
}

/** Packs an observation; one that says what it said for the dates before holds on instead. */
function keep(packed: Packed, keeping: Keeping): void {
  const { at, observed, first, last } = keeping;
  const entry = entryOf(packed, keeping);
  if (!at.earlier) {
    packed.add(entry, observed.facts);
    return;
  }
  const said = [...Object.values({ ...entry, first: 0, last: 0 }), ...observed.facts].join();
  const earlier = at.earlier.get(said);
  if (earlier !== undefined && packed.lastOf(earlier) === first) packed.extend(earlier, last);
  else at.earlier.set(said, packed.add(entry, observed.facts));
}

function entryOf(packed: Packed, { observed, split, at, first, last }: Keeping): Entry {
  const { kind = '', from, until = FOREVER, since = from, amount = 0, rank = 0 } = observed;
  const person = observed.person === undefined ? at.person : `person ${observed.person}`;
  const values = split.by.map((dimension) => dimension.value(observed.subject)).join(KEY_SEPARATOR);
  const texts = { person: packed.persons.of(person), stay: packed.stays.of(at.id), kind: packed.kinds.of(kind) };
  return { ...texts, values: packed.values.of(values), from, until, since, amount, rank, first, last };
}
