import type { AnyView, JsonObject, StreamKind } from '#eventsourcing';
import { partnershipKinds } from '#partnership';
import type { ViewSettings } from '../caseload/caseload.js';

/** A service, an offer, a place or a body as its own facts make it: names of other streams are added when it is read. */
export interface StreamDocument<State> {
  readonly id: string;
  readonly state: State;
}

function viewOf({ name, prefix, decider }: StreamKind): AnyView<ViewSettings> {
  return {
    name,
    version: 1,
    streamPrefix: prefix,
    indexes: {},
    initial: (id) => ({ id, state: decider.initialState as JsonObject }),
    evolve: ({ id, state }, fact) => ({ id: id!, state: decider.evolve(state, fact) as JsonObject }),
    contributions: () => [],
  };
}

export type PartnershipName = keyof typeof partnershipKinds;

/** One view for each kind of stream of the partnership: a document per stream. */
export const partnershipViews = Object.fromEntries(Object.values(partnershipKinds).map((kind) => [kind.name, viewOf(kind)])) as unknown as {
  readonly [Name in PartnershipName]: AnyView<ViewSettings>;
};
