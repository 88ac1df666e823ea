import type { Definition } from '../definition.js';
import { ADMISSION_KIND, AGE_RULE, POPULATION } from '../custody/dimensions.js';
import { personsIn } from '../custody/persons.js';
import { type CustodySubject, custodySource, entries } from '../custody/source.js';
import { EVENTS, PERSONS } from '../measures.js';

/** Table 3: how often custody began in a period. */
export const admissions: Definition<CustodySubject> = {
  name: 'admissions',
  title: { nl: 'Opsluitingen', fr: 'Écrous', en: 'Admissions' },
  inWords: {
    nl: 'Aantal opsluitingen in de periode die op de datum eindigt, en het aantal verschillende personen.',
    fr: "Nombre d'écrous pendant la période qui se termine à la date, et nombre de personnes différentes.",
    en: 'Admissions in the period that ends on the date, and how many different persons they were of.',
  },
  counted: {
    nl: 'Niet inbegrepen: aankomst van elders, terugkeer van rechtbank of verlof, heraanhouding na ontvluchting, voorbereiding van buiten de muren.',
    fr: "Non compris : arrivée d'ailleurs, retour du tribunal ou de congé, reprise après évasion, préparation extra-muros.",
    en: 'Not included: arrival from elsewhere, return from court or leave, recapture after an escape, preparation outside the walls.',
  },
  formula: 'events(y) = # DetaineeAdmitted that begin custody in y; persons(y) = the distinct persons of them',
  origin: ['Council of Europe Annual Penal Statistics (SPACE I), flow of entries', 'Traject, table 3 of its statistics'],
  rules: [
    'Somebody who is admitted twice in the period counts as two events and one person.',
    'Legal status and prison are those of the admission.',
    'An admission after the revocation of a release counts; one straight after an escape is a recapture.',
    AGE_RULE,
  ],
  sources: [custodySource(entries)],
  dimensions: [...POPULATION, ADMISSION_KIND],
  measures: [EVENTS, PERSONS],
  flow: true,
  choose: (observations) => observations.filter(({ kind }) => kind === 'admission'),
  measure: (members) => [members.length, personsIn(members)],
};
