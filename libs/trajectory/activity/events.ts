import { Code, Codes, EventPayload, Flag, FreeText, Id, PlainDate, type Sealed } from '#eventsourcing';
import {
  ABSENCE_CAUSE,
  ACTIVITY_END,
  COURSE_ACCESS,
  COURSE_LACK,
  DOMAIN,
  type Domain,
  INTERRUPTION_CAUSE,
  SELECTION_TEST,
  SKILL_EVIDENCE,
  codesOf,
} from '#vocabulary';
import { compartmentOfDomain } from '../compartments.js';

/** Somebody looked whether the person may take a course: what the test gave, what is lacking, and whether it can be done on line. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Toegang tot cursus nagegaan', fr: 'Accès au cours examiné', en: 'Course access assessed' },
  refusals: ['eligible-although-something-lacks'],
})
export class CourseAccessAssessed {
  @Id({ compartment: 'social' })
  offerId!: string;

  @Code(codesOf(DOMAIN), { compartment: 'social', optional: true })
  domain?: Domain;

  @Code(codesOf(COURSE_ACCESS), { compartment: 'social' })
  access!: keyof typeof COURSE_ACCESS;

  @Codes(codesOf(COURSE_LACK), { compartment: 'social', optional: true })
  lacking?: (keyof typeof COURSE_LACK)[];

  /** The outcome of a test that the course asks for. */
  @Code(codesOf(SELECTION_TEST), { compartment: 'social', optional: true })
  test?: keyof typeof SELECTION_TEST;

  /** The person would take it on line. */
  @Flag({ compartment: 'social', optional: true })
  eLearning?: boolean;
}

/** The person has a place in an offer. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Ingeschreven voor activiteit', fr: 'Inscrit à une activité', en: 'Enrolled in an activity' },
  refusals: ['already-enrolled'],
  warnings: ['offer-full', 'offer-expired'],
})
export class ActivityEnrolled {
  @Id({ compartment: 'social' })
  offerId!: string;

  @Id({ compartment: 'social', optional: true })
  sessionId?: string;

  @Code(codesOf(DOMAIN), { compartment: 'social', optional: true })
  domain?: Domain;

  @Id({ compartment: 'social', optional: true })
  needId?: string;
}

/** An activity is over for the person. An end for discipline is refused: education and support stand apart from discipline. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Activiteit beëindigd', fr: 'Activité terminée', en: 'Activity ended' },
  refusals: ['discipline-is-no-end', 'not-enrolled', 'before-enrolment'],
  warnings: ['prerequisite-unknown'],
})
export class ActivityEnded {
  @Id({ compartment: 'social' })
  offerId!: string;

  @Code(codesOf(ACTIVITY_END), { compartment: 'social' })
  reason!: keyof typeof ACTIVITY_END;

  @FreeText({ compartment: 'psychosocial', optional: true })
  words?: Sealed;
}

/** An activity pauses; attendance says that it goes on. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Activiteit onderbroken', fr: 'Activité interrompue', en: 'Activity interrupted' },
  refusals: ['not-enrolled', 'before-enrolment', 'interruption-ends-before-it-begins'],
  warnings: ['prerequisite-unknown'],
})
export class ActivityInterrupted {
  @Id({ compartment: 'social' })
  offerId!: string;

  @Code(codesOf(INTERRUPTION_CAUSE), { compartment: 'social' })
  cause!: keyof typeof INTERRUPTION_CAUSE;

  /** Its last day, when it is known. */
  @PlainDate({ compartment: 'social', optional: true })
  until?: string;
}

/** Somebody asked to end an activity for discipline. The activity went on; that it was asked is kept and counted. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Beëindiging om tucht geweigerd', fr: 'Fin disciplinaire refusée', en: 'Disciplinary end refused' },
})
export class DisciplinaryEndRefused {
  @Id({ compartment: 'social' })
  offerId!: string;
}

/** The person was there, or was not. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Aanwezigheid genoteerd', fr: 'Présence notée', en: 'Attendance recorded' },
  refusals: ['not-enrolled', 'before-enrolment', 'present-with-absence-cause'],
  warnings: ['prerequisite-unknown'],
})
export class AttendanceRecorded {
  @Id({ compartment: 'social' })
  offerId!: string;

  @Id({ compartment: 'social', optional: true })
  sessionId?: string;

  @Flag({ compartment: 'administrative' })
  attended!: boolean;

  @Code(codesOf(ABSENCE_CAUSE), { compartment: 'social', optional: true })
  absenceCause?: keyof typeof ABSENCE_CAUSE;
}

/** A skill of the person is recognised, learnt in an activity, in prison work or before. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Competentie erkend', fr: 'Compétence reconnue', en: 'Skill recognised' },
  refusals: ['before-enrolment'],
  warnings: ['prerequisite-unknown'],
})
export class SkillRecognised {
  /** The activity that it comes from, if it comes from one. */
  @Id({ compartment: 'social', optional: true })
  offerId?: string;

  @Code(codesOf(DOMAIN), { compartment: 'social', optional: true })
  domain?: Domain;

  @FreeText({ compartment: 'social', sealed: { compartment: compartmentOfDomain } })
  skill!: Sealed;

  @Code(codesOf(SKILL_EVIDENCE), { compartment: 'social' })
  evidence!: keyof typeof SKILL_EVIDENCE;
}

export const activityPayloads = {
  CourseAccessAssessed,
  ActivityEnrolled,
  ActivityEnded,
  ActivityInterrupted,
  DisciplinaryEndRefused,
  AttendanceRecorded,
  SkillRecognised,
};
