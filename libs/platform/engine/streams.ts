import { type Cut, NotFound, type Position, type RecordedFact, parseInstant } from '#eventsourcing';
import type { Actor } from '#privacy';
import type { Engine } from './engine.js';
import { type KindName, kinds } from './kinds.js';
import { type Answered, about, opened, readCut } from './reading.js';

/** What a read of one stream of the partnership asks for. */
export interface StreamEventsQuery {
  readonly kind: KindName;
  readonly id: string;
  readonly actor: Actor;
  readonly from?: number;
  readonly limit?: number;
  readonly knownAt?: string;
  readonly atLeast?: Position;
}

const MAX_EVENTS = 1_000;

/** The id of a stream of the partnership, under the name that its kind gives it. */
export interface StreamId {
  readonly serviceId?: string;
  readonly offerId?: string;
  readonly placeId?: string;
  readonly bodyId?: string;
}

/** A stored event in the shape of the wire, beside the id of its stream. */
export interface WireEvent extends Pick<
  RecordedFact,
  'eventId' | 'type' | 'revision' | 'position' | 'occurredAt' | 'recordedAt' | 'actor' | 'visibility' | 'data'
> {
  readonly schemaVersion: number;
}

/** The stream of a service, an offer … */
export interface StreamEventsAnswer extends StreamId, Answered {
  readonly events: readonly (WireEvent & StreamId)[];
}

/** `GET /v1/<kind>/{id}/events`: the facts of a service, an offer … as they were recorded. @throws NotFound, Forbidden, Malformed */
export async function streamEvents(engine: Engine, query: StreamEventsQuery): Promise<StreamEventsAnswer> {
  const { kind, id, actor, atLeast } = query;
  engine.demand(actor, { kind: 'read-partnership' });
  if (atLeast !== undefined) await engine.reads.checkPosition(atLeast);
  const events = await engine.history(id, kind);
  if (events.length === 0) throw new NotFound(`there is no such ${kind}`);
  const cut = readCut(engine, undefined, query.knownAt);
  const page = knownEvents(events, cut)
    .filter(({ revision }) => revision >= (query.from ?? 0))
    .slice(0, Math.min(query.limit ?? MAX_EVENTS, MAX_EVENTS));
  const owner = kinds[kind].ownerOf(id);
  const shown = (await Promise.all(
    page.map((event) => opened(engine, { trajectoryId: owner, actor }, wireEvent(engine, { kind, id }, event))),
  )) as WireEvent[];
  const { position, asOf } = about(engine, { trajectoryId: owner, actor, cut }, events.at(-1)!.position);
  return { [kinds[kind].idProperty]: id, events: shown, position, asOf };
}

function knownEvents(events: readonly RecordedFact[], { knownAt = Infinity }: Cut): readonly RecordedFact[] {
  return events.filter((event) => (parseInstant(event.recordedAt) ?? 0) <= knownAt);
}

/** A stored event in the shape of the wire. */
export function wireEvent(engine: Engine, { kind, id }: { readonly kind: KindName; readonly id: string }, event: RecordedFact): WireEvent {
  const { eventId, type, occurredAt, recordedAt, data, revision, position, actor, visibility } = event;
  const { schemaVersion } = engine.catalogue.get(type);
  const named = { [kinds[kind].idProperty]: id };
  return { eventId, ...named, type, schemaVersion, revision, position, occurredAt, recordedAt, actor, visibility, data };
}
