import { type Around, type EffectiveFact, RuleBroken, type Warning, warn } from '#eventsourcing';
import { type Held, type InTransit, endedOn, isInside } from './custody/state.js';
import type { Trajectory } from './state.js';

/** Custody as a rule needs it: inside, or unknown with the warning that goes with it. */
export type Known =
  { readonly custody: Held | InTransit; readonly unknown?: undefined } | { readonly custody?: undefined; readonly unknown: Warning };

/**
 * The person must be in custody when the fact occurred. Not known yet: a warning. Known to begin later, or to have ended: refused.
 * @throws RuleBroken `before-admission`; after a release the rule named by `ended`; after an escape or a death `not-in-custody`
 */
export function mustBeInside(
  { before, after }: Around<Trajectory>,
  fact: Pick<EffectiveFact, 'type' | 'occurredAt'>,
  ended = 'not-in-custody',
  tooEarly = 'before-admission',
): Known {
  const { custody } = before;
  if (isInside(custody)) return { custody };
  const end = endedOn(custody);
  if (end !== undefined) {
    throw new RuleBroken(custody.status === 'released' ? ended : 'not-in-custody', `custody ended on ${end}`, 'occurredAt');
  }
  const admission = after.find((f) => f.type === 'DetaineeAdmitted');
  if (admission)
    throw new RuleBroken(tooEarly, `the known admission is dated ${admission.occurredAt}, ${fact.type} ${fact.occurredAt}`, 'occurredAt');
  return { unknown: warn('prerequisite-unknown', 'no admission is known yet; this fact takes effect when it is') };
}

/** The person of a fact must be the person of the stay. @throws RuleBroken `other-person` */
export function mustBeSamePerson(before: Trajectory, personId: string): void {
  const known = before.person.personId;
  if (known !== undefined && known !== personId) throw new RuleBroken('other-person', 'this stay is of another person', 'data.personId');
}
