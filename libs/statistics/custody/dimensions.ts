import type { Dimension } from '../definition.js';
import { yearOf } from '../table/periods.js';
import { UNKNOWN } from './path.js';
import type { CustodySubject } from './source.js';

type CustodyDimension = Dimension<CustodySubject>;
/** Of a person somewhere: of what is counted in custody, and of what is counted beside it. */
type PersonDimension = Dimension<Pick<CustodySubject, 'person' | 'piece'>>;

export const LEGAL_STATUS: PersonDimension = {
  name: 'legalStatus',
  labels: { nl: 'wettelijk statuut', fr: 'statut légal', en: 'legal status' },
  value: ({ piece }) => piece.legalStatus,
};

export const PRISON: PersonDimension = {
  name: 'prison',
  labels: { nl: 'gevangenis', fr: 'prison', en: 'prison' },
  value: ({ piece }) => piece.prison,
};

/** A row of each kind of place; the table without this dimension counts them all. */
export const PLACE_KIND: PersonDimension = {
  name: 'placeKind',
  labels: { nl: 'soort plaats', fr: 'sorte de lieu', en: 'kind of place' },
  value: ({ piece }) => piece.placeKind ?? UNKNOWN,
};

export const SEX: PersonDimension = {
  name: 'sex',
  labels: { nl: 'geslacht', fr: 'sexe', en: 'sex' },
  value: ({ person }) => person.sex ?? UNKNOWN,
  ofPerson: (person) => person.sex,
};

export const NATIONALITY_GROUP: PersonDimension = {
  name: 'nationalityGroup',
  labels: { nl: 'nationaliteitsgroep', fr: 'groupe de nationalité', en: 'nationality group' },
  value: ({ person }) => person.nationalityGroup ?? UNKNOWN,
  ofPerson: (person) => person.nationalityGroup,
};

export const LANGUAGE: PersonDimension = {
  name: 'language',
  labels: { nl: 'eerste taal', fr: 'première langue', en: 'first language' },
  value: ({ person }) => person.languages?.[0] ?? UNKNOWN,
  ofPerson: (person) => person.languages?.[0],
};

/** First year of life of each band after the first. */
const BANDS = [18, 21, 25, 30, 40, 50, 60] as const;

/** Age is the year of the row less the year of birth: nobody's birthday is known. */
export const AGE_BAND: PersonDimension = {
  name: 'ageBand',
  labels: { nl: 'leeftijdsgroep', fr: "groupe d'âge", en: 'age band' },
  value: ({ person }) => (person.birthYear === undefined ? UNKNOWN : String(person.birthYear)),
  ofPerson: ({ birthYear }) => birthYear?.toString(),
  onDate: (birthYear, date) => (birthYear === UNKNOWN ? UNKNOWN : bandOf(yearOf(date) - Number(birthYear))),
};

export const AGE_RULE =
  'Age is the calendar year of the date less the year of birth. Bands: under 18, 18-20, 21-24, 25-29, 30-39, 40-49, 50-59, 60 and over.';

function bandOf(age: number): string {
  const at = BANDS.findLastIndex((first) => age >= first);
  if (at === -1) return `0-${BANDS[0] - 1}`;
  const next = BANDS[at + 1];
  return next === undefined ? `${BANDS[at]}+` : `${BANDS[at]}-${next - 1}`;
}

export const ADMISSION_KIND: CustodyDimension = {
  name: 'kind',
  labels: { nl: 'soort opsluiting', fr: "sorte d'écrou", en: 'kind of admission' },
  value: ({ spell }) => (spell.entry.kind === 'admission' ? spell.entry.code : UNKNOWN),
};

export const MODALITY: CustodyDimension = {
  name: 'modality',
  labels: { nl: 'modaliteit van vrijlating', fr: 'modalité de libération', en: 'modality of release' },
  value: ({ spell }) => (spell.exit?.kind === 'release' ? spell.exit.code : UNKNOWN),
};

/** How the population is split: by custody and by who the person is. */
export const POPULATION = [LEGAL_STATUS, PRISON, SEX, NATIONALITY_GROUP, AGE_BAND, LANGUAGE, PLACE_KIND] as const;
