import { UNKNOWN } from '../custody/path.js';
import { personsIn, presentOn } from '../custody/persons.js';
import { type SeenStay, custodySource, presences } from '../custody/source.js';
import { daysIn } from '../custody/stretches.js';
import { PLACE_PREFIX, PLACE_READS, type PlaceSpan, placeSpans } from '../books/places.js';
import {
  type Context,
  type Definition,
  type Dimension,
  type Figure,
  type Observation,
  type Observed,
  type Period,
  source,
} from '../definition.js';
import { PERSONS, PERSONS_IN_PERIOD } from '../measures.js';
import { SEVERAL_STAYS } from '../stock/stock.js';

/** A prison: that of a stretch of custody, or one that has places. */
interface Where {
  readonly prison: string;
  readonly placeKind?: string;
}

const PRISON: Dimension<Where> = {
  name: 'prison',
  labels: { nl: 'gevangenis', fr: 'prison', en: 'prison' },
  value: ({ prison }) => prison,
};

const PLACE_KIND: Dimension<Where> = {
  name: 'placeKind',
  labels: { nl: 'soort plaats', fr: 'sorte de lieu', en: 'kind of place' },
  value: ({ placeKind }) => placeKind ?? UNKNOWN,
};

const WITHOUT_PLACES = 'personsWithoutPlaces';

/** Kinds carry the prison: the places of a group are those of its prisons. */
function* present(stay: SeenStay): Generator<Observed<Where>, void, undefined> {
  for (const one of presences(stay)) yield { ...one, kind: `present/${one.subject.piece.prison}`, subject: one.subject.piece };
}

/** The places of a prison while it is in scope, from when somebody has said how many there are. */
function* capacities(prison: string, spans: readonly PlaceSpan[], { scope }: Context): Generator<Observed<Where>, void, undefined> {
  for (const { from, until, kind, capacity, facts } of spans) {
    if (capacity === undefined) continue;
    const borders = [from, ...scope.borders(prison, from, until), until];
    for (const [i, end] of borders.slice(1).entries()) {
      const begin = borders[i]!;
      const subject = { prison, ...(kind === undefined ? {} : { placeKind: kind }) };
      if (!scope.includes(prison, begin)) continue;
      yield { kind: `places/${prison}`, from: begin, until: end, amount: capacity, subject, facts };
    }
  }
}

/** Who is there on the date, who was there in the period, and the places of the period. */
function choose(observations: readonly Observation[], period: Period): readonly Observation[] {
  const present = observations.filter(({ kind }) => kind.startsWith('present/'));
  const places = observations.filter(({ kind, from, until }) => kind.startsWith('places/') && from <= period.end && until > period.start);
  const named = (those: readonly Observation[], name: string): Observation[] =>
    those.map((one) => ({ ...one, kind: one.kind.replace('present', name) }));
  return [...named(presentOn(present, period.end), 'there'), ...named(daysIn(present, period), 'days'), ...places];
}

/** Days that a stretch of presence and one with places have in common within a period. */
function daysBoth(one: Observation, places: Observation, { start, end }: Period): number {
  return Math.max(0, Math.min(one.until, places.until, end + 1) - Math.max(one.from, places.from, start));
}

const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0);
const percent = (part: number, whole: number): Figure => (whole > 0 ? (100 * part) / whole : null);

function measure(members: readonly Observation[], period: Period): readonly Figure[] {
  const of = (name: string): Observation[] => members.filter(({ kind }) => kind.startsWith(`${name}/`));
  const [there, present, places] = [of('there'), of('days'), of('places')];
  const placesOf = Map.groupBy(
    places.filter(({ amount }) => amount > 0),
    prisonOf,
  );
  const now = places.filter(({ until }) => until > period.end);
  const withPlaces = there.filter((one) => placesOf.get(prisonOf(one))?.some(({ until }) => until > period.end));
  const capacity = sum(now.map(({ amount }) => amount));
  const personDays = sum(present.flatMap((one) => (placesOf.get(prisonOf(one)) ?? []).map((place) => daysBoth(one, place, period))));
  const placeDays = sum(places.map((place) => place.amount * daysBoth(place, place, period)));
  return [
    there.length,
    there.length - withPlaces.length,
    now.length === 0 ? null : capacity,
    percent(withPlaces.length, capacity),
    personsIn(present),
    personDays,
    placeDays,
    percent(personDays, placeDays),
  ];
}

