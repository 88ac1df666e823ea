import { type DecisionsOf, RuleBroken, type RuleOf, decideByRules, unknown, withinLifecycle } from '#eventsourcing';
import type { servicePayloads } from './events.js';
import { type Service, type ServiceFact, coordinationLifecycle } from './state.js';

type Type = keyof typeof servicePayloads;
type Rule<T extends Type = Type> = RuleOf<ServiceFact<T>, Service, unknown>;

const onlyOnce: Rule = (_, { before }) => {
  if (before.registeredOn !== undefined) throw new RuleBroken('service-exists', `registered on ${before.registeredOn} already`, 'type');
  return undefined;
};

const registered: Rule = (fact, { before, after }) => {
  if (before.registeredOn !== undefined) return undefined;
  if (after.some((later) => later.type === 'ServiceRegistered' && later.day > fact.day))
    throw new RuleBroken('before-registration', 'the service was registered on a later day', 'occurredAt');
  return unknown('the service is not registered yet; this fact takes effect when it is');
};

const notClosed: Rule = (_, { before }) => {
  if (before.closedOn !== undefined) throw new RuleBroken('service-closed', `the service was closed on ${before.closedOn}`, 'occurredAt');
  return undefined;
};

const stillCharged: Rule<'MandateChanged'> = (fact, { before }) => {
  if (before.until !== undefined && before.until < fact.occurredAt.slice(0, 10) && fact.data.until === undefined)
    throw new RuleBroken('service-closed', `the mandate ended on ${before.until}; give a new \`until\` to open it again`, 'data.until');
  return undefined;
};

const withFigure: Rule<'MeansRecorded'> = ({ data }) => {
  if (data.fteHundredths === undefined && data.subsidyEuro === undefined)
    throw new RuleBroken('means-without-figure', 'give `fteHundredths`, `subsidyEuro` or both', 'data');
  return undefined;
};

const coordination = withinLifecycle(coordinationLifecycle, (service: Service) => service.coordination);

export const serviceDecisions: DecisionsOf<typeof servicePayloads, Service, unknown> = {
  ServiceRegistered: decideByRules(onlyOnce),
  MandateChanged: decideByRules(registered, notClosed, stillCharged),
  // what a year had is often counted after the service has closed
  MeansRecorded: decideByRules(registered, withFigure),
  ContactPointsChanged: decideByRules(registered),
  CoordinationTakenOn: decideByRules(coordination),
  CoordinationEnded: decideByRules(coordination),
  ServiceClosed: decideByRules(registered, notClosed),
};
