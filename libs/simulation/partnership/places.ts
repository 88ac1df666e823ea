import { DAY_MS } from '#eventsourcing';
import { ELSEWHERE, FOREST_HOUSE } from '../prisons.js';
import { dates, rate, shares } from '../rates.js';
import type { Register } from './register.js';

/** A house where people are held. */
export interface House {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly regime?: string;
  /** Places of the real house. */
  readonly places: number;
  /** Shares of its units, where places are known by unit. */
  readonly units?: Readonly<Record<string, number>>;
  readonly opens: number;
  readonly closes?: number;
  readonly inScope: boolean;
}

const OLD = { kind: 'PRISON', opens: dates.oldHouses, inScope: true };

/** The houses of Brussels, and those to which people are moved. */
export const HOUSES: readonly House[] = [
  { ...OLD, id: 'saint-gilles', name: 'Saint-Gilles / Sint-Gillis', regime: 'REMAND_HOUSE', places: rate.placesSaintGilles },
  { ...OLD, id: 'forest', name: 'Forest / Vorst', regime: 'REMAND_HOUSE', places: rate.placesForest, closes: dates.forestCloses },
  { ...OLD, id: 'berkendael', name: 'Berkendael', regime: 'BOTH', places: rate.placesBerkendael, closes: dates.berkendaelCloses },
  { ...OLD, id: 'haren', name: 'Haren', regime: 'BOTH', places: rate.placesHaren, units: shares.harenUnit, opens: dates.harenOpens },
  {
    ...OLD,
    id: FOREST_HOUSE,
    name: 'Forest, detention house',
    kind: 'DETENTION_HOUSE',
    places: rate.placesForestHouse,
    opens: dates.forestHouseOpens,
    inScope: false,
  },
  ...ELSEWHERE.map((id) => ({ ...OLD, id, name: nameOf(id), regime: 'SENTENCE_HOUSE', places: rate.placesElsewhere, inScope: false })),
];

const JUSTICE = { authority: 'FEDERAL_JUSTICE' };
const [OPENING_DAYS, WORKS_FROM, WORKS_TO] = [45, 0.35, 0.6];

/** Opens every house, sets its places, and closes it again. @param scale how many of the real places this population has */
export function tellPlaces(register: Register, scale: number): void {
  for (const { id, name, kind, regime, opens, closes, inScope, ...house } of HOUSES) {
    const place = { placeId: id };
    register.firm(place, 'PrisonOpened', opens, { name, kind, inScope, ...JUSTICE, ...(regime ? { regime } : {}) });
    setPlaces(register, { id, opens, ...house }, scale);
    if (closes !== undefined) register.firm(place, 'PrisonClosed', closes, {});
  }
  register.firm({ placeId: FOREST_HOUSE }, 'PlaceScopeChanged', dates.forestHouseCounts, { inScope: true });
  works(register, scale);
  missing(register, scale);
}

/** Places of the model: those of the real house, and never none. */
export function modelOf(places: number, scale: number): number {
  return Math.max(1, Math.round(places * scale));
}

/** A house that is filled unit by unit opens in two steps. */
function setPlaces(
  register: Register,
  { id, opens, units, places }: Pick<House, 'id' | 'opens' | 'units' | 'places'>,
  scale: number,
): void {
  const place = { placeId: id };
  if (!units) return register.firm(place, 'UnitCapacitySet', opens, { capacity: modelOf(places, scale) });
  const whole = Object.values(units).reduce((sum, share) => sum + share, 0);
  for (const [unitId, share] of Object.entries(units)) {
    const capacity = modelOf((places * share) / whole, scale);
    register.firm(place, 'UnitCapacitySet', opens, { unitId, capacity: Math.ceil(capacity / 2) });
    register.firm(place, 'UnitCapacitySet', opens + OPENING_DAYS * DAY_MS, { unitId, capacity });
  }
}

/** Works take a part of Saint-Gilles out of use for a while; the first word on it was wrong, as it often is. */
function works(register: Register, scale: number): void {
  const place = { placeId: 'saint-gilles' };
  const all = modelOf(rate.placesSaintGilles, scale);
  const left = Math.max(1, Math.round(all * (1 - rate.wingClosed)));
  const [from, to] = [register.within(WORKS_FROM), register.within(WORKS_TO)];
  register.mended(place, 'UnitCapacitySet', from, { wrong: { capacity: left + 1 }, right: { capacity: left } });
  register.loose(place, 'UnitCapacitySet', to, { capacity: all });
}

const TRANSITION_HOUSE = 'transition-house';
const [ASKED_AT, OPENS_AT] = [0.2, 0.75];

/** A house that the partnership asks for, and that comes. */
function missing(register: Register, scale: number): void {
  const place = { placeId: TRANSITION_HOUSE };
  const [name, kind] = ['A transition house for Brussels', 'TRANSITION_HOUSE'];
  const places = modelOf(rate.placesTransitionHouse, scale);
  register.firm(place, 'PlaceMissing', register.within(ASKED_AT), { name, kind, places });
  register.firm(place, 'PrisonOpened', register.within(OPENS_AT), { name, kind, inScope: true, ...JUSTICE });
  register.firm(place, 'UnitCapacitySet', register.within(OPENS_AT), { capacity: places });
}

function nameOf(id: string): string {
  return id
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('-');
}
