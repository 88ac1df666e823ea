import { accept } from '#eventsourcing';
import { mustBeSamePerson } from '../rules.js';
import type { Decisions } from '../state.js';

export const personDecisions: Decisions<'PersonRegistered'> = {
  PersonRegistered: (fact, { before }) => {
    mustBeSamePerson(before, fact.data.personId);
    return accept(fact);
  },
};
