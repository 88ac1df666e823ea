import type { JsonObject, View } from '#eventsourcing';
import { TRAJECTORY_PREFIX, type Trajectory, type TrajectorySettings, evolveTrajectory, initialTrajectory } from '#trajectory';
import { type Clash, clashOf } from '../clashes.js';

/** What the consolidated detention plan is made of. The page of a moment and a reader is made from it by `planAnswer`. */
export interface Plan {
  readonly trajectoryId: string;
  readonly trajectory: Trajectory;
  readonly clashes: readonly Clash[];
}

/** One document per stay. */
export const planView: View<Plan & JsonObject, TrajectorySettings> = {
  name: 'plan',
  version: 1,
  streamPrefix: TRAJECTORY_PREFIX,
  indexes: {},
  initial: (trajectoryId) => ({ trajectoryId, trajectory: initialTrajectory, clashes: [] }) as unknown as Plan & JsonObject,
  evolve: (plan, fact, settings) => {
    const clash = clashOf(plan.trajectory, fact, settings);
    const clashes = clash ? [...plan.clashes, clash] : plan.clashes;
    return { trajectoryId: plan.trajectoryId, trajectory: evolveTrajectory(plan.trajectory, fact), clashes } as unknown as Plan &
      JsonObject;
  },
  contributions: () => [],
};
