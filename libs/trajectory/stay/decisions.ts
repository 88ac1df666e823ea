import { RuleBroken, accept } from '#eventsourcing';
import { isInside } from '../custody/state.js';
import { mustBeSamePerson } from '../rules.js';
import type { Decisions, Trajectory } from '../state.js';
import type { stayPayloads } from './events.js';
import { type OpenMatter, openMatters } from './open-matters.js';

export const stayDecisions: Decisions<keyof typeof stayPayloads> = {
  TrajectoryOpened: (fact, { before }, { advisory }) => {
    const { state, opening } = before.stay;
    if (opening && state === 'open') throw new RuleBroken('already-open', `opened on ${opening.on}`, 'occurredAt');
    mustBeSamePerson(before, fact.data.personId);
    return accept(fact, ...advisory);
  },
  AlternativeConsidered: (fact, { before }) => {
    if (isInside(before.custody)) throw new RuleBroken('after-admission', 'the person is in custody on that date', 'occurredAt');
    return accept(fact);
  },
  TrajectoryClosed: (fact, { before }) => {
    const { closing } = before.stay;
    if (closing) throw new RuleBroken('already-closed', `closed on ${closing.on}`, 'occurredAt');
    if (isInside(before.custody)) throw new RuleBroken('still-in-custody', 'the person is in custody on that date', 'occurredAt');
    mustLeaveNothingOpen(before, openMatters);
    return accept(fact);
  },
};

/** @throws RuleBroken `still-something-open` */
export function mustLeaveNothingOpen(before: Trajectory, matters: readonly OpenMatter[]): void {
  const open = matters.map((ask) => ask(before)).find((matter) => matter !== undefined);
  if (open !== undefined) throw new RuleBroken('still-something-open', open, 'occurredAt');
}
