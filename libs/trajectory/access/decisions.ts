import { type EffectiveFact, RuleBroken, parseDay } from '#eventsourcing';
import { byRules } from '../ruled.js';
import type { Decisions } from '../state.js';
import type { accessPayloads } from './events.js';

export const accessDecisions: Decisions<keyof typeof accessPayloads> = {
  AccessRefused: byRules(mustEndAfterItBegins),
  RegimeDisrupted: byRules(mustEndAfterItBegins),
};

function mustEndAfterItBegins({ data, day }: EffectiveFact<string, { readonly until?: string }>): undefined {
  if (data.until === undefined || (parseDay(data.until) ?? 0) >= day) return;
  throw new RuleBroken('ends-before-it-begins', 'its last day lies before the day it began', 'data.until');
}
