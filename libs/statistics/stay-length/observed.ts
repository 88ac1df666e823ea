import type { Definition, Dimension, Measure } from '../definition.js';
import { MODALITY, POPULATION } from '../custody/dimensions.js';
import { type CustodySubject, custodySource } from '../custody/source.js';
import { RELEASES } from '../measures.js';
import { custodies, lengthFigures, statuses, wholeTimes } from './lengths.js';

const STATUS_SPELL: Dimension<CustodySubject> = {
  name: 'statusSpell',
  labels: { nl: 'periode in een statuut', fr: 'période dans un statut', en: 'time in one status' },
  value: ({ piece }) => piece.legalStatus,
};

const rate = (name: string, nl: string, fr: string, en: string): Measure => ({
  name,
  labels: { nl, fr, en },
  kind: 'rate',
  base: 'releases',
});

/** Table 8: how long custody lasted that ended in a period. */
export const stayLengthObserved: Definition<CustodySubject> = {
  name: 'stay-length-observed',
  title: { nl: 'Waargenomen duur', fr: 'Durée observée', en: 'Observed length of stay' },
  inWords: {
    nl: 'Duur van de detenties die in de periode door vrijlating eindigden: gemiddelde, mediaan, kwartielen, en de Kaplan-Meier-mediaan met wie nog binnen is.',
    fr: 'Durée des détentions terminées par une libération pendant la période : moyenne, médiane, quartiles, et médiane de Kaplan-Meier avec ceux qui y sont encore.',
    en: 'Length of the custodies that ended by a release in the period: mean, median, quartiles, and the Kaplan-Meier median with those still inside.',
  },
  counted: {
    nl: 'Met `--by statusSpell` telt elke tijd in een statuut apart, ook wanneer ze eindigt door een ander statuut.',
    fr: 'Avec `--by statusSpell`, chaque période dans un statut compte à part, même si elle se termine par un autre statut.',
    en: 'With `--by statusSpell` each time in one legal status counts by itself, also when another status ends it.',
  },
  formula:
    'days = date of release − date of admission; quartiles by linear interpolation (Hyndman & Fan 1996, type 7); Kaplan-Meier (1958): the shortest t with S(t) ≤ 1/2 over those released in the period and those in custody at its end',
  origin: ['Traject, table 8 of its statistics'],
  rules: [
    'In the Kaplan-Meier median who is inside at the end of the period, or left by death, escape or to elsewhere within it, is counted up to then and as not released. Everybody is counted from the beginning of their custody, also when that was before the period.',
    'Legal status and prison are those just before the release; of who goes on, those at the end of the period.',
    'A recapture is no admission: the length counts from the admission before the escape. Who comes from elsewhere is counted from the arrival.',
    'Every stay counts by itself, as in `releases`, also when stays of one person overlap.',
    'A stay begun and ended on one date lasted 0 days.',
  ],
  sources: [
    custodySource(function* (stay) {
      yield* custodies(stay);
      yield* statuses(stay);
    }),
  ],
  dimensions: [...POPULATION, MODALITY, STATUS_SPELL],
  measures: [
    RELEASES,
    rate('meanDays', 'gemiddelde (dagen)', 'moyenne (jours)', 'mean (days)'),
    rate('medianDays', 'mediaan (dagen)', 'médiane (jours)', 'median (days)'),
    rate('p25Days', 'eerste kwartiel (dagen)', 'premier quartile (jours)', 'first quartile (days)'),
    rate('p75Days', 'derde kwartiel (dagen)', 'troisième quartile (jours)', 'third quartile (days)'),
    rate('kaplanMeierMedianDays', 'Kaplan-Meier-mediaan (dagen)', 'médiane de Kaplan-Meier (jours)', 'Kaplan-Meier median (days)'),
  ],
  choose: (observations, period) => {
    const wanted = period.by.includes(STATUS_SPELL.name) ? 'status/' : 'custody/';
    return wholeTimes(
      observations.filter(({ kind }) => kind.startsWith(wanted)),
      period,
    );
  },
  measure: lengthFigures,
};
