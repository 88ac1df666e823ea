import {
  type Day,
  type EffectiveFact,
  type Item,
  type Items,
  type RecordedFact,
  isResolution,
  itemsIn,
  ownItem,
  targetOf,
} from '#eventsourcing';
import { type Actor, type FactRights, may } from '#privacy';
import { type Trajectory, covers, isOpen, itemsOf } from '#trajectory';

/** What rights on the facts of a stay go by now: what it is at this moment, whatever moment is asked for. */
export interface Standing {
  readonly stay: Trajectory;
  readonly today: Day;
}

/** The items that a fact may name, by the property that names them. */
const NAMED: { readonly [property: string]: (stay: Trajectory) => Items } = {
  needId: (stay) => stay.needs,
  goalId: (stay) => stay.plan.goals,
  referralId: (stay) => stay.referrals,
  supportId: (stay) => stay.supports,
  offerId: (stay) => stay.activities.enrolments,
  handoverId: (stay) => stay.handovers.handovers,
};
const PROPERTY_OF = { NEED: 'needId', SUPPORT: 'supportId', ACTIVITY: 'offerId', GOAL: 'goalId' } as const;

/** A support says its track only: that of care may be about any of the domains of health. */
const DOMAINS_OF_TRACK: { readonly [track: string]: readonly string[] } = {
  PSYCHOSOCIAL: ['D1'],
  ADMIN: ['D1'],
  LEGAL: ['D1'],
  HOUSING: ['D1'],
  WORK: ['D6'],
  CARE: ['D8', 'D9', 'D10'],
};
const FAMILY: readonly string[] = ['FamilyReceptionHeld', 'FamilyContactNeedNoted', 'RelativeRegistered', 'RelativeRemoved'];

/** Facts of a service that belong to no domain: a consent that names the reader's service covers them. Any other needs its domain. */
const WITHOUT_DOMAIN =
  /^(Case(Un)?[Aa]ssigned|AdministrativeRightStatusChanged|Interpreter\w+|InformationProvided|DetentionPlan\w+|PlanAgreementRecorded|PlanProtocolSigned|PlanReviewed|AccessRefused|Aftercare\w+|AttendanceCertificateIssued)$/;

/** What rights on each event go by. A correction or annulment is read by whoever may read what it is about: it holds the same content. */
export function rightsIn(standing: Standing, events: readonly RecordedFact[]): (event: RecordedFact) => FactRights {
  const byId = new Map(events.map((event) => [event.eventId, event]));
  const said = saidOf(events, byId);
  return (event) => {
    const fact = rootOf(event, byId);
    return fact ? rightsOf(standing, fact, said.get(fact.eventId) ?? []) : { visibility: 'SECRET', actor: event.actor };
  };
}

/** Which facts of a stream an actor may read as things stand. */
export function readerOf(actor: Actor, events: readonly RecordedFact[], standing: Standing): (event: RecordedFact) => boolean {
  if (events.every((fact) => may(actor, { kind: 'read-fact', fact }))) return () => true;
  const rights = rightsIn(standing, events);
  return (event) => may(actor, { kind: 'read-fact', fact: rights(event) });
}

/** What was ever said of each fact: by itself, then by its corrections. It is read only by who may read all of it. */
function saidOf(events: readonly RecordedFact[], byId: ReadonlyMap<string, RecordedFact>): ReadonlyMap<string, Data[]> {
  const said = new Map<string, Data[]>();
  for (const event of events) {
    const fact = rootOf(event, byId);
    const data = isResolution(event.type) ? event.data['data'] : event.data;
    if (fact && data) said.set(fact.eventId, [...(said.get(fact.eventId) ?? []), data as Data]);
  }
  return said;
}

type Data = { readonly [property: string]: unknown };

function rootOf(event: RecordedFact, byId: ReadonlyMap<string, RecordedFact>): RecordedFact | undefined {
  let fact: RecordedFact | undefined = event;
  // a target stands before what changes it; anything else is damage, and ends here
  while (fact && isResolution(fact.type)) {
    const target: RecordedFact | undefined = byId.get(targetOf(fact));
    fact = target && target.revision < fact.revision ? target : undefined;
  }
  return fact;
}

