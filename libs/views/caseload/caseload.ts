import { type EffectiveFact, type JsonObject, type View, type Zone, formatDay, itemsIn } from '#eventsourcing';
import { TRAJECTORY_PREFIX, type TrajectorySettings, isInside } from '#trajectory';
import { dueLines, endsAt } from '../plan/due.js';
import { NO_DUE_DAY, counted } from './counted.js';
import { type CaseloadFacets, evolveFacets, initialFacets, stayOf } from './facets.js';

/** What a view may depend on beside the facts: dated settings, and the zone whose days the store goes by. */
export interface ViewSettings extends TrajectorySettings {
  readonly zone: Zone;
}

/**
 * A stay as a line of lists across stays. What lists filter, sort and count by comes from facts of the whole partnership alone;
 * what a service does stands under its own name, and is asked for by that service only.
 */
export interface Caseload {
  readonly trajectoryId: string;
  readonly personId?: string;
  /** Present while the person is in custody: only then the stay is on the lists of a prison. */
  readonly prison?: string;
  readonly legalStatus?: string;
  readonly since?: string;
  /** The day on which the first limit ends that waits for something; `NO_DUE_DAY` where none does. Whether it is overdue is judged on asking. */
  readonly dueDay: string;
  /** The day of the admission, where custody began with one. */
  readonly arrivedOn?: string;
  /** Services that have something to do: the case, a plan, aftercare, a referral or hand-over to answer. */
  readonly services: readonly string[];
  readonly facets: CaseloadFacets;
}

/** One small document per stay, for the work list and the reception board. */
export const caseloadView: View<Caseload & JsonObject, ViewSettings> = {
  name: 'caseload',
  version: 2,
  streamPrefix: TRAJECTORY_PREFIX,
  indexes: { scalar: ['prison', 'legalStatus', 'dueDay', 'since', 'arrivedOn'], array: ['services'] },
  initial: (trajectoryId) => asJson({ trajectoryId, dueDay: NO_DUE_DAY, services: [], facets: initialFacets }),
  evolve: (body, fact, settings) => {
    const facets = evolveFacets(body.facets, fact);
    return facets === body.facets ? body : asJson(caseload(named(body, fact), facets, settings));
  },
  contributions: (body, settings) => counted(body, (serviceId) => dueDays(body.facets, settings, serviceId)),
};

function named({ trajectoryId, personId }: Caseload, { data }: EffectiveFact): Pick<Caseload, 'trajectoryId' | 'personId'> {
  const known = personId ?? data['personId'];
  return { trajectoryId, ...(typeof known === 'string' ? { personId: known } : {}) };
}

function caseload(who: Pick<Caseload, 'trajectoryId' | 'personId'>, facets: CaseloadFacets, settings: ViewSettings): Caseload {
  const inside = isInside(facets.custody) ? facets.custody : undefined;
  return {
    ...who,
    ...(inside ? heldSince(inside, facets) : {}),
    dueDay: (inside && dueDays(facets, settings)[0]?.day) ?? NO_DUE_DAY,
    services: servicesOf(facets),
    facets,
  };
}

type Inside = Extract<CaseloadFacets['custody'], { readonly prison: string }>;

function heldSince({ prison, since, legalStatus }: Inside, { reception: { start } }: CaseloadFacets): Partial<Caseload> {
  return {
    prison,
    since,
    ...(legalStatus === undefined ? {} : { legalStatus }),
    ...(start?.day === undefined ? {} : { arrivedOn: formatDay(start.day) }),
  };
}

/** The limits that wait for something, each with the day on which it ends, the first one first. */
function dueDays(
  facets: CaseloadFacets,
  { zone, ...settings }: ViewSettings,
  serviceId?: string,
): readonly { what: string; day: string }[] {
  // the moment decides of a limit whether it is overdue, not when it ends: any will do
  const lines = dueLines(stayOf(facets, serviceId), { settings, zone, now: 0 });
  return lines.map((line) => ({ what: line.what, day: formatDay(zone.dayOf(endsAt(line, { zone }))) }));
}

function servicesOf(facets: CaseloadFacets): readonly string[] {
  const { cases, handovers, own } = facets;
  const assigned = itemsIn(cases, 'assigned').map(({ data }) => data['serviceId'] as string);
  const asked = itemsIn(handovers.handovers, 'prepared').map(({ data }) => data['toServiceId'] as string);
  const busy = Object.entries(own).filter(
    ([, { plan, aftercare }]) => itemsIn(plan.plans, 'open').length + itemsIn(aftercare, 'requested', 'started').length > 0,
  );
  return [...new Set([...assigned, ...askedOf(facets), ...asked, ...busy.map(([service]) => service)])];
}

/** The services that have a referral to answer, once for each. */
export function askedOf(facets: Pick<CaseloadFacets, 'referrals'>): readonly string[] {
  return itemsIn(facets.referrals, 'sent').map((referral) => referral.data['toServiceId'] as string);
}

function asJson(body: Caseload): Caseload & JsonObject {
  return body as unknown as Caseload & JsonObject;
}
