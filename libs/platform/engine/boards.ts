import { type Position, collectionOf, formatInstant } from '#eventsourcing';
import type { Actor } from '#privacy';
import { OCCUPANCY, views } from '#views';
import type { Engine } from './engine.js';

export * from './lists.js';

export interface OccupancyQuery {
  readonly actor: Actor;
  readonly prison?: string;
  readonly atLeast?: Position;
}

/** Who is where now. */
export interface OccupancyAnswer {
  readonly prisons: readonly { readonly prison: string; readonly held: number; readonly byLegalStatus: Readonly<Record<string, number>> }[];
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
  const lines = [...prisons].map(([name, byLegalStatus]) => ({ prison: name, held: total(byLegalStatus), byLegalStatus }));
  const now = formatInstant(engine.clock.now());
  return { prisons: lines, held: lines.reduce((sum, line) => sum + line.held, 0), position, asOf: { validAt: now, knownAt: now } };
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
