import { type Day, type EffectiveFact, evolverOf, parseDay } from '#eventsourcing';
import { partnershipKinds, type servicePayloads } from '#partnership';
import { TRAJECTORY_PREFIX, activityLifecycle, evolveCases, evolveWaitingLists } from '#trajectory';
import { type Life, livesOf } from '../cases/lives.js';
import { OFFER_PREFIX, OFFER_READS, offerSpans } from '../books/offers.js';
import {
  type Context,
  type Definition,
  type Dimension,
  FOREVER,
  type Known,
  type Measure,
  type Observation,
  type Observed,
  type ReadsOf,
  type Reads,
  source,
} from '../definition.js';
import { textOf } from '../table/text.js';
import { UNKNOWN, custodyPath } from '../custody/path.js';
import { scopedSpells } from '../custody/scoped.js';
import { CUSTODY_READS, beginOf, endOf } from '../custody/source.js';

interface Subject {
  readonly service: string;
}
type Seen = Observed<Subject>;

const READS: Reads = {
  ...CUSTODY_READS,
  TrajectoryClosed: [],
  CaseAssigned: ['serviceId', 'workerId'],
  CaseUnassigned: ['serviceId', 'workerId'],
  WaitingListJoined: ['offerId'],
  WaitingListLeft: ['offerId'],
  ActivityEnrolled: ['offerId'],
  ActivityInterrupted: ['offerId'],
  ActivityEnded: ['offerId'],
  AttendanceRecorded: ['offerId', 'attended'],
  ReceptionContactHeld: ['serviceId'],
  SecondAppointmentHeld: ['serviceId'],
  SupportStarted: ['serviceId'],
  CrisisInterventionRecorded: ['serviceId'],
  AftercareStarted: ['serviceId'],
};

/** Facts in which a service met a person. */
const CONTACTS: readonly string[] = [
  'ReceptionContactHeld',
  'SecondAppointmentHeld',
  'SupportStarted',
  'CrisisInterventionRecorded',
  'AftercareStarted',
];

const SERVICE_READS: ReadsOf<typeof servicePayloads> = { MeansRecorded: ['year', 'fteHundredths'] };

const evolveEnrolments = evolverOf(activityLifecycle);

/** How long something stands: from its opening to the first turn out of these states. */
interface Standing {
  readonly from: Day;
  readonly until: Day;
  readonly data: Life<string>['data'];
  readonly facts: readonly string[];
}

function standing<State extends string>(lives: readonly Life<State>[], ...states: readonly State[]): readonly Standing[] {
  return lives.map(({ opened, openedBy, turns, data }) => {
    const end = turns.find(({ state }) => !states.includes(state));
    return { from: opened, until: end?.day ?? FOREVER, data, facts: end ? [openedBy, end.fact] : [openedBy] };
  });
}

function* observe({ facts }: Known, context: Context): Generator<Seen, void, undefined> {
  const closed = facts.find(({ type }) => type === 'TrajectoryClosed')?.day ?? FOREVER;
  for (const { data, until, ...one } of standing(livesOf(evolveCases, facts), 'assigned')) {
    const [worker, service] = [textOf(data['workerId']), textOf(data['serviceId'])];
    yield { ...one, kind: `case/${worker}`, until: Math.min(until, closed), subject: { service } };
  }
  yield* demand(facts, context);
  for (const fact of facts) {
    const service = contactedBy(fact, context);
    if (service !== undefined) yield { kind: 'contact', from: fact.day, until: fact.day, subject: { service }, facts: [fact.eventId] };
  }
}

/** Who takes part and who waits: no longer than the custody in which it began. */
function* demand(facts: readonly EffectiveFact[], context: Context): Generator<Seen, void, undefined> {
  const all = [
    ...standing(livesOf(evolveEnrolments, facts), 'enrolled', 'interrupted').map((one) => ({ ...one, kind: 'enrolled' })),
    ...standing(livesOf(evolveWaitingLists, facts), 'waiting').map((one) => ({ ...one, kind: 'waiting' })),
  ];
  if (all.length === 0) return;
  const spells = scopedSpells(custodyPath(facts), context);
  for (const { data, until, ...one } of all) {
    const spell = spells.find((other) => beginOf(other) <= one.from && one.from <= endOf(other));
    const service = context.offers.at(textOf(data['offerId']), one.from)?.serviceId ?? UNKNOWN;
    if (spell) yield { ...one, until: Math.min(until, endOf(spell)), subject: { service } };
  }
}

