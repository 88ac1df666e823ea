import type { Actor } from '#privacy';
import type { Engine } from '../engine.js';
import { type ShownEvent, eventsOf } from '../stays.js';

/** A stream by what it is about, as it is named to readers. */
export interface StreamName {
  readonly kind: string;
  readonly id: string;
}

/** A stretch of one stream. */
export interface Stretch {
  readonly id: string;
  /** First revision, inclusive. */
  readonly from: number;
  readonly limit: number;
}

/** The events of a stretch that the actor may read now, as he may read them. @throws NotFound when he may not know of the stream */
type ReadStretch = (engine: Engine, actor: Actor, stretch: Stretch) => Promise<readonly ShownEvent[]>;

/** Every kind of stream that is fed to readers: its name is `<kind>-<id>`. A kind that does not stand here is shown to nobody. */
const KINDS: { readonly [kind: string]: ReadStretch } = {
  trajectory: async (engine, actor, { id, from, limit }) => (await eventsOf(engine, { trajectoryId: id, actor, from, limit })).events,
};

/** What the names of all streams that are fed begin with. */
export const FED_PREFIXES: readonly string[] = Object.keys(KINDS).map((kind) => `${kind}-`);

export function nameOf(stream: string): StreamName {
  const end = stream.indexOf('-');
  return { kind: stream.slice(0, end), id: stream.slice(end + 1) };
}

/** @throws NotFound when the actor may not know of the stream; Unreadable when an event of it cannot be read */
export async function readStretch(
  engine: Engine,
  actor: Actor,
  { kind, id }: StreamName,
  stretch: Omit<Stretch, 'id'>,
): Promise<readonly ShownEvent[]> {
  const read = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  return read ? read(engine, actor, { id, ...stretch }) : [];
}
