import { type EffectiveFact, RuleBroken } from '#eventsourcing';
import { byRules, within } from '../ruled.js';
import type { Decisions } from '../state.js';
import type { casePayloads } from './events.js';
import { caseLifecycle } from './state.js';

const itsLifecycle = within(caseLifecycle, (stay) => stay.cases);

export const caseDecisions: Decisions<keyof typeof casePayloads> = {
  CaseAssigned: byRules(mustBeOwnService, itsLifecycle),
  CaseUnassigned: byRules(mustBeOwnService, itsLifecycle),
};

const ACROSS_SERVICES: readonly (string | undefined)[] = ['LOCAL', 'COORDINATOR'];

/** A service gives cases to its own workers. Whether somebody works for it is known elsewhere. */
function mustBeOwnService({ actor, data }: EffectiveFact<string, { readonly serviceId: string }>): undefined {
  if (ACROSS_SERVICES.includes(actor.role) || actor.serviceId === data.serviceId) return;
  throw new RuleBroken('worker-of-another-service', 'a service assigns its own workers', 'data.serviceId');
}
