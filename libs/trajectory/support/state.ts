import { type Item, type Items, type Lifecycle, evolverOf, itemsIn, noItems } from '#eventsourcing';
import type { SUPPORT_STATE } from '#vocabulary';
import type { SupportStarted } from './events.js';

export type SupportState = keyof typeof SUPPORT_STATE;
export type Supports = Items<SupportState>;
export type Support = Item<SupportState>;

export const supportLifecycle: Lifecycle<SupportState> = {
  key: 'supportId',
  opens: { SupportStarted: 'running' },
  moves: { SupportEnded: { from: ['running'], to: 'ended', rule: 'support-not-running' } },
  rules: { exists: 'support-exists', beforeOpening: 'before-support' },
};

export const initialSupports: Supports = noItems;
export const evolveSupports = evolverOf(supportLifecycle);

type About = Pick<SupportStarted, 'track' | 'serviceId' | 'jointWith'>;

/** True when two services support on one track and neither says that they do so together. */
export function isDuplicate(one: About, other: About): boolean {
  if (one.track !== other.track || one.serviceId === other.serviceId) return false;
  return !one.jointWith?.includes(other.serviceId) && !other.jointWith?.includes(one.serviceId);
}

/** Supports that double one that runs: to be shown only to who may read both (their `opened` sources tell). */
export function duplicateSupports(supports: Supports): readonly (readonly [Support, Support])[] {
  const running = itemsIn(supports, 'running');
  return running.flatMap((one, i) =>
    running
      .slice(i + 1)
      .filter((other) => isDuplicate(aboutOf(one), aboutOf(other)))
      .map((other) => [one, other] as const),
  );
}

/** What a support says of itself. */
export function aboutOf({ data }: Support): About {
  return data as unknown as About;
}
