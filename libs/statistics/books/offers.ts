import { type Day, type EffectiveFact, formatDay, parseDay } from '#eventsourcing';
import { type Offer, evolveOffer, initialOffer, type offerStreamPayloads, partnershipKinds, standingOn } from '#partnership';
import { FOREVER, type ReadsOf } from '../definition.js';
import { type Span, spanAt, spansOf } from './spans.js';

/** The beginning of the names of the streams of offers. */
export const OFFER_PREFIX = partnershipKinds.offer.prefix;

/** What figures read of offers. */
export const OFFER_READS: ReadsOf<typeof offerStreamPayloads> = {
  OfferPublished: ['serviceId', 'domains', 'prisonId', 'statuses', 'capacity', 'from', 'to'],
  OfferRevised: ['domains', 'statuses', 'capacity', 'from', 'to'],
  OfferSuspended: ['cause', 'until'],
  OfferResumed: [],
  OfferExpired: [],
  OfferWithdrawn: ['cause'],
};

/** An offer over a stretch of days. */
export interface OfferSpan extends Span {
  /** True when it can be taken up. */
  readonly open: boolean;
  readonly serviceId?: string;
  readonly domains: readonly string[];
  readonly prisonId?: string;
  /** Legal statuses that are admitted; absent: every one. */
  readonly statuses?: readonly string[];
  /** Places at one time; absent: not limited. */
  readonly capacity?: number;
}

/** What was known of the offers at one cut. */
export class Offers {
  private byDomain: ReadonlyMap<string, readonly OfferSpan[]> | undefined;

  constructor(private readonly spans: ReadonlyMap<string, readonly OfferSpan[]> = new Map()) {}

  /** What an offer is on a day; before it was published and after its end, what it was at the nearest time. */
  at(offerId: string, day: Day): OfferSpan | undefined {
    const spans = this.spans.get(offerId) ?? [];
    return spanAt(spans, day) ?? (day < (spans[0]?.from ?? 0) ? spans[0] : spans.at(-1));
  }

  /** The parts of a stretch on which an offer of the domain was open to a legal status; the whole of it where no offer of it is known. */
  admitting(domain: string, legalStatus: string, { from, until }: Stretch): readonly Stretch[] {
    this.byDomain ??= domainsOf([...this.spans.values()].flat());
    const offers = this.byDomain.get(domain);
    if (!offers) return [{ from, until }];
    const open = offers.filter((offer) => offer.open && (offer.statuses?.includes(legalStatus) ?? true));
    const within = open.map((offer) => ({ from: Math.max(offer.from, from), until: Math.min(offer.until, until) }));
    return joined(within.filter((part) => part.from < part.until));
  }
}

/** Days from one on, before another. */
export interface Stretch {
  readonly from: Day;
  readonly until: Day;
}

/** Stretches that overlap or touch, as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: { from: Day; until: Day }[] = [];
  for (const { from, until } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else all.push({ from, until });
  }
  return all;
}

/** The history of an offer as stretches of days, cut where its own dates begin and end it. */
export function offerSpans(facts: readonly EffectiveFact[]): readonly OfferSpan[] {
  const states = spansOf(facts, { initial: initialOffer, evolve: evolveOffer });
  const published = states.filter(({ state }) => state.publishedOn !== undefined);
  return published.flatMap(({ state, from, until, facts }) => {
    const borders = [from, ...turnsOf(state).filter((day) => day > from && day < until), until];
    return borders.slice(1).map((end, i): OfferSpan => ({ ...termsOf(state, borders[i]!), from: borders[i]!, until: end, facts }));
  });
}

/** The days on which an offer begins or ends by what it says of itself. */
function turnsOf({ terms, suspendedUntil }: Offer): Day[] {
  const days = [dayOf(terms.from), dayAfter(terms.to), dayAfter(suspendedUntil)];
  return [...new Set(days.filter((day) => day !== undefined))].toSorted((a, b) => a - b);
}

function termsOf(offer: Offer, day: Day): Omit<OfferSpan, keyof Span> {
  const { serviceId, domains = [], prisonId, statuses, capacity } = offer.terms;
  return { open: standingOn(offer, formatDay(day)) === 'open', serviceId, domains, prisonId, statuses, capacity };
}

function dayOf(date: string | undefined): Day | undefined {
  return date === undefined ? undefined : parseDay(date);
}

function dayAfter(date: string | undefined): Day | undefined {
  const day = dayOf(date);
  return day === undefined || day >= FOREVER ? undefined : day + 1;
}

function domainsOf(spans: readonly OfferSpan[]): ReadonlyMap<string, readonly OfferSpan[]> {
  const pairs = spans.flatMap((span) => span.domains.map((domain) => ({ domain, span })));
  return new Map([...Map.groupBy(pairs, ({ domain }) => domain)].map(([domain, own]) => [domain, own.map(({ span }) => span)]));
}