/** The service that met the person in a fact; of a session, the one whose offer it is. */
function contactedBy({ type, data, day }: EffectiveFact, { offers }: Context): string | undefined {
  if (CONTACTS.includes(type)) return (data['serviceId'] as string | undefined) ?? UNKNOWN;
  if (type !== 'AttendanceRecorded' || data['attended'] !== true) return undefined;
  return offers.at(textOf(data['offerId']), day)?.serviceId ?? UNKNOWN;
}

/** Places of an offer while it can be taken up; one without a limit has none to count. */
function* places({ facts }: Known): Generator<Seen, void, undefined> {
  for (const { open, serviceId = UNKNOWN, capacity, from, until, facts: deciding } of offerSpans(facts)) {
    if (!open) continue;
    const limit = capacity === undefined ? { kind: 'unlimited' } : { kind: 'places', amount: capacity };
    yield { ...limit, from, until, subject: { service: serviceId }, facts: deciding };
  }
}

/** The people that a service has for a year: the last word on it counts. */
function* means({ id, facts }: Known): Generator<Seen, void, undefined> {
  const years = new Map<number, EffectiveFact>();
  for (const fact of facts) if (fact.data['fteHundredths'] !== undefined) years.set(Number(fact.data['year']), fact);
  for (const [year, fact] of years) {
    const [from, until] = [parseDay(`${year}-01-01`)!, parseDay(`${year + 1}-01-01`)!];
    yield { kind: 'means', from, until, amount: Number(fact.data['fteHundredths']), subject: { service: id }, facts: [fact.eventId] };
  }
}

const SERVICE: Dimension<Subject> = {
  name: 'service',
  labels: { nl: 'dienst', fr: 'service', en: 'service' },
  value: ({ service }) => service,
};

const count = (name: string, nl: string, fr: string, en: string): Measure => ({ name, labels: { nl, fr, en }, kind: 'count' });
const ratio = (base: string, name: string, labels: Measure['labels']): Measure => ({ name, labels, kind: 'rate', base });

/** Table 20: how much work each service has, and how much it can take. */
export const serviceLoad: Definition<Subject> = {
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
    'A case is open from its assignment until it is unassigned or the file of the stay is closed; with two workers it is two cases.',
    'workers: those who have an open case of the service on the date. fte: what was recorded last for the year of the date.',
    'places: capacity of the offers of the service that can be taken up on the date, where they have a limit; offers without one are counted in openEnded, and demandShare is then not known.',
    'A contact is a reception talk, a second appointment, the beginning of a support or of aftercare, a crisis intervention, or a session that the person attended. A session belongs to the service of its offer.',
    'An offer that nobody has published is of the service UNKNOWN.',
  ],
  sources: [
    source(TRAJECTORY_PREFIX, READS, observe, ['place', 'offer']),
    source(OFFER_PREFIX, OFFER_READS, places, []),
    source(partnershipKinds.service.prefix, SERVICE_READS, means, []),
  ],
  dimensions: [SERVICE],
  always: ['service'],
  measures: [
    count('openCases', 'open dossiers', 'dossiers ouverts', 'open cases'),
    { name: 'workers', labels: { nl: 'medewerkers', fr: 'collaborateurs', en: 'workers' }, kind: 'amount', base: 'openCases' },
    ratio('openCases', 'casesPerWorker', { nl: 'dossiers per medewerker', fr: 'dossiers par collaborateur', en: 'cases per worker' }),
    { name: 'fte', labels: { nl: 'voltijdse equivalenten', fr: 'équivalents temps plein', en: 'full-time equivalents' }, kind: 'amount' },
    ratio('openCases', 'casesPerFte', { nl: 'dossiers per VTE', fr: 'dossiers par ETP', en: 'cases per FTE' }),
    count('contacts', 'contacten', 'contacts', 'contacts'),
    { name: 'places', labels: { nl: 'plaatsen', fr: 'places', en: 'places' }, kind: 'amount' },
    { name: 'openEnded', labels: { nl: 'aanbod zonder limiet', fr: 'offres sans limite', en: 'offers without a limit' }, kind: 'amount' },
    count('enrolled', 'ingeschreven', 'inscrits', 'enrolled'),
    count('waiting', 'wachtend', 'en attente', 'waiting'),
    ratio('enrolled', 'demandShare', { nl: 'vraag per plaats (%)', fr: 'demande par place (%)', en: 'demand per place (%)' }),
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
