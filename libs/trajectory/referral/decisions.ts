import { itemOf } from '../lifecycle.js';
import { type Rule, byRules, mustBeCovered, mustBeReceiver, within } from '../ruled.js';
import type { FactOf } from '../payloads.js';
import type { Decisions } from '../state.js';
import type { referralPayloads } from './events.js';
import { referralLifecycle } from './state.js';

type Answer = FactOf<'ReferralAccepted' | 'ReferralDeclined'>;

const lifecycle = within(referralLifecycle, (stay) => stay.referrals);

const covered: Rule<FactOf<'ReferralSent'>> = (fact, { before }) => {
  const { toServiceId: serviceId, domain } = fact.data;
  return mustBeCovered(fact, before, { serviceId, domain }, 'data.toServiceId');
};

const byReceiver: Rule<Answer> = (fact, { before }) =>
  mustBeReceiver(fact, itemOf(before.referrals, fact.data.referralId)?.data['toServiceId']);

export const referralDecisions: Decisions<keyof typeof referralPayloads> = {
  ReferralSent: byRules(lifecycle, covered),
  ReferralAccepted: byRules(byReceiver, lifecycle),
  ReferralDeclined: byRules(byReceiver, lifecycle),
  ReferralRevoked: byRules(lifecycle),
  ReferralCompleted: byRules(lifecycle),
};
