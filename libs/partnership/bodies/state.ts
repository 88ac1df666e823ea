import {
  type EffectiveFact,
  type EvolversOf,
  type FactIn,
  type Item,
  type Items,
  type Lifecycle,
  type Source,
  evolveByTable,
  evolveItems,
  noItems,
  settle,
  sourceOf,
} from '#eventsourcing';
import type { AGREEMENT_STATE, DECISION_PROGRESS, DecisionOutcome, DecisionState, Objective, RecommendationState } from '#vocabulary';
import { type BodyConvened, type CollectiveNeedRaised, type MeetingHeld, type SectorInvited, bodyPayloads } from './events.js';
import { type ObjectiveEvidenceRecorded, type StaffTrainingHeld, type StudyDayHeld, policyPayloads } from './policy-events.js';

export const bodyStreamPayloads = { ...bodyPayloads, ...policyPayloads };
export type BodyType = keyof typeof bodyStreamPayloads;
export type BodyFact<T extends BodyType = BodyType> = FactIn<typeof bodyStreamPayloads, T>;
export type AgreementState = keyof typeof AGREEMENT_STATE;

/** Something that a body reported, and where it comes from. */
export type Reported<Data> = Data & { readonly source: Source };

/** A body of consultation, with all that it did. */
export interface ConsultationBody {
  readonly convenedOn?: string;
  readonly dissolvedOn?: string;
  readonly successorBodyId?: string;
  readonly terms: Partial<BodyConvened>;
  readonly meetings: readonly Reported<MeetingHeld>[];
  readonly recommendations: Items<RecommendationState>;
  readonly invitations: readonly Reported<SectorInvited>[];
  readonly collectiveNeeds: readonly Reported<CollectiveNeedRaised>[];
  readonly decisions: Items<DecisionState>;
  /** Objectives by year. */
  readonly annualPlans: { readonly [year: string]: readonly Objective[] };
  readonly evidence: readonly Reported<ObjectiveEvidenceRecorded>[];
  readonly agreements: Items<AgreementState>;
  readonly trainings: readonly Reported<StaffTrainingHeld>[];
  readonly studyDays: readonly Reported<StudyDayHeld>[];
}

export const initialBody: ConsultationBody = {
  terms: {},
  meetings: [],
  recommendations: noItems,
  invitations: [],
  collectiveNeeds: [],
  decisions: noItems,
  annualPlans: {},
  evidence: [],
  agreements: noItems,
  trainings: [],
  studyDays: [],
};

export const recommendationLifecycle: Lifecycle<RecommendationState> = {
  key: 'recommendationId',
  opens: { RecommendationMade: 'made' },
  moves: {},
  rules: { exists: 'recommendation-exists', beforeOpening: 'before-recommendation' },
};

const STATE_OF: { readonly [status in keyof typeof DECISION_PROGRESS]: DecisionState } = {
  IN_PROGRESS: 'in-progress',
  DONE: 'done',
  DROPPED: 'dropped',
};

export const decisionLifecycle: Lifecycle<DecisionState> = {
  key: 'decisionId',
  opens: { DecisionTaken: 'open' },
  moves: {
    DecisionProgressed: {
      from: ['open', 'in-progress'],
      to: (data) => STATE_OF[data['status'] as keyof typeof STATE_OF],
      rule: 'decision-closed',
    },
  },
  rules: { exists: 'decision-exists', beforeOpening: 'before-decision' },
};

export const agreementLifecycle: Lifecycle<AgreementState> = {
  key: 'agreementId',
  opens: { AgreementConcluded: 'concluded' },
  moves: { AgreementEnded: { from: ['concluded'], to: 'ended', rule: 'agreement-not-running' } },
  rules: { exists: 'agreement-exists', beforeOpening: 'before-agreement' },
};

const BECOMES: { readonly [outcome in DecisionOutcome]: RecommendationState } = {
  ADOPTED: 'adopted',
  POSTPONED: 'postponed',
  REJECTED: 'rejected',
};

const evolvers: EvolversOf<typeof bodyStreamPayloads, ConsultationBody> = {
  BodyConvened: (state, { occurredAt, data }) => ({ ...state, convenedOn: occurredAt, terms: { ...data, ...state.terms } }),
  BodyMandateChanged: (state, { data }) => ({ ...state, terms: { ...state.terms, ...data } }),
  BodyDissolved: (state, { occurredAt, data }) => ({ ...state, ...data, dissolvedOn: occurredAt }),
  MeetingHeld: (state, fact) => ({ ...state, meetings: [...state.meetings, reported(fact)] }),
  SectorInvited: (state, fact) => ({ ...state, invitations: [...state.invitations, reported(fact)] }),
  CollectiveNeedRaised: (state, fact) => ({ ...state, collectiveNeeds: [...state.collectiveNeeds, reported(fact)] }),
  DecisionTaken: (state, fact) => ({ ...state, recommendations: decided(state.recommendations, fact) }),
  AnnualPlanAdopted: (state, { data }) => ({ ...state, annualPlans: { ...state.annualPlans, [data.year]: data.objectives } }),
  ObjectiveEvidenceRecorded: (state, fact) => ({ ...state, evidence: [...state.evidence, reported(fact)] }),
  StaffTrainingHeld: (state, fact) => ({ ...state, trainings: [...state.trainings, reported(fact)] }),
  StudyDayHeld: (state, fact) => ({ ...state, studyDays: [...state.studyDays, reported(fact)] }),
};

const evolveRest = evolveByTable<ConsultationBody>(evolvers);

export function evolveBody(state: ConsultationBody, fact: EffectiveFact): ConsultationBody {
  const recommendations = evolveItems(recommendationLifecycle, state.recommendations, fact);
  const decisions = evolveItems(decisionLifecycle, state.decisions, fact);
  const agreements = evolveItems(agreementLifecycle, state.agreements, fact);
  const kept = recommendations === state.recommendations && decisions === state.decisions && agreements === state.agreements;
  return evolveRest(kept ? state : { ...state, recommendations, decisions, agreements }, fact);
}

function reported<Data extends object>(fact: EffectiveFact<string, Data>): Reported<Data> {
  return { ...fact.data, source: sourceOf(fact) };
}

/** What a decision makes of the recommendation that it is about. */
function decided(recommendations: Items<RecommendationState>, fact: BodyFact<'DecisionTaken'>): Items<RecommendationState> {
  const { recommendationId, outcome = 'ADOPTED' } = fact.data;
  return settle(recommendations, fact, BECOMES[outcome], (item) => item.id === recommendationId);
}

/** True when an agreement binds on a day. @param day `YYYY-MM-DD` */
export function bindsOn({ state, since, data, opened }: Item<AgreementState>, day: string): boolean {
  const { from = opened.occurredAt.slice(0, 10), to } = data as { readonly from?: string; readonly to?: string };
  const last = state === 'ended' ? since.slice(0, 10) : to;
  return from <= day && (last === undefined || day <= last);
}
