import {
  type Custody,
  type Person,
  TRAJECTORY_PREFIX,
  evolveCustody,
  evolvePerson,
  initialCustody,
  initialPerson,
  isInside,
} from '#trajectory';
import type { StockDefinition } from '../definition.js';

/** What a stock knows of a stay at a moment. */
export interface StayState {
  readonly custody: Custody;
  readonly person: Person;
}

/** What reads where a value was never reported, or was erased. */
export const UNKNOWN = 'UNKNOWN';

/** One main status per person, by stated priority. */
const PRIORITY: readonly string[] = ['CONVICTED', 'INTERNED', 'REMAND', 'MIXED', 'OTHER'];

const legalStatus = ({ custody }: StayState): string => (isInside(custody) ? (custody.legalStatus ?? UNKNOWN) : UNKNOWN);

/** Table 1: who is in custody at the end of a date. */
export const stock: StockDefinition<StayState> = {
  name: 'stock',
  title: { nl: 'Personen in detentie', fr: 'Personnes en détention', en: 'Persons in custody' },
  inWords: {
    nl: 'Aantal verschillende personen in detentie om 24 uur op de datum: opgesloten op of voor die datum, vrijgelaten erna.',
    fr: 'Nombre de personnes différentes en détention à 24 heures à la date : écrouées à cette date ou avant, libérées après.',
    en: 'Distinct persons in custody at 24:00 of the date: admitted on or before it, released after it.',
  },
  counted: {
    nl: 'Inbegrepen: op weg tussen twee gevangenissen (geteld op de plaats van vertrek). Niet inbegrepen: elektronisch toezicht, ontvluchten.',
    fr: 'Compris : en transfert entre deux prisons (comptées au lieu de départ). Non comprises : surveillance électronique, évadés.',
    en: 'Included: on the way between two prisons (counted at the place of departure). Not included: electronic monitoring, escaped.',
  },
  formula: 'persons(D) = | { person : some stay of the person is in custody after every fact dated on or before D } |',
  sources: ['Council of Europe Annual Penal Statistics (SPACE I), stock', 'Traject, table 1 of its statistics'],
  rules: [
    'A person with several stays counts once: in the stay whose legal status comes first in CONVICTED, INTERNED, REMAND, MIXED, OTHER, UNKNOWN; among equals in the stay that began last, then in the one that was reported last.',
    'A stay may begin with an arrival from a place outside this system; its legal status is UNKNOWN until one is reported.',
    'A stay that names nobody stands for a person of its own.',
    'Sex is the one last registered, as known at the cut-off, for every date.',
    'A plain date stays on its own date; an instant stands on the date that it has in the zone.',
  ],
  reads: {
    TrajectoryOpened: ['personId'],
    PersonRegistered: ['personId', 'sex'],
    PersonIdentityCorrected: ['sex'],
    DetaineeAdmitted: ['personId', 'prisonId', 'legalStatus'],
    LegalStatusChanged: ['to'],
    TransferDeparted: ['fromPrisonId', 'toPrisonId'],
    TransferArrived: ['prisonId'],
    DetaineeReleased: ['modality'],
    DeathRecorded: [],
    EscapeRecorded: [],
    RecaptureRecorded: ['prisonId'],
  },
  measure: 'persons',
  streamPrefix: TRAJECTORY_PREFIX,
  dimensions: [
    { name: 'legalStatus', labels: { nl: 'wettelijk statuut', fr: 'statut légal', en: 'legal status' }, value: legalStatus },
    {
      name: 'prison',
      labels: { nl: 'gevangenis', fr: 'prison', en: 'prison' },
      value: ({ custody }) => (isInside(custody) ? custody.prison : UNKNOWN),
    },
    { name: 'sex', labels: { nl: 'geslacht', fr: 'sexe', en: 'sex' }, value: (_, whole) => whole.person.sex ?? UNKNOWN },
  ],
  initial: { custody: initialCustody, person: initialPerson },
  evolve: (state, fact) => ({ custody: evolveCustody(state.custody, fact), person: evolvePerson(state.person, fact) }),
  counts: ({ custody }) => isInside(custody),
  person: ({ person }) => person.personId,
  priority: (now) => {
    const at = PRIORITY.indexOf(legalStatus(now));
    return at === -1 ? PRIORITY.length : at;
  },
};
