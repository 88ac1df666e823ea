import { type Contribution, type EffectiveFact, type JsonObject, type View, Zone, formatDay, itemsIn } from '#eventsourcing';
import {
  TRAJECTORY_PREFIX,
  type Trajectory,
  type TrajectorySettings,
  evolveAnnouncements,
  evolveAppointments,
  evolveCases,
  evolveCustody,
  evolveReception,
  evolveReferrals,
  initialTrajectory,
  isInside,
} from '#trajectory';
import { dueLines, endsAt } from '../plan/due.js';

/** The facets that a row of a list is made of. */
export type CaseloadFacets = Pick<Trajectory, 'custody' | 'reception' | 'appointments' | 'announcements' | 'cases' | 'referrals'>;

/**
 * A stay as a line of lists across stays. What lists filter, sort and count by comes from facts of the whole partnership alone;
 * what a service does stands under its own name, and is asked for by that service only.
 */
export interface Caseload {
  readonly trajectoryId: string;
  readonly personId?: string;
  /** Present while the person is in custody: only then the stay is on the lists. */
  readonly prison?: string;
  readonly legalStatus?: string;
  readonly since?: string;
  /** The day on which the first limit ends that waits for something; `NO_DUE_DAY` where none does. Whether it is overdue is judged on asking. */
  readonly dueDay: string;
  /** The day of the admission, where custody began with one. */
  readonly arrivedOn?: string;
  /** Services that have the case, or are asked to answer a referral. */
  readonly services: readonly string[];
  readonly facets: CaseloadFacets;
}

export const CASELOAD = 'caseload';
/** The same by service: each asks for its own rows only. */
export const CASELOAD_OF_SERVICE = 'caseload-of-service';
/** Sorts after every day. */
export const NO_DUE_DAY = '9999-12-31';

/** Views know no settings of the store; the days of the lists are those of Brussels, whose prisons they are about. */
const zone = new Zone('Europe/Brussels');

const { custody, reception, appointments, announcements, cases, referrals } = initialTrajectory;
const initialFacets: CaseloadFacets = { custody, reception, appointments, announcements, cases, referrals };

/** One small document per stay, for the work list and the reception board. */
export const caseloadView: View<Caseload & JsonObject, TrajectorySettings> = {
  name: 'caseload',
  version: 1,
  streamPrefix: TRAJECTORY_PREFIX,
  indexes: { scalar: ['prison', 'legalStatus', 'dueDay', 'since', 'arrivedOn'], array: ['services'] },
  initial: (trajectoryId) => asJson({ trajectoryId, dueDay: NO_DUE_DAY, services: [], facets: initialFacets }),
  evolve: (body, fact, settings) => {
    const facets = evolveFacets(body.facets, fact);
    return facets === body.facets ? body : asJson(caseload(named(body, fact), facets, settings));
  },
  contributions: counted,
};

function evolveFacets(state: CaseloadFacets, fact: EffectiveFact): CaseloadFacets {
  const next: CaseloadFacets = {
    custody: evolveCustody(state.custody, fact),
    reception: withoutInformation(evolveReception(state.reception, fact)),
    appointments: evolveAppointments(state.appointments, fact),
    announcements: evolveAnnouncements(state.announcements, fact),
    cases: evolveCases(state.cases, fact),
    referrals: evolveReferrals(state.referrals, fact),
  };
  const facets = Object.keys(next) as (keyof CaseloadFacets)[];
  return facets.some((facet) => next[facet] !== state[facet]) || 'personId' in fact.data ? next : state;
}

/** What a service told the person is that service's own. */
function withoutInformation(reception: Trajectory['reception']): Trajectory['reception'] {
  return reception.information.length === 0 ? reception : { ...reception, information: [] };
}

function named({ trajectoryId, personId }: Caseload, { data }: EffectiveFact): Pick<Caseload, 'trajectoryId' | 'personId'> {
  const known = personId ?? data['personId'];
  return { trajectoryId, ...(typeof known === 'string' ? { personId: known } : {}) };
}

function caseload(who: Pick<Caseload, 'trajectoryId' | 'personId'>, facets: CaseloadFacets, settings: TrajectorySettings): Caseload {
  const inside = isInside(facets.custody) ? facets.custody : undefined;
  const { start } = facets.reception;
  return {
    ...who,
    ...(inside ? { prison: inside.prison, since: inside.since } : {}),
    ...(inside?.legalStatus === undefined ? {} : { legalStatus: inside.legalStatus }),
    dueDay: inside ? firstDueDay(facets, settings) : NO_DUE_DAY,
    ...(inside && start?.day !== undefined ? { arrivedOn: formatDay(start.day) } : {}),
    services: [...new Set([...assignedTo(facets), ...askedOf(facets)])],
    facets,
  };
}

function firstDueDay(facets: CaseloadFacets, settings: TrajectorySettings): string {
  // the moment decides of a limit whether it is overdue, not when it ends: any will do
  const [first] = dueLines({ ...initialTrajectory, ...facets }, { settings, zone, now: 0 });
  return first ? formatDay(zone.dayOf(endsAt(first, { zone }))) : NO_DUE_DAY;
}

/** The services that have the case. */
function assignedTo({ cases: { items } }: CaseloadFacets): readonly string[] {
  return Object.values(items).flatMap(({ state, data }) => (state === 'assigned' ? (data['serviceId'] as string) : []));
}

/** The services that have a referral to answer, once for each. */
export function askedOf(facets: Pick<CaseloadFacets, 'referrals'>): readonly string[] {
  return itemsIn(facets.referrals, 'sent').map((referral) => referral.data['toServiceId'] as string);
}

function counted(body: Caseload): readonly Contribution[] {
  if (body.prison === undefined) return [];
  const key = { prison: body.prison, legalStatus: body.legalStatus ?? 'UNKNOWN', dueDay: body.dueDay };
  const asked = askedOf(body.facets);
  const own = body.services.map((service) => ({
    board: CASELOAD_OF_SERVICE,
    key: { ...key, service },
    value: { stays: 1, referralsToAnswer: asked.filter((one) => one === service).length },
  }));
  return [{ board: CASELOAD, key, value: { stays: 1 } }, ...own];
}

function asJson(body: Caseload): Caseload & JsonObject {
  return body as unknown as Caseload & JsonObject;
}
