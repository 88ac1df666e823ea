import { Code, Codes, EventPayload, Flag, FreeText, Id, NestedList, PartText, PlainDate, type Sealed } from '#eventsourcing';
import { DOMAIN, type Domain, STEP_ACTOR, STEP_STATUS, type StepStatus, codesOf } from '#vocabulary';
import { compartmentOfDomain } from '../compartments.js';

/** One step towards a goal: who does it, and until when. What is to be done stands in `StepText`. */
export class PlanStep {
  @Id({ compartment: 'social' })
  stepId!: string;

  @Codes(codesOf(STEP_ACTOR), { compartment: 'social' })
  who!: (keyof typeof STEP_ACTOR)[];

  @Id({ compartment: 'administrative', optional: true })
  serviceId?: string;

  @PlainDate({ compartment: 'social', optional: true })
  dueOn?: string;
}

/** What is to be done in a step, in words. */
export class StepText {
  @Id({ compartment: 'social' })
  stepId!: string;

  @PartText({ compartment: 'psychosocial' })
  what!: string;
}

/** A goal of the person, in the person's own words, with at least one step. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Doel gesteld', fr: 'Objectif fixé', en: 'Goal set' },
  refusals: ['goal-exists', 'step-twice'],
})
export class PlanGoalSet {
  @Id({ compartment: 'social' })
  goalId!: string;

  @Code(codesOf(DOMAIN), { compartment: 'social' })
  domain!: Domain;

  @FreeText({ compartment: 'psychosocial', optional: true, sealed: { compartment: compartmentOfDomain } })
  words?: Sealed;

  @NestedList(PlanStep, { compartment: 'social', min: 1 })
  steps!: PlanStep[];

  @NestedList(StepText, { compartment: 'psychosocial', min: 1, sealed: { compartment: compartmentOfDomain } })
  stepTexts!: Sealed<StepText[]>;
}

/** A goal is put anew, whole. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Doel herzien', fr: 'Objectif revu', en: 'Goal revised' },
  refusals: ['goal-closed', 'before-goal', 'step-twice'],
  warnings: ['prerequisite-unknown'],
})
export class PlanGoalRevised extends PlanGoalSet {
  @FreeText({ compartment: 'psychosocial', optional: true, sealed: { compartment: compartmentOfDomain } })
  reason?: Sealed;
}

/** A goal is reached. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Doel bereikt', fr: 'Objectif atteint', en: 'Goal achieved' },
  refusals: ['goal-closed', 'before-goal', 'goal-has-open-steps'],
  warnings: ['prerequisite-unknown'],
})
export class PlanGoalAchieved {
  @Id({ compartment: 'social' })
  goalId!: string;

  /** It is reached although steps are open. */
  @Flag({ compartment: 'social', optional: true })
  confirmed?: boolean;

  @FreeText({ compartment: 'psychosocial', optional: true })
  words?: Sealed;
}

/** A goal is let go, for a reason. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Doel losgelaten', fr: 'Objectif abandonné', en: 'Goal dropped' },
  refusals: ['goal-closed', 'before-goal'],
  warnings: ['prerequisite-unknown'],
})
export class PlanGoalDropped {
  @Id({ compartment: 'social' })
  goalId!: string;

  @FreeText({ compartment: 'psychosocial' })
  reason!: Sealed;
}

/** A goal that was reached or let go counts again. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Doel hernomen', fr: 'Objectif repris', en: 'Goal reinstated' },
  refusals: ['goal-not-closed', 'before-goal'],
  warnings: ['prerequisite-unknown'],
})
export class PlanGoalReinstated {
  @Id({ compartment: 'social' })
  goalId!: string;

  @FreeText({ compartment: 'psychosocial', optional: true })
  reason?: Sealed;
}

/** How far a step is. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Voortgang van een stap', fr: "Avancement d'une étape", en: 'Step progressed' },
  refusals: ['goal-closed', 'before-goal'],
  warnings: ['prerequisite-unknown'],
})
export class PlanStepProgressed {
  @Id({ compartment: 'social' })
  goalId!: string;

  @Id({ compartment: 'social' })
  stepId!: string;

  @Code(codesOf(STEP_STATUS), { compartment: 'social' })
  status!: StepStatus;

  @FreeText({ compartment: 'psychosocial', optional: true })
  words?: Sealed;
}

export const goalPayloads = { PlanGoalSet, PlanGoalRevised, PlanGoalAchieved, PlanGoalDropped, PlanGoalReinstated, PlanStepProgressed };
