import { Catalogue } from './catalogue.js';
import type { Decider } from './decider.js';

/** A kind of stream: how one is named, what stands in it, and its write side. */
export interface StreamKind {
  /** `trajectory`, `service`, `offer` … */
  readonly name: string;
  /** Where its streams are found over HTTP: `/v1/<path>/{id}`. */
  readonly path: string;
  /** The property that names one in a line of an import and in an answer. */
  readonly idProperty: string;
  /** Its streams are named `<prefix><id>`. */
  readonly prefix: string;
  /** Every event type that may stand in it. */
  readonly catalogue: Catalogue;
  readonly decider: Decider<unknown>;
  /** The owner of the keys that seal the fields of one stream. */
  ownerOf(id: string): string;
}

/** What a kind says of itself; the rest follows from its name. */
export interface KindOf<State, Settings> extends Pick<StreamKind, 'name' | 'path' | 'catalogue'> {
  readonly decider: Decider<State, Settings>;
  /** True only for stays: their keys bear the bare id, by which a person is erased. The colon of the others stands in no id. */
  readonly isStay?: boolean;
}

export function streamKind<State, Settings>({ name, path, catalogue, decider, isStay }: KindOf<State, Settings>): StreamKind {
  return {
    name,
    path,
    catalogue,
    idProperty: `${name}Id`,
    prefix: `${name}-`,
    decider,
    ownerOf: (id) => (isStay ? id : `${name}:${id}`),
  };
}

/** One stream of a kind: what facts are about. */
export interface Subject {
  /** The property that names it in a line. */
  readonly property: string;
  readonly id: string;
  /** What derived ids begin with, and whose keys seal. */
  readonly owner: string;
}

export function subjectOf(kind: StreamKind, id: string): Subject {
  return { property: kind.idProperty, id, owner: kind.ownerOf(id) };
}
