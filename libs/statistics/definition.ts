import type { Day, EffectiveFact, Labels, Sealed, Zone } from '#eventsourcing';
import type { FactType, Person, TrajectorySettings, trajectoryPayloads } from '#trajectory';
import type { Offers } from './books/offers.js';
import type { Places } from './books/places.js';
import type { Inclusion } from './scope.js';

/** Classes of payloads by event type. */
export type PayloadClasses = { readonly [type: string]: abstract new () => object };

/** Fields of a payload that a statistic can read: a sealed one does not compile. */
type Readable<P> = { [K in keyof P]-?: NonNullable<P[K]> extends Sealed<infer _> ? never : K }[keyof P];

/** The event types a table is made of, and of each the fields it needs. Everything else is left unread. */
export type ReadsOf<Classes extends PayloadClasses> = { readonly [T in keyof Classes]?: readonly Readable<InstanceType<Classes[T]>>[] };

/** What a table reads of stays. */
export type Reads = ReadsOf<Pick<typeof trajectoryPayloads, FactType>>;

/** Reads of any stream, as the engine handles them. */
export type AnyReads = { readonly [type: string]: readonly string[] };

/** What is known of one stream at a cut: its effective facts, with the declared types and fields only. */
export interface Known {
  /** The name of the stream without its prefix: of a stay, its id. */
  readonly id: string;
  readonly facts: readonly EffectiveFact[];
}

/** Streams of the partnership that an observation of another stream may go by. */
export type Book = 'place' | 'offer';

/** What else an observation may go by, as it was known at the same cut. */
export interface Context {
  /** Which prisons count: as was said with the question, else as the places say. */
  readonly scope: Inclusion;
  readonly places: Places;
  /** Empty where the source does not use them. */
  readonly offers: Offers;
  /** Limits and rules with the days from which they hold. */
  readonly settings: TrajectorySettings;
  /** Places instants on days. */
  readonly zone: Zone;
}

/**
 * What a table takes from one stream: a stretch of time, or a moment, of which something holds. `subject` is what the dimensions
 * read; nothing else of it is kept.
 */
export interface Observed<Subject> {
  /** What it is, where a table counts several things. */
  readonly kind?: string;
  readonly from: Day;
  /** The first day on which it holds no more; the same as `from` for a moment; absent while it goes on. */
  readonly until?: Day;
  /** When that began which this is a part of (the custody of a spell of legal status); default `from`. */
  readonly since?: Day;
  /** A whole number that belongs to it, such as minutes or days. */
  readonly amount?: number;
  /** Of several that exclude each other, the lowest counts. */
  readonly rank?: number;
  /** The person; default: whom the stay is about, else the stay stands for a person of its own. */
  readonly person?: string;
  readonly subject: Subject;
  /** Ids of the events that decide it. */
  readonly facts: readonly string[];
}

/** One kind of stream that a table reads, and what it sees there. Made by `source`, which checks the fields. */
export interface Source<Subject> {
  /** The beginning of the names of these streams, such as `trajectory-`. */
  readonly prefix: string;
  readonly reads: AnyReads;
  /** What of the context it goes by: a stream is seen again when that changes. */
  readonly uses: readonly Book[];
  observe(known: Known, context: Context): Iterable<Observed<Subject>>;
}

/** Everybody goes by the places: which of them count, and of what kind they are. */
const PLACES: readonly Book[] = ['place'];

/** A source whose fields are those of payload classes: one that is sealed, or that is not there, does not compile. */
export function source<Classes extends PayloadClasses, Subject>(
  prefix: string,
  reads: ReadsOf<Classes>,
  observe: Source<Subject>['observe'],
  uses: readonly Book[] = PLACES,
): Source<Subject> {
  return { prefix, reads: reads as AnyReads, uses, observe };
}

/** One way to split a figure. */
export interface Dimension<Subject> {
  readonly name: string;
  readonly labels: Labels;
  value(subject: Subject): string;
  /**
   * Of a dimension that tells persons apart: what a registration says, undefined where it says nothing. It then counts as it was last
   * registered in any stay of the person; where none says it, `value` stands.
   */
  ofPerson?(person: Person): string | undefined;
  /** How the value reads on a date, where that depends on the date (age from the year of birth). */
  onDate?(value: string, date: Day): string;
}

