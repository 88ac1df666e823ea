import type { Definition } from '../definition.js';
import { NATIONALITY_GROUP, SEX } from '../custody/dimensions.js';
import { presentOn } from '../custody/persons.js';
import { type CustodySubject, custodySource, entries, exits, presences } from '../custody/source.js';
import { ADMISSIONS, RELEASES, STOCK_BEFORE } from '../measures.js';
import { stock } from '../stock/stock.js';

/** Table 9: of all who were in custody at some time of a period, how many were released. */
export const turnover: Definition<CustodySubject> = {
  name: 'turnover',
  title: { nl: 'Uitstroomgraad', fr: 'Taux de sortie', en: 'Turnover' },
  inWords: {
    nl: 'Vrijlatingen in de periode per 100 van wie er voor was of binnenkwam.',
    fr: 'Libérations pendant la période pour 100 personnes présentes avant ou entrées.',
    en: 'Releases in the period per 100 of those who were there before it or came in.',
  },
  counted: stock.counted,
  formula: 'turnover(y) = 100 × releases(y) / (stock(day before y) + admissions(y))',
  origin: ['Council of Europe Annual Penal Statistics (SPACE I), turnover ratio', 'Traject, table 9 of its statistics'],
  rules: ['Admissions and releases count events, as in the tables of these names; the stock counts persons.'],
  sources: [
    custodySource(function* (stay) {
      yield* presences(stay);
      yield* entries(stay);
      yield* exits(stay);
    }),
  ],
  dimensions: [SEX, NATIONALITY_GROUP],
  measures: [
    STOCK_BEFORE,
    ADMISSIONS,
    RELEASES,
    {
      name: 'turnover',
      labels: { nl: 'uitstroomgraad (%)', fr: 'taux de sortie (%)', en: 'turnover (%)' },
      kind: 'rate',
      base: RELEASES.name,
      parts: [STOCK_BEFORE.name, ADMISSIONS.name],
    },
  ],
  choose: (observations, { start }) => [
    ...presentOn(
      observations.filter(({ kind }) => kind === 'present'),
      start - 1,
    ),
    ...observations.filter(({ kind }) => kind === 'admission' || kind === 'release'),
  ],
  measure: (members) => {
    const of = (wanted: string): number => members.filter(({ kind }) => kind === wanted).length;
    const [before, entered, left] = [of('present'), of('admission'), of('release')];
    return [before, entered, left, before + entered === 0 ? null : (100 * left) / (before + entered)];
  },
};
