import { RuleBroken, accept, warn } from '#eventsourcing';
import { mustBeSamePerson } from '../rules.js';
import type { Decisions } from '../state.js';
import type { personPayloads } from './events.js';

export const personDecisions: Decisions<keyof typeof personPayloads> = {
  PersonRegistered: (fact, { before }, { advisory }) => {
    mustBeSamePerson(before, fact.data.personId);
    return accept(fact, ...advisory);
  },
  PersonIdentityCorrected: (fact, { before }, { advisory }) => {
    const { reason: _, ...described } = fact.data;
    if (Object.keys(described).length === 0) throw new RuleBroken('nothing-corrected', 'a correction gives at least one property', 'data');
    const unknown = before.person.source ? undefined : warn('prerequisite-unknown', 'the person is not registered yet');
    return accept(fact, unknown, ...advisory);
  },
};
