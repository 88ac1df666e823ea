import type { Definition } from '../definition.js';
import { PERSONS } from '../measures.js';
import { AGE_RULE, POPULATION } from '../custody/dimensions.js';
import { presentOn } from '../custody/persons.js';
import { type CustodySubject, custodySource, presences } from '../custody/source.js';

/** Who counts where, when a person has several stays. */
export const SEVERAL_STAYS =
  'A person with several stays counts once: in the stay whose legal status comes first in CONVICTED, INTERNED, REMAND, MIXED, OTHER, UNKNOWN; among equals in the stay that began last, then in the one whose id comes last. Confirmed duplicates are one person.';

/** Rules of everything that counts who is there. */
export const POPULATION_RULES: readonly string[] = [
  SEVERAL_STAYS,
  'A stay may begin with an arrival from a place outside this system; its legal status is UNKNOWN until one is reported.',
  'A stay that names nobody stands for a person of its own.',
  'Sex, nationality group, first language and year of birth are those last registered, as known at the cut-off, for every date.',
  AGE_RULE,
  'A plain date stays on its own date; an instant stands on the date that it has in the zone.',
];

/** Table 1: who is in custody at the end of a date. */
export const stock: Definition<CustodySubject> = {
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
  origin: ['Council of Europe Annual Penal Statistics (SPACE I), stock', 'Traject, table 1 of its statistics'],
  rules: POPULATION_RULES,
  sources: [custodySource(presences)],
  dimensions: POPULATION,
  measures: [PERSONS],
  window: ({ end }) => ({ from: end + 1, to: end }),
  choose: (observations, { end }) => presentOn(observations, end),
  measure: (members) => [members.length],
};
