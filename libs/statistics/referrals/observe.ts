import { type EffectiveFact, itemsIn } from '#eventsourcing';
import { type ReferralState, type Supports, aboutOf, evolveReferrals, evolveSupports, initialSupports, isDuplicate } from '#trajectory';
import { type Life, factsOf, lastOf, livesOf } from '../cases/lives.js';
import { type Where, Whereabouts } from '../cases/whereabouts.js';
import { UNKNOWN } from '../custody/path.js';
import type { CustodySubject } from '../custody/source.js';
import type { Context, Known, Observation, Observed } from '../definition.js';

/** What the dimensions of referrals read. */
export interface ReferralSubject extends Pick<CustodySubject, 'person' | 'piece'> {
  readonly fromService: string;
  readonly toService: string;
  readonly domain: string;
  /** Why it was declined; NONE when it was not. */
  readonly cause: string;
}

export const NONE = 'NONE';

/** What became of a referral; they exclude each other. */
export const OUTCOMES = ['accepted', 'declined', 'revoked', 'expired', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Two services on one track: by agreement, or without. */
export const PAIRS = ['joint', 'double'] as const;
export type Pair = (typeof PAIRS)[number];

/**
 * One moment for each referral, on the day on which it was sent (`amount`: days to the answer); and one for each support that
 * began beside one of another service on the same track, from the service that was there to the one that came.
 */
export function* observeReferrals({ facts }: Known, context: Context): Generator<Observed<ReferralSubject>, void, undefined> {
  const whereabouts = new Whereabouts(facts, context);
  for (const life of livesOf(evolveReferrals, facts)) {
    const where = whereabouts.on(life.opened, life.openedBy);
    const sender = facts.find(({ eventId }) => eventId === life.openedBy)?.actor.serviceId;
    if (where) yield referral(life, where, sender ?? UNKNOWN);
  }
  for (const { fact, pair, from, to, there } of pairsOf(facts)) {
    const where = whereabouts.on(fact.day);
    if (!where) continue;
    const subject = { ...where.subject, fromService: from, toService: to, domain: UNKNOWN, cause: NONE };
    yield { kind: pair, from: fact.day, until: fact.day, subject, facts: [there, fact.eventId] };
  }
}

function referral(life: Life<ReferralState>, { subject, exit }: Where, fromService: string): Observed<ReferralSubject> {
  const { opened: from, data } = life;
  const outcome = outcomeOf(life, exit !== undefined);
  const answer = life.turns.find(({ state }) => state === 'accepted' || state === 'declined' || state === 'completed');
  const of = (name: string): string => (data[name] as string | undefined) ?? UNKNOWN;
  const cause = outcome === 'declined' ? of('cause') : NONE;
  return {
    kind: `${outcome}/${answer ? 'answered' : ''}`,
    from,
    until: from,
    amount: answer ? answer.day - from : 0,
    subject: { ...subject, fromService, toService: of('toServiceId'), domain: of('domain'), cause },
    facts: [...factsOf(life), ...(outcome === 'expired' && exit ? [exit.fact] : [])],
  };
}

/** Completed ones were accepted. One that waits for an answer when custody ends waits for nothing. */
function outcomeOf(life: Life<ReferralState>, left: boolean): Outcome {
  const { state } = lastOf(life);
  if (state === 'sent') return left ? 'expired' : 'open';
  return state === 'completed' ? 'accepted' : state;
}

interface Beside {
  readonly fact: EffectiveFact;
  readonly pair: Pair;
  /** The service that supported on the track, and the one that began. */
  readonly from: string;
  readonly to: string;
  /** The fact that began the support that was there. */
  readonly there: string;
}

/** Supports that began while another service supported on the same track. */
function pairsOf(facts: readonly EffectiveFact[]): readonly Beside[] {
  const pairs: Beside[] = [];
  let before: Supports = initialSupports;
  for (const fact of facts) {
    const after = evolveSupports(before, fact);
    if (fact.type === 'SupportStarted' && after !== before) pairs.push(...besides(before, after, fact));
    before = after;
  }
  return pairs;
}

function besides(before: Supports, after: Supports, fact: EffectiveFact): readonly Beside[] {
  const begun = Object.values(after.items).find(({ opened }) => opened.eventId === fact.eventId);
  if (!begun) return [];
  const one = aboutOf(begun);
  return itemsIn(before, 'running')
    .map((item) => ({ item, other: aboutOf(item) }))
    .filter(({ other }) => other.track === one.track && other.serviceId !== one.serviceId)
    .map(({ item, other }) => ({
      fact,
      pair: isDuplicate(one, other) ? 'double' : 'joint',
      from: other.serviceId,
      to: one.serviceId,
      there: item.opened.eventId,
    }));
}

/** True for a referral, false for a pair of supports. */
export function isReferral({ kind }: Observation): boolean {
  return kind.includes('/');
}
