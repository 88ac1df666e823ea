import { type DecisionsOf, RuleBroken, type RuleOf, decideByRules, itemOf, unknown, warn, withinLifecycle } from '#eventsourcing';
import {
  type BodyFact,
  type BodyType,
  type ConsultationBody,
  agreementLifecycle,
  type bodyStreamPayloads,
  decisionLifecycle,
  recommendationLifecycle,
} from './state.js';

type Rule<T extends BodyType = BodyType> = RuleOf<BodyFact<T>, ConsultationBody, unknown>;

const onlyOnce: Rule = (_, { before }) => {
  if (before.convenedOn !== undefined) throw new RuleBroken('body-exists', `convened on ${before.convenedOn} already`, 'type');
  return undefined;
};

const convened: Rule = (fact, { before, after }) => {
  if (before.convenedOn !== undefined) return undefined;
  if (after.some((later) => later.type === 'BodyConvened' && later.day > fact.day))
    throw new RuleBroken('before-convening', 'the body was convened on a later day', 'occurredAt');
  return unknown('the body is not convened yet');
};

const notDissolved: Rule = (_, { before }) => {
  if (before.dissolvedOn !== undefined)
    throw new RuleBroken('body-dissolved', `the body was dissolved on ${before.dissolvedOn}`, 'occurredAt');
  return undefined;
};

const thereOrNot: Rule<'MeetingHeld'> = ({ data: { present, absent = [] } }) => {
  const both = absent.find((serviceId) => present.includes(serviceId));
  if (both !== undefined) throw new RuleBroken('present-and-absent', `${both} stands in both lists`, 'data.absent');
  return undefined;
};

const members: Rule<'MeetingHeld'> = ({ data: { present, absent = [] } }, { before }) => {
  const { members: known } = before.terms;
  const strangers = known ? [...present, ...absent].filter((serviceId) => !known.includes(serviceId)) : [];
  return strangers.length > 0 ? warn('not-a-member', `no members: ${strangers.join(', ')}`) : undefined;
};

const withNeed: Rule<'SectorInvited'> = ({ data: { needs } }) => {
  if (needs.length === 0) throw new RuleBroken('sector-without-need', 'name the kind of need that is not answered', 'data.needs');
  return undefined;
};

const recommendations = withinLifecycle(recommendationLifecycle, (body: ConsultationBody) => body.recommendations);
const decisions = withinLifecycle(decisionLifecycle, (body: ConsultationBody) => body.decisions);
const agreements = withinLifecycle(agreementLifecycle, (body: ConsultationBody) => body.agreements);

const aboutRecommendation: Rule<'DecisionTaken'> = ({ data: { recommendationId }, day }, { before, after }) => {
  if (recommendationId === undefined || itemOf(before.recommendations, recommendationId)) return undefined;
  const made = (later: { type: string; day: number; data: object }): boolean =>
    later.type === 'RecommendationMade' &&
    later.day > day &&
    (later as BodyFact<'RecommendationMade'>).data.recommendationId === recommendationId;
  if (after.some(made))
    throw new RuleBroken('before-recommendation', `${recommendationId} was made on a later day`, 'data.recommendationId');
  return unknown(`recommendation ${recommendationId} is not known yet`);
};

const dueLater: Rule<'DecisionTaken'> = ({ data: { dueOn }, occurredAt }) => {
  if (dueOn !== undefined && dueOn < occurredAt.slice(0, 10))
    throw new RuleBroken('due-before-decision', `the decision is of ${occurredAt}`, 'data.dueOn');
  return undefined;
};

const withObjective: Rule<'AnnualPlanAdopted'> = ({ data: { objectives } }) => {
  if (objectives.length === 0) throw new RuleBroken('plan-without-objective', 'name at least one objective', 'data.objectives');
  return undefined;
};

const planned: Rule<'ObjectiveEvidenceRecorded'> = ({ data: { year, objective } }, { before }) => {
  const plan = before.annualPlans[year];
  if (!plan) return unknown(`no plan of ${year} is known yet`);
  return plan.includes(objective) ? undefined : warn('objective-not-planned', `${objective} is not in the plan of ${year}`);
};

const inOrder: Rule<'AgreementConcluded'> = ({ data: { from, to }, occurredAt }) => {
  const first = from ?? occurredAt.slice(0, 10);
  if (to !== undefined && to < first) throw new RuleBroken('ends-before-it-begins', `it begins on ${first}`, 'data.to');
  return undefined;
};

const eachServiceOnce: Rule<'StaffTrainingHeld' | 'StudyDayHeld'> = ({ data: { attendance } }) => {
  if (new Set(attendance.map(({ serviceId }) => serviceId)).size < attendance.length)
    throw new RuleBroken('service-twice', 'name each service once', 'data.attendance');
  return undefined;
};

export const bodyDecisions: DecisionsOf<typeof bodyStreamPayloads, ConsultationBody, unknown> = {
  BodyConvened: decideByRules(onlyOnce),
  BodyMandateChanged: decideByRules(convened, notDissolved),
  BodyDissolved: decideByRules(convened, notDissolved),
  MeetingHeld: decideByRules(thereOrNot, convened, notDissolved, members),
  RecommendationMade: decideByRules(convened, notDissolved, recommendations),
  SectorInvited: decideByRules(withNeed, convened, notDissolved),
  CollectiveNeedRaised: decideByRules(convened, notDissolved),
  // what a body decided is carried out, and shown, after it has been dissolved
  DecisionTaken: decideByRules(dueLater, decisions, aboutRecommendation),
  DecisionProgressed: decideByRules(decisions),
  AnnualPlanAdopted: decideByRules(withObjective),
  ObjectiveEvidenceRecorded: decideByRules(planned),
  AgreementConcluded: decideByRules(inOrder, agreements),
  AgreementEnded: decideByRules(agreements),
  StaffTrainingHeld: decideByRules(eachServiceOnce),
  StudyDayHeld: decideByRules(eachServiceOnce),
};
