import type { Definition } from '../definition.js';
import { ADMISSION_KIND, AGE_RULE, MODALITY, POPULATION } from '../custody/dimensions.js';
import { personsIn } from '../custody/persons.js';
import { REFERENCE_RULE } from '../custody/reference.js';
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
    nl: 'Inbegrepen: elke modaliteit (`modality`), elektronisch toezicht ook. Niet inbegrepen: overlijden, ontvluchting en overbrenging naar elders, apart te zien in `balance`; verlof en het einde van elektronisch toezicht.',
    fr: 'Compris : toute modalité (`modality`), la surveillance électronique aussi. Non compris : décès, évasions et transferts ailleurs, montrés à part dans `balance` ; congés et fin de la surveillance électronique.',
    en: 'Included: every modality (`modality`), electronic monitoring too. Not included: deaths, escapes and transfers to elsewhere, shown apart in `balance`; leave and the end of electronic monitoring.',
  },
  formula: 'events(y) = # DetaineeReleased that end custody in y; persons(y) = the distinct persons of them',
  origin: ['Council of Europe Annual Penal Statistics (SPACE I), flow of releases', 'Traject, table 4 of its statistics'],
  rules: [
    REFERENCE_RULE,
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
