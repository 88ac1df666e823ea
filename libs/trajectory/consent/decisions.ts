import { RuleBroken, decisionBy, parseDay } from '#eventsourcing';
import type { Decisions, Trajectory } from '../state.js';
import type { consentPayloads } from './events.js';
import { consentLifecycle } from './state.js';

const byLifecycle = decisionBy(consentLifecycle, (stay: Trajectory) => stay.consents);

export const consentDecisions: Decisions<keyof typeof consentPayloads> = {
  ConsentGiven: (fact, around) => {
    const { domains, until } = fact.data;
    if (domains.length === 0) throw new RuleBroken('consent-covers-nothing', 'a consent names at least one domain', 'data.domains');
    if (until !== undefined && (parseDay(until) ?? 0) < fact.day) {
      throw new RuleBroken('consent-ends-before-it-begins', 'its last day lies before the day it was given', 'data.until');
    }
    return byLifecycle(fact, around);
  },
  ConsentWithdrawn: byLifecycle,
};