function rightsOf({ stay, today }: Standing, fact: RecordedFact, said: readonly Data[]): FactRights {
  const { visibility, actor, type } = fact;
  const about = said.map((data) => ({ ...fact, data }) as EffectiveFact);
  const domains = about.map((one) => domainsOf(stay, one));
  const known = domains.flatMap((found) => found ?? []);
  const consented = domains.includes(undefined) ? [] : consentedServices(stay, known, today);
  const addressed = about.map((one) => addressees(stay, one));
  const addressedTo = addressed[0]?.filter((service) => addressed.every((services) => services.includes(service))) ?? [];
  return { visibility, actor, type, domains: known, consented, addressedTo };
}

/** The domains that a fact is about; none for what belongs to none; undefined where that is not known. */
function domainsOf(stay: Trajectory, fact: EffectiveFact): readonly string[] | undefined {
  const own = ownDomains(fact.data);
  if (own.length > 0) return own;
  if (FAMILY.includes(fact.type)) return ['D1'];
  const named = namedBy(stay, fact).flatMap((item) => itemDomains(stay, item));
  if (named.length > 0) return named;
  return WITHOUT_DOMAIN.test(fact.type) ? [] : undefined;
}

function ownDomains(data: Data): readonly string[] {
  const { domain, items, track, kind } = data;
  const ofItems = Array.isArray(items) ? items.flatMap((item) => ownDomains(item as Data)) : [];
  const ofTrack = typeof track === 'string' ? (DOMAINS_OF_TRACK[track] ?? []) : [];
  // that somebody saw a doctor is about health, whatever was said
  const ofKind = kind === 'MEDICAL' ? ['D8'] : [];
  return [...(typeof domain === 'string' ? [domain] : []), ...ofItems, ...ofTrack, ...ofKind];
}

/** An enrolment or a support may be an answer to a need, and is about the same. */
function itemDomains(stay: Trajectory, item: Item): readonly string[] {
  const { needId } = item.data;
  const need = typeof needId === 'string' ? ownItem(stay.needs, needId, reportedAs(item)) : undefined;
  return [...ownDomains(item.data), ...(need ? ownDomains(need.data) : [])];
}

function namedBy(stay: Trajectory, fact: EffectiveFact): readonly Item[] {
  return Object.entries(NAMED).flatMap(([property, itemsIn_]) => {
    const id = fact.data[property];
    return typeof id === 'string' ? (ownItem(itemsIn_(stay), id, fact) ?? []) : [];
  });
}

function reportedAs({ opened }: Item): EffectiveFact {
  return { actor: opened.reporter } as unknown as EffectiveFact;
}

function consentedServices(stay: Trajectory, domains: readonly string[], day: Day): readonly string[] {
  const given = itemsIn(stay.consents, 'given');
  const services = new Set(given.flatMap((consent) => consent.data['services'] as readonly string[]));
  const asked = domains.length === 0 ? [undefined] : domains;
  const all = (serviceId: string): boolean =>
    asked.every((domain) => given.some((consent) => covers(consent, { serviceId, domain: domain as never }, { day })));
  return [...services].filter((service) => all(service));
}

/** Receivers of open referrals and hand-overs of what a fact is about. */
function addressees(stay: Trajectory, fact: EffectiveFact): readonly string[] {
  const named = namedBy(stay, fact);
  return openRequests(stay).flatMap(({ to, items }) => (named.some((item) => items.includes(item)) ? to : []));
}

/** What is asked of another service, and has no answer yet or is being done. */
function openRequests(stay: Trajectory): readonly { readonly to: string; readonly items: readonly (Item | undefined)[] }[] {
  const referrals = itemsIn(stay.referrals, 'sent', 'accepted').map((referral) => {
    const { toServiceId, needId } = referral.data as { readonly toServiceId: string; readonly needId?: string };
    return { to: toServiceId, items: [referral, needId === undefined ? undefined : ownItem(stay.needs, needId, reportedAs(referral))] };
  });
  const open = Object.values(stay.handovers.handovers.items).filter((handover) => isOpen(stay.handovers, handover));
  const handovers = open.map((handover) => {
    const items = itemsOf(stay.handovers, handover).map(({ data }) => {
      const { kind, itemId } = data as { readonly kind: keyof typeof PROPERTY_OF; readonly itemId: string };
      return ownItem(NAMED[PROPERTY_OF[kind]]!(stay), itemId, reportedAs(handover));
    });
    return { to: handover.data['toServiceId'] as string, items: [handover, ...items] };
  });
  return [...referrals, ...handovers];
}
