import { type Items, type Lifecycle, evolverOf, itemsIn, noItems } from '#eventsourcing';
import type { DUPLICATE_STATE } from '#vocabulary';

export type DuplicateState = keyof typeof DUPLICATE_STATE;

/** Other person ids that may stand for the person of this stay. */
export type Duplicates = Items<DuplicateState>;

export const duplicateLifecycle: Lifecycle<DuplicateState> = {
  key: 'otherPersonId',
  opens: { PossibleDuplicateFlagged: 'flagged' },
  again: ['dismissed'],
  moves: {
    DuplicateConfirmed: { from: ['flagged'], to: 'confirmed', rule: 'duplicate-not-flagged' },
    DuplicateDismissed: { from: ['flagged', 'confirmed'], to: 'dismissed', rule: 'duplicate-not-flagged' },
  },
  rules: { exists: 'duplicate-already-flagged', beforeOpening: 'before-flag' },
};

export const initialDuplicates: Duplicates = noItems;
export const evolveDuplicates = evolverOf(duplicateLifecycle);

/** The other ids of this person, each with the id that survives the merge (absent: the one of this stay). */
export function mergedWith(duplicates: Duplicates): readonly { readonly personId: string; readonly survives?: string }[] {
  return itemsIn(duplicates, 'confirmed').map(({ data }) => ({
    personId: data['otherPersonId'] as string,
    survives: data['survivingPersonId'] as string | undefined,
  }));
}
