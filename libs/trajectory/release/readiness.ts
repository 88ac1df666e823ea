import type { ReleaseBlocker } from '#vocabulary';
import { continuity } from '../continuity.js';
import type { Trajectory } from '../state.js';
import { modalityOf, needsJusticeHouse } from './state.js';

/** How far a release is prepared. */
export interface Readiness {
  /** Whole percent of what is asked. */
  readonly percent: number;
  /** What stands in the way, by name. */
  readonly blockers: readonly ReleaseBlocker[];
}

/** What is asked before a person leaves: true when it is there, undefined when it is not asked of this release. */
type Check = readonly [ReleaseBlocker, (stay: Trajectory, today: string) => boolean | undefined];

const CHECKS: readonly Check[] = [
  ['NO_EXPECTED_DATE', ({ release }) => release.planned !== undefined || release.released !== undefined],
  [
    'NO_HOUSING',
    ({ release }, on) => release.housing !== undefined && (release.housing.until === undefined || release.housing.until >= on),
  ],
  ['NO_REFERENCE_PERSON', ({ release }) => release.reference?.accepted === true],
  ['NO_KIT', ({ release }) => release.kit !== undefined],
  [
    'JUSTICE_HOUSE_NOT_NOTIFIED',
    ({ release }) => (needsJusticeHouse(modalityOf(release)) === true ? release.justiceHouse !== undefined : undefined),
  ],
  ['NOT_HANDED_OVER', (stay) => !continuity(stay).some((line) => line.state === 'not-handed-over')],
];

/** Can this person leave safely? Computed, with the blockers by name. @param today a plain date */
export function readiness(stay: Trajectory, today: string): Readiness {
  const leavesOn = stay.release.planned?.expectedOn ?? today;
  const asked = CHECKS.map(([blocker, check]) => [blocker, check(stay, leavesOn)] as const).filter(([, there]) => there !== undefined);
  const blockers = asked.filter(([, there]) => !there).map(([blocker]) => blocker);
  return { percent: Math.floor((100 * (asked.length - blockers.length)) / asked.length), blockers };
}
