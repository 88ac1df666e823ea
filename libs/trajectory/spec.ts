import { Zone, effectiveHistory, fold } from '#eventsourcing';
import type { SpecFact } from '#eventsourcing/testing';
import { DEFAULT_SETTINGS, type Trajectory, evolveTrajectory, initialTrajectory, trajectoryCatalogue, trajectoryDecider } from './index.js';

/** What the specs of the facets run on. */
export const setup = { decider: trajectoryDecider, catalogue: trajectoryCatalogue, settings: DEFAULT_SETTINGS };

/** The zone of the specs. */
export const zone = new Zone('Europe/Brussels');

/** The state that facts lead to, whatever their order; no rule looks at them. */
export function foldOf(facts: readonly SpecFact[]): Trajectory {
  const events = facts.map(({ by, data, ...fact }, revision) => ({
    ...fact,
    data: data as never,
    revision,
    recordedAt: '2026-06-30T00:00:00.000Z',
    position: '',
    visibility: trajectoryCatalogue.get(fact.type).visibility,
    actor: by,
  }));
  return fold(effectiveHistory(events, trajectoryCatalogue.calendar(zone)), evolveTrajectory, initialTrajectory);
}
