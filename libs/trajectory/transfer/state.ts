import { type EffectiveFact, type Item, type Items, type Lifecycle, evolveItems, itemsIn, noItems, settle } from '#eventsourcing';
import type { ANNOUNCEMENT_STATE } from '#vocabulary';

export type AnnouncementState = keyof typeof ANNOUNCEMENT_STATE;

/** Transfers that were announced. Where the person is, is a matter of custody. */
export type Announcements = Items<AnnouncementState>;

export const announcementLifecycle: Lifecycle<AnnouncementState> = {
  key: 'transferId',
  opens: { TransferAnnounced: 'announced' },
  again: ['cancelled', 'lapsed'],
  moves: { TransferCancelled: { from: ['announced'], to: 'cancelled', rule: 'transfer-not-announced' } },
  rules: { exists: 'transfer-already-announced', beforeOpening: 'before-announcement' },
};

export const initialAnnouncements: Announcements = noItems;

const ENDS_CUSTODY: readonly string[] = ['DetaineeReleased', 'DeathRecorded'];

/** A departure carries out what was announced for its destination; the end of custody leaves nothing to carry out. */
export function evolveAnnouncements(state: Announcements, fact: EffectiveFact): Announcements {
  if (fact.type === 'TransferDeparted') {
    return settle(state, fact, 'departed', (a) => a.state === 'announced' && a.data['toPrisonId'] === fact.data['toPrisonId']);
  }
  if (ENDS_CUSTODY.includes(fact.type)) return settle(state, fact, 'lapsed', (a) => a.state === 'announced');
  return evolveItems(announcementLifecycle, state, fact);
}

/** The transfers that are to come. */
export function announced(announcements: Announcements): readonly Item<AnnouncementState>[] {
  return itemsIn(announcements, 'announced');
}
