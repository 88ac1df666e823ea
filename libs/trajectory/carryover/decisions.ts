import { RuleBroken } from '#eventsourcing';
import { itemsApart } from '../handover/decisions.js';
import type { FactOf } from '../payloads.js';
import { type Rule, byRules, mustBeCovered } from '../ruled.js';
import type { Decisions } from '../state.js';
import type { carryoverPayloads } from './events.js';

/** The consent is one of this stay, for the service that takes over. */
const eachCovered: Rule<FactOf<'TakenOverFromStay'>> = (fact, { before }) => {
  const serviceId = fact.data.serviceId ?? fact.actor.serviceId;
  if (serviceId === undefined) throw new RuleBroken('consent-missing', 'name the service that takes over', 'data.serviceId');
  for (const [i, { domain }] of fact.data.items.entries()) mustBeCovered(fact, before, { serviceId, domain }, `data.items[${i}]`);
};

export const carryoverDecisions: Decisions<keyof typeof carryoverPayloads> = {
  TakenOverFromStay: byRules(itemsApart, eachCovered),
};
