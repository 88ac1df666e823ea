import { type Cut, NotFound, type Position, bodyOf, collectionOf } from '#eventsourcing';
import { type Actor, may } from '#privacy';
import { type Stay, type StayOverview, inOrder, otherIds, stayOverview, views } from '#views';
import type { Engine } from './engine.js';
import { type Answered, about, opened, planFromLog } from './reading.js';

export interface PersonQuery {
  readonly personId: string;
  readonly actor: Actor;
  readonly atLeast?: Position;
  readonly cut?: Cut;
}

/** All stays of a person, each as the reader may read it. */
export interface PersonOverview extends Answered {
  readonly personId: string;
  /** Other ids of the same person that led to a stay here. */
  readonly otherIds: readonly string[];
  readonly trajectories: readonly StayOverview[];
}

const MAX_STAYS = 1_000;

/** `GET /v1/persons/{id}/trajectories`, at both cuts. @throws NotFound when there is no stay that the actor may know of */
export async function personOverview(engine: Engine, query: PersonQuery): Promise<PersonOverview> {
  const { position } = await engine.reads.read(views.stay, '-', query.atLeast);
  const own = await staysOf(engine, query, [query.personId]);
  const others = [...new Set(own.flatMap((stay) => stay.otherIds))].filter((id) => id !== query.personId);
  const merged = others.length === 0 ? [] : await staysOf(engine, query, others);
  const stays = new Map([...own, ...merged].map((stay) => [stay.overview.trajectoryId, stay.overview]));
  if (stays.size === 0) throw new NotFound('there is no such person');
  return {
    personId: query.personId,
    otherIds: others,
    trajectories: inOrder([...stays.values()], engine.zone),
    ...about(engine, { ...query, trajectoryId: '-' }, position),
  };
}

interface StayRead {
  readonly overview: StayOverview;
  readonly otherIds: readonly string[];
}

async function staysOf(engine: Engine, query: PersonQuery, personIds: readonly string[]): Promise<readonly StayRead[]> {
  const found = await engine.stores.documents.find(collectionOf(views.stay), { where: { in: ['personId', personIds] }, limit: MAX_STAYS });
  const ids = found.documents.map((document) => (bodyOf(document) as unknown as Stay).trajectoryId);
  const known = ids.filter((stay) => may(query.actor, { kind: 'read-stay', stay }));
  const stays: StayRead[] = [];
  for (const trajectoryId of known) stays.push(await stayRead(engine, { ...query, trajectoryId }));
  return stays;
}

async function stayRead(engine: Engine, query: PersonQuery & { readonly trajectoryId: string }): Promise<StayRead> {
  const { plan, context } = await planFromLog(engine, { ...query, atLeast: undefined });
  return { overview: (await opened(engine, query, stayOverview(plan, context))) as StayOverview, otherIds: otherIds(plan) };
}
