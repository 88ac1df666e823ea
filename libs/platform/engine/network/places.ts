import { NotFound, checkId, formatInstant, parseMoment } from '#eventsourcing';
import type { Place } from '#partnership';
import { type Agenda, type PlaceFilter, type PlaceLine, agendaOf, placeLine, placeLines } from '#views';
import type { Engine } from '../engine.js';
import { type Answered, about } from '../reading.js';
import type { DirectoryQuery } from './directory.js';
import { statesOf } from './states.js';

export interface PlacesAnswer extends Answered {
  readonly places: readonly PlaceLine[];
}

export type PlaceAnswer = PlaceLine & Answered;
export type AgendaAnswer = Agenda & Answered & { readonly placeId: string };

/** `GET /v1/places`: places at both cuts. @throws Forbidden */
export async function placesOf(engine: Engine, query: DirectoryQuery & PlaceFilter): Promise<PlacesAnswer> {
  engine.demand(query.actor, { kind: 'read-partnership' });
  return { places: placeLines(await statesOf(engine, 'place', query), query), ...(await answered(engine, query)) };
}

type OneOf = DirectoryQuery & { readonly id: string };

/** `GET /v1/places/{id}`. @throws NotFound, Forbidden */
export async function placeOf(engine: Engine, query: OneOf): Promise<PlaceAnswer> {
  return { ...placeLine(query.id, await existing(engine, query)), ...(await answered(engine, query)) };
}

export interface AgendaQuery extends OneOf {
  /** Instants or plain dates; `to` as a plain date includes that day. */
  readonly from: string;
  readonly to: string;
}

/** `GET /v1/places/{id}/agenda`: rooms, bookings and refusals of a period. @throws NotFound, Forbidden, Malformed */
export async function agendaAnswer(engine: Engine, query: AgendaQuery): Promise<AgendaAnswer> {
  const { zone } = engine;
  const [from, to] = [parseMoment(query.from, zone, 'from'), parseMoment(query.to, zone, 'to')];
  const begin = from.time ?? zone.startOf(from.day);
  const end = to.time ?? zone.startOf(to.day + 1);
  const place = await existing(engine, query);
  const within = (on: string): boolean => {
    const { day } = parseMoment(on, zone);
    return day >= from.day && day <= to.day;
  };
  const agenda = agendaOf(place, { from: formatInstant(begin), until: formatInstant(end) }, within);
  return { placeId: query.id, ...agenda, ...(await answered(engine, query)) };
}

async function existing(engine: Engine, query: OneOf): Promise<Place> {
  engine.demand(query.actor, { kind: 'read-partnership' });
  const place = (await statesOf(engine, 'place', query)).get(checkId(query.id, 'placeId'));
  if (!place) throw new NotFound('there is no such place');
  return place;
}

async function answered(engine: Engine, { actor, cut }: DirectoryQuery): Promise<Answered> {
  return about(engine, { trajectoryId: '-', actor, cut }, await engine.stores.eventStore.head());
}
