import type { CollectionIndexes, Contribution, EffectiveFact, JsonObject, View } from '#eventsourcing';

/** One stream of the partnership as its facts leave it. */
export interface Entry<State = object> {
  readonly id: string;
  readonly state: State;
}

export interface DirectoryOf<State> {
  readonly name: string;
  readonly version: number;
  readonly streamPrefix: string;
  readonly initial: State;
  readonly indexes?: CollectionIndexes;
  evolve(state: State, fact: EffectiveFact): State;
  contributions?(entry: Entry<State>): readonly Contribution[];
}

/** The view of one kind of the partnership: the folded state, one document per stream. What is made of it is made when it is read. */
export function directoryView<State extends object>(of: DirectoryOf<State>): View<Entry<State> & JsonObject> {
  const { name, version, streamPrefix, indexes = {} } = of;
  return {
    name,
    version,
    streamPrefix,
    indexes,
    initial: (id) => ({ id, state: of.initial }) as Entry<State> & JsonObject,
    evolve: ({ id, state }, fact) => ({ id, state: of.evolve(state, fact) }) as Entry<State> & JsonObject,
    contributions: (entry) => of.contributions?.(entry) ?? [],
  };
}
