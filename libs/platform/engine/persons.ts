import { type Cut, NotFound, type Position, bodyOf, collectionOf } from '#eventsourcing';
import { type Actor, may } from '#privacy';
import { type Plan, type Stay, type StayOverview, inOrder, offeredFrom, otherIds, stayOverview, views } from '#views';
import type { Engine } from './engine.js';
import { type Answered, type StayQuery, about, opened, planFromLog } from './reading.js';

export interface PersonQuery {
  readonly personId: string;
  readonly actor: Actor;
  readonly atLeast?: Position;
  readonly cut?: Cut;
}

/** All stays of a person, each as the reader may read it. */
export interface PersonStays<One> extends Answered {
  readonly personId: string;
  /** Other ids of the same person that led to a stay here. */
  readonly otherIds: readonly string[];
  /** In the order in which they began. */
  readonly stays: readonly One[];
}

export interface PersonOverview extends Omit<PersonStays<never>, 'stays'> {
  readonly trajectories: readonly StayOverview[];
}

/** One stay as it is answered, and other ids of the person that it tells of. */
export type ReadOfStay<One> = (stay: StayQuery) => Promise<{ readonly one: One; readonly otherIds: readonly string[] }>;

const MAX_STAYS = 1_000;

/** `GET /v1/persons/{id}/trajectories`, at both cuts. @throws NotFound when there is no stay that the actor may know of */
export async function personOverview(engine: Engine, query: PersonQuery): Promise<PersonOverview> {
  const plans = new Map<string, Plan>();
  const { stays, ...rest } = await allStays(engine, query, async (stay) => {
    const { plan, context, stale } = await planFromLog(engine, stay);
    plans.set(stay.trajectoryId, plan);
    const one = (await opened(engine, stay, stayOverview(plan, context))) as StayOverview;
    return { one: stale ? { ...one, stale } : one, otherIds: otherIds(plan) };
  });
  return { ...rest, trajectories: withOffers(engine, query, stays, plans) };
}

/** The last stay is the one into which what was begun before may be taken over, while it runs. */
function withOffers(
  { zone, clock }: Engine,
  { actor: { serviceId } }: PersonQuery,
  stays: readonly StayOverview[],
  plans: ReadonlyMap<string, Plan>,
): readonly StayOverview[] {
  const last = stays.at(-1);
  // a consent of a stay that cannot be read to its end may have been taken back
  if (!last || last.stale || serviceId === undefined || last.custody?.status === 'released') return stays;
  const at = { now: plans.get(last.trajectoryId)!, serviceId, today: zone.dayOf(clock.now()) };
  return stays.map((stay) => (stay === last ? stay : { ...stay, offered: offeredFrom(plans.get(stay.trajectoryId)!, at) }));
}

/** Reads each stay of a person, those under ids that were found to be the same person too. @throws NotFound when none is known to the actor */
export async function allStays<One extends { readonly trajectoryId: string; readonly begun?: string }>(
  engine: Engine,
  query: PersonQuery,
  read: ReadOfStay<One>,
): Promise<PersonStays<One>> {
  const { position } = await engine.reads.read(views.stay, '-', query.atLeast);
  const own = await staysOf(engine, query, [query.personId], read);
  const others = [...new Set(own.flatMap((stay) => stay.otherIds))].filter((id) => id !== query.personId);
  const merged = others.length === 0 ? [] : await staysOf(engine, query, others, read);
  const stays = new Map([...own, ...merged].map(({ one }) => [one.trajectoryId, one]));
  if (stays.size === 0) throw new NotFound('there is no such person');
  return {
    personId: query.personId,
    otherIds: others,
    stays: inOrder([...stays.values()], engine.zone),
    ...about(engine, { ...query, trajectoryId: '-' }, position),
  };
}

async function staysOf<One>(
  engine: Engine,
  query: PersonQuery,
  personIds: readonly string[],
  read: ReadOfStay<One>,
): Promise<readonly Awaited<ReturnType<ReadOfStay<One>>>[]> {
  const found = await engine.stores.documents.find(collectionOf(views.stay), { where: { in: ['personId', personIds] }, limit: MAX_STAYS });
  const ids = found.documents.map((document) => (bodyOf(document) as unknown as Stay).trajectoryId);
  const known = ids.filter((stay) => may(query.actor, { kind: 'read-stay', stay }));
  const stays: Awaited<ReturnType<ReadOfStay<One>>>[] = [];
  for (const trajectoryId of known) stays.push(await read({ trajectoryId, actor: query.actor, cut: query.cut }));
  return stays;
}
