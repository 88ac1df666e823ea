import { type EffectiveFact, type Items, type Lifecycle, type Source, evolveItems, noItems, settle, sourceOf } from '#eventsourcing';
import type { ACTIVITY_STATE } from '#vocabulary';
import { evolveBy } from '../payloads.js';
import type { AttendanceRecorded, CourseAccessAssessed, SkillRecognised } from './events.js';

export type ActivityState = keyof typeof ACTIVITY_STATE;

/** One enrolment per offer: ended, it may be begun again. */
export const activityLifecycle: Lifecycle<ActivityState> = {
  key: 'offerId',
  opens: { ActivityEnrolled: 'enrolled' },
  again: ['ended'],
  moves: {
    ActivityEnded: { from: ['enrolled', 'interrupted'], to: 'ended', rule: 'not-enrolled' },
    ActivityInterrupted: { from: ['enrolled', 'interrupted'], to: 'interrupted', rule: 'not-enrolled' },
  },
  notes: {
    AttendanceRecorded: { from: ['enrolled', 'interrupted'], rule: 'not-enrolled' },
    SkillRecognised: { from: ['enrolled', 'interrupted', 'ended'], rule: 'not-enrolled' },
  },
  rules: { exists: 'already-enrolled', beforeOpening: 'before-enrolment' },
};

/** Once that the person was there or was not. */
export type Attendance = AttendanceRecorded & { readonly source: Source };
export type Skill = SkillRecognised & { readonly source: Source };

/** What was found of the access to a course; what was found last stands last. */
export type CourseAccess = CourseAccessAssessed & { readonly source: Source };

/** What the person takes part in, and what came of it. */
export interface Activities {
  readonly enrolments: Items<ActivityState>;
  readonly attendance: readonly Attendance[];
  readonly skills: readonly Skill[];
  readonly access: readonly CourseAccess[];
  /** Ends that were asked for discipline, and refused. */
  readonly disciplinaryEnds: readonly { readonly offerId: string; readonly source: Source }[];
}

export const initialActivities: Activities = { enrolments: noItems, attendance: [], skills: [], access: [], disciplinaryEnds: [] };

const evolveLists = evolveBy<Activities>({
  AttendanceRecorded: (state, fact) => ({
    ...state,
    attendance: [...state.attendance, { ...fact.data, source: sourceOf(fact) }],
    enrolments: fact.data.attended ? resumed(state.enrolments, fact, fact.data.offerId) : state.enrolments,
  }),
  SkillRecognised: (state, fact) => ({ ...state, skills: [...state.skills, { ...fact.data, source: sourceOf(fact) }] }),
  CourseAccessAssessed: (state, fact) => ({ ...state, access: [...state.access, { ...fact.data, source: sourceOf(fact) }] }),
  DisciplinaryEndRefused: (state, fact) => ({
    ...state,
    disciplinaryEnds: [...state.disciplinaryEnds, { offerId: fact.data.offerId, source: sourceOf(fact) }],
  }),
});

export function evolveActivities(state: Activities, fact: EffectiveFact): Activities {
  const enrolments = evolveItems(activityLifecycle, state.enrolments, fact);
  return evolveLists(enrolments === state.enrolments ? state : { ...state, enrolments }, fact);
}

/** Who was there is not interrupted any more. */
function resumed(enrolments: Items<ActivityState>, fact: EffectiveFact<string, object>, offerId: string): Items<ActivityState> {
  return settle(enrolments, fact, 'enrolled', (item) => item.id === offerId && item.state === 'interrupted');
}
