import type { EffectiveFact, Labels, Sealed } from '#eventsourcing';
import type { FactType, trajectoryPayloads } from '#trajectory';

type Payload<T extends FactType> = InstanceType<(typeof trajectoryPayloads)[T]>;

/** Fields of a payload that a statistic can read: a sealed one does not compile. */
type Readable<P> = { [K in keyof P]-?: NonNullable<P[K]> extends Sealed<infer _> ? never : K }[keyof P];

/** The event types a table is made of, and of each the fields it needs. Everything else is left unread. */
export type Reads = { readonly [T in FactType]?: readonly Readable<Payload<T>>[] };

/** One way to split a figure. `now` is the state at the date that is counted, `whole` the state after everything that is known. */
export interface Dimension<State> {
  readonly name: string;
  readonly labels: Labels;
  value(now: State, whole: State): string;
}

/** What every table says of itself: enough to read a figure without asking anyone. */
export interface Definition {
  readonly name: string;
  readonly title: Labels;
  /** The definition in words. */
  readonly inWords: Labels;
  /** Who is counted, and who is not. */
  readonly counted: Labels;
  readonly formula: string;
  /** Where the definition comes from. */
  readonly sources: readonly string[];
  /** The rules that decide what could be counted in two ways. */
  readonly rules: readonly string[];
  readonly reads: Reads;
}

/** A table of persons present on dates: each stay is folded, and counts on the days on which its state says so. */
export interface StockDefinition<State> extends Definition {
  readonly measure: string;
  readonly streamPrefix: string;
  readonly dimensions: readonly Dimension<State>[];
  readonly initial: State;
  evolve(state: State, fact: EffectiveFact): State;
  /** True while the stay counts. */
  counts(state: State): boolean;
  /** Whom the stay is about; undefined when nobody is named: the stay then stands for a person of its own. */
  person(whole: State): string | undefined;
  /** Of several stays of one person on one date the one with the lowest priority counts. */
  priority(now: State): number;
}
