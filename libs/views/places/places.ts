import { type Place, capacityOf } from '#partnership';
import { itemsIn } from '#eventsourcing';
import type { PlaceKind } from '#vocabulary';

/** A place as a list shows it. */
export interface PlaceLine {
  readonly placeId: string;
  readonly name?: string;
  readonly kind?: PlaceKind;
  readonly regime?: string;
  readonly authority?: string;
  /** `missing`: the partnership needs it and it is not there. `unknown`: facts about it, but no opening yet. */
  readonly status: Place['premises']['status'];
  readonly since?: string;
  readonly inScope: boolean;
  /** Places for people; absent when nobody said. */
  readonly capacity?: number;
  readonly units: readonly { readonly unitId: string; readonly capacity: number }[];
  /** Places that are asked for, of a missing place. */
  readonly wanted?: number;
  readonly rooms: number;
}

export interface PlaceFilter {
  readonly kind?: string;
  readonly status?: string;
  readonly inScope?: boolean;
}

/** Places in order of their ids, those that a filter wants. */
export function placeLines(places: ReadonlyMap<string, Place>, { kind, status, inScope }: PlaceFilter = {}): readonly PlaceLine[] {
  const wanted = (line: PlaceLine): boolean =>
    (kind === undefined || line.kind === kind) &&
    (status === undefined || line.status === status) &&
    (inScope === undefined || line.inScope === inScope);
  return [...places].map(([id, place]) => placeLine(id, place)).filter(wanted);
}

export function placeLine(id: string, { premises, rooms }: Place): PlaceLine {
  const { capacities, inScope = false, ...said } = premises;
  const units = Object.entries(capacities).filter(([unit]) => unit !== '');
  return {
    placeId: id,
    ...said,
    inScope,
    capacity: capacityOf(premises),
    units: units.map(([unitId, capacity]) => ({ unitId, capacity })).toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1)),
    rooms: itemsIn(rooms.rooms, 'available').length,
  };
}
