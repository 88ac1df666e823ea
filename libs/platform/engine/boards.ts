import { type Position, collectionOf, formatInstant } from '#eventsourcing';
import type { Actor } from '#privacy';
import { OCCUPANCY, views } from '#views';
import type { Engine } from './engine.js';
import { placesOf } from './network/places.js';

export * from './lists.js';

export interface OccupancyQuery {
  readonly actor: Actor;
  readonly prison?: string;
  readonly atLeast?: Position;
}

export interface PrisonOccupancy {
  readonly prison: string;
  readonly held: number;
  readonly byLegalStatus: Readonly<Record<string, number>>;
  /** Places for people; absent when nobody said. */
  readonly capacity?: number;
  /** People for each 100 places, to one decimal; absent without a capacity. */
  readonly occupancy?: number;
}

/** Who is where now. */
export interface OccupancyAnswer {
  readonly prisons: readonly PrisonOccupancy[];
  readonly held: number;
  readonly position: Position;
  readonly asOf: { readonly validAt: string; readonly knownAt: string };
}

/** `GET /v1/boards/occupancy`: the sum of what every stay contributes, now. @throws Forbidden */
export async function occupancyBoard(engine: Engine, { actor, prison, atLeast }: OccupancyQuery): Promise<OccupancyAnswer> {
  engine.demand(actor, { kind: 'read-statistics', unsuppressed: false });
  const { position } = await engine.reads.read(views.stay, '-', atLeast);
  const where = prison === undefined ? undefined : { prison: [prison] };
  const rows = await engine.stores.documents.sum(collectionOf(views.stay), { board: OCCUPANCY, by: ['prison', 'legalStatus'], where });
  const prisons = new Map<string, Record<string, number>>();
  for (const { key, value } of rows) {
    const held = value['held'] ?? 0;
    if (held === 0) continue;
    const byLegalStatus = prisons.get(key['prison']!) ?? {};
    prisons.set(key['prison']!, byLegalStatus);
    byLegalStatus[key['legalStatus']!] = held;
  }
  const lines = await withCapacity(engine, prisons, { actor, prison });
  const now = formatInstant(engine.clock.now());
  return { prisons: lines, held: lines.reduce((sum, line) => sum + line.held, 0), position, asOf: { validAt: now, knownAt: now } };
}

/** Prisons with people, and those with places for people. */
async function withCapacity(
  engine: Engine,
  held: ReadonlyMap<string, Readonly<Record<string, number>>>,
  { actor, prison }: Pick<OccupancyQuery, 'actor' | 'prison'>,
): Promise<readonly PrisonOccupancy[]> {
  const { places } = await placesOf(engine, { actor, status: 'open' });
  const capacities = new Map(places.map(({ placeId, capacity }) => [placeId, capacity]));
  const named = [...new Set([...held.keys(), ...capacities.keys()])].filter((name) => prison === undefined || name === prison);
  return named.toSorted().map((name) => lineOf(name, held.get(name) ?? {}, capacities.get(name)));
}

function lineOf(prison: string, byLegalStatus: Readonly<Record<string, number>>, capacity: number | undefined): PrisonOccupancy {
  const held = total(byLegalStatus);
  const occupancy = capacity ? Math.round((1000 * held) / capacity) / 10 : undefined;
  return {
    prison,
    held,
    byLegalStatus,
    ...(capacity === undefined ? {} : { capacity }),
    ...(occupancy === undefined ? {} : { occupancy }),
  };
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
