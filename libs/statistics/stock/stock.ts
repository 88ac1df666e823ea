import type { Definition } from '../definition.js';
import { PERSONS } from '../measures.js';
import { AGE_RULE, POPULATION } from '../custody/dimensions.js';
import { presentOn } from '../custody/persons.js';
import { REFERENCE_RULE } from '../custody/reference.js';
import { type CustodySubject, custodySource, presences } from '../custody/source.js';

/** Who counts where, when a person has several stays. */
export const SEVERAL_STAYS =
  'A person with several stays counts once: in the stay whose legal status comes first in CONVICTED, INTERNED, REMAND, MIXED, OTHER, UNKNOWN; among equals in the stay that began last, then in the one whose id comes last. Confirmed duplicates are one person.';

/** Rules of everything that counts who is there. */
export const POPULATION_RULES: readonly string[] = [
  SEVERAL_STAYS,
  'A stay may begin with an arrival from a place outside this system; its legal status is UNKNOWN until one is reported.',
  'A stay that names nobody stands for a person of its own.',
  'Sex, nationality group, first language and year of birth are those last registered in any stay of the person (of one day: recorded last), as known at the cut-off, for every date.',
  AGE_RULE,
  'By `placeKind` each kind of place has a row; the row of the table without it counts them all.',
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
    nl: 'Inbegrepen: wie met verlof is, op de rechtbank of in het ziekenhuis; beperkte detentie; wie op weg is tussen twee gevangenissen (geteld op de plaats van vertrek); geïnterneerden en anderen in detentiehuizen, transitiehuizen, forensische psychiatrische centra en beveiligde ziekenhuizen die meetellen (apart met `placeKind`). Niet inbegrepen: elektronisch toezicht, ook in voorhechtenis; ontvluchten; plaatsen die niet meetellen; wie van buiten de muren wordt voorbereid.',
    fr: "Compris : en congé, au tribunal ou à l'hôpital ; en détention limitée ; en transfert entre deux prisons (comptés au lieu de départ) ; les internés et autres dans les maisons de détention, maisons de transition, centres de psychiatrie légale et hôpitaux sécurisés qui comptent (à part avec `placeKind`). Non compris : surveillance électronique, aussi des prévenus ; évadés ; lieux qui ne comptent pas ; préparation extra-muros.",
    en: 'Included: on leave, at court or in hospital; limited detention; on the way between two prisons (counted at the place of departure); interned people and others in detention houses, transition houses, forensic psychiatric centres and secured hospitals that are in scope (apart with `placeKind`). Not included: electronic monitoring, of people on remand too; escaped; places out of scope; preparation outside the walls.',
  },
  formula: 'persons(D) = | { person : some stay of the person is in custody after every fact dated on or before D } |',
  origin: ['Council of Europe Annual Penal Statistics (SPACE I), stock', 'Traject, table 1 of its statistics'],
  rules: [...POPULATION_RULES, REFERENCE_RULE],
  sources: [custodySource(presences)],
  dimensions: POPULATION,
  measures: [PERSONS],
  window: ({ end }) => ({ from: end + 1, to: end }),
  choose: (observations, { end }) => presentOn(observations, end),
  measure: (members) => [members.length],
};
