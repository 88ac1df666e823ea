import { type MainStatus, mainStatus } from '#trajectory';
import type { Definition, Dimension, Reads } from '../definition.js';
import { POPULATION } from '../custody/dimensions.js';
import { UNKNOWN } from '../custody/path.js';
import { presentOn } from '../custody/persons.js';
import { CUSTODY_READS, type CustodySubject, custodySource, presences, rankOf } from '../custody/source.js';
import { PERSONS } from '../measures.js';
import { POPULATION_RULES, stock } from '../stock/stock.js';

const READS: Reads = {
  ...CUSTODY_READS,
  CustodyTitleRecorded: ['titleId', 'kind', 'final'],
  CustodyTitleFinal: ['titleId'],
  CustodyTitleEnded: ['titleId'],
};

const mainOf = ({ piece }: CustodySubject): MainStatus => mainStatus(piece.status, piece.custody);

const CATEGORY: Dimension<CustodySubject> = {
  name: 'category',
  labels: { nl: 'categorie', fr: 'catégorie', en: 'category' },
  value: (subject) => {
    const { main = UNKNOWN, final, by } = mainOf(subject);
    if (main !== 'CONVICTED' || by === 'report') return main;
    return final ? 'CONVICTED_FINAL' : 'CONVICTED_NOT_FINAL';
  },
};

/** Table 2: on what grounds the persons in custody are held. */
export const status: Definition<CustodySubject> = {
  ...stock,
  name: 'status',
  title: { nl: 'Statuut van wie in detentie is', fr: 'Statut des personnes en détention', en: 'Status of persons in custody' },
  inWords: {
    nl: 'Personen in detentie om 24 uur op de datum, naar hun hoofdstatuut, en hoeveel van hen titels van meer dan een soort hebben.',
    fr: 'Personnes en détention à 24 heures à la date, selon leur statut principal, et combien ont des titres de plus d’une sorte.',
    en: 'Persons in custody at 24:00 of the date by their main status, and how many of them hold titles of more than one kind.',
  },
  formula: 'persons(D) of the table stock by category; mixed(D) = those of them with titles of several kinds, or reported as MIXED',
  origin: ['Council of Europe Annual Penal Statistics (SPACE I), legal status', 'Traject, table 2 of its statistics'],
  rules: [
    'Where titles are recorded, the main status is that of the open title that comes first in CONVICTED, INTERNED, REMAND, OTHER; otherwise it is the legal status that was reported last.',
    'CONVICTED_FINAL and CONVICTED_NOT_FINAL (appeal lodged or still possible) are told apart where titles are recorded; CONVICTED stands where they are not.',
    ...POPULATION_RULES,
  ],
  sources: [
    custodySource(function* (stay) {
      for (const one of presences(stay)) {
        const { main = UNKNOWN, mixed } = mainOf(one.subject);
        yield { ...one, rank: rankOf(main), amount: mixed ? 1 : 0 };
      }
    }, READS),
  ],
  dimensions: [CATEGORY, ...POPULATION],
  always: ['category'],
  measures: [PERSONS, { name: 'mixed', labels: { nl: 'gemengd', fr: 'mixte', en: 'mixed' }, kind: 'count' }],
  choose: (observations, { end }) => presentOn(observations, end),
  measure: (members) => [members.length, members.filter(({ amount }) => amount > 0).length],
};
