import type { StreamKind } from '#eventsourcing';
import type { DecisionSetup } from '#eventsourcing/testing';

/** What the specs of a kind run on: its own catalogue and decider. */
export function setupOf(kind: StreamKind): DecisionSetup<unknown, unknown> {
  return { decider: kind.decider, catalogue: kind.catalogue, settings: {} };
}
