import type { Definition, Figure, Measure, Observation, Period } from '../definition.js';
import { NATIONALITY_GROUP, SEX } from '../custody/dimensions.js';
import { presentOn } from '../custody/persons.js';
import { type CustodySubject, custodySource, entries, presences } from '../custody/source.js';
import { daysIn } from '../custody/stretches.js';
import { sumOf } from '../days/days.js';
import { ADMISSIONS, DAYS } from '../measures.js';
import { stock } from '../stock/stock.js';
import { daysInYear } from '../table/periods.js';
import { custodies, lengthFigures } from './lengths.js';

const MONTHS = 12;

const measure = (name: string, nl: string, fr: string, en: string): Measure => ({
  name,
  labels: { nl, fr, en },
  kind: 'rate',
  base: 'admissions',
});

const named = (observations: readonly Observation[], kind: string): Observation[] => observations.map((one) => ({ ...one, kind }));

function choose(observations: readonly Observation[], period: Period): readonly Observation[] {
  const present = observations.filter(({ kind }) => kind === 'present');
  const others = observations.filter(({ kind }) => kind === 'admission' || kind.startsWith('custody/'));
  return [...named(daysIn(present, period), 'days'), ...named(presentOn(present, period.end), 'stock'), ...others];
}

/** Months in custody by the stationary relation of stock and flow, next to what was observed. */
function figures(members: readonly Observation[], period: Period): readonly Figure[] {
  const of = (wanted: string): Observation[] => members.filter(({ kind }) => kind === wanted);
  const [entered, days] = [of('admission').length, sumOf(of('days'))];
  const [length, year] = [period.end - period.start + 1, daysInYear(period.end)];
  const months = (mean: number): Figure => (entered === 0 ? null : (MONTHS * mean * length) / year / entered);
  const custody = members.filter(({ kind }) => kind.startsWith('custody/'));
  const [, mean, median, , , kaplanMeier] = lengthFigures(custody, period);
  return [entered, days, days / length, months(days / length), months(of('stock').length), mean!, median!, kaplanMeier!];
}

/** Table 7: the indicator of average length of imprisonment. */
export const stayLengthIndicator: Definition<CustodySubject> = {
  name: 'stay-length-indicator',
  title: { nl: 'Indicator van de gemiddelde duur', fr: 'Indicateur de durée moyenne', en: 'Indicator of average length' },
  inWords: {
    nl: 'Gemiddelde bevolking gedeeld door opsluitingen, in maanden; daarnaast de waargenomen duur.',
    fr: 'Population moyenne divisée par les écrous, en mois ; à côté, la durée observée.',
    en: 'Mean population divided by admissions, in months; next to it the observed length.',
  },
  counted: stock.counted,
  formula:
    'months(y) = 12 × meanPopulation(y) / admissions(y); stockMonths(y) = 12 × stock(end of y) / admissions(y); a period shorter than a year is scaled by its share of the year',
  origin: [
    'Council of Europe Annual Penal Statistics (SPACE I), indicator of average length of imprisonment',
    'Traject, table 7 of its statistics',
  ],
  rules: [
    'It holds for a stationary population and is too low while admissions grow (Patterson & Preston 2008): read it with the observed length.',
    'The observed columns are those of the table stay-length-observed.',
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
    { ...DAYS, base: 'admissions' },
    measure('meanPopulation', 'gemiddelde bevolking', 'population moyenne', 'mean population'),
    measure('months', 'maanden', 'mois', 'months'),
    measure('stockMonths', 'maanden, naar de stand', 'mois, selon le stock', 'months, by the stock'),
    measure('observedMeanDays', 'waargenomen gemiddelde (dagen)', 'moyenne observée (jours)', 'observed mean (days)'),
    measure('observedMedianDays', 'waargenomen mediaan (dagen)', 'médiane observée (jours)', 'observed median (days)'),
    measure('kaplanMeierMedianDays', 'Kaplan-Meier-mediaan (dagen)', 'médiane de Kaplan-Meier (jours)', 'Kaplan-Meier median (days)'),
  ],
  choose,
  measure: figures,
};
