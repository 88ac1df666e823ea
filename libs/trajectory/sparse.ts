import { type Trajectory, initialTrajectory } from './state.js';

/** A trajectory as documents keep it: facets that no fact has touched are left out. */
export type SparseTrajectory = Partial<Trajectory>;

/** Leaves out what is as at the beginning. */
export function sparse(trajectory: Trajectory): SparseTrajectory {
  const touched = Object.entries(trajectory).filter(([facet, state]) => state !== initialTrajectory[facet as keyof Trajectory]);
  return Object.fromEntries(touched) as SparseTrajectory;
}

/** The whole of it again. Facets that came with later code are as at the beginning. */
export function whole(trajectory: SparseTrajectory): Trajectory {
  return { ...initialTrajectory, ...trajectory };
}
