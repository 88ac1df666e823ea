import type { Definition, Measure, Observation } from '../definition.js';
import { POPULATION } from '../custody/dimensions.js';
import { personsIn } from '../custody/persons.js';
import { type CustodySubject, custodySource, presences } from '../custody/source.js';
import { daysIn } from '../custody/stretches.js';
import { DAYS, PERSONS as THERE } from '../measures.js';
import { POPULATION_RULES, stock } from '../stock/stock.js';

export const sumOf = (members: readonly Observation[]): number => members.reduce((sum, { amount }) => sum + amount, 0);

/** In custody at some time of the period. */
const PERSONS: Measure = { ...THERE, flow: 'presence' };

const SHORT_STAYS =
  'Half-open days: the day of admission counts, that of release does not. A stay begun and ended on one date counts 0 days.';

/** Table 5: person-days in custody in a period. */
export const days: Definition<CustodySubject> = {
  name: 'days',
  title: { nl: 'Dagen in detentie', fr: 'Journées de détention', en: 'Days in custody' },
  inWords: {
    nl: 'Som over personen van de dagen in detentie in de periode die op de datum eindigt.',
    fr: 'Somme sur les personnes des jours en détention pendant la période qui se termine à la date.',
    en: 'Sum over persons of the days in custody within the period that ends on the date.',
  },
  counted: stock.counted,
  formula: 'days(y) = Σ over d in y of persons(d) of the table stock',
  origin: ['Council of Europe Annual Penal Statistics (SPACE I), days spent in penal institutions', 'Traject, table 5 of its statistics'],
  rules: [SHORT_STAYS, ...POPULATION_RULES],
  sources: [custodySource(presences)],
  dimensions: POPULATION,
  measures: [DAYS, PERSONS],
  choose: daysIn,
  measure: (members) => [sumOf(members), personsIn(members)],
};

/** Table 6: mean number of persons in custody over a period. */
export const meanPopulation: Definition<CustodySubject> = {
  ...days,
  name: 'mean-population',
  title: { nl: 'Gemiddelde bevolking', fr: 'Population moyenne', en: 'Mean population' },
  inWords: {
    nl: 'Gemiddeld aantal personen in detentie over de dagen van de periode die op de datum eindigt.',
    fr: 'Nombre moyen de personnes en détention sur les jours de la période qui se termine à la date.',
    en: 'Mean number of persons in custody over the days of the period that ends on the date.',
  },
  formula: 'meanPopulation(y) = days(y) / number of days of y (a year: 365 or 366)',
  origin: ['Council of Europe Annual Penal Statistics (SPACE I), mean number of inmates', 'Traject, table 6 of its statistics'],
  measures: [
    {
      name: 'meanPopulation',
      labels: { nl: 'gemiddelde bevolking', fr: 'population moyenne', en: 'mean population' },
      kind: 'rate',
      base: 'persons',
    },
    DAYS,
    PERSONS,
  ],
  measure: (members, { start, end }) => [sumOf(members) / (end - start + 1), sumOf(members), personsIn(members)],
};
