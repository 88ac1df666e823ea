import type { Compartment, Reporter, Visibility } from '#eventsourcing';
import type { Actor, Role } from './actor.js';

/** Everything that anybody can ask to do. */
export type Action =
  | { readonly kind: 'append-fact'; readonly type: string; readonly stay: string }
  | { readonly kind: 'import-facts'; readonly historical: boolean }
  | { readonly kind: 'resolve-person' }
  | { readonly kind: 'read-stay'; readonly stay: string }
  | { readonly kind: 'read-fact'; readonly fact: FactRights }
  | { readonly kind: 'correct-fact'; readonly fact: FactRights }
  | { readonly kind: 'open-compartment'; readonly compartment: Compartment }
  | { readonly kind: 'read-statistics'; readonly unsuppressed: boolean }
  | { readonly kind: 'read-catalogue' }
  | { readonly kind: 'operate' };

/** What rights on a fact go by. */
export interface FactRights {
  readonly visibility: Visibility;
  readonly actor: Reporter;
}

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

const ALLOWED: Permission = { allowed: true };
const no = (reason: string): Permission => ({ allowed: false, reason });

const CARERS: readonly Role[] = ['SERVICE_WORKER', 'SPS', 'DIRECTOR', 'COORDINATOR'];
const STAFF: readonly Role[] = [...CARERS, 'JUDICIAL', 'OFFICER'];

/** Compartments that each role may open in a file it has a relation to. Professional secrecy: justice never opens health or psychosocial fields. */
const OPENS: { readonly [R in Role]: readonly Compartment[] } = {
  LOCAL: ['identity', 'judicial', 'security', 'health', 'social', 'psychosocial', 'administrative'],
  SERVICE_WORKER: ['identity', 'social', 'psychosocial', 'administrative'],
  SPS: ['identity', 'judicial', 'social', 'psychosocial', 'administrative'],
  DIRECTOR: ['identity', 'judicial', 'security', 'administrative'],
  JUDICIAL: ['identity', 'judicial', 'administrative'],
  OFFICER: ['identity', 'administrative'],
  COORDINATOR: ['administrative', 'social'],
  ANALYST: [],
  OPERATOR: [],
  DPO: ['identity', 'administrative'],
};

/** The one question of access: may this actor do this? Default deny. Pure; rights are those of now at every cut. */
export function can(actor: Actor, action: Action): Permission {
  if (actor.role === 'LOCAL') return ALLOWED;
  switch (action.kind) {
    case 'append-fact':
      return anyOf(actor, CARERS);
    case 'import-facts':
      return action.historical ? no('the historical import needs its own right') : anyOf(actor, CARERS);
    case 'resolve-person':
    case 'read-stay':
      return related(actor);
    case 'read-fact':
      return readFact(actor, action.fact);
    case 'correct-fact':
      return actor.role === 'COORDINATOR' || sameService(actor, action.fact.actor)
        ? ALLOWED
        : no('only the reporting service or a coordinator');
    case 'open-compartment':
      return OPENS[actor.role].includes(action.compartment) ? ALLOWED : no(`the role does not open ${action.compartment}`);
    case 'read-statistics':
      return anyOf(actor, action.unsuppressed ? ['ANALYST'] : ['ANALYST', 'COORDINATOR', 'DIRECTOR']);
    case 'read-catalogue':
      return ALLOWED;
    case 'operate':
      return anyOf(actor, ['OPERATOR']);
  }
}

/** True when `can` allows it. */
export function may(actor: Actor, action: Action): boolean {
  return can(actor, action).allowed;
}

function readFact(actor: Actor, fact: FactRights): Permission {
  if (sameService(actor, fact.actor)) return ALLOWED;
  switch (fact.visibility) {
    case 'LOGISTIC':
      return related(actor);
    case 'PARTNERSHIP':
      return actor.role === 'OFFICER' ? no('officers read logistics only') : related(actor);
    case 'SERVICE':
      return no('read by the reporting service, by others with consent');
    case 'SECRET':
      return no('read by the reporting service only');
  }
}

function related(actor: Actor): Permission {
  if (!STAFF.includes(actor.role)) return no('the role reads no files');
  return actor.relation === 'NONE' ? no('no relation to this person') : ALLOWED;
}

function sameService(actor: Actor, reporter: Reporter): boolean {
  return actor.serviceId !== undefined && actor.serviceId === reporter.serviceId;
}

function anyOf(actor: Actor, roles: readonly Role[]): Permission {
  return roles.includes(actor.role) ? ALLOWED : no(`needs one of the roles ${roles.join(', ')}`);
}
