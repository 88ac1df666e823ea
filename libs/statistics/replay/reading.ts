import type { Calendar, Catalogue, Position, RecordedFact } from '#eventsourcing';
import { DEFAULT_SETTINGS } from '#trajectory';
import { BOOKS, epochsOf } from '../books/books.js';
import { Periods } from '../table/periods.js';
import { type Asked, periodsOf } from './asked.js';
import { type Collecting, type Shelf, shelves } from './collect.js';
import { Cuts } from './cuts.js';
import { Keeper } from './kept.js';
import type { LeanLog, StreamPartition } from './lean-log.js';
import { unionOf } from './lens.js';
import { Observer, type Seen, booksOf, prefixesOf, readsOf } from './observer.js';
import { type Held, Interrupted, PART_NAMES, type Scratch } from './scratch.js';

/** Where the facts are read, and how much of them at once. */
export interface Reading {
  readonly log: LeanLog;
  readonly head: Position;
  readonly catalogue: Catalogue;
  /** Called after each page that was read, with the number of its last row. What it answers is waited for. */
  readonly onPage?: (row: number) => Promise<void> | void;
  /** The most facts held in memory at once, where there is a scratch for the others. Absent: all of them. */
  readonly mostFacts?: number;
  /** Room for what does not fit in memory, and for what an interruption leaves. */
  readonly scratch?: Scratch;
  /** True once the replay is to stop. */
  readonly interrupted?: () => boolean;
  /** Only this part of the streams. */
  readonly partition?: StreamPartition;
}

/**
 * Reads a log once, up to a fixed head, and answers what several tables observe in it: in one part, or in several where the facts do
 * not fit in memory. Facts are kept per stream; each stream is folded once for each run of dates between which nothing was learned
 * of it.
 * @throws Unreadable for an event that a table needs and that cannot be read; Interrupted
 */
export async function* observe(asked: Asked, reading: Reading): AsyncGenerator<Seen, void, undefined> {
  const seeing = new Seeing(asked, reading);
  const { mostFacts = Infinity } = reading;
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
