import { type EffectiveFact, type Items, itemsIn } from '#eventsourcing';
import {
  type Aftercare,
  type DetentionPlan,
  type Status,
  type Trajectory,
  evolveAftercare,
  evolveAnnouncements,
  evolveAppointments,
  evolveCases,
  evolveCustody,
  evolveHandovers,
  evolveModalities,
  evolvePlan,
  evolveReception,
  evolveReferrals,
  evolveRelease,
  evolveStatus,
  initialTrajectory,
} from '#trajectory';

/** The facets that a row of a list is made of. Of `cases`, `referrals` and `handovers` each service gets what names it. */
export interface CaseloadFacets extends Pick<
  Trajectory,
  'custody' | 'reception' | 'appointments' | 'announcements' | 'cases' | 'referrals' | 'handovers' | 'modalities' | 'release' | 'plan'
> {
  readonly dates?: Status['dates'];
  /** Languages that the person speaks. */
  readonly languages?: readonly string[];
  /** What each service alone knows of the stay, by its id. */
  readonly own: { readonly [serviceId: string]: OwnCase };
}

/** Folded from the facts of one service. */
export interface OwnCase {
  readonly plan: DetentionPlan;
  readonly aftercare: Aftercare;
  /** Languages in which it informed the person. */
  readonly informedIn: readonly string[];
}

const { custody, reception, appointments, announcements, cases, referrals, handovers, modalities, release, plan } = initialTrajectory;

export const initialFacets: CaseloadFacets = {
  custody,
  reception,
  appointments,
  announcements,
  cases,
  referrals,
  handovers,
  modalities,
  release,
  plan,
  own: {},
};

/** Facts on plans that the whole partnership reads. */
const SHARED_PLAN: readonly string[] = ['TransferArrived', 'PlanReviewScheduled'];
const OWN = /^(DetentionPlan\w+|PlanReviewed|Aftercare\w+|InformationProvided)$/;

/** The facets after one more fact; the same object when it says nothing to a list. Secret facts are on no list. */
export function evolveFacets(state: CaseloadFacets, fact: EffectiveFact): CaseloadFacets {
  if (fact.visibility === 'SECRET') return state;
  const next: CaseloadFacets = {
    custody: evolveCustody(state.custody, fact),
    // what a service told the person is that service's own
    reception: fact.type === 'InformationProvided' ? state.reception : evolveReception(state.reception, fact),
    appointments: evolveAppointments(state.appointments, fact),
    announcements: evolveAnnouncements(state.announcements, fact),
    cases: evolveCases(state.cases, fact),
    referrals: evolveReferrals(state.referrals, fact),
    handovers: evolveHandovers(state.handovers, fact),
    modalities: evolveModalities(state.modalities, fact),
    release: prepared(state.release, fact),
    plan: SHARED_PLAN.includes(fact.type) ? evolvePlan(state.plan, fact) : state.plan,
    dates: evolveStatus({ ...initialTrajectory.status, ...(state.dates ? { dates: state.dates } : {}) }, fact).dates,
    languages: spokenLanguages(state, fact),
    own: evolveOwn(state, fact),
  };
  const facets = Object.keys(next) as (keyof CaseloadFacets)[];
  return facets.some((facet) => next[facet] !== state[facet]) || 'personId' in fact.data ? next : state;
}

/** Relatives have languages too: only what is said of the person counts. */
function spokenLanguages({ languages }: CaseloadFacets, { type, data }: EffectiveFact): readonly string[] | undefined {
  const ofPerson = type === 'PersonRegistered' || type === 'PersonIdentityCorrected';
  return ofPerson ? ((data['languages'] as readonly string[] | undefined) ?? languages) : languages;
}

/** Of the release what a list asks: when, and whether kit and reference person are there. No address, no name. */
function prepared(state: Trajectory['release'], fact: EffectiveFact): Trajectory['release'] {
  const { planned, reference, kit, released } = evolveRelease(state, fact);
  if (planned === state.planned && reference === state.reference && kit === state.kit && released === state.released) return state;
  const named = reference && { accepted: reference.accepted, source: reference.source };
  return {
    ...(planned ? { planned } : {}),
    ...(named ? { reference: named } : {}),
    ...(kit ? { kit } : {}),
    ...(released ? { released } : {}),
  };
}

function evolveOwn(state: CaseloadFacets, fact: EffectiveFact): CaseloadFacets['own'] {
  if (SHARED_PLAN.includes(fact.type)) {
    const entries = Object.entries(state.own).map(([service, one]) => [service, { ...one, plan: evolvePlan(one.plan, fact) }] as const);
    return entries.length === 0 ? state.own : Object.fromEntries(entries);
  }
  const { serviceId } = fact.actor;
  if (serviceId === undefined || !OWN.test(fact.type)) return state.own;
  const before = ownCase(state, serviceId);
  const told = fact.type === 'InformationProvided' ? [fact.data['language'] as string] : [];
  const after: OwnCase = {
    plan: evolvePlan(before.plan, fact),
    aftercare: evolveAftercare(before.aftercare, fact),
    informedIn: [...new Set([...before.informedIn, ...told])],
  };
  return { ...state.own, [serviceId]: after };
}

/** What a service alone knows. An id may be any word: only own properties count. */
export function ownCase({ own, plan: shared }: CaseloadFacets, serviceId: string): OwnCase {
  const known = Object.hasOwn(own, serviceId) ? own[serviceId] : undefined;
  return known ?? { plan: shared, aftercare: initialTrajectory.aftercare, informedIn: [] };
}

/** The stay as the whole partnership knows it; with a service, as that service knows it. Limits are computed from this alone. */
export function stayOf(facets: CaseloadFacets, serviceId?: string): Trajectory {
  const { custody: where, reception: first, appointments: second, release: after } = facets;
  const shared = { ...initialTrajectory, custody: where, reception: first, appointments: second, release: after };
  if (serviceId === undefined) return shared;
  const { plan: own, aftercare } = ownCase(facets, serviceId);
  return { ...shared, plan: own, aftercare, handovers: toAcknowledge(facets, serviceId) };
}

/** Hand-overs that wait for an answer of a service. */
export function toAcknowledge({ handovers: all }: CaseloadFacets, serviceId: string): Trajectory['handovers'] {
  const asked = itemsIn(all.handovers, 'prepared').filter(({ data }) => data['toServiceId'] === serviceId);
  const own: Items<'prepared' | 'accepted'> = { items: Object.fromEntries(asked.map((one) => [one.id, one])), waiting: [] };
  return { ...all, handovers: own };
}
