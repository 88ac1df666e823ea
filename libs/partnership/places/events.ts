import { Code, EventPayload, Flag, Id, PublicName, WholeNumber } from '#eventsourcing';
import { AUTHORITY, type Authority, PLACE_KIND, PLACE_REGIME, type PlaceKind, type PlaceRegime, codesOf } from '#vocabulary';

const MOST_PLACES = 100_000;

/** A place where people are held opens on the day of the fact. A prison that nobody has registered is not a closed one. */
@EventPayload({
  visibility: 'LOGISTIC',
  labels: { nl: 'Plaats geopend', fr: 'Lieu ouvert', en: 'Place opened' },
  dayRank: 0,
  refusals: ['place-already-open'],
})
export class PrisonOpened {
  @PublicName({ compartment: 'administrative' })
  name!: string;

  @Code(codesOf(PLACE_KIND), { compartment: 'administrative' })
  kind!: PlaceKind;

  @Code(codesOf(PLACE_REGIME), { compartment: 'administrative', optional: true })
  regime?: PlaceRegime;

  /** Whether its people count in the figures of this partnership. */
  @Flag({ compartment: 'administrative' })
  inScope!: boolean;

  @Code(codesOf(AUTHORITY), { compartment: 'administrative', optional: true })
  authority?: Authority;
}

/** From the day of the fact the people of a place count in the figures of this partnership, or no longer do. */
@EventPayload({
  visibility: 'LOGISTIC',
  labels: { nl: 'Bereik gewijzigd', fr: 'Périmètre modifié', en: 'Scope changed' },
  refusals: ['scope-unchanged', 'before-opening', 'place-closed'],
  warnings: ['prerequisite-unknown'],
})
export class PlaceScopeChanged {
  @Flag({ compartment: 'administrative' })
  inScope!: boolean;
}

/** How many people a unit has places for from the day of the fact; 0 closes it. Without a unit: the place as a whole. */
@EventPayload({
  visibility: 'LOGISTIC',
  labels: { nl: 'Capaciteit bepaald', fr: 'Capacité fixée', en: 'Capacity set' },
  refusals: ['before-opening', 'place-closed', 'capacity-by-units'],
  warnings: ['prerequisite-unknown'],
})
export class UnitCapacitySet {
  @Id({ compartment: 'administrative', optional: true })
  unitId?: string;

  @WholeNumber({ min: 0, max: MOST_PLACES }, { compartment: 'administrative' })
  capacity!: number;
}

/** A place closes on the day of the fact: nobody is held there from then on. */
@EventPayload({
  visibility: 'LOGISTIC',
  labels: { nl: 'Plaats gesloten', fr: 'Lieu fermé', en: 'Place closed' },
  dayRank: 9,
  refusals: ['place-closed', 'before-opening'],
  warnings: ['prerequisite-unknown'],
})
export class PrisonClosed {}

/** A place that the partnership needs and that is not there (seed table F6). It is met when the place opens. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Ontbrekende plaats gemeld', fr: 'Lieu manquant signalé', en: 'Missing place recorded' },
  refusals: ['place-already-open'],
})
export class PlaceMissing {
  @PublicName({ compartment: 'administrative' })
  name!: string;

  @Code(codesOf(PLACE_KIND), { compartment: 'administrative' })
  kind!: PlaceKind;

  @WholeNumber({ min: 1, max: MOST_PLACES }, { compartment: 'administrative', optional: true })
  places?: number;
}

export const placePayloads = { PrisonOpened, PlaceScopeChanged, UnitCapacitySet, PrisonClosed, PlaceMissing };
