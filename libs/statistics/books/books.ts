import { type Calendar, type EffectiveFact, type RecordedFact, effectiveHistory } from '#eventsourcing';
import type { TrajectorySettings } from '#trajectory';
import type { AnyReads, Book, Context } from '../definition.js';
import type { Cuts } from '../replay/cuts.js';
import { Lens } from '../replay/lens.js';
import type { Inclusion } from '../scope.js';
import { OFFER_PREFIX, OFFER_READS, Offers, offerSpans } from './offers.js';
import { PLACE_PREFIX, PLACE_READS, Places, placeSpans } from './places.js';

/** Streams that every observation may go by, beside the one it is made in. */
export const BOOKS: { readonly [B in Book]: { readonly prefix: string; readonly reads: AnyReads } } = {
  place: { prefix: PLACE_PREFIX, reads: PLACE_READS },
  offer: { prefix: OFFER_PREFIX, reads: OFFER_READS },
};

/** Some dates (by index: from, inclusive, to, exclusive) for which the same was known of the books. */
export interface Epoch {
  readonly from: number;
  readonly to: number;
  readonly context: Context;
}

/** What the books are made of. */
export interface Shelved {
  /** The facts of each stream by its name, in order of revision, read up to the head. */
  readonly streams: ReadonlyMap<string, readonly RecordedFact[]>;
  readonly cuts: Cuts;
  readonly calendar: Calendar;
  /** How many dates there are. */
  readonly dates: number;
  readonly settings: TrajectorySettings;
  /** Which prisons count, when somebody says so; else the places themselves do. */
  readonly scope?: Inclusion;
}

/** What was known of some books, date by date: one epoch for each run of dates between which nothing was learned of them. */
export function epochsOf(books: readonly Book[], shelved: Shelved): readonly Epoch[] {
  const wanted = new Map([...shelved.streams].filter(([name]) => books.some((book) => name.startsWith(BOOKS[book].prefix))));
  const borders = bordersOf([...wanted.values()], shelved);
  return borders.slice(1).map((to, i) => ({ from: borders[i]!, to, context: contextAt(wanted, borders[i]!, shelved) }));
}

/** The dates on which something of these streams had been learned since the date before, and the first and last. */
function bordersOf(streams: readonly (readonly RecordedFact[])[], { cuts, dates }: Shelved): number[] {
  const starts = streams.flatMap((events) => cuts.runs(events).map(({ from }) => from));
  return [...new Set([0, ...starts, dates])].filter((border) => border <= dates).toSorted((a, b) => a - b);
}

function contextAt(streams: Shelved['streams'], date: number, { cuts, calendar, scope, settings }: Shelved): Context {
  const known = new Map<string, readonly EffectiveFact[]>();
  for (const [name, events] of streams) {
    const run = cuts.runs(events).find(({ from, to }) => from <= date && date < to);
    if (run) known.set(name, effectiveHistory(events.slice(0, run.known), calendar));
  }
  const places = new Places(spansIn(known, 'place', placeSpans));
  return { settings, zone: calendar.zone, places, scope: scope ?? places, offers: new Offers(spansIn(known, 'offer', offerSpans)) };
}

function spansIn<S>(
  known: ReadonlyMap<string, readonly EffectiveFact[]>,
  book: Book,
  spans: (facts: readonly EffectiveFact[]) => readonly S[],
): ReadonlyMap<string, readonly S[]> {
  const { prefix, reads } = BOOKS[book];
  const lens = new Lens(reads, {});
  const own = [...known].filter(([name]) => name.startsWith(prefix));
  return new Map(
    own.map(([name, facts]) => [name.slice(prefix.length), spans(lens.see(facts))] as const).filter(([, all]) => all.length > 0),
  );
}
