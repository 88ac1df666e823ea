import { type MainStatus, TRAJECTORY_PREFIX, isInside, mainStatus } from '#trajectory';
import { POPULATION } from '../custody/dimensions.js';
import { UNKNOWN, custodyPath } from '../custody/path.js';
import { byPerson, comesFirst } from '../custody/persons.js';
import { scopedSpells } from '../custody/scoped.js';
import { CUSTODY_READS, presences, rankOf } from '../custody/source.js';
import {
  type Context,
  type Definition,
  type Dimension,
  type Known,
  type Observation,
  type Observed,
  type Reads,
  source,
} from '../definition.js';
import { PERSONS } from '../measures.js';
import { POPULATION_RULES, stock } from '../stock/stock.js';
import { MONITORED_RANK, type StatusSubject, monitored } from './monitored.js';

const READS: Reads = {
  ...CUSTODY_READS,
  CustodyTitleRecorded: ['titleId', 'kind', 'final'],
  CustodyTitleFinal: ['titleId'],
  CustodyTitleEnded: ['titleId'],
};

const mainOf = ({ piece }: StatusSubject): MainStatus => mainStatus(piece.status, piece.custody);

const CATEGORY: Dimension<StatusSubject> = {
  name: 'category',
  labels: { nl: 'categorie', fr: 'catégorie', en: 'category' },
  value: (subject) => {
    if (!isInside(subject.piece.custody)) return 'REMAND_MONITORED';
    const { main = UNKNOWN, final, by } = mainOf(subject);
    if (main !== 'CONVICTED' || by === 'report') return main;
    return final ? 'CONVICTED_FINAL' : 'CONVICTED_NOT_FINAL';
  },
};

function* observe(stay: Known, context: Context): Generator<Observed<StatusSubject>, void, undefined> {
  const path = custodyPath(stay.facts);
  for (const one of presences({ person: path.person, spells: scopedSpells(path, context) })) {
    const { main = UNKNOWN, mixed } = mainOf(one.subject);
    yield { ...one, rank: rankOf(main), amount: mixed ? 1 : 0 };
  }
  yield* monitored(stay, context);
}

/** Ranks that say on what grounds somebody is held. */
const isKnown = (rank: number): boolean => rank < MONITORED_RANK && rank !== rankOf(UNKNOWN);

/** What counts of one person: titles of several kinds are in one stay, or in several. */
function mainAmong(own: readonly Observation[]): Observation {
  const [only] = own;
  if (own.length === 1) return only!;
  const main = own.toSorted(comesFirst)[0]!;
  const kinds = new Set(own.map(({ rank }) => rank).filter(isKnown));
  const mixed = kinds.size > 1 || own.some(({ amount }) => amount > 0);
  return { ...main, amount: mixed ? 1 : 0 };
}

/** Table 2: on what grounds the persons in custody are held. */
export const status: Definition<StatusSubject> = {
  ...stock,
  name: 'status',
  title: { nl: 'Statuut van wie in detentie is', fr: 'Statut des personnes en détention', en: 'Status of persons in custody' },
  inWords: {
    nl: 'Personen in detentie om 24 uur op de datum, naar hun hoofdstatuut, en hoeveel van hen titels van meer dan een soort hebben; apart wie in voorhechtenis onder elektronisch toezicht staat.',
    fr: 'Personnes en détention à 24 heures à la date, selon leur statut principal, et combien ont des titres de plus d’une sorte ; à part, les prévenus sous surveillance électronique.',
    en: 'Persons in custody at 24:00 of the date by their main status, and how many of them hold titles of more than one kind; apart, who is on remand under electronic monitoring.',
  },
  formula:
    'persons(D) of the table stock by category; mixed(D) = those of them with titles of several kinds, or reported as MIXED; REMAND_MONITORED(D) = persons on remand released to electronic monitoring on or before D, until that ends',
  origin: ['Council of Europe Annual Penal Statistics (SPACE I), legal status', 'Traject, table 2 of its statistics'],
  rules: [
    'Where titles are recorded, the main status is that of the open title that comes first in CONVICTED, INTERNED, REMAND, OTHER; otherwise it is the legal status that was reported last.',
    'CONVICTED_FINAL and CONVICTED_NOT_FINAL (appeal lodged or still possible) are told apart where titles are recorded; CONVICTED stands where they are not.',
    'MIXED is a category of its own only where it was reported and no title is recorded.',
    'A person with several stays is counted as mixed when these are of several kinds.',
    'REMAND_MONITORED is not in custody and not in the table stock; the other categories add up to it. Who is in custody in another stay counts there.',
    ...POPULATION_RULES,
  ],
  sources: [source(TRAJECTORY_PREFIX, READS, observe)],
  dimensions: [CATEGORY, ...POPULATION],
  always: ['category'],
  measures: [PERSONS, { name: 'mixed', labels: { nl: 'gemengd', fr: 'mixte', en: 'mixed' }, kind: 'count' }],
  choose: (observations, { end }) => {
    const there = observations.filter(({ from, until }) => from <= end && end < until);
    return [...byPerson(there).values()].map(mainAmong);
  },
  measure: (members) => [members.length, members.filter(({ amount }) => amount > 0).length],
};
