import { type EffectiveFact, type EvolversOf, type FactIn, evolveByTable, evolveFacets } from '#eventsourcing';
import type { PlaceKind, PlaceRegime } from '#vocabulary';
import type { placePayloads } from './events.js';
import { type Rooms, evolveRooms, initialRooms } from './rooms.js';

/** What is known of a place itself. */
export interface Premises {
  readonly status: 'unknown' | 'missing' | 'open' | 'closed';
  readonly since?: string;
  readonly name?: string;
  readonly kind?: PlaceKind;
  readonly regime?: PlaceRegime;
  readonly authority?: string;
  readonly inScope?: boolean;
  /** Places that are asked for, of a place that is missing. */
  readonly wanted?: number;
  /** Places by unit; under '' those of the place as a whole. */
  readonly capacities: { readonly [unitId: string]: number };
}

/** A place: what it is, and its rooms. */
export interface Place {
  readonly premises: Premises;
  readonly rooms: Rooms;
}

export type PlaceFact<T extends keyof typeof placePayloads> = FactIn<typeof placePayloads, T>;

/** The key of a capacity that is that of the whole place. */
export const WHOLE_PLACE = '';

const evolvers: EvolversOf<typeof placePayloads, Premises> = {
  PrisonOpened: ({ capacities, inScope }, { occurredAt, data }) => ({
    ...data,
    inScope: inScope ?? data.inScope,
    capacities,
    status: 'open',
    since: occurredAt,
  }),
  PlaceScopeChanged: (state, { data }) => ({ ...state, inScope: data.inScope }),
  UnitCapacitySet: (state, { data }) => ({
    ...state,
    capacities: { ...state.capacities, [data.unitId ?? WHOLE_PLACE]: data.capacity },
  }),
  PrisonClosed: (state, { occurredAt }) => ({ ...state, status: 'closed', since: occurredAt }),
  PlaceMissing: (state, { occurredAt, data: { name, kind, places } }) =>
    state.status === 'open' ? state : { ...state, name, kind, wanted: places, status: 'missing', since: occurredAt },
};

export const initialPremises: Premises = { status: 'unknown', capacities: {} };
export const evolvePremises: (state: Premises, fact: EffectiveFact) => Premises = evolveByTable(evolvers);

export const initialPlace: Place = { premises: initialPremises, rooms: initialRooms };
export const evolvePlace = evolveFacets<Place>({ premises: evolvePremises, rooms: evolveRooms });

/** Places for people: those of the units, or those of the whole where no unit is known; none once closed. */
export function capacityOf({ status, capacities }: Premises): number | undefined {
  if (status === 'closed') return 0;
  const units = Object.entries(capacities).filter(([unit]) => unit !== WHOLE_PLACE);
  if (units.length === 0) return capacities[WHOLE_PLACE];
  return units.reduce((sum, [, capacity]) => sum + capacity, 0);
}
