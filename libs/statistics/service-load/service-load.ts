import { count, countOfPeriod } from '../cases/columns.js';
import type { Definition, Dimension, Measure, Observation } from '../definition.js';
import { LOAD_SOURCES, type LoadSubject } from './observe.js';

const SERVICE: Dimension<LoadSubject> = {
  name: 'service',
  labels: { nl: 'dienst', fr: 'service', en: 'service' },
  value: ({ service }) => service,
};

/** A ratio is hidden with any of the counts that would follow from it. */
const ratio = (parts: readonly string[], name: string, labels: Measure['labels']): Measure => {
  const [base] = parts;
  return { name, labels, kind: 'rate', ...(base === undefined ? {} : { base }), parts };
};

/** Table 20: how much work each service has, and how much it can take. */
export const serviceLoad: Definition<LoadSubject> = {
  name: 'service-load',
  title: { nl: 'Belasting van de diensten', fr: 'Charge des services', en: 'Load of services' },
  inWords: {
    nl: 'Per dienst op de datum: open dossiers, medewerkers die er hebben, plaatsen in het aanbod, wie deelneemt en wie wacht; en de contacten in de periode.',
    fr: "Par service à la date : dossiers ouverts, collaborateurs qui en ont, places de l'offre, participants et personnes en attente ; et les contacts de la période.",
    en: 'By service on the date: open cases, workers who have any, places in its offers, who takes part and who waits; and the contacts in the period.',
  },
  counted: {
    nl: 'Dossiers en inschrijvingen, geen personen: wie in twee aanbiedingen zit, telt twee keer. Na de detentie neemt niemand nog deel en wacht niemand nog.',
    fr: "Des dossiers et des inscriptions, non des personnes : qui est dans deux offres compte deux fois. Après la détention, personne ne participe ni n'attend plus.",
    en: 'Cases and enrolments, not persons: who is in two offers counts twice. After custody nobody takes part or waits any more.',
  },
  formula: 'casesPerWorker = openCases / workers; casesPerFte = openCases / fte; demandShare = 100 × (enrolled + waiting) / places',
  origin: ['Traject, table 20 of its statistics (seed table X8)'],
  rules: [
    'A case is open from its assignment until it is unassigned or the file of the stay is closed after it; with two workers it is two cases.',
    'workers: those who have an open case of the service on the date. fte: what was recorded last for the year of the date.',
    'places: capacity of the offers of the service that can be taken up on the date, where they have a limit; offers without one are counted in openEnded, and demandShare is then not known.',
    'A contact is a reception talk, a second appointment, the beginning of a support or of aftercare, a crisis intervention, or a session that the person attended. A session belongs to the service of its offer.',
    'An offer that nobody has published is of the service UNKNOWN.',
  ],
  sources: LOAD_SOURCES,
  dimensions: [SERVICE],
  always: ['service'],
  measures: [
    count('openCases', 'open dossiers', 'dossiers ouverts', 'open cases'),
    { name: 'workers', labels: { nl: 'medewerkers', fr: 'collaborateurs', en: 'workers' }, kind: 'amount', base: 'openCases' },
    ratio(['openCases'], 'casesPerWorker', { nl: 'dossiers per medewerker', fr: 'dossiers par collaborateur', en: 'cases per worker' }),
    { name: 'fte', labels: { nl: 'voltijdse equivalenten', fr: 'équivalents temps plein', en: 'full-time equivalents' }, kind: 'amount' },
    ratio(['openCases'], 'casesPerFte', { nl: 'dossiers per VTE', fr: 'dossiers par ETP', en: 'cases per FTE' }),
    countOfPeriod('contacts', 'contacten', 'contacts', 'contacts'),
    { name: 'places', labels: { nl: 'plaatsen', fr: 'places', en: 'places' }, kind: 'amount' },
    { name: 'openEnded', labels: { nl: 'aanbod zonder limiet', fr: 'offres sans limite', en: 'offers without a limit' }, kind: 'amount' },
    count('enrolled', 'ingeschreven', 'inscrits', 'enrolled'),
    count('waiting', 'wachtend', 'en attente', 'waiting'),
    ratio(['enrolled', 'waiting'], 'demandShare', { nl: 'vraag per plaats (%)', fr: 'demande par place (%)', en: 'demand per place (%)' }),
  ],
  measure: (members, { start, end }) => {
    const there = members.filter(({ from, until }) => from <= end && end < until);
    const of = (kind: string): Observation[] => there.filter((one) => one.kind === kind);
    const sum = (all: readonly Observation[]): number => all.reduce((total, { amount }) => total + amount, 0);
    const cases = there.filter(({ kind }) => kind.startsWith('case/'));
    const workers = new Set(cases.map(({ kind }) => kind)).size;
    const fte = sum(of('means')) / 100;
    const contacts = members.filter(({ kind, from }) => kind === 'contact' && start <= from && from <= end).length;
    const [places, unlimited, enrolled, waiting] = [sum(of('places')), of('unlimited').length, of('enrolled').length, of('waiting').length];
    return [
      cases.length,
      workers,
      workers === 0 ? null : cases.length / workers,
      of('means').length === 0 ? null : fte,
      fte === 0 ? null : cases.length / fte,
      contacts,
      places,
      unlimited,
      enrolled,
      waiting,
      places === 0 || unlimited > 0 ? null : (100 * (enrolled + waiting)) / places,
    ];
  },
};
