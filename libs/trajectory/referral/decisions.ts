import { type Rule, byRules, mustBeCovered, within } from '../ruled.js';
import type { FactOf } from '../payloads.js';
import type { Decisions } from '../state.js';
import type { referralPayloads } from './events.js';
import { referralLifecycle } from './state.js';

const lifecycle = within(referralLifecycle, (stay) => stay.referrals);

const covered: Rule<FactOf<'ReferralSent'>> = (fact, { before }) => {
  const { toServiceId: serviceId, domain } = fact.data;
  return mustBeCovered(fact, before, { serviceId, domain }, 'data.toServiceId');
};

export const referralDecisions: Decisions<keyof typeof referralPayloads> = {
  ReferralSent: byRules(lifecycle, covered),
  ReferralAccepted: byRules(lifecycle),
  ReferralDeclined: byRules(lifecycle),
  ReferralRevoked: byRules(lifecycle),
  ReferralCompleted: byRules(lifecycle),
};
