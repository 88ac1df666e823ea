import { type EffectiveFact, type Items, type Lifecycle, type Sealed, type Source, evolveItems, noItems, sourceOf } from '#eventsourcing';
import type { FAMILY_MATTER, RELATIVE_STATE } from '#vocabulary';
import { type FactOf, evolveBy } from '../payloads.js';

export type RelativeState = keyof typeof RELATIVE_STATE;

/** Something done for, or needed by, a relative. */
export interface FamilyMatter {
  readonly relativeId: string;
  readonly matter: keyof typeof FAMILY_MATTER;
  readonly words?: Sealed;
  readonly source: Source;
}

/** The ties outside that the person keeps. */
export interface Family {
  readonly relatives: Items<RelativeState>;
  readonly receptions: readonly FamilyMatter[];
  readonly contactNeeds: readonly FamilyMatter[];
}

export const relativeLifecycle: Lifecycle<RelativeState> = {
  key: 'relativeId',
  opens: { RelativeRegistered: 'registered' },
  again: ['removed'],
  moves: { RelativeRemoved: { from: ['registered'], to: 'removed', rule: 'relative-not-registered' } },
  rules: { exists: 'relative-exists', beforeOpening: 'before-relative' },
};

export const initialFamily: Family = { relatives: noItems, receptions: [], contactNeeds: [] };

const evolveMatters = evolveBy<Family>({
  FamilyReceptionHeld: (state, fact) => ({ ...state, receptions: [...state.receptions, matterOf(fact)] }),
  FamilyContactNeedNoted: (state, fact) => ({ ...state, contactNeeds: [...state.contactNeeds, matterOf(fact)] }),
});

export function evolveFamily(state: Family, fact: EffectiveFact): Family {
  const relatives = evolveItems(relativeLifecycle, state.relatives, fact);
  return evolveMatters(relatives === state.relatives ? state : { ...state, relatives }, fact);
}

function matterOf(fact: FactOf<'FamilyReceptionHeld'> | FactOf<'FamilyContactNeedNoted'>): FamilyMatter {
  return { ...fact.data, source: sourceOf(fact) };
}
