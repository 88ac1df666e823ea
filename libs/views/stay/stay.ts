import type { Contribution, JsonObject, SealedValue, View } from '#eventsourcing';
import {
  type Custody,
  TRAJECTORY_PREFIX,
  type Trajectory,
  type TrajectorySettings,
  evolveTrajectory,
  initialTrajectory,
  isInside,
} from '#trajectory';
import { type Clash, clashOf } from '../clashes.js';

/** One time in custody: half-open, from the day it began to the day it ended. */
export interface CustodySpell {
  readonly from: string;
  readonly to?: string;
}

/** The stay in short: what lists, boards and look-ups go by. */
export interface Stay {
  readonly trajectoryId: string;
  readonly personId?: string;
  readonly status: Custody['status'];
  readonly prison?: string;
  readonly legalStatus?: string;
  /** Blind indexes of the person's external ids. */
  readonly externalIds: readonly string[];
  readonly spells: readonly CustodySpell[];
  readonly clashes: readonly Clash[];
  /** What the facets know: folded further by the next fact. */
  readonly trajectory: Trajectory;
}

export const OCCUPANCY = 'occupancy';

/** One document per stay: state, look-up keys and its part of the occupancy board. */
export const stayView: View<Stay & JsonObject, TrajectorySettings> = {
  name: 'stay',
  version: 1,
  streamPrefix: TRAJECTORY_PREFIX,
  indexes: { scalar: ['personId', 'prison', 'status'], array: ['externalIds'] },
  initial: (trajectoryId) =>
    asJson({ trajectoryId, status: 'unknown', externalIds: [], spells: [], clashes: [], trajectory: initialTrajectory }),
  evolve: (stay, fact, settings) => {
    const clash = clashOf(stay.trajectory, fact, settings);
    const trajectory = evolveTrajectory(stay.trajectory, fact);
    const { custody, person } = trajectory;
    return asJson({
      trajectoryId: stay.trajectoryId,
      personId: person.personId,
      status: custody.status,
      ...(isInside(custody) ? { prison: custody.prison, legalStatus: custody.legalStatus } : {}),
      externalIds: (person.externalIds as unknown as SealedValue | undefined)?.index ?? stay.externalIds,
      spells: nextSpells(stay.spells, stay.trajectory.custody, custody),
      clashes: clash ? [...stay.clashes, clash] : stay.clashes,
      trajectory,
    });
  },
  contributions: occupancy,
};

/** Who is where now: one row per prison and legal status. In transit counts at the place of departure. */
function occupancy(stay: Stay): readonly Contribution[] {
  if (stay.prison === undefined) return [];
  return [{ board: OCCUPANCY, key: { prison: stay.prison, legalStatus: stay.legalStatus ?? 'UNKNOWN' }, value: { held: 1 } }];
}

function nextSpells(spells: readonly CustodySpell[], before: Custody, now: Custody): readonly CustodySpell[] {
  if (!isInside(before) && isInside(now)) return [...spells, { from: now.since }];
  const open = spells.at(-1);
  if (isInside(before) && now.status === 'released' && open) return [...spells.slice(0, -1), { from: open.from, to: now.on }];
  return spells;
}

/** The body as JSON says it: the same for a fold from the start and for one that goes on from a stored document. */
function asJson(stay: Stay): Stay & JsonObject {
  return stay as Stay & JsonObject;
}
