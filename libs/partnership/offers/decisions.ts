import {
  type DecisionsOf,
  RuleBroken,
  type RuleOf,
  decideByRules,
  parseDay,
  parseInstant,
  unknown,
  warn,
  withinLifecycle,
} from '#eventsourcing';
import { type Offer, type OfferFact, type OfferType, hasEnded, type offerStreamPayloads, sessionLifecycle, standingOn } from './state.js';

type Rule<T extends OfferType = OfferType> = RuleOf<OfferFact<T>, Offer, unknown>;

/** Others speak of an offer only where they coordinate. */
const ofItsService: Rule = (fact, { before }) => {
  const owner = before.terms.serviceId ?? (fact.data as { readonly serviceId?: string }).serviceId;
  const { role, serviceId: reporter } = fact.actor;
  if (role === 'LOCAL' || role === 'COORDINATOR' || owner === undefined || owner === reporter) return undefined;
  throw new RuleBroken('not-the-offering-service', 'only the service that offers it may say so, or a coordinator', 'type');
};

const onlyOnce: Rule<'OfferPublished'> = (_, { before }) => {
  if (before.publishedOn !== undefined && !hasEnded(before))
    throw new RuleBroken(
      'offer-exists',
      `published on ${before.publishedOn} already; revise it, or publish it anew once it has ended`,
      'type',
    );
  return undefined;
};

const published: Rule = (fact, { before, after }) => {
  if (before.publishedOn !== undefined) return undefined;
  if (after.some((later) => later.type === 'OfferPublished' && later.day > fact.day))
    throw new RuleBroken('before-publication', 'the offer was published on a later day', 'occurredAt');
  return unknown('the offer is not published yet; this fact takes effect when it is');
};

const notEnded: Rule = (_, { before }) => {
  if (hasEnded(before)) throw new RuleBroken('offer-ended', `the offer is ${before.state} since ${before.since}`, 'occurredAt');
  return undefined;
};

const withDomain: Rule<'OfferPublished' | 'OfferRevised'> = ({ data }) => {
  if (data.domains?.length === 0) throw new RuleBroken('offer-without-domain', 'name at least one domain', 'data.domains');
  return undefined;
};

const inOrder: Rule<'OfferPublished' | 'OfferRevised'> = ({ data }, { before }) => {
  const { from, to } = { ...before.terms, ...data };
  if (from !== undefined && to !== undefined && to < from)
    throw new RuleBroken('ends-before-it-begins', `it begins on ${from}`, data.to === undefined ? 'data.from' : 'data.to');
  return undefined;
};

/** What other streams know of it: an agreement that is not there, a prison that is closed. */
const advised: Rule<'OfferPublished'> = (_, __, { advisory }) => advisory;

const running: Rule = (_, { before }) => {
  if (before.state === 'suspended') throw new RuleBroken('offer-suspended', `suspended since ${before.since} already`, 'type');
  return undefined;
};

const suspended: Rule = (_, { before }) => {
  if (before.publishedOn !== undefined && before.state !== 'suspended')
    throw new RuleBroken('offer-not-suspended', 'the offer is not suspended', 'type');
  return undefined;
};

const oneLifeEach = withinLifecycle(sessionLifecycle, (offer: Offer) => offer.sessions);

const sessionInOrder: Rule<'SessionPlanned'> = ({ data: { startsAt, endsAt } }) => {
  if (endsAt !== undefined && comparable(endsAt, startsAt) && momentOf(endsAt) < momentOf(startsAt))
    throw new RuleBroken('session-ends-before-it-begins', `it begins at ${startsAt}`, 'data.endsAt');
  return undefined;
};

const whileOffered: Rule<'SessionPlanned'> = ({ data: { startsAt } }, { before }) => {
  if (before.publishedOn === undefined) return unknown('the offer is not published yet');
  const standing = standingOn(before, startsAt.slice(0, 10));
  if (standing === 'suspended') return warn('offer-suspended', `the offer is suspended since ${before.since}`);
  return standing === 'open' ? undefined : warn('outside-validity', `on that day the offer is ${standing}`);
};

const eachGroupOnce: Rule<'SessionHeld'> = ({ data: { attendance } }) => {
  if (new Set(attendance.map(({ group }) => group)).size < attendance.length)
    throw new RuleBroken('group-twice', 'name each group once', 'data.attendance');
  return undefined;
};

const briefed: Rule<'SessionHeld'> = ({ data: { outsideFacilitators = 0, facilitatorsBriefed } }) =>
  outsideFacilitators > 0 && !facilitatorsBriefed
    ? warn('facilitators-not-briefed', 'facilitators from outside were not briefed, or nobody said so')
    : undefined;

/** Two instants, or two plain dates. */
function comparable(one: string, other: string): boolean {
  return (parseDay(one) === undefined) === (parseDay(other) === undefined);
}

function momentOf(text: string): number {
  return parseDay(text) ?? parseInstant(text) ?? 0;
}

export const offerDecisions: DecisionsOf<typeof offerStreamPayloads, Offer, unknown> = {
  OfferPublished: decideByRules(ofItsService, onlyOnce, withDomain, inOrder, advised),
  OfferRevised: decideByRules(ofItsService, published, notEnded, withDomain, inOrder),
  OfferConfirmed: decideByRules(ofItsService, published, notEnded),
  OfferSuspended: decideByRules(ofItsService, published, notEnded, running),
  OfferResumed: decideByRules(ofItsService, published, notEnded, suspended),
  OfferExpired: decideByRules(ofItsService, published, notEnded),
  OfferWithdrawn: decideByRules(ofItsService, published, notEnded),
  SessionPlanned: decideByRules(ofItsService, notEnded, oneLifeEach, sessionInOrder, whileOffered),
  SessionCancelled: decideByRules(ofItsService, oneLifeEach),
  SessionHeld: decideByRules(ofItsService, oneLifeEach, eachGroupOnce, briefed),
};
