import { type DecisionsOf, RuleBroken, type RuleOf, decideByRules, unknown } from '#eventsourcing';
import type { servicePayloads } from './events.js';
import type { Service, ServiceFact } from './state.js';

type Rule<T extends keyof typeof servicePayloads> = RuleOf<ServiceFact<T>, Service, unknown>;

const onlyOnce: Rule<'ServiceRegistered'> = (_, { before }) => {
  if (before.registeredOn !== undefined) throw new RuleBroken('service-exists', `registered on ${before.registeredOn} already`, 'type');
  return undefined;
};

const registered: Rule<'MandateChanged'> = (fact, { before, after }) => {
  if (before.registeredOn !== undefined) return undefined;
  if (after.some((later) => later.type === 'ServiceRegistered' && later.day > fact.day))
    throw new RuleBroken('before-registration', 'the service was registered on a later day', 'occurredAt');
  return unknown('the service is not registered yet; this fact takes effect when it is');
};

const stillCharged: Rule<'MandateChanged'> = (fact, { before }) => {
  if (before.until !== undefined && before.until < fact.occurredAt.slice(0, 10) && fact.data.until === undefined)
    throw new RuleBroken('service-closed', `the mandate ended on ${before.until}; give a new \`until\` to open it again`, 'data.until');
  return undefined;
};

export const serviceDecisions: DecisionsOf<typeof servicePayloads, Service, unknown> = {
  ServiceRegistered: decideByRules(onlyOnce),
  MandateChanged: decideByRules(registered, stillCharged),
};
