import { RuleBroken, type Warning, ownItem, warn } from '#eventsourcing';
import { isInside } from '../custody/state.js';
import type { FactOf } from '../payloads.js';
import { type Rule, byRules, unknown, within } from '../ruled.js';
import type { Decisions } from '../state.js';
import type { planPayloads } from './events.js';
import type { PlanStep, goalPayloads } from './goal-events.js';
import { goalLifecycle, openSteps, planLifecycle } from './state.js';

type Versioned = FactOf<'PlanAgreementRecorded' | 'PlanProtocolSigned'>;

const ofPlan = within(planLifecycle, (stay) => stay.plan.plans);
const ofGoal = within(goalLifecycle, (stay) => stay.plan.goals);

const notRefused: Rule<FactOf<'DetentionPlanOpened'>> = (fact, { before }) => {
  if (ownItem(before.plan.plans, fact.data.kind, fact)?.state !== 'refused') return;
  throw new RuleBroken('plan-refused', 'the person has refused this plan; the refusal is withdrawn first', 'data.kind');
};

/** L1: nobody on remand has a statutory plan, or lacks one. */
const statutoryByStatus: Rule<FactOf<'DetentionPlanOpened'>> = ({ data }, { before: { custody } }) => {
  if (data.kind !== 'STATUTORY') return;
  const status = isInside(custody) ? custody.legalStatus : undefined;
  if (status === undefined) return unknown('no legal status is known on that date');
  if (status === 'REMAND')
    throw new RuleBroken('statutory-plan-on-remand', 'a statutory plan is for who is convicted or interned', 'data.kind');
};

const hasProtocol: Rule<FactOf<'PlanProtocolSigned'>> = ({ data }) => {
  if (data.kind !== 'AID') return;
  throw new RuleBroken('aid-plan-has-no-protocol', 'only the statutory plan has a protocol', 'data.kind');
};

/** A paper may be entered after the plan has changed: it is kept, and says that it speaks of an older version. */
const versionPrinted: Rule<Versioned> = ({ data, revision }, { before }): Warning | undefined => {
  if (data.planVersion >= revision)
    throw new RuleBroken('version-unknown', 'no page with that revision can have been printed', 'data.planVersion');
  const { changed } = before.plan;
  if (!changed || changed.revision <= data.planVersion) return;
  return warn('older-version', `the plan had changed since revision ${data.planVersion}`, changed.source.eventId);
};

const stepsApart: Rule<FactOf<'PlanGoalSet' | 'PlanGoalRevised'>> = ({ data }) => {
  const ids = data.steps.map((step) => step.stepId);
  if (new Set(ids).size < ids.length) throw new RuleBroken('step-twice', 'each step has an id of its own', 'data.steps');
};

const stepsDone: Rule<FactOf<'PlanGoalAchieved'>> = (fact, { before: { plan } }) => {
  const goal = ownItem(plan.goals, fact.data.goalId, fact);
  if (fact.data.confirmed || !goal || openSteps(plan, goal).length === 0) return;
  throw new RuleBroken('goal-has-open-steps', 'steps are open; send confirmed if it is reached all the same', 'data.confirmed');
};

const stepKnown: Rule<FactOf<'PlanStepProgressed'>> = (fact, { before: { plan } }) => {
  const steps = ownItem(plan.goals, fact.data.goalId, fact)?.data['steps'] as readonly PlanStep[] | undefined;
  if (!steps || steps.some((step) => step.stepId === fact.data.stepId)) return;
  return unknown(`step ${fact.data.stepId} of this goal is not known yet`);
};

export const planDecisions: Decisions<keyof typeof planPayloads | keyof typeof goalPayloads> = {
  DetentionPlanOpened: byRules(notRefused, statutoryByStatus, ofPlan),
  DetentionPlanRefused: byRules(ofPlan),
  DetentionPlanRefusalWithdrawn: byRules(ofPlan),
  PlanGoalSet: byRules(stepsApart, ofGoal),
  PlanGoalRevised: byRules(stepsApart, ofGoal),
  PlanGoalAchieved: byRules(ofGoal, stepsDone),
  PlanGoalDropped: byRules(ofGoal),
  PlanGoalReinstated: byRules(ofGoal),
  PlanStepProgressed: byRules(ofGoal, stepKnown),
  PlanAgreementRecorded: byRules(ofPlan, versionPrinted),
  PlanProtocolSigned: byRules(hasProtocol, ofPlan, versionPrinted),
  PlanReviewed: byRules(ofPlan),
  PlanReviewScheduled: byRules(ofPlan),
};
