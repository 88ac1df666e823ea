import { type Warning, accept, alsoWarn, decisionBy, itemOf, warn } from '#eventsourcing';
import type { Decisions, Trajectory } from '../state.js';
import type { familyPayloads } from './events.js';
import { relativeLifecycle } from './state.js';

const byLifecycle = decisionBy(relativeLifecycle, (stay: Trajectory) => stay.family.relatives);

export const familyDecisions: Decisions<keyof typeof familyPayloads> = {
  RelativeRegistered: (fact, around) => {
    const decision = byLifecycle(fact, around);
    if (fact.data.consents) return decision;
    return alsoWarn(decision, warn('relative-without-consent', 'no consent of the relative is known'));
  },
  RelativeRemoved: byLifecycle,
  FamilyReceptionHeld: (fact, { before }) => accept(fact, odd(before, fact.data.relativeId)),
  FamilyContactNeedNoted: (fact, { before }) => accept(fact, odd(before, fact.data.relativeId)),
};

/** A talk with a relative took place, whatever the register says: it is told, never refused. */
function odd({ family }: Trajectory, relativeId: string): Warning | undefined {
  const relative = itemOf(family.relatives, relativeId);
  if (!relative) return warn('prerequisite-unknown', `relative ${relativeId} is not registered yet`);
  if (relative.state === 'registered') return undefined;
  return warn('relative-removed', `relative ${relativeId} was removed`, relative.moved.eventId);
}
