import type { Reporter } from '#eventsourcing';

/** What a person or service is in this system. `LOCAL` is the one actor of a server without sign-in: it stands for the machine's owner. */
export const ROLES = [
  'LOCAL',
  'SERVICE_WORKER',
  'SPS',
  'DIRECTOR',
  'JUDICIAL',
  'OFFICER',
  'COORDINATOR',
  'ANALYST',
  'OPERATOR',
  'DPO',
] as const;
export type Role = (typeof ROLES)[number];

/** Where an actor's relation to a person comes from (security.md, point 9). */
export const RELATIONS = ['NONE', 'ASSIGNED', 'SUPPORT', 'CONSENT', 'ESTABLISHMENT', 'AFTERCARE'] as const;
export type Relation = (typeof RELATIONS)[number];

/** On whose rights a request is decided. */
export interface Actor {
  readonly userId: string;
  readonly serviceId?: string;
  readonly role: Role;
  readonly relation: Relation;
}

export const LOCAL_ACTOR: Actor = { userId: 'local', role: 'LOCAL', relation: 'ASSIGNED' };

/** What the log keeps of an actor. */
export function reporterOf(actor: Actor): Reporter {
  return { userId: actor.userId, ...(actor.serviceId === undefined ? {} : { serviceId: actor.serviceId }), role: actor.role };
}

/** The reporter of a stored fact, for questions of rights: whoever reports a fact has a relation to the person. */
export function reportingActor({ userId, serviceId, role }: Reporter): Actor {
  return { userId, serviceId, role: ROLES.find((one) => one === role) ?? 'SERVICE_WORKER', relation: 'ASSIGNED' };
}
