import { type Later, RuleBroken, decideItems, ownItem, warn } from '#eventsourcing';
import { findRunning, knownDomain, wasKnown } from '../continuity.js';
import type { FactOf } from '../payloads.js';
import { type Rule, byRules, mustBeCovered, unknown, within } from '../ruled.js';
import { mustBeInside } from '../rules.js';
import type { Decisions } from '../state.js';
import type { handoverPayloads } from './events.js';
import { handoverItemLifecycle, handoverLifecycle, perItem } from './state.js';

type Prepared = FactOf<'HandoverPrepared'>;

const ofHandover = within(handoverLifecycle, (stay) => stay.handovers.handovers);

/** The same among the facts that come later: each as the parts that concern one item. */
function laterItems(later: Later): Later {
  const find: Later['find'] = (test) => later.find((f) => f.type === 'HandoverPrepared' && perItem(f).some((one) => test(one)));
  return { find, some: (test) => find(test) !== undefined };
}

const ofItem: Rule<FactOf<'HandoverItemContinued' | 'HandoverItemLost'>> = (fact, { before, after }) => {
  const around = { before: before.handovers.items, after: laterItems(after) };
  return perItem(fact).flatMap((one) => decideItems(handoverItemLifecycle, one, around).warnings);
};

/** What is passed on names each item once. */
export const itemsApart: Rule<FactOf<'HandoverPrepared' | 'TakenOverFromStay'>> = ({ data }) => {
  const names = data.items.map((item) => `${item.kind}:${item.itemId}`);
  if (new Set(names).size < names.length) throw new RuleBroken('item-twice', 'each item stands once', 'data.items');
};

/** Every item needs a consent, for the domain that is given and for the one that is known. */
const eachCovered: Rule<Prepared> = (fact, { before }) => {
  const { toServiceId: serviceId, items } = fact.data;
  for (const [i, item] of items.entries()) {
    const domains = new Set([item.domain, knownDomain(before, item) ?? item.domain]);
    for (const domain of domains) mustBeCovered(fact, before, { serviceId, domain }, `data.items[${i}]`);
  }
};

const eachRunning: Rule<Prepared> = ({ data }, { before }) =>
  data.items.flatMap((item) => {
    if (findRunning(before, item)) return [];
    const name = `${item.kind} ${item.itemId}`;
    return wasKnown(before, item) ? warn('item-not-running', `${name} does not run any more`) : unknown(`${name} is not known`);
  });

const accepted: Rule<FactOf<'HandoverItemContinued'>> = (fact, { before }) => {
  const handover = ownItem(before.handovers.handovers, fact.data.handoverId, fact);
  return handover?.state === 'prepared' ? warn('handover-not-accepted', 'the hand-over is not accepted yet') : undefined;
};

const arrived: Rule<FactOf<'ReceivingOrientationHeld'>> = (fact, around) => {
  const { custody, unknown: nothingKnown } = mustBeInside(around, fact);
  if (nothingKnown) return nothingKnown;
  if (custody.status === 'in-transit') throw new RuleBroken('not-arrived', `on the way to ${custody.departed.to}`, 'occurredAt');
  return custody.source.type === 'TransferArrived' ? undefined : unknown('no arrival from elsewhere is known');
};

export const handoverDecisions: Decisions<keyof typeof handoverPayloads> = {
  HandoverPrepared: byRules(itemsApart, ofHandover, eachCovered, eachRunning),
  HandoverAccepted: byRules(ofHandover),
  HandoverItemContinued: byRules(ofItem, accepted),
  HandoverItemLost: byRules(ofItem),
  ReceivingOrientationHeld: byRules(arrived),
};
