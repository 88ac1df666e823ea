import { type EffectiveFact, RuleBroken, type Source, laterThan, sourceOf } from '#eventsourcing';
import { type Trajectory, type TrajectorySettings, trajectoryDecider } from '#trajectory';

/** A fact that contradicts what stands before it: accepted because it was there first, and listed for people to settle. */
export interface Clash {
  readonly rule: string;
  readonly source: Source;
}

/** The rule that a fact breaks where it stands, if any. */
export function clashOf(before: Trajectory, fact: EffectiveFact, settings: TrajectorySettings): Clash | undefined {
  try {
    trajectoryDecider.decide(fact, { before, after: laterThan([], 0) }, { recordedAt: fact.recordedAt, settings, advisory: [] });
    return undefined;
  } catch (error) {
    if (error instanceof RuleBroken) return { rule: error.code, source: sourceOf(fact) };
    throw error;
  }
}
