import type { Compartment } from '#eventsourcing';
import type { Actor, Role } from './actor.js';
import { passToCourt, printForCourt } from './court.js';
import { ALLOWED, CARERS, type FactRights, type Permission, STAFF, no, readFact, related, sameService } from './facts.js';

/** Everything that anybody can ask to do. */
export type Action =
  /** `stream`: the kind of stream that the fact belongs to; `id` which of them. */
  | { readonly kind: 'append-fact'; readonly type: string; readonly stream: string; readonly id: string }
  /** Facts that nobody outside the own service may know of. */
  | { readonly kind: 'append-confidential-fact'; readonly type: string; readonly stream: string; readonly id: string }
  /** What the own service alone knows of a stay. */
  | { readonly kind: 'read-confidential'; readonly stay: string }
  | { readonly kind: 'import-facts'; readonly historical: boolean }
  | { readonly kind: 'resolve-person' }
  /** What became of the facts of the own service. */
  | { readonly kind: 'read-submissions' }
  | { readonly kind: 'read-stay'; readonly stay: string }
  | { readonly kind: 'read-fact'; readonly fact: FactRights }
  /** Every fact of any file, without asking about each. */
  | { readonly kind: 'read-every-fact' }
  | { readonly kind: 'print-for-court'; readonly stay: string }
  /** What is held about a person, to hand it to the person. */
  | { readonly kind: 'read-person-file' }
  | { readonly kind: 'pass-to-court'; readonly fact: FactRights; readonly court: string }
  | { readonly kind: 'correct-fact'; readonly fact: FactRights }
  /** An unsealed field of a fact that the actor may read. */
  | { readonly kind: 'read-field'; readonly compartment: Compartment; readonly fact: Pick<FactRights, 'visibility' | 'actor'> }
  | { readonly kind: 'open-compartment'; readonly compartment: Compartment }
  /** Lists across stays; with a service, what it has to do. */
  | { readonly kind: 'read-lists'; readonly serviceId?: string }
  /** Counts across services; `exact`: as they are, without hiding what is small. */
  | { readonly kind: 'read-counts'; readonly exact: boolean }
  | { readonly kind: 'read-statistics'; readonly unsuppressed: boolean }
  /** Freezing a table of figures under a number, for everybody. */
  | { readonly kind: 'publish-statistics' }
  /** Every fact of every stay without names and texts: pseudonymised is not anonymous, so it is a right of its own. */
  | { readonly kind: 'export-pseudonymised' }
  | { readonly kind: 'read-catalogue' }
  /** Newly stored facts as they come; each is asked for on its own beside this. */
  | { readonly kind: 'read-feed' }
  /** The directory of services, offers, places and bodies: it holds nothing of any person in custody. */
  | { readonly kind: 'read-partnership' }
  /** Being told of them by webhooks: of one's own service only. */
  | { readonly kind: 'manage-webhooks' }
  | { readonly kind: 'operate' };

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

/** What is a service's own. */
const OF_SERVICE: readonly Action['kind'][] = ['append-confidential-fact', 'read-confidential', 'read-submissions'];

/** The machine's owner may do all but speak for a service; what passes to a court does not depend on who prints it. */
function mayOwner(actor: Actor, action: Action): Permission {
  if (action.kind === 'pass-to-court') return passToCourt(action.fact, action.court);
  return OF_SERVICE.includes(action.kind) ? ofService(actor) : ALLOWED;
}

