import type { Definition } from '../definition.js';
import { ADMISSION_KIND, AGE_RULE, POPULATION } from '../custody/dimensions.js';
import { personsIn } from '../custody/persons.js';
import { REFERENCE_RULE } from '../custody/reference.js';
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
    nl: 'Inbegrepen: nieuw en terug (`kind`), ook na herroeping van een vrijlating of van elektronisch toezicht. Niet inbegrepen: aankomst van een andere gevangenis of van elders, terugkeer van rechtbank, ziekenhuis of verlof, heraanhouding na ontvluchting, voorbereiding van buiten de muren.',
    fr: "Compris : nouveau et retour (`kind`), aussi après révocation d'une libération ou d'une surveillance électronique. Non compris : arrivée d'une autre prison ou d'ailleurs, retour du tribunal, de l'hôpital ou de congé, reprise après évasion, préparation extra-muros.",
    en: 'Included: new and return (`kind`), after the revocation of a release or of electronic monitoring too. Not included: arrival from another prison or from elsewhere, return from court, hospital or leave, recapture after an escape, preparation outside the walls.',
  },
  formula: 'events(y) = # DetaineeAdmitted that begin custody in y; persons(y) = the distinct persons of them',
  origin: ['Council of Europe Annual Penal Statistics (SPACE I), flow of entries', 'Traject, table 3 of its statistics'],
  rules: [
    'Somebody who is admitted twice in the period counts as two events and one person.',
    'Legal status and prison are those of the admission.',
    REFERENCE_RULE,
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
