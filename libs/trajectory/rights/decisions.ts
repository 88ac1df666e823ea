import { RuleBroken, accept } from '#eventsourcing';
import type { Decisions } from '../state.js';
import type { rightPayloads } from './events.js';

export const rightDecisions: Decisions<keyof typeof rightPayloads> = {
  AdministrativeRightStatusChanged: (fact, { before }) => {
    const { right, status } = fact.data;
    if (before.rights[right]?.status === status) throw new RuleBroken('same-right-status', `${right} is ${status} already`, 'data.status');
    return accept(fact);
  },
};
