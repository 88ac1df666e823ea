import { type StreamKind, Zone, effectiveHistory, fold } from '#eventsourcing';
import type { DecisionSetup, SpecFact } from '#eventsourcing/testing';

/** What the specs of a kind run on: its own catalogue and decider. */
export function setupOf(kind: StreamKind): DecisionSetup<unknown, unknown> {
  return { decider: kind.decider, catalogue: kind.catalogue, settings: {} };
}

/** The same, where other streams say one thing of every fact. */
export function advising(kind: StreamKind, code: string): DecisionSetup<unknown, unknown> {
  return { ...setupOf(kind), advise: async () => [{ code, message: 'another stream says so' }] };
}

/** The state that facts lead to; no rule looks at them. */
export function foldOf({ catalogue, decider }: StreamKind, facts: readonly SpecFact[]): unknown {
  const events = facts.map(({ by: actor, data, ...fact }, revision) => ({
    ...fact,
    data: data as never,
    revision,
    recordedAt: '2026-06-30T00:00:00.000Z',
    position: '',
    visibility: catalogue.get(fact.type).visibility,
    actor,
  }));
  return fold(effectiveHistory(events, catalogue.calendar(new Zone('Europe/Brussels'))), decider.evolve, decider.initialState);
}
