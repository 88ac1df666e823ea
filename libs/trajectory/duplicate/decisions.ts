import { RuleBroken, alsoWarn, decisionBy } from '#eventsourcing';
import type { Decisions, Trajectory } from '../state.js';
import type { duplicatePayloads } from './events.js';
import { duplicateLifecycle } from './state.js';

const byLifecycle = decisionBy(duplicateLifecycle, (stay: Trajectory) => stay.duplicates);

export const duplicateDecisions: Decisions<keyof typeof duplicatePayloads> = {
  PossibleDuplicateFlagged: (fact, around) => {
    if (fact.data.otherPersonId === around.before.person.personId) {
      throw new RuleBroken('same-person', 'this is the id of the person of this stay', 'data.otherPersonId');
    }
    return byLifecycle(fact, around);
  },
  DuplicateConfirmed: (fact, around, { advisory }) => {
    const { otherPersonId, survivingPersonId } = fact.data;
    const { personId } = around.before.person;
    if (survivingPersonId !== undefined && personId !== undefined && ![personId, otherPersonId].includes(survivingPersonId)) {
      throw new RuleBroken('survivor-not-of-pair', 'the surviving id is one of the two', 'data.survivingPersonId');
    }
    return alsoWarn(byLifecycle(fact, around), ...advisory);
  },
  DuplicateDismissed: byLifecycle,
};
