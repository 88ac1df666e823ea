import type { Reporter, Visibility } from '#eventsourcing';
import type { Actor, Role } from './actor.js';

/** What rights on a fact go by. Rights are those of now: consents and addressees are those of the moment of asking, at every cut. */
export interface FactRights {
  readonly visibility: Visibility;
  readonly actor: Reporter;
  /** The type of the fact. */
  readonly type?: string;
  /** The domains that it is about, where it is about any. */
  readonly domains?: readonly string[];
  /** Services that a consent lets read it. */
  readonly consented?: readonly string[];
  /** Services that an open referral or hand-over of it is addressed to. */
  readonly addressedTo?: readonly string[];
}

/** `only`: of the data of the fact nothing but these properties, and not who reported it. */
export type Permission =
  { readonly allowed: true; readonly only?: readonly string[] } | { readonly allowed: false; readonly reason: string };

export const ALLOWED: Permission = { allowed: true };
export const no = (reason: string): Permission => ({ allowed: false, reason });

export const CARERS: readonly Role[] = ['SERVICE_WORKER', 'SPS', 'DIRECTOR', 'COORDINATOR'];
export const STAFF: readonly Role[] = [...CARERS, 'JUDICIAL', 'OFFICER'];

/** Health domains: professional secrecy holds before justice, whoever reported. */
export const HEALTH_DOMAINS: readonly string[] = ['D8', 'D9', 'D10'];
export const NEVER_JUDICIAL: readonly string[] = ['CrisisInterventionRecorded', 'ResidenceSituationRecorded'];
/** Of contacts and activities justice sees only whether the person was there. */
const ATTENDED: { readonly [type: string]: readonly string[] } = {
  ReceptionContactHeld: ['kind'],
  ReceptionContactMissed: ['kind'],
  SecondAppointmentScheduled: ['appointmentId', 'dueOn'],
  SecondAppointmentHeld: ['appointmentId'],
  SecondAppointmentLapsed: ['appointmentId'],
  AttendanceRecorded: ['attended'],
};
const DUPLICATES: readonly string[] = ['PossibleDuplicateFlagged', 'DuplicateConfirmed', 'DuplicateDismissed'];

/** May this actor read this fact? Default deny. */
export function readFact(actor: Actor, fact: FactRights): Permission {
  if (!STAFF.includes(actor.role)) return no('the role reads no files');
  if (fact.visibility === 'SECRET') return readSecret(actor, fact);
  if (actor.role === 'OFFICER') return fact.visibility === 'LOGISTIC' ? related(actor) : no('officers read logistics only');
  return actor.role === 'JUDICIAL' ? readByJustice(actor, fact) : readByCarer(actor, fact);
}

function readSecret(actor: Actor, fact: FactRights): Permission {
  return CARERS.includes(actor.role) && sameService(actor, fact.actor) ? ALLOWED : no('read by the reporting service only');
}

function readByCarer(actor: Actor, fact: FactRights): Permission {
  if (sameService(actor, fact.actor)) return ALLOWED;
  const relation = related(actor);
  if (fact.visibility !== 'SERVICE' || !relation.allowed) return relation;
  return passedOn(actor, fact) ? ALLOWED : no('read by the reporting service, by others with consent');
}

/** True where the person's consent, an addressee's turn or a coordinator's task lets another service read what a service reported. */
function passedOn({ role, serviceId }: Actor, { type, consented = [], addressedTo = [] }: FactRights): boolean {
  if (role === 'COORDINATOR' && type !== undefined && DUPLICATES.includes(type)) return true;
  return serviceId !== undefined && (consented.includes(serviceId) || addressedTo.includes(serviceId));
}

function readByJustice(actor: Actor, { visibility, type = '', domains = [] }: FactRights): Permission {
  const relation = related(actor);
  if (!relation.allowed) return relation;
  if (NEVER_JUDICIAL.includes(type) || domains.some((domain) => HEALTH_DOMAINS.includes(domain))) return no('never shown to justice');
  const only = Object.hasOwn(ATTENDED, type) ? ATTENDED[type] : undefined;
  if (only) return { allowed: true, only };
  return visibility === 'SERVICE' ? no('read by the reporting service, by others with consent') : relation;
}

/** May this actor know that there is such a file? */
export function related(actor: Actor): Permission {
  if (!STAFF.includes(actor.role)) return no('the role reads no files');
  return actor.relation === 'NONE' ? no('no relation to this person') : ALLOWED;
}

/** True when the actor belongs to the service that reported it. */
export function sameService(actor: Actor, reporter: Reporter): boolean {
  return actor.serviceId !== undefined && actor.serviceId === reporter.serviceId;
}
