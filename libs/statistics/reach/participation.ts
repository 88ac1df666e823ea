import type { EffectiveFact } from '#eventsourcing';
import { TRAJECTORY_PREFIX, type Needs, evolveNeeds, initialNeeds } from '#trajectory';
import { DOMAIN } from '#vocabulary';
import { type Context, FOREVER, type Known, type Observed, type Reads, type Source, source } from '../definition.js';
import { textOf } from '../table/text.js';
import { UNKNOWN, custodyPath } from '../custody/path.js';
import { scopedSpells } from '../custody/scoped.js';
import { CUSTODY_READS, type CustodyObserved, type CustodySubject, presences } from '../custody/source.js';
import { OFFER_PREFIX, OFFER_READS, offerSpans } from '../books/offers.js';

/** What the dimensions read: a stretch or moment of custody, or an offer; and the domain it is about. */
export interface ReachSubject {
  readonly prison: string;
  readonly custody?: CustodySubject;
  readonly domain: string;
}
type Seen = Observed<ReachSubject>;

export const DOMAINS: readonly string[] = Object.keys(DOMAIN);

const READS: Reads = {
  ...CUSTODY_READS,
  NeedIdentified: ['needId', 'domain'],
  SupportStarted: ['supportId', 'needId', 'serviceId'],
  ActivityEnrolled: ['offerId', 'domain', 'needId'],
  AttendanceRecorded: ['offerId', 'attended'],
};

/** A session that the person attended, or the beginning of a support: each a contact, and who has one takes part. */
interface Contact {
  readonly fact: EffectiveFact;
  readonly offerId: string;
  readonly domains: readonly string[];
}

/** What a stay gives: presence, and contacts while inside. @param domains what presence counts for; none where it counts once */
export function participation(split: boolean): Source<ReachSubject> {
  return source(TRAJECTORY_PREFIX, READS, (stay, context) => observe(stay, context, split), ['place', 'offer']);
}

function* observe({ facts }: Known, context: Context, split: boolean): Generator<Seen, void, undefined> {
  const path = custodyPath(facts);
  const spells = scopedSpells(path, context);
  const there = [...presences({ person: path.person, spells })];
  for (const one of there) yield* split ? byDomain(one, context) : [presentIn(one, UNKNOWN)];
  for (const { fact, offerId, domains } of contactsOf(facts, context)) {
    const at = there.findLast(({ from, until = from }) => from <= fact.day && fact.day <= until);
    if (!at) continue;
    const { piece } = at.subject;
    const moment = { kind: `contact/${offerId}`, from: fact.day, until: fact.day, rank: at.rank ?? 0, facts: [fact.eventId] };
    for (const domain of split ? new Set(domains) : [UNKNOWN])
      yield { ...moment, subject: { prison: piece.prison, custody: at.subject, domain } };
  }
}

function presentIn({ subject, ...one }: CustodyObserved, domain: string): Seen {
  return { ...one, kind: `present/${domain}`, subject: { prison: subject.piece.prison, custody: subject, domain } };
}

/** A stretch of custody for each domain: the days on which an offer of it admits the person. */
function* byDomain(one: CustodyObserved, { offers }: Context): Generator<Seen, void, undefined> {
  const stretch = { from: one.from, until: one.until ?? FOREVER };
  const { legalStatus } = one.subject.piece;
  for (const domain of DOMAINS)
    for (const part of offers.admitting(domain, legalStatus, stretch)) yield presentIn({ ...one, ...part }, domain);
}

/** The domain that a fact names, or that of the need it is for. */
function domainsOf(fact: EffectiveFact | undefined, needs: Needs): readonly string[] | undefined {
  const domain = fact?.data['domain'] ?? needs.items[textOf(fact?.data['needId'])]?.data['domain'];
  return domain === undefined ? undefined : [textOf(domain)];
}

function isContact({ type, data }: EffectiveFact): boolean {
  return type === 'SupportStarted' || (type === 'AttendanceRecorded' && data['attended'] === true);
}

function* contactsOf(facts: readonly EffectiveFact[], { offers }: Context): Generator<Contact, void, undefined> {
  let needs: Needs = initialNeeds;
  const enrolled = new Map<string, EffectiveFact>();
  for (const fact of facts) {
    needs = evolveNeeds(needs, fact);
    const offerId = textOf(fact.data['offerId']);
    if (fact.type === 'ActivityEnrolled') enrolled.set(offerId, fact);
    const about = fact.type === 'SupportStarted' ? fact : enrolled.get(offerId);
    const domains = domainsOf(about, needs) ?? offers.at(offerId, fact.day)?.domains;
    if (isContact(fact)) yield { fact, offerId, domains: domains ?? [UNKNOWN] };
  }
}

/** The offers that can be taken up, by their prison and domains. */
export function offered(split: boolean): Source<ReachSubject> {
  return source(
    OFFER_PREFIX,
    OFFER_READS,
    function* ({ facts }: Known): Generator<Seen, void, undefined> {
      for (const { open, domains, prisonId = UNKNOWN, from, until, facts: deciding } of offerSpans(facts)) {
        if (!open) continue;
        for (const domain of split ? domains : [UNKNOWN])
          yield { kind: 'offer', from, until, subject: { prison: prisonId, domain }, facts: deciding };
      }
    },
    [],
  );
}