/** The one question of access: may this actor do this? Default deny. Pure; rights are those of now at every cut. */
export function can(actor: Actor, action: Action): Permission {
  if (actor.role === 'LOCAL') return mayOwner(actor, action);
  switch (action.kind) {
    case 'append-fact':
      return mayAppend(actor, action);
    case 'append-confidential-fact':
    case 'read-confidential':
    case 'read-submissions':
      return ofService(actor);
    case 'import-facts':
      return action.historical ? no('the historical import needs its own right') : anyOf(actor, CARERS);
    case 'resolve-person':
      // it answers when custody began and ended, which is more than logistics
      return actor.role === 'OFFICER' ? no('officers read logistics only') : related(actor);
    case 'read-stay':
      return related(actor);
    case 'read-fact':
      return readFact(actor, action.fact);
    case 'read-every-fact':
      return no('facts are asked for one by one');
    case 'print-for-court':
      return printForCourt(actor);
    case 'pass-to-court':
      return passToCourt(action.fact, action.court);
    case 'read-person-file':
      return readPersonFile(actor);
    case 'correct-fact':
      return actor.role === 'COORDINATOR' || sameService(actor, action.fact.actor)
        ? ALLOWED
        : no('only the reporting service or a coordinator');
    case 'read-field':
      return readField(actor, action);
    case 'open-compartment':
      return OPENS[actor.role].includes(action.compartment) ? ALLOWED : no(`the role does not open ${action.compartment}`);
    case 'read-lists':
      return readLists(actor, action.serviceId);
    case 'read-statistics':
      return anyOf(actor, action.unsuppressed ? ['ANALYST'] : ['ANALYST', 'COORDINATOR', 'DIRECTOR']);
    case 'publish-statistics':
    case 'export-pseudonymised':
      return anyOf(actor, ['ANALYST']);
    case 'read-catalogue':
    case 'read-partnership':
      return ALLOWED;
    case 'read-counts':
      return anyOf(actor, action.exact ? ['COORDINATOR'] : [...CARERS, 'ANALYST']);
    case 'read-feed':
    case 'manage-webhooks':
      return anyOf(actor, STAFF);
    case 'operate':
      return anyOf(actor, ['OPERATOR']);
  }
}

/** True when `can` allows it. */
export function may(actor: Actor, action: Action): boolean {
  return can(actor, action).allowed;
}

/** Facts of a stay: who cares for people. Of the partnership: coordinators; directors of places; a service of itself and its offers. */
function mayAppend(actor: Actor, { stream, id }: Extract<Action, { kind: 'append-fact' }>): Permission {
  if (stream === 'publication') return anyOf(actor, ['ANALYST']);
  if (stream === 'trajectory' || actor.role === 'COORDINATOR') return anyOf(actor, CARERS);
  switch (stream) {
    case 'place':
      return anyOf(actor, ['DIRECTOR']);
    case 'service':
      return actor.serviceId === id ? anyOf(actor, CARERS) : no('a service says of itself what it does; else a coordinator');
    case 'offer':
      return anyOf(actor, CARERS);
    default:
      return anyOf(actor, ['DIRECTOR', 'SPS']);
  }
}

/** What of custody, status, transfer, release and deadlines the partnership shares: judicial and security, where it is not sealed. */
const SHARED: readonly Compartment[] = ['judicial', 'security'];

/** A service reads all that it said itself; others the compartments of their role, and what the partnership shares. */
function readField(actor: Actor, { compartment, fact }: Extract<Action, { kind: 'read-field' }>): Permission {
  if (sameService(actor, fact.actor) || OPENS[actor.role].includes(compartment)) return ALLOWED;
  const shared = SHARED.includes(compartment) && (fact.visibility === 'LOGISTIC' || fact.visibility === 'PARTNERSHIP');
  return shared ? ALLOWED : no(`the role does not read ${compartment}`);
}

/** What a service keeps to itself is for its workers; the owner of the machine reads it as little as anybody. */
function ofService(actor: Actor): Permission {
  if (actor.serviceId === undefined) return no('only a service has this');
  return anyOf(actor, ['LOCAL', ...CARERS]);
}

/** Rows hold what the whole partnership reads, and the own service's work: lists are for who cares for people. */
function readLists(actor: Actor, serviceId = actor.serviceId): Permission {
  if (serviceId !== actor.serviceId) return no("another service's work is its own");
  const relation = related(actor);
  return relation.allowed ? anyOf(actor, CARERS) : relation;
}

/** The psychosocial service goes through it with the person. Whoever answers a request of law gets the whole file by another way. */
function readPersonFile(actor: Actor): Permission {
  const relation = related(actor);
  return relation.allowed ? anyOf(actor, ['SPS']) : relation;
}

function anyOf(actor: Actor, roles: readonly Role[]): Permission {
  return roles.includes(actor.role) ? ALLOWED : no(`needs one of the roles ${roles.join(', ')}`);
}
