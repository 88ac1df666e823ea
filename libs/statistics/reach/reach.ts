import { count, share } from '../cases/columns.js';
import { type Definition, type Dimension, type Figure, type Measure, type Observation, type Period } from '../definition.js';
import { AGE_RULE, POPULATION, PRISON } from '../custody/dimensions.js';
import { UNKNOWN } from '../custody/path.js';
import { byPerson } from '../custody/persons.js';
import { daysIn } from '../custody/stretches.js';
import { SEVERAL_STAYS } from '../stock/stock.js';
import { type ReachSubject, offered, participation } from './participation.js';
import { type Exposed, besideReference, logVarianceOf, referencesOf } from './ratio.js';

const DOMAIN_OF: Dimension<ReachSubject> = {
  name: 'domain',
  labels: { nl: 'domein', fr: 'domaine', en: 'domain' },
  value: ({ domain }) => domain,
};
const PRISON_OF: Dimension<ReachSubject> = { ...PRISON, value: ({ prison }) => prison };
/** What only persons have. */
const OF_PERSONS = POPULATION.filter(({ name }) => name !== PRISON.name).map((dimension): Dimension<ReachSubject> => ({
  ...dimension,
  value: ({ custody }) => (custody ? dimension.value(custody) : UNKNOWN),
})); // prettier-ignore

/** Hidden with the counts that would follow from it: how many are present follows from a rate and the other count. */
const rate = (parts: readonly string[], name: string, labels: Measure['labels']): Measure => ({
  name,
  labels,
  kind: 'rate',
  base: 'participants',
  parts,
});
const ratio = (...of: Parameters<typeof rate>): Measure => ({ ...rate(...of), besideReference: true });
const [OF_REACH, OF_CONTACTS] = [
  ['eligible', 'participants'],
  ['eligible', 'contacts'],
];
const LOW = { nl: 'ondergrens 95 %', fr: 'borne inférieure 95 %', en: 'lower bound 95 %' };
const HIGH = { nl: 'bovengrens 95 %', fr: 'borne supérieure 95 %', en: 'upper bound 95 %' };

const MEASURES: readonly Measure[] = [
  { ...count('eligible', 'aanwezige personen', 'personnes présentes', 'persons present'), flow: 'presence' },
  count('participants', 'deelnemers', 'participants', 'participants'),
  rate(OF_REACH, 'reach', { nl: 'bereik (%)', fr: 'portée (%)', en: 'reach (%)' }),
  count('contacts', 'contacten', 'contacts', 'contacts'),
  { name: 'personDays', labels: { nl: 'persoonsdagen', fr: 'jours-personnes', en: 'person-days' }, kind: 'amount', base: 'eligible' },
  rate(OF_CONTACTS, 'contactsPer1000', { nl: 'contacten per 1000 dagen', fr: 'contacts pour 1000 jours', en: 'contacts per 1,000 days' }),
  ratio(OF_REACH, 'ratio', { nl: 'bereik tot referentie', fr: 'portée / référence', en: 'reach to reference' }),
  ratio(OF_REACH, 'ratioLow', LOW),
  ratio(OF_REACH, 'ratioHigh', HIGH),
  ratio(OF_CONTACTS, 'rateRatio', {
    nl: 'contactgraad tot referentie',
    fr: 'taux de contact / référence',
    en: 'contact rate to reference',
  }),
  ratio(OF_CONTACTS, 'rateRatioLow', LOW),
  ratio(OF_CONTACTS, 'rateRatioHigh', HIGH),
];
const OFFERS: readonly Measure[] = [
  { name: 'offers', labels: { nl: 'aanbod', fr: 'offres', en: 'offers' }, kind: 'amount' },
  { name: 'emptyOffers', labels: { nl: 'aanbod zonder deelnemers', fr: 'offres sans participants', en: 'offers without participants' }, kind: 'amount' }, // prettier-ignore
];
const COLUMNS = { all: 0, of: 1, ratio: 6, rate: 5, rateRatio: 9 };

/** Days of presence for each domain, contacts, and the offers that somebody or nobody came to, in the period. */
function choose(observations: readonly Observation[], period: Period): readonly Observation[] {
  const { start, end } = period;
  const kinds = Map.groupBy(observations, ({ kind }) => kind.split('/')[0]!);
  const present = Map.groupBy(kinds.get('present') ?? [], ({ kind }) => kind);
  const contacts = (kinds.get('contact') ?? []).filter(({ from }) => start <= from && from <= end);
  const visited = new Set(contacts.map(({ kind }) => kind.slice('contact/'.length)));
  const offers = (kinds.get('offer') ?? []).filter(({ from, until }) => from <= end && until > start);
  return [
    ...[...present.values()].flatMap((own) => daysIn(own, period)),
    ...contacts,
    ...offers.map((one) => ({ ...one, kind: visited.has(one.stay) ? 'offer' : 'empty' })),
  ];
}

