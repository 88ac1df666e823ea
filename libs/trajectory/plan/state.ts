import {
  type EffectiveFact,
  type Item,
  type Items,
  type Lifecycle,
  type Source,
  evolveItems,
  noItems,
  ownItem,
  sourceOf,
} from '#eventsourcing';
import type { GOAL_STATE, PLAN_STATE, PlanKind, StepStatus } from '#vocabulary';
import { evolveBy } from '../payloads.js';
import type { PlanAgreementRecorded, PlanProtocolSigned, PlanReviewed } from './events.js';
import { type PlanStep, goalPayloads } from './goal-events.js';

export type PlanState = keyof typeof PLAN_STATE;
export type GoalState = keyof typeof GOAL_STATE;
export type Goal = Item<GoalState>;

/** One plan of each kind. A refusal may come before any plan, and during one. */
export const planLifecycle: Lifecycle<PlanState> = {
  key: 'kind',
  opens: { DetentionPlanOpened: 'open', DetentionPlanRefused: 'refused' },
  again: ['free'],
  moves: {
    DetentionPlanRefused: { from: ['open', 'free'], to: 'refused', rule: 'plan-refused' },
    DetentionPlanRefusalWithdrawn: { from: ['refused'], to: 'free', rule: 'plan-not-refused' },
  },
  notes: {
    PlanAgreementRecorded: { from: ['open'], rule: 'plan-not-open' },
    PlanProtocolSigned: { from: ['open'], rule: 'plan-not-open' },
    PlanReviewed: { from: ['open'], rule: 'plan-not-open' },
    PlanReviewScheduled: { from: ['open'], rule: 'plan-not-open' },
  },
  rules: { exists: 'plan-exists', beforeOpening: 'before-plan' },
};

export const goalLifecycle: Lifecycle<GoalState> = {
  key: 'goalId',
  opens: { PlanGoalSet: 'open' },
  moves: {
    PlanGoalRevised: { from: ['open'], rule: 'goal-closed' },
    PlanGoalAchieved: { from: ['open'], to: 'achieved', rule: 'goal-closed' },
    PlanGoalDropped: { from: ['open'], to: 'dropped', rule: 'goal-closed' },
    PlanGoalReinstated: { from: ['achieved', 'dropped'], to: 'open', rule: 'goal-not-closed' },
  },
  notes: { PlanStepProgressed: { from: ['open'], rule: 'goal-closed' } },
  rules: { exists: 'goal-exists', beforeOpening: 'before-goal' },
};

export interface StepProgress {
  readonly status: StepStatus;
  readonly source: Source;
}

type With<Payload> = Payload & { readonly source: Source };

/** What is agreed with the person, and how far it is. */
/** A step of a goal, and how far it is. */
export type StepLine = PlanStep & { readonly progress?: StepProgress };

export interface DetentionPlan {
  readonly plans: Items<PlanState>;
  readonly goals: Items<GoalState>;
  /** By goal and step: `<goal>/<step>`. */
  readonly steps: { readonly [goalAndStep: string]: StepProgress };
  readonly agreements: readonly With<PlanAgreementRecorded>[];
  readonly signatures: readonly With<PlanProtocolSigned>[];
  readonly reviews: readonly With<PlanReviewed>[];
  /** The next review, where a person set its date since the last one. */
  readonly scheduled: { readonly [kind in PlanKind]?: { readonly dueOn: string; readonly source: Source } };
  /** The last fact that changed what was agreed, by the revision that stands on a page printed after it. */
  readonly changed?: { readonly revision: number; readonly source: Source };
  /** The last arrival in another prison, and the first review of each plan since. */
  readonly arrival?: { readonly source: Source; readonly reviewed: { readonly [kind in PlanKind]?: Source } };
}

export const initialPlan: DetentionPlan = {
  plans: noItems,
  goals: noItems,
  steps: {},
  agreements: [],
  signatures: [],
  reviews: [],
  scheduled: {},
};

const evolveRest = evolveBy<DetentionPlan>({
  PlanStepProgressed: (state, fact) => {
    const { goalId, stepId, status } = fact.data;
    const goal = ownItem(state.goals, goalId, fact)?.id ?? goalId;
    return { ...state, steps: { ...state.steps, [`${goal}/${stepId}`]: { status, source: sourceOf(fact) } } };
  },
  PlanAgreementRecorded: (state, fact) => ({ ...state, agreements: [...state.agreements, { ...fact.data, source: sourceOf(fact) }] }),
  PlanProtocolSigned: (state, fact) => ({ ...state, signatures: [...state.signatures, { ...fact.data, source: sourceOf(fact) }] }),
  PlanReviewScheduled: (state, fact) => {
    const { kind, dueOn } = fact.data;
    return { ...state, scheduled: { ...state.scheduled, [kind]: { dueOn, source: sourceOf(fact) } } };
  },
  PlanReviewed: (state, fact) => reviewed(state, { ...fact.data, source: sourceOf(fact) }),
  TransferArrived: (state, fact) => ({ ...state, arrival: { source: sourceOf(fact), reviewed: {} } }),
});

/** Facts that change what a person agrees to or signs; how far a step is, is no part of it. */
const CHANGES: readonly string[] = Object.keys(goalPayloads).filter((type) => type !== 'PlanStepProgressed');

export function evolvePlan(state: DetentionPlan, fact: EffectiveFact): DetentionPlan {
  const plans = evolveItems(planLifecycle, state.plans, fact);
  const goals = evolveItems(goalLifecycle, state.goals, fact);
  const changed = CHANGES.includes(fact.type) ? latest(state.changed, fact) : state.changed;
  return evolveRest({ ...state, plans, goals, ...(changed ? { changed } : {}) }, fact);
}

function latest(changed: DetentionPlan['changed'], fact: EffectiveFact): DetentionPlan['changed'] {
  return changed && changed.revision > fact.revision ? changed : { revision: fact.revision, source: sourceOf(fact) };
}

/** A review makes the date that was set for it pointless, and answers the last arrival. */
function reviewed(state: DetentionPlan, review: With<PlanReviewed>): DetentionPlan {
  const { [review.kind]: _, ...scheduled } = state.scheduled;
  const { arrival } = state;
  const answered = arrival && { ...arrival, reviewed: { [review.kind]: review.source, ...arrival.reviewed } };
  return { ...state, scheduled, reviews: [...state.reviews, review], ...(answered ? { arrival: answered } : {}) };
}

/** The steps of a goal with how far each is. */
export function stepsOf(plan: DetentionPlan, goal: Goal): readonly StepLine[] {
  const steps = goal.data['steps'] as readonly PlanStep[];
  return steps.map((step) => ({ ...step, progress: plan.steps[`${goal.id}/${step.stepId}`] }));
}

/** Steps that still wait to be done. */
export function openSteps(plan: DetentionPlan, goal: Goal): readonly PlanStep[] {
  return stepsOf(plan, goal).filter(({ progress }) => progress?.status !== 'DONE' && progress?.status !== 'NO_LONGER_NEEDED');
}
