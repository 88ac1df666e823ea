import { RuleBroken, accept } from '#eventsourcing';
import { isInside } from '../custody/state.js';
import { mustBeSamePerson } from '../rules.js';
import type { Decisions } from '../state.js';
import type { stayPayloads } from './events.js';
import { openMatters } from './open-matters.js';

export const stayDecisions: Decisions<keyof typeof stayPayloads> = {
  TrajectoryOpened: (fact, { before }, { advisory }) => {
    const { state, opening } = before.stay;
    if (opening && state === 'open') throw new RuleBroken('already-open', `opened on ${opening.on}`, 'occurredAt');
    mustBeSamePerson(before, fact.data.personId);
    return accept(fact, ...advisory);
  },
  TrajectoryClosed: (fact, { before }) => {
    const { closing } = before.stay;
    if (closing) throw new RuleBroken('already-closed', `closed on ${closing.on}`, 'occurredAt');
    if (isInside(before.custody)) throw new RuleBroken('still-in-custody', 'the person is in custody on that date', 'occurredAt');
    const open = openMatters.map((ask) => ask(before)).find((matter) => matter !== undefined);
    if (open !== undefined) throw new RuleBroken('still-something-open', open, 'occurredAt');
    return accept(fact);
  },
};
