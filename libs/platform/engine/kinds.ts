import { Catalogue, type StreamKind } from '#eventsourcing';
import { partnershipKinds } from '#partnership';
import { publicationKind } from '#statistics';
import { confidentialOf, trajectoryKind } from '#trajectory';

/** Every kind of stream there is, by name. */
export const kinds = { trajectory: trajectoryKind, ...partnershipKinds, publication: publicationKind };
export type KindName = keyof typeof kinds;

export const KIND_NAMES = Object.keys(kinds) as readonly KindName[];

/** Every event type of every kind. Types that stand in several kinds (corrections, annulments) are the same in all. */
export const wholeCatalogue = new Catalogue([
  ...new Set(Object.values(kinds).flatMap(({ catalogue }) => catalogue.all().map(({ payload }) => payload))),
]);

/** What a stream is about. */
export interface NamedStream {
  readonly kind: StreamKind;
  readonly id: string;
  /** The service that keeps it to itself. */
  readonly confidentialOf?: string;
}

/** The kind of a stream, and the id in its name; undefined for streams that are none of ours. */
export function kindOfStream(stream: string): NamedStream | undefined {
  const own = confidentialOf(stream);
  if (own) return { kind: trajectoryKind, id: own.trajectoryId, confidentialOf: own.serviceId };
  const kind = Object.values(kinds).find(({ prefix }) => stream.startsWith(prefix));
  return kind && { kind, id: stream.slice(kind.prefix.length) };
}
