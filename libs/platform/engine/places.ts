import { formatInstant, parseMoment } from '#eventsourcing';
import type { Place } from '#partnership';
import { type Agenda, type PlaceFilter, type PlaceLine, agendaOf, placeLine, placeLines, views } from '#views';
import { type DirectoryQuery, directoryEntry, directoryOf } from './directory.js';
import type { Engine } from './engine.js';
import type { Answered } from './reading.js';

const DIRECTORY = { kind: 'place', view: views.place } as const;

export interface PlacesAnswer extends Answered {
  readonly places: readonly PlaceLine[];
}

export type PlaceAnswer = PlaceLine & Answered;
export type AgendaAnswer = Agenda & Answered & { readonly placeId: string };

/** `GET /v1/places`: places at both cuts. */
export async function placesOf(engine: Engine, query: DirectoryQuery & PlaceFilter): Promise<PlacesAnswer> {
  const { entries, ...answered } = await directoryOf<Place>(engine, DIRECTORY, query);
  return { places: placeLines(entries, query), ...answered };
}

/** `GET /v1/places/{id}`. @throws NotFound */
export async function placeOf(engine: Engine, query: DirectoryQuery & { readonly id: string }): Promise<PlaceAnswer> {
  const { entry, answered } = await directoryEntry<Place>(engine, { kind: 'place', id: query.id }, query);
  return { ...placeLine(entry), ...answered };
}

export interface AgendaQuery extends DirectoryQuery {
  readonly id: string;
  /** Instants or plain dates; `to` as a plain date includes that day. */
  readonly from: string;
  readonly to: string;
}

/** `GET /v1/places/{id}/agenda`: rooms, bookings and refusals of a period. @throws NotFound, Malformed */
export async function agendaAnswer(engine: Engine, query: AgendaQuery): Promise<AgendaAnswer> {
  const { zone } = engine;
  const [from, to] = [parseMoment(query.from, zone, 'from'), parseMoment(query.to, zone, 'to')];
  const begin = from.time ?? zone.startOf(from.day);
  const end = to.time ?? zone.startOf(to.day + 1);
  const { entry, answered } = await directoryEntry<Place>(engine, { kind: 'place', id: query.id }, query);
  const within = (on: string): boolean => {
    const { day } = parseMoment(on, zone);
    return day >= from.day && day <= to.day;
  };
  const agenda = agendaOf(entry.state, { from: formatInstant(begin), until: formatInstant(end) }, within);
  return { placeId: query.id, ...agenda, ...answered };
}
