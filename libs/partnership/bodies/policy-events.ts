import { Code, Codes, EventPayload, FreeText, Id, Ids, NestedList, PlainDate, type Sealed, WholeNumber } from '#eventsourcing';
import {
  AGREEMENT_KIND,
  DECISION_OUTCOME,
  DECISION_PROGRESS,
  type DecisionOutcome,
  EVIDENCE_KIND,
  OBJECTIVE,
  type Objective,
  TRAINING_TOPIC,
  codesOf,
} from '#vocabulary';

const YEARS = { min: 1990, max: 2100 };
const MOST_PEOPLE = 100_000;

/** A body decides something: who does it, and until when. Where it is about a recommendation, what becomes of that. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Beslissing genomen', fr: 'Décision prise', en: 'Decision taken' },
  refusals: ['decision-exists', 'due-before-decision', 'before-recommendation'],
  warnings: ['prerequisite-unknown'],
})
export class DecisionTaken {
  @Id({ compartment: 'administrative' })
  decisionId!: string;

  @Id({ compartment: 'administrative', optional: true })
  recommendationId?: string;

  /** What becomes of the recommendation. Absent: it is adopted. */
  @Code(codesOf(DECISION_OUTCOME), { compartment: 'administrative', optional: true })
  outcome?: DecisionOutcome;

  /** The service that does it. */
  @Id({ compartment: 'administrative' })
  ownerServiceId!: string;

  @PlainDate({ compartment: 'administrative', optional: true })
  dueOn?: string;

  @Code(codesOf(OBJECTIVE), { compartment: 'administrative', optional: true })
  objective?: Objective;

  @FreeText({ compartment: 'administrative' })
  words!: Sealed;
}

/** How far a decision is. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Voortgang van beslissing', fr: 'Avancement de la décision', en: 'Decision progressed' },
  refusals: ['decision-closed', 'before-decision'],
  warnings: ['prerequisite-unknown'],
})
export class DecisionProgressed {
  @Id({ compartment: 'administrative' })
  decisionId!: string;

  @Code(codesOf(DECISION_PROGRESS), { compartment: 'administrative' })
  status!: keyof typeof DECISION_PROGRESS;

  @FreeText({ compartment: 'administrative', optional: true })
  words?: Sealed;
}

/** Which objectives are worked on in a year. Adopted again, the latest counts. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Jaarplan goedgekeurd', fr: 'Plan annuel adopté', en: 'Annual plan adopted' },
  refusals: ['plan-without-objective'],
})
export class AnnualPlanAdopted {
  @WholeNumber(YEARS, { compartment: 'administrative' })
  year!: number;

  @Codes(codesOf(OBJECTIVE), { compartment: 'administrative' })
  objectives!: Objective[];

  @FreeText({ compartment: 'administrative', optional: true })
  words?: Sealed;
}

/** Something shows that an objective was worked on in a year. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Bewijs bij doelstelling', fr: "Preuve d'un objectif", en: 'Evidence for an objective' },
  warnings: ['prerequisite-unknown', 'objective-not-planned'],
})
export class ObjectiveEvidenceRecorded {
  @Code(codesOf(OBJECTIVE), { compartment: 'administrative' })
  objective!: Objective;

  @WholeNumber(YEARS, { compartment: 'administrative' })
  year!: number;

  @Code(codesOf(EVIDENCE_KIND), { compartment: 'administrative' })
  kind!: keyof typeof EVIDENCE_KIND;

  @Id({ compartment: 'administrative', optional: true })
  decisionId?: string;

  @FreeText({ compartment: 'administrative', optional: true })
  words?: Sealed;
}

/** Services agree, as a whole or for one project (seed table B7). Offers stand on agreements. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Akkoord gesloten', fr: 'Accord conclu', en: 'Agreement concluded' },
  refusals: ['agreement-exists', 'ends-before-it-begins'],
})
export class AgreementConcluded {
  @Id({ compartment: 'administrative' })
  agreementId!: string;

  @Code(codesOf(AGREEMENT_KIND), { compartment: 'administrative' })
  kind!: keyof typeof AGREEMENT_KIND;

  /** The services that it binds. */
  @Ids({ compartment: 'administrative' })
  parties!: string[];

  @PlainDate({ compartment: 'administrative', optional: true })
  from?: string;

  /** Its last day. */
  @PlainDate({ compartment: 'administrative', optional: true })
  to?: string;
}

/** An agreement ends before its last day. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Akkoord beëindigd', fr: 'Accord terminé', en: 'Agreement ended' },
  refusals: ['agreement-not-running', 'before-agreement'],
  warnings: ['prerequisite-unknown'],
})
export class AgreementEnded {
  @Id({ compartment: 'administrative' })
  agreementId!: string;
}

/** How many people of a service took part: counted, never named. */
export class ServiceAttendance {
  @Id({ compartment: 'administrative' })
  serviceId!: string;

  @WholeNumber({ min: 0, max: MOST_PEOPLE }, { compartment: 'administrative' })
  count!: number;
}

/** Services train each other's staff (seed table O61). */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Opleiding van personeel gehouden', fr: 'Formation du personnel tenue', en: 'Staff training held' },
  refusals: ['service-twice'],
})
export class StaffTrainingHeld {
  @Code(codesOf(TRAINING_TOPIC), { compartment: 'administrative' })
  topic!: keyof typeof TRAINING_TOPIC;

  @Id({ compartment: 'administrative', optional: true })
  givenByServiceId?: string;

  @NestedList(ServiceAttendance, { compartment: 'administrative', min: 1 })
  attendance!: ServiceAttendance[];
}

/** The yearly study day took place (seed table O62). */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Studiedag gehouden', fr: "Journée d'étude tenue", en: 'Study day held' },
  refusals: ['service-twice'],
})
export class StudyDayHeld {
  @Codes(codesOf(OBJECTIVE), { compartment: 'administrative', optional: true })
  objectives?: Objective[];

  @NestedList(ServiceAttendance, { compartment: 'administrative' })
  attendance!: ServiceAttendance[];

  /** From outside the partnership. */
  @WholeNumber({ min: 0, max: MOST_PEOPLE }, { compartment: 'administrative', optional: true })
  guests?: number;
}

export const policyPayloads = {
  DecisionTaken,
  DecisionProgressed,
  AnnualPlanAdopted,
  ObjectiveEvidenceRecorded,
  AgreementConcluded,
  AgreementEnded,
  StaffTrainingHeld,
  StudyDayHeld,
};
