import { type Items, type Lifecycle, evolverOf, noItems } from '#eventsourcing';
import type { NEED_STATE } from '#vocabulary';

export type NeedState = keyof typeof NEED_STATE;
export type Needs = Items<NeedState>;

export const needLifecycle: Lifecycle<NeedState> = {
  key: 'needId',
  opens: { NeedIdentified: 'open' },
  moves: {
    NeedAnswered: { from: ['open', 'unmet'], to: 'answered', rule: 'need-not-open' },
    NeedDeclaredUnmet: { from: ['open'], to: 'unmet', rule: 'need-not-open' },
    NeedWithdrawn: { from: ['open', 'unmet'], to: 'withdrawn', rule: 'need-not-open' },
    NeedReopened: { from: ['answered', 'unmet', 'withdrawn'], to: 'open', rule: 'need-not-closed' },
  },
  rules: { exists: 'need-exists', beforeOpening: 'before-need' },
};

export const initialNeeds: Needs = noItems;

export const evolveNeeds = evolverOf(needLifecycle);
