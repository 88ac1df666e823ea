import { type Item, type Items, type Lifecycle, evolverOf, noItems } from '#eventsourcing';
import type { REFERRAL_STATE } from '#vocabulary';

export type ReferralState = keyof typeof REFERRAL_STATE;
export type Referrals = Items<ReferralState>;

export const referralLifecycle: Lifecycle<ReferralState> = {
  key: 'referralId',
  opens: { ReferralSent: 'sent' },
  moves: {
    ReferralAccepted: { from: ['sent'], to: 'accepted', by: 'toServiceId', rule: 'referral-not-sent' },
    ReferralDeclined: { from: ['sent'], to: 'declined', by: 'toServiceId', rule: 'referral-not-sent' },
    ReferralRevoked: { from: ['sent', 'accepted'], to: 'revoked', rule: 'referral-not-open' },
    ReferralCompleted: { from: ['accepted'], to: 'completed', rule: 'referral-not-accepted' },
  },
  rules: { exists: 'referral-exists', beforeOpening: 'before-referral' },
};

export const initialReferrals: Referrals = noItems;
export const evolveReferrals = evolverOf(referralLifecycle);

/** Whose turn it is: the receiver's while it waits for an answer or is being done, nobody's when it is over. */
export function referralOwner({ state, data }: Item<ReferralState>): string | undefined {
  return state === 'sent' || state === 'accepted' ? (data['toServiceId'] as string) : undefined;
}