/** An observation as it is tabulated: of one person, with its values for the dimensions that were asked for. */
export interface Observation extends Required<Pick<Observed<unknown>, 'from' | 'since' | 'amount' | 'rank'>> {
  /** A number for the person: the same for all stays of one person, merged ones included. */
  readonly person: number;
  /** The stream it was seen in, without prefix. */
  readonly stay: string;
  readonly kind: string;
  /** `FOREVER` while it goes on. */
  readonly until: Day;
  /** A number for the values of the dimensions. */
  readonly values: number;
  /** Kept when a cell is to be explained; otherwise empty. */
  readonly facts: readonly string[];
}

/** What goes on has no last day. */
export const FOREVER: Day = 0x7fffffff;

/** What a row of a table is about. */
export interface Period {
  /** First and last day of the day, month or year that ends on the date of the row. */
  readonly start: Day;
  readonly end: Day;
  /** The day up to which things are known at the cut-off of this row. */
  readonly knownOn: Day;
  /** Names of the dimensions by which the table is split. */
  readonly by: readonly string[];
}

/** Which observations a row needs: those that begin on `to` or before and hold until `from` or later. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

/** A column of figures. */
export interface Measure {
  readonly name: string;
  readonly labels: Labels;
  /** `count`: of persons, stays or events. `amount`: summed over some. `rate`: made of others (mean, median, share, residual). */
  readonly kind: 'count' | 'amount' | 'rate';
  /** The count that an amount or a rate rests on: it is hidden where that is too small. */
  readonly base?: string;
  /** The counts that follow from a share and its base: the share is hidden where one of them is. */
  readonly parts?: readonly string[];
  /** True for a rate that compares the row with its reference: hidden also where its base or one of its parts is hidden there. */
  readonly besideReference?: boolean;
  /**
   * True when its figures of days add up to those of their month, and these to those of the year; default: as its table. `presence`:
   * of who was there, each once. The year is at most the sum of its months, and nearly the sum where people come and go: it is
   * hidden as if it were. Who is there is carried forward, so that a period to come has no 0 that everybody knows.
   */
  readonly flow?: boolean | 'presence';
}

/** A figure; null where there is none (the mean of nobody). */
export type Figure = number | null;

/** The figures of one group on one date. */
export interface Grouped {
  readonly group: readonly string[];
  readonly values: readonly Figure[];
}

/** What every table says of itself: enough to read a figure without asking anyone. */
export interface Words {
  readonly name: string;
  readonly title: Labels;
  /** The definition in words. */
  readonly inWords: Labels;
  /** Who is counted, and who is not. */
  readonly counted: Labels;
  readonly formula: string;
  /** Where the definition comes from. */
  readonly origin: readonly string[];
  /** The rules that decide what could be counted in two ways. */
  readonly rules: readonly string[];
}

/**
 * Counts that add up to each other: one that is hidden alone would follow from the others. Of a list of names the first is the sum of
 * the others; `true`: all counts of the table, whatever their signs.
 */
export type Identity = boolean | readonly (readonly string[])[];

/** A table of figures: what it reads, what it sees in each stream, and how figures come of it. Pure throughout. */
export interface Definition<Subject> extends Words {
  readonly sources: readonly Source<Subject>[];
  readonly dimensions: readonly Dimension<Subject>[];
  /** Dimensions that always stand first, asked for or not. */
  readonly always?: readonly string[];
  readonly measures: readonly Measure[];
  /** Default: what holds at some time of the period. */
  window?(period: Period): Window;
  /** The observations that count, of all in the window; default: all of them. */
  choose?(observations: readonly Observation[], period: Period): readonly Observation[];
  /** The figures of one group, in the order of `measures`. Without any observation too. */
  measure(members: readonly Observation[], period: Period): readonly Figure[];
  /** The table when it is split by these dimensions, where it then has other columns or reads more. */
  splitAs?(by: readonly string[]): Definition<Subject> | undefined;
  /** Figures that compare the groups of a date: given those of `measure`, the figures as they stand. */
  compare?(groups: readonly Grouped[], by: readonly string[]): readonly (readonly Figure[])[];
  /** The reference of each group of a date, by its place: for measures that compare with it. */
  references?(groups: readonly Grouped[], by: readonly string[]): readonly number[];
  /** As `flow` of every measure that does not say it. */
  readonly flow?: boolean;
  /** The counts of a row that add up to each other, each time by name; true: all of them do. */
  readonly identity?: Identity;
  /** Counts of a row of which the first is part of the second, by name: what is left is a count too, and not told when it is small. */
  readonly within?: readonly (readonly [part: string, whole: string])[];
  /** True when figures depend on the day of the cut-off itself, not only on what was known. */
  readonly followsUp?: boolean;
}

/** Any table, whatever its subjects are. */
export type AnyDefinition = Definition<never>;