function prisonOf({ kind }: Observation): string {
  return kind.slice(kind.indexOf('/') + 1);
}

/** Table 10: how full each prison is. */
export const occupancy: Definition<Where> = {
  name: 'occupancy',
  title: { nl: 'Bezetting', fr: "Taux d'occupation", en: 'Occupancy' },
  inWords: {
    nl: 'De personen om 24 uur op de datum per honderd plaatsen van die dag, en hetzelfde over alle dagen van de periode.',
    fr: 'Les personnes à 24 heures à la date pour cent places de ce jour, et de même sur tous les jours de la période.',
    en: 'The persons at 24:00 of the date for each hundred places of that day, and the same over all days of the period.',
  },
  counted: {
    nl: 'Personen zoals in `stock`. Wie in een gevangenis is zonder gekende plaatsen, of met 0 plaatsen, telt die dag niet mee in de bezetting: `personsWithoutPlaces`.',
    fr: 'Personnes comme dans `stock`. Qui est dans une prison sans places connues, ou avec 0 place, ne compte pas ce jour-là dans l’occupation : `personsWithoutPlaces`.',
    en: 'Persons as in `stock`. Who is in a prison without a known number of places, or with 0 places, does not count in the occupancy of that day: `personsWithoutPlaces`.',
  },
  formula:
    'occupancy(D) = 100 × (persons(D) − personsWithoutPlaces(D)) / capacity(D); meanOccupancy(y) = 100 × personDays(y) / placeDays(y), each the sum over the days of y and the prisons with places on that day',
  origin: ['Council of Europe Annual Penal Statistics (SPACE I), prison density per 100 places', 'Traject, table 10 of its statistics'],
  rules: [
    SEVERAL_STAYS,
    'The capacity of a prison is that of its units, or of the whole where no unit is known; it holds from the day on which it was set, and is 0 from the day on which the prison closes.',
    'A prison of which no capacity was ever set has no occupancy; its persons are shown. A group of several prisons has the persons and the places of those with places.',
    'A prison is counted on the days on which it is in scope. One that nobody has registered is in scope.',
  ],
  sources: [
    custodySource(present),
    source(PLACE_PREFIX, PLACE_READS, ({ id, facts }, context) => capacities(id, placeSpans(facts), context)),
  ],
  dimensions: [PRISON, PLACE_KIND],
  measures: [
    PERSONS,
    {
      name: WITHOUT_PLACES,
      labels: { nl: 'zonder gekende plaatsen', fr: 'sans places connues', en: 'without known places' },
      kind: 'count',
    },
    { name: 'capacity', labels: { nl: 'plaatsen', fr: 'places', en: 'places' }, kind: 'amount' },
    {
      name: 'occupancy',
      labels: { nl: 'bezetting (%)', fr: 'occupation (%)', en: 'occupancy (%)' },
      kind: 'rate',
      base: PERSONS.name,
      parts: [WITHOUT_PLACES],
    },
    PERSONS_IN_PERIOD,
    {
      name: 'personDays',
      labels: { nl: 'persoonsdagen', fr: 'jours-personnes', en: 'person-days' },
      kind: 'amount',
      base: PERSONS_IN_PERIOD.name,
    },
    { name: 'placeDays', labels: { nl: 'plaatsdagen', fr: 'jours-places', en: 'place-days' }, kind: 'amount' },
    {
      name: 'meanOccupancy',
      labels: { nl: 'gemiddelde bezetting (%)', fr: 'occupation moyenne (%)', en: 'mean occupancy (%)' },
      kind: 'rate',
      base: PERSONS_IN_PERIOD.name,
    },
  ],
  choose,
  measure,
};
