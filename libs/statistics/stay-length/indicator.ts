import type { Definition, Figure, Measure, Observation, Period } from '../definition.js';
import { NATIONALITY_GROUP, SEX } from '../custody/dimensions.js';
import { personsIn, presentOn } from '../custody/persons.js';
import { REFERENCE_RULE, stockDateOf } from '../custody/reference.js';
import { type CustodySubject, custodySource, entries, presences } from '../custody/source.js';
import { daysIn } from '../custody/stretches.js';
import { sumOf } from '../days/days.js';
import { ADMISSIONS, DAYS, PERSONS_IN_PERIOD } from '../measures.js';
import { stock } from '../stock/stock.js';
import { daysInYear } from '../table/periods.js';
import { custodies, lengthFigures, wholeTimes } from './lengths.js';
import { stayLengthObserved } from './observed.js';

const MONTHS = 12;

const named = (observations: readonly Observation[], kind: string): Observation[] => observations.map((one) => ({ ...one, kind }));

function choose(observations: readonly Observation[], period: Period): readonly Observation[] {
  const present = observations.filter(({ kind }) => kind === 'present');
  const [stockDate, { end, knownOn }] = [stockDateOf(period), period];
  return [
    ...named(daysIn(present, period), 'days'),
    ...(stockDate > knownOn ? [] : named(presentOn(present, stockDate), 'stock')),
    ...observations.filter(({ kind, from }) => kind === 'admission' && from <= end),
    ...wholeTimes(
      observations.filter(({ kind }) => kind.startsWith('custody/')),
      period,
    ),
  ];
}

/** Months in custody by the stationary relation of stock and flow, next to what was observed. */
function figures(members: readonly Observation[], period: Period): readonly Figure[] {
  const of = (wanted: string): Observation[] => members.filter(({ kind }) => kind === wanted);
  const [entered, inside] = [of('admission').length, of('days')];
  const stock = stockDateOf(period) > period.knownOn ? null : of('stock').length;
  const [days, length] = [sumOf(inside), period.end - period.start + 1];
  const months = (mean: number): Figure => (entered === 0 ? null : (MONTHS * mean * length) / daysInYear(period.end) / entered);
  const observed = lengthFigures(
    members.filter(({ kind }) => kind.startsWith('custody/')),
    period,
  );
  const byFlow = months(days / length);
  const byStock = stock === null ? null : months(stock);
  return [entered, personsIn(inside), days, days / length, byFlow, stock, byStock, ...observed];
}

/** Columns of table 8, under names that tell them from the indicator. */
const OBSERVED: readonly Measure[] = stayLengthObserved.measures.map((measure) =>
  measure.kind === 'rate' && measure.name !== 'kaplanMeierMedianDays' ? { ...measure, ...asObserved(measure) } : measure,
);

function asObserved({ name, labels }: Measure): Pick<Measure, 'name' | 'labels'> {
  return {
    name: `observed${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    labels: { nl: `waargenomen: ${labels.nl}`, fr: `observé : ${labels.fr}`, en: `observed: ${labels.en}` },
  };
}

/** Table 7: the indicator of average length of imprisonment. */
export const stayLengthIndicator: Definition<CustodySubject> = {
  name: 'stay-length-indicator',
  title: { nl: 'Indicator van de gemiddelde duur', fr: 'Indicateur de durée moyenne', en: 'Indicator of average length' },
  inWords: {
    nl: 'Gemiddelde bevolking, en stand op de referentiedatum, gedeeld door opsluitingen, in maanden; daarnaast de waargenomen duur.',
    fr: 'Population moyenne, et stock à la date de référence, divisés par les écrous, en mois ; à côté, la durée observée.',
    en: 'Mean population, and stock on the reference date, divided by admissions, in months; next to it the observed length.',
  },
  counted: stock.counted,
  formula:
    'months(y) = 12 × meanPopulation(y) / admissions(y); stockMonths(y) = 12 × referenceStock(y) / admissions(y); a period shorter than a year is scaled by its share of the year',
  origin: [
    'Council of Europe Annual Penal Statistics (SPACE I), indicator of average length of imprisonment',
    'Traject, table 7 of its statistics',
  ],
  rules: [
    'It holds for a stationary population and is too low while admissions grow (Patterson & Preston 2008): read it with the observed length.',
    'referenceStock: the stock of the reference date of the year after, empty while the cut-off is before it; of a period shorter than a year the stock of its last day.',
    REFERENCE_RULE,
    'The columns from `releases` on are those of the table stay-length-observed.',
  ],
  sources: [
    custodySource(function* (stay) {
      yield* presences(stay);
      yield* entries(stay);
      yield* custodies(stay);
    }),
  ],
  dimensions: [SEX, NATIONALITY_GROUP],
  measures: [
    ADMISSIONS,
    PERSONS_IN_PERIOD,
    { ...DAYS, base: PERSONS_IN_PERIOD.name },
    {
      name: 'meanPopulation',
      labels: { nl: 'gemiddelde bevolking', fr: 'population moyenne', en: 'mean population' },
      kind: 'rate',
      base: PERSONS_IN_PERIOD.name,
    },
    {
      name: 'months',
      labels: { nl: 'maanden', fr: 'mois', en: 'months' },
      kind: 'rate',
      base: ADMISSIONS.name,
      parts: [PERSONS_IN_PERIOD.name],
    },
    {
      name: 'referenceStock',
      labels: { nl: 'stand op de referentiedatum', fr: 'stock à la date de référence', en: 'stock on the reference date' },
      kind: 'count',
    },
    {
      name: 'stockMonths',
      labels: { nl: 'maanden, naar de stand', fr: 'mois, selon le stock', en: 'months, by the stock' },
      kind: 'rate',
      base: ADMISSIONS.name,
      parts: ['referenceStock'],
    },
    ...OBSERVED,
  ],
  followsUp: true,
  window: (period) => ({ from: period.start, to: stockDateOf(period) }),
  choose,
  measure: figures,
};
