import type { Contribution, JsonObject, SealedValue, View } from '#eventsourcing';
import {
  type Custody,
  type Person,
  TRAJECTORY_PREFIX,
  type TrajectorySettings,
  endedOn,
  evolveCustody,
  evolvePerson,
  initialCustody,
  initialPerson,
  isInside,
} from '#trajectory';

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
  /** Blind indexes of the person's family name with the year of birth. */
  readonly names: readonly string[];
  readonly spells: readonly CustodySpell[];
  readonly custody: Custody;
  readonly person: Person;
}

export const OCCUPANCY = 'occupancy';

/** One small document per stay: where the person is, look-up keys, and the stay's part of the occupancy board. */
export const stayView: View<Stay & JsonObject, TrajectorySettings> = {
  name: 'stay',
  version: 2,
  streamPrefix: TRAJECTORY_PREFIX,
  indexes: { scalar: ['personId', 'prison', 'status'], array: ['externalIds', 'names'] },
  initial: (trajectoryId) =>
    asJson({ trajectoryId, status: 'unknown', externalIds: [], names: [], spells: [], custody: initialCustody, person: initialPerson }),
  evolve: (stay, fact) => {
    const [person, custody] = [evolvePerson(stay.person, fact), evolveCustody(stay.custody, fact)];
    return asJson({
      trajectoryId: stay.trajectoryId,
      personId: person.personId,
      status: custody.status,
      ...(isInside(custody) ? { prison: custody.prison, legalStatus: custody.legalStatus } : {}),
      externalIds: (person.externalIds as unknown as SealedValue | undefined)?.index ?? stay.externalIds,
      names: (person.name as unknown as SealedValue | undefined)?.index ?? [],
      spells: nextSpells(stay.spells, stay.custody, custody),
      custody,
      person,
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
  return isInside(before) && !isInside(now) && open ? [...spells.slice(0, -1), { from: open.from, to: endedOn(now) }] : spells;
}

/** The body as JSON says it: the same for a fold from the start and for one that goes on from a stored document. */
function asJson(stay: Stay): Stay & JsonObject {
  return stay as Stay & JsonObject;
}
