import { type EffectiveFact, type Item, type Items, type Lifecycle, evolveItems, itemsIn, noItems, settle } from '#eventsourcing';
import type { ABSENCE_STATE } from '#vocabulary';

export type AbsenceState = keyof typeof ABSENCE_STATE;
export type Absences = Items<AbsenceState>;

export const absenceLifecycle: Lifecycle<AbsenceState> = {
  key: 'absenceId',
  opens: { TemporaryAbsenceStarted: 'out' },
  moves: {
    TemporaryAbsenceEnded: {
      from: ['out', 'missing'],
      to: ({ returned }) => (returned === 'NOT_RETURNED' ? 'missing' : 'back'),
      rule: 'not-out',
    },
  },
  rules: { exists: 'absence-exists', beforeOpening: 'before-absence' },
};

export const initialAbsences: Absences = noItems;

const ENDS_CUSTODY: readonly string[] = ['DetaineeReleased', 'EscapeRecorded', 'DeathRecorded'];
const OUTSIDE: readonly AbsenceState[] = ['out', 'missing'];

/** Who leaves custody while out is out no more: the absence has nothing left to end. */
export function evolveAbsences(state: Absences, fact: EffectiveFact): Absences {
  if (ENDS_CUSTODY.includes(fact.type)) return settle(state, fact, 'lapsed', (absence) => OUTSIDE.includes(absence.state));
  return evolveItems(absenceLifecycle, state, fact);
}

/** The absence during which the person is outside now, if any: in custody all the same. */
export function outNow(absences: Absences): Item<AbsenceState> | undefined {
  return itemsIn(absences, ...OUTSIDE)[0];
}
