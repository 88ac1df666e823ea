import { type Offer, type OfferStanding, type Service, standingOn } from '#partnership';
import type { Figure } from '../boards/figures.js';

/** What one offer is on a day, for whoever looks for one. */
export interface OfferLine {
  readonly offerId: string;
  readonly name?: string;
  readonly serviceId?: string;
  readonly serviceName?: string;
  readonly authority?: string;
  readonly domains: readonly string[];
  readonly kind?: string;
  readonly activity?: string;
  /** Absent: outside, or wherever the person is. */
  readonly prisonId?: string;
  readonly languages: readonly string[];
  /** Legal statuses admitted. Absent: every one. */
  readonly statuses?: readonly string[];
  readonly qualifying: boolean;
  readonly eLearning: boolean;
  readonly testNeeded: boolean;
  readonly openToOfficers: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly agreementRef?: string;
  readonly standing: OfferStanding;
  readonly since?: string;
  readonly cause?: string;
  readonly confirmedOn?: string;
  /** Nobody has confirmed it for half a year. */
  readonly stale: boolean;
  /** Running offers of other services for the same people, in the same place and language and of the same kind. */
  readonly doubles: readonly string[];
  readonly sessions: { readonly planned: number; readonly held: number; readonly cancelled: number; readonly next?: string };
  readonly capacity?: number;
  /** Counts are those of now: absent at another moment, and where a small one would tell of somebody. */
  readonly enrolled?: number;
  readonly waiting?: number;
  readonly free?: number;
  /** True when a count is not shown because it is small. */
  readonly suppressed?: boolean;
  /** Open, and nobody takes part. */
  readonly unreached?: boolean;
}

export interface OfferCounts {
  readonly enrolled: Figure;
  readonly waiting: Figure;
}

export interface InventoryAt {
  /** The day of the inventory, `YYYY-MM-DD`. */
  readonly today: string;
  readonly services: ReadonlyMap<string, Service>;
  /** By offer, what the reader may see. Absent at another moment than now. */
  readonly counts?: ReadonlyMap<string, OfferCounts>;
}

const STALE_DAYS = 183;
const DAY_MS = 86_400_000;
const NONE: OfferCounts = { enrolled: { n: 0 }, waiting: { n: 0 } };

/** Every offer that was ever published, as it stands on a day, by id. */
export function inventory(offers: ReadonlyMap<string, Offer>, at: InventoryAt): readonly OfferLine[] {
  const lines = [...offers].map(([offerId, offer]) => lineOf(offerId, offer, at)).filter(({ standing }) => standing !== 'unknown');
  return lines.map((line) => ({ ...line, doubles: lines.filter((other) => isDouble(line, other)).map(({ offerId }) => offerId) }));
}

function lineOf(offerId: string, offer: Offer, { today, services, counts }: InventoryAt): OfferLine {
  const { capacity, ...terms } = offer.terms;
  const standing = standingOn(offer, today);
  return {
    offerId,
    ...NOT_SAID,
    ...terms,
    ...namesOf(terms.serviceId === undefined ? undefined : services.get(terms.serviceId)),
    standing,
    since: offer.since,
    cause: offer.cause,
    confirmedOn: offer.confirmedOn,
    stale: isStale(offer, today),
    doubles: [],
    sessions: sessionsOf(offer, today),
    capacity,
    ...(counts ? countsOf({ capacity, standing }, counts.get(offerId) ?? NONE) : {}),
  };
}

/** What an offer is that says nothing else. */
const NOT_SAID = { domains: [], languages: [], qualifying: false, eLearning: false, testNeeded: false, openToOfficers: false };

function namesOf(service: Service | undefined): Pick<OfferLine, 'serviceName' | 'authority'> {
  return service?.name === undefined ? {} : { serviceName: service.name, authority: service.authority };
}

function isStale({ confirmedOn }: Offer, today: string): boolean {
  return confirmedOn !== undefined && Date.parse(today) - Date.parse(confirmedOn.slice(0, 10)) > STALE_DAYS * DAY_MS;
}

function sessionsOf({ sessions }: Offer, today: string): OfferLine['sessions'] {
  const all = Object.values(sessions.items);
  const count = (state: string): number => all.filter((session) => session.state === state).length;
  const planned = all.filter(({ state }) => state === 'planned').map(({ data }) => data['startsAt'] as string);
  const next = planned.filter((startsAt) => startsAt.slice(0, 10) >= today).toSorted()[0];
  return { planned: count('planned'), held: count('held'), cancelled: count('cancelled'), ...(next === undefined ? {} : { next }) };
}

/** Places that are free say how many are taken: where the one is hidden, so is the other. */
function countsOf(
  { capacity, standing }: Pick<OfferLine, 'capacity' | 'standing'>,
  { enrolled, waiting }: OfferCounts,
): Partial<OfferLine> {
  const taken = enrolled.n;
  return {
    ...(taken === undefined ? {} : { enrolled: taken, unreached: standing === 'open' && taken === 0 }),
    ...(waiting.n === undefined ? {} : { waiting: waiting.n }),
    ...(capacity === undefined || taken === undefined ? {} : { free: Math.max(0, capacity - taken) }),
    ...(enrolled.suppressed || waiting.suppressed ? { suppressed: true } : {}),
  };
}

function isDouble(one: OfferLine, other: OfferLine): boolean {
  if (one.offerId === other.offerId || one.serviceId === other.serviceId) return false;
  if (one.standing !== 'open' || other.standing !== 'open') return false;
  if (one.prisonId !== other.prisonId || one.activity !== other.activity) return false;
  return meet(one.domains, other.domains) && meet(one.languages, other.languages) && meetStatuses(one.statuses, other.statuses);
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((code) => others.includes(code));
}

function meetStatuses(some?: readonly string[], others?: readonly string[]): boolean {
  return some === undefined || others === undefined || meet(some, others);
}
