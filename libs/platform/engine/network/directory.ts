import { type Cut, NotFound, type Position, checkId } from '#eventsourcing';
import type { Actor } from '#privacy';
import { type BodyLine, type BodyPage, type LogRow, type ServiceLine, bodyLines, bodyPage, partnershipLog, serviceLines } from '#views';
import type { Engine } from '../engine.js';
import { kinds } from '../kinds.js';
import { type Answered, about, opened } from '../reading.js';
import { dayOf, statesOf } from './states.js';

/** A question to the directory of the partnership. */
export interface DirectoryQuery {
  readonly actor: Actor;
  readonly cut?: Cut;
  readonly atLeast?: Position;
}

export interface ServicesAnswer extends Answered {
  readonly services: readonly ServiceLine[];
}

export interface BodiesAnswer extends Answered {
  readonly bodies: readonly BodyLine[];
}

export interface LogAnswer extends Answered {
  readonly rows: readonly LogRow[];
}

export type ServiceAnswer = ServiceLine & Answered;
export type BodyAnswer = BodyPage & Answered;

/** `GET /v1/services`: who is who, as of any date. @throws Forbidden */
export async function servicesAnswer(engine: Engine, query: DirectoryQuery): Promise<ServicesAnswer> {
  engine.demand(query.actor, { kind: 'read-partnership' });
  const services = await statesOf(engine, 'service', query);
  return { services: serviceLines(services, dayOf(engine, query.cut)), ...(await answered(engine, query)) };
}

/** `GET /v1/services/{id}`. @throws NotFound, Forbidden */
export async function serviceAnswer(engine: Engine, query: DirectoryQuery & { readonly id: string }): Promise<ServiceAnswer> {
  const { services, ...said } = await servicesAnswer(engine, query);
  const service = services.find(({ serviceId }) => serviceId === query.id);
  if (!service) throw new NotFound('there is no such service');
  return { ...service, ...said };
}

/** `GET /v1/bodies`: the register of bodies of consultation. @throws Forbidden */
export async function bodiesAnswer(engine: Engine, query: DirectoryQuery): Promise<BodiesAnswer> {
  engine.demand(query.actor, { kind: 'read-partnership' });
  return { bodies: bodyLines(await statesOf(engine, 'body', query)), ...(await answered(engine, query)) };
}

/** `GET /v1/bodies/{id}`: one body with all that it did. @throws NotFound, Forbidden */
export async function bodyAnswer(engine: Engine, query: DirectoryQuery & { readonly id: string }): Promise<BodyAnswer> {
  engine.demand(query.actor, { kind: 'read-partnership' });
  const body = (await statesOf(engine, 'body', query)).get(checkId(query.id, 'bodyId'));
  if (!body) throw new NotFound('there is no such body');
  const page = bodyPage(query.id, body, dayOf(engine, query.cut));
  const owner = { trajectoryId: kinds.body.ownerOf(query.id), actor: query.actor };
  return { ...((await opened(engine, owner, page)) as BodyPage), ...(await answered(engine, query)) };
}

/** `GET /v1/partnership/log`: objective × year × evidence. @throws Forbidden */
export async function logAnswer(engine: Engine, query: DirectoryQuery & { readonly year?: number }): Promise<LogAnswer> {
  engine.demand(query.actor, { kind: 'read-partnership' });
  const bodies = await statesOf(engine, 'body', query);
  return { rows: partnershipLog(bodies, query.year), ...(await answered(engine, query)) };
}

async function answered(engine: Engine, { actor, cut }: DirectoryQuery): Promise<Answered> {
  return about(engine, { trajectoryId: '-', actor, cut }, await engine.stores.eventStore.head());
}
