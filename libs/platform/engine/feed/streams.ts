import { NotFound, type RecordedFact } from '#eventsourcing';
import { type Actor, may } from '#privacy';
import { CONFIDENTIAL_PREFIX } from '#trajectory';
import type { Engine } from '../engine.js';
import { type KindName, type NamedStream, kindOfStream, kinds } from '../kinds.js';
import { opened, readableStay } from '../reading.js';
import type { ShownEvent } from '../stays.js';
import { wireEvent } from '../streams.js';

/** A stream by what it is about, as it is named to readers. What a service keeps to itself of a stay is named by the stay. */
export interface StreamName {
  readonly kind: string;
  readonly id: string;
}

/** What the names of all streams that are fed begin with. */
export const FED_PREFIXES: readonly string[] = [...Object.values(kinds).map(({ prefix }) => prefix), CONFIDENTIAL_PREFIX];

/** The stream of this name, when its events are for readers. */
export function fedStream(stream: string): NamedStream | undefined {
  return kindOfStream(stream);
}

/**
 * Those of the wanted events of a stream that the actor may read now, in order of revision and in the shape of the wire.
 * @throws NotFound when the actor may not know of the stream; Unreadable when an event of it cannot be read
 */
export async function readableOf(engine: Engine, actor: Actor, stream: NamedStream, wanted: ReadonlySet<string>): Promise<ShownEvent[]> {
  const { kind, id } = stream;
  const name = kind.name as KindName;
  const facts = name === 'trajectory' ? await ofStay(engine, actor, stream) : await ofPartnership(engine, actor, name, id);
  const shown = facts.filter(({ eventId }) => wanted.has(eventId));
  const asked = { trajectoryId: kind.ownerOf(id), actor };
  return Promise.all(shown.map(async (fact) => (await opened(engine, asked, wireEvent(engine, { kind: name, id }, fact))) as ShownEvent));
}

/** SECRET facts stand in streams of their own, which exist for their service alone. */
async function ofStay(engine: Engine, actor: Actor, { id, confidentialOf }: NamedStream): Promise<readonly RecordedFact[]> {
  if (confidentialOf !== undefined && confidentialOf !== actor.serviceId) throw new NotFound('there is no such stream');
  const { readable } = await readableStay(engine, { trajectoryId: id, actor });
  return readable.events.filter(({ visibility }) => (visibility === 'SECRET') === (confidentialOf !== undefined));
}

async function ofPartnership(engine: Engine, actor: Actor, kind: KindName, id: string): Promise<readonly RecordedFact[]> {
  if (!may(actor, { kind: 'read-partnership' })) throw new NotFound('there is no such stream');
  return engine.history(id, kind);
}
