import type { Definition } from '../definition.js';
import { ADMISSION_KIND, AGE_RULE, MODALITY, POPULATION } from '../custody/dimensions.js';
import { personsIn } from '../custody/persons.js';
import { type CustodySubject, custodySource, exits } from '../custody/source.js';
import { EVENTS, PERSONS } from '../measures.js';

/** Table 4: how often custody ended by a release in a period. */
export const releases: Definition<CustodySubject> = {
  name: 'releases',
  title: { nl: 'Vrijlatingen', fr: 'Libérations', en: 'Releases' },
  inWords: {
    nl: 'Aantal vrijlatingen uit detentie in de periode die op de datum eindigt, en het aantal verschillende personen.',
    fr: 'Nombre de libérations pendant la période qui se termine à la date, et nombre de personnes différentes.',
    en: 'Releases from custody in the period that ends on the date, and how many different persons they were of.',
  },
  counted: {
    nl: 'Niet inbegrepen, en apart te zien in `balance`: overlijden, ontvluchting, overbrenging naar elders.',
    fr: 'Non compris, et montrés à part dans `balance` : décès, évasions, transferts ailleurs.',
    en: 'Not included, and shown apart in `balance`: deaths, escapes, transfers to elsewhere.',
  },
  formula: 'events(y) = # DetaineeReleased that end custody in y; persons(y) = the distinct persons of them',
  origin: ['Council of Europe Annual Penal Statistics (SPACE I), flow of releases', 'Traject, table 4 of its statistics'],
  rules: [
    'Legal status and prison are those just before the release; kind is that of the admission.',
    'The end of electronic monitoring is no release: custody ended when it began.',
    AGE_RULE,
  ],
  sources: [custodySource(exits)],
  dimensions: [...POPULATION, MODALITY, ADMISSION_KIND],
  measures: [EVENTS, PERSONS],
  flow: true,
  choose: (observations) => observations.filter(({ kind }) => kind === 'release'),
  measure: (members) => [members.length, personsIn(members)],
};
