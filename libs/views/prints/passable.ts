import { type Calendar, type RecordedFact, effectiveHistory, fold, itemsIn, parseDay, withoutWrongPerson } from '#eventsourcing';
import { LOCAL_ACTOR, can } from '#privacy';
import { type Trajectory, coveringConsent, evolveTrajectory, initialTrajectory } from '#trajectory';
import type { Court, Domain } from '#vocabulary';
import type { ReadableAt } from '../readable.js';
import { rightsIn } from '../rights.js';

/** What the person consents to pass to a court today. */
export interface CourtConsent {
  /** The consents that name the court and hold today. */
  readonly consentIds: readonly string[];
  /** Domains that they cover. */
  readonly domains: readonly Domain[];
}

/** What may pass to a court: the consent, and the ids of the facts. */
export interface Passable {
  readonly consent: CourtConsent;
  readonly eventIds: ReadonlySet<string>;
}

/** Of all facts of a stay those that may pass to a court, by the consents of now, whoever prints and whatever moment is printed. */
export function passableTo(court: Court, all: readonly RecordedFact[], { calendar, today }: Omit<ReadableAt, 'cut'>): Passable {
  const events = withoutWrongPerson(all);
  const stay = stayOfNow(events, calendar);
  const rights = rightsIn({ stay, today }, events);
  const passing = events.filter((event) => can(LOCAL_ACTOR, { kind: 'pass-to-court', fact: rights(event), court }).allowed);
  return { consent: courtConsent(stay, court, today), eventIds: new Set(passing.map(({ eventId }) => eventId)) };
}

/** True when a consent of the person names an addressee outside today. Bare dates belong to no domain. */
export function mayPassTo(addressee: string, all: readonly RecordedFact[], { calendar, today }: Omit<ReadableAt, 'cut'>): boolean {
  const { consents } = stayOfNow(withoutWrongPerson(all), calendar);
  return coveringConsent(consents, { serviceId: addressee }, { day: today }) !== undefined;
}

function stayOfNow(events: readonly RecordedFact[], calendar: Calendar): Trajectory {
  return fold(effectiveHistory(events, calendar), evolveTrajectory, initialTrajectory);
}

function courtConsent({ consents }: Trajectory, court: Court, today: number): CourtConsent {
  const holding = itemsIn(consents, 'given').filter(({ data }) => {
    const { services, until } = data as { readonly services: readonly string[]; readonly until?: string };
    return services.includes(court) && (until === undefined || today <= (parseDay(until) ?? -Infinity));
  });
  const domains = holding.flatMap(({ data }) => data['domains'] as readonly Domain[]);
  return { consentIds: holding.map(({ id }) => id), domains: [...new Set(domains)] };
}
