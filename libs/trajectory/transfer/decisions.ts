import { RuleBroken, alsoWarn, decisionBy } from '#eventsourcing';
import { mustBeInside } from '../rules.js';
import type { Decisions, Trajectory } from '../state.js';
import type { transferPayloads } from './events.js';
import { announcementLifecycle } from './state.js';

const byLifecycle = decisionBy(announcementLifecycle, (stay: Trajectory) => stay.announcements);

export const transferDecisions: Decisions<keyof typeof transferPayloads> = {
  TransferAnnounced: (fact, around) => {
    const { custody, unknown } = mustBeInside(around, fact);
    if (custody?.status === 'held' && custody.prison === fact.data.toPrisonId) {
      throw new RuleBroken('same-prison', 'a transfer goes to another prison', 'data.toPrisonId');
    }
    return alsoWarn(byLifecycle(fact, around), unknown);
  },
  TransferCancelled: byLifecycle,
};
