import { RuleBroken, type Warning, alsoWarn, decisionBy, warn } from '#eventsourcing';
import type { FactOf } from '../payloads.js';
import type { Decisions, Trajectory } from '../state.js';
import type { needPayloads } from './events.js';
import { needLifecycle } from './state.js';

const byLifecycle = decisionBy(needLifecycle, (stay: Trajectory) => stay.needs);

export const needDecisions: Decisions<keyof typeof needPayloads> = {
  NeedIdentified: (fact, around) => alsoWarn(byLifecycle(fact, around), similar(fact, around.before)),
  NeedAnswered: (fact, around) => {
    if (fact.data.offerId === undefined && fact.data.supportId === undefined) {
      throw new RuleBroken('answer-without-offer', 'an answer names the offer or the support', 'data.offerId');
    }
    return byLifecycle(fact, around);
  },
  NeedDeclaredUnmet: byLifecycle,
  NeedWithdrawn: byLifecycle,
  NeedReopened: byLifecycle,
};

/** The same service has an open need of this domain already: a link may be meant. Needs of other services are not told. */
function similar(fact: FactOf<'NeedIdentified'>, before: Trajectory): Warning | undefined {
  const mine = (item: Trajectory['needs']['items'][string]): boolean => item.opened.reporter.serviceId === fact.actor.serviceId;
  const other = Object.values(before.needs.items).find(
    (item) => item.state === 'open' && item.data['domain'] === fact.data.domain && mine(item),
  );
  return other && warn('similar-need-open', `need ${other.id} of the same domain is open`, other.opened.eventId);
}
