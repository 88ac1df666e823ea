import { type SumRow, collectionOf } from '#eventsourcing';
import { type Actor, may } from '#privacy';
import { hide } from '#statistics';
import { type Figure, views } from '#views';
import type { Engine } from '../engine.js';

/** Whose counts somebody sees as they are: those of every service, or only what the own service reported. */
export interface Reader {
  readonly exact: boolean;
  readonly serviceId?: string;
}

export function readerOf(actor: Actor): Reader {
  const exact = may(actor, { kind: 'read-counts', exact: true });
  return actor.serviceId === undefined ? { exact } : { exact, serviceId: actor.serviceId };
}

/** Whoever has no service, and may see no count as it is: how a page is made that anybody may be given. */
export const ANYBODY: Reader = { exact: false };

/** Rows of a board by some dimensions: from the documents as they are now, or from a replay. */
export type Rows = (board: string, by: readonly string[]) => Promise<readonly SumRow[]>;

/** The rows of now, of one prison or of all. */
export function rowsNow({ stores }: Engine, prison?: string): Rows {
  const where = prison === undefined ? undefined : { prison: [prison] };
  return (board, by) => stores.documents.sum(collectionOf(views.plan), { board, by, where });
}

/** One row of a board as its reader may see it. */
export interface FigureRow extends Figure {
  readonly key: Readonly<Record<string, string>>;
}

interface Group {
  readonly key: Readonly<Record<string, string>>;
  readonly total: number;
  readonly own: number;
}

export interface Asked {
  readonly board: string;
  /** One dimension: with several at once, or for a part of the people, small counts would follow from those of the whole. */
  readonly by: string;
  /** Only rows with this state. */
  readonly state?: string;
}

/**
 * A board by one dimension. Who coordinates sees every count. Others see no count that is small, or that would let them find a small
 * one of others by taking away what they know of their own. Their own alone is not told here: what another service keeps to itself
 * moves their items too, and a count of them would say so. Their work list is made of what they may read.
 */
export async function figures(rows: Rows, { board, by, state }: Asked, reader: Reader): Promise<readonly FigureRow[]> {
  const found = await rows(board, [...new Set([...(state === undefined ? [] : ['state']), by, 'service'])]);
  const groups = groupsOf(
    found.filter(({ key }) => state === undefined || key['state'] === state),
    [by],
    reader.serviceId,
  );
  if (reader.exact) return groups.map((group) => ({ key: group.key, n: group.total, ...ownOf(group) }));
  const counted = groups.map(({ key, total, own }) => ({ date: 'now', group: [key[by]!], value: total - own }));
  const { marks, exposed } = hide(counted, { dimensions: [by] });
  return groups.map((group, i) => {
    const shown = marks[i] === 'shown' && exposed.length === 0;
    return { key: group.key, ...(shown ? { n: group.total } : { suppressed: true }) };
  });
}

/** No count at all: what a part of the people adds to the counts of others is not said. */
export function withoutCounts(rows: readonly FigureRow[]): readonly FigureRow[] {
  return rows.map(({ key }) => ({ key, suppressed: true }));
}

/** A board by several dimensions, every count as it is: for who coordinates. */
export async function exactFigures(rows: Rows, board: string, by: readonly string[]): Promise<readonly FigureRow[]> {
  return groupsOf(await rows(board, by), by).map(({ key, total }) => ({ key, n: total }));
}

function ownOf({ own }: Group): Figure {
  return own === 0 ? {} : { own };
}

function groupsOf(rows: readonly SumRow[], by: readonly string[], serviceId?: string): readonly Group[] {
  const groups = Map.groupBy(rows, ({ key }) => JSON.stringify(by.map((name) => key[name])));
  const sum = (some: readonly SumRow[]): number => some.reduce((total, { value }) => total + (value['n'] ?? 0), 0);
  return [...groups.values()].map((some) => ({
    key: Object.fromEntries(by.map((name) => [name, some[0]!.key[name]!])),
    total: sum(some),
    own: sum(some.filter(({ key }) => serviceId !== undefined && key['service'] === serviceId)),
  }));
}
