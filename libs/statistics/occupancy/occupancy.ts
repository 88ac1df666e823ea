import { UNKNOWN } from '../custody/path.js';
import { presentOn } from '../custody/persons.js';
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
import { PERSONS } from '../measures.js';
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

function* present(stay: SeenStay): Generator<Observed<Where>, void, undefined> {
  for (const one of presences(stay)) yield { ...one, subject: one.subject.piece };
}

/** The places of a prison while it is in scope, from when somebody has said how many there are. */
function* capacities(prison: string, spans: readonly PlaceSpan[], { scope }: Context): Generator<Observed<Where>, void, undefined> {
  for (const { from, until, kind, capacity, facts } of spans) {
    if (capacity === undefined) continue;
    const borders = [from, ...scope.borders(prison, from, until), until];
    for (const [i, end] of borders.slice(1).entries()) {
      const begin = borders[i]!;
      const subject = { prison, ...(kind === undefined ? {} : { placeKind: kind }) };
      if (scope.includes(prison, begin)) yield { kind: 'capacity', from: begin, until: end, amount: capacity, subject, facts };
    }
  }
}

const named = (observations: readonly Observation[], kind: string): Observation[] => observations.map((one) => ({ ...one, kind }));

/** Who is there on the date, who was there in the period, and the places of the period. */
function choose(observations: readonly Observation[], period: Period): readonly Observation[] {
  const present = observations.filter(({ kind }) => kind === 'present');
  const places = observations.filter(({ kind, from, until }) => kind === 'capacity' && from <= period.end && until > period.start);
  return [...named(presentOn(present, period.end), 'there'), ...named(daysIn(present, period), 'days'), ...places];
}

/** Days that a stretch of presence and one with places have in common within a period. */
function daysBoth(one: Observation, places: Observation, { start, end }: Period): number {
  return Math.max(0, Math.min(one.until, places.until, end + 1) - Math.max(one.from, places.from, start));
}

function measure(members: readonly Observation[], period: Period): readonly Figure[] {
  const of = (kind: string): Observation[] => members.filter((one) => one.kind === kind);
  const [there, present, places] = [of('there').length, of('days'), of('capacity')];
  const now = places.find(({ from, until }) => from <= period.end && period.end < until);
  const counted = places.filter(({ amount }) => amount > 0);
  const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0);
  const personDays = sum(present.flatMap((one) => counted.map((place) => daysBoth(one, place, period))));
  const placeDays = sum(counted.map((place) => place.amount * daysBoth(place, place, period)));
  const share = (part: number, whole: number | undefined): Figure => (whole ? (100 * part) / whole : null);
  return [there, now?.amount ?? null, share(there, now?.amount), personDays, placeDays, share(personDays, placeDays)];
}

/** Table 10: how full each prison is. */
export const occupancy: Definition<Where> = {
  name: 'occupancy',
  title: { nl: 'Bezetting', fr: "Taux d'occupation", en: 'Occupancy' },
  inWords: {
    nl: 'Per gevangenis: de personen om 24 uur op de datum per honderd plaatsen van die dag, en hetzelfde over alle dagen van de periode.',
    fr: 'Par prison : les personnes à 24 heures à la date pour cent places de ce jour, et de même sur tous les jours de la période.',
    en: 'By prison: the persons at 24:00 of the date for each hundred places of that day, and the same over all days of the period.',
  },
  counted: {
    nl: 'Personen zoals in `stock`. Dagen zonder gekende plaatsen, of met 0 plaatsen, tellen niet mee in het gemiddelde.',
    fr: 'Personnes comme dans `stock`. Les jours sans places connues, ou avec 0 place, ne comptent pas dans la moyenne.',
    en: 'Persons as in `stock`. Days without a known number of places, or with 0 places, do not count in the mean.',
  },
  formula:
    'occupancy(D) = 100 × persons(D) / capacity(D); meanOccupancy(y) = 100 × Σ persons(d) / Σ capacity(d) over the days d of y with capacity(d) > 0',
  origin: ['Council of Europe Annual Penal Statistics (SPACE I), prison density per 100 places', 'Traject, table 10 of its statistics'],
  rules: [
    SEVERAL_STAYS,
    'The capacity of a prison is that of its units, or of the whole where no unit is known; it holds from the day on which it was set, and is 0 from the day on which the prison closes.',
    'A prison of which no capacity was ever set has no occupancy; its persons are shown.',
    'A prison is counted on the days on which it is in scope. One that nobody has registered is in scope.',
  ],
  sources: [
    custodySource(present),
    source(PLACE_PREFIX, PLACE_READS, ({ id, facts }, context) => capacities(id, placeSpans(facts), context)),
  ],
  dimensions: [PRISON, PLACE_KIND],
  always: ['prison'],
  measures: [
    PERSONS,
    { name: 'capacity', labels: { nl: 'plaatsen', fr: 'places', en: 'places' }, kind: 'amount' },
    { name: 'occupancy', labels: { nl: 'bezetting (%)', fr: 'occupation (%)', en: 'occupancy (%)' }, kind: 'rate', base: 'persons' },
    { name: 'personDays', labels: { nl: 'persoonsdagen', fr: 'jours-personnes', en: 'person-days' }, kind: 'amount', base: 'persons' },
    { name: 'placeDays', labels: { nl: 'plaatsdagen', fr: 'jours-places', en: 'place-days' }, kind: 'amount' },
    {
      name: 'meanOccupancy',
      labels: { nl: 'gemiddelde bezetting (%)', fr: 'occupation moyenne (%)', en: 'mean occupancy (%)' },
      kind: 'rate',
      base: 'persons',
    },
  ],
  choose,
  measure,
};