function measure(members: readonly Observation[]): readonly Figure[] {
  const present = members.filter(({ kind }) => kind.startsWith('present/'));
  const contacts = members.filter(({ kind }) => kind.startsWith('contact/'));
  const persons = [...byPerson([...present, ...contacts]).values()].map((own): Exposed => ({
    contacts: own.filter(({ kind }) => kind.startsWith('contact/')).length,
    days: own.reduce((sum, { kind, amount }) => sum + (kind.startsWith('present/') ? amount : 0), 0),
  }));
  const participants = persons.filter((one) => one.contacts > 0).length;
  const days = persons.reduce((sum, one) => sum + one.days, 0);
  const per1000 = days === 0 ? null : (1000 * contacts.length) / days;
  const ratios = [null, null, null, logVarianceOf(persons), null, null];
  return [persons.length, participants, share(participants, persons.length), contacts.length, days, per1000, ...ratios];
}

function withOffers(members: readonly Observation[]): readonly Figure[] {
  const offers = new Set(members.filter(({ kind }) => kind === 'offer' || kind === 'empty').map(({ stay }) => stay)).size;
  const empty = new Set(members.filter(({ kind }) => kind === 'empty').map(({ stay }) => stay)).size;
  return [...measure(members), offers, empty];
}

/** Table 14: whom help reaches, and whom it does not. */
export const reach: Definition<ReachSubject> = {
  name: 'reach',
  title: { nl: 'Bereik en gelijkheid', fr: 'Portée et égalité', en: 'Reach and equity' },
  inWords: {
    nl: 'Van wie in de periode in detentie was: hoeveel verschillende personen deelnamen, hoe vaak, en hoe dat zich verhoudt tot de grootste groep.',
    fr: "Parmi les personnes en détention pendant la période : combien ont participé, combien de fois, et ce qu'il en est par rapport au groupe le plus nombreux.",
    en: 'Of those who were in custody in the period: how many different persons took part, how often, and how that compares with the largest group.',
  },
  counted: {
    nl: 'Deelnemen is een sessie bijwonen of een begeleiding beginnen, tijdens de detentie. Wie van groep verandert, telt in elke groep waarin dat gebeurde.',
    fr: "Participer, c'est assister à une séance ou commencer un accompagnement, pendant la détention. Qui change de groupe compte dans chaque groupe où cela s'est passé.",
    en: 'To take part is to attend a session or to begin a support, while in custody. Who changes group counts in each group in which it happened.',
  },
  formula:
    'reach = 100 × participants / eligible; contactsPer1000 = 1000 × contacts / personDays; ratio = reach of the group / reach of the reference group, interval = ratio × exp(± 1.96 × √(1/a − 1/n + 1/c − 1/m)); rateRatio = contactsPer1000 of the group / that of the reference group, interval = rateRatio × exp(± 1.96 × √(V + W)), V and W = n / (n − 1) × Σ (contacts of a person − rate × days of the person)² / contacts²',
  origin: [
    'Traject, table 14 of its statistics',
    'Interval of the ratio: Katz, Baptista, Azen and Pike, Obtaining confidence intervals for the risk ratio in cohort studies, Biometrics 34 (1978) 469–474',
    'Interval of the ratio of rates: variance of a ratio of two sums over persons, Cochran, Sampling Techniques (3rd ed., 1977) § 6.4',
  ],
  rules: [
    SEVERAL_STAYS,
    'eligible: persons in custody in scope on at least one day of the period, and participants. By domain: on at least one day on which an offer of the domain, of any prison, admitted their legal status, and personDays are those days; where no offer of the domain is known, everybody on every day.',
    'The domain of a session is that of the enrolment, else of its need, else of the offer; that of a support is that of its need.',
    'The reference group is the one with the most eligible persons, within a domain; its ratio is 1. No ratio where nobody takes part, or fewer than ten of the reference group do. Persons are independent of each other, contacts are not: so both intervals go by persons.',
    'offers, emptyOffers: those that could be taken up on some day of the period, and those of them in which nobody attended a session in it; without a split, by domain or by prison of the offer.',
    AGE_RULE,
  ],
  sources: [participation(false), offered(false)],
  dimensions: [DOMAIN_OF, PRISON_OF, ...OF_PERSONS],
  measures: [...MEASURES, ...OFFERS],
  // A person is counted once in a year and once in each month: the year is at most the sum. Where nearly everybody is there, or takes
  // part, in one month only, a hidden month of few follows nearly from the year; and person-days do add up, which says how many of few
  // there were. So persons are hidden as if they added up.
  flow: true,
  choose,
  measure: withOffers,
  splitAs: (by) => {
    const split = by.includes(DOMAIN_OF.name);
    const ofPersons = by.some((name) => OF_PERSONS.some((dimension) => dimension.name === name));
    if (ofPersons) return { ...byPersons, sources: [participation(split)] };
    return split ? { ...reach, splitAs: undefined, sources: [participation(true), offered(true)] } : undefined;
  },
  compare: (groups, by) => besideReference(groups, { by, within: DOMAIN_OF.name, columns: COLUMNS }),
  references: (groups, by) => referencesOf(groups, { by, within: DOMAIN_OF.name, columns: COLUMNS }),
};

/** The same by what only persons have: an offer has no legal status, no sex and no language of its own. */
const byPersons: Definition<ReachSubject> = { ...reach, splitAs: undefined, measures: MEASURES, measure };
