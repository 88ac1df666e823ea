import type { JsonObject, View } from '#eventsourcing';
import { type SparseTrajectory, TRAJECTORY_PREFIX, type TrajectorySettings, evolveTrajectory, sparse, whole } from '#trajectory';
import { type Clash, clashOf } from '../clashes.js';

/** What the consolidated detention plan is made of. The page of a moment and a reader is made from it by `planAnswer`. */
export interface Plan {
  readonly trajectoryId: string;
  /** What the facets know; `whole` fills in those that no fact has touched. */
  readonly trajectory: SparseTrajectory;
  readonly clashes: readonly Clash[];
}

/** One document per stay. */
export const planView: View<Plan & JsonObject, TrajectorySettings> = {
  name: 'plan',
  version: 1,
  streamPrefix: TRAJECTORY_PREFIX,
  indexes: {},
  initial: (trajectoryId) => asJson({ trajectoryId, trajectory: {}, clashes: [] }),
  evolve: (plan, fact, settings) => {
    const before = whole(plan.trajectory);
    const clash = clashOf(before, fact, settings);
    const clashes = clash ? [...plan.clashes, clash] : plan.clashes;
    return asJson({ trajectoryId: plan.trajectoryId, trajectory: sparse(evolveTrajectory(before, fact)), clashes });
  },
  contributions: () => [],
};

function asJson(plan: Plan): Plan & JsonObject {
  return plan as unknown as Plan & JsonObject;
}
