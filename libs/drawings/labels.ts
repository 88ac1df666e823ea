import type { Language } from '#charts';
import type { Labels } from '#eventsourcing';
import { CASE_DEADLINE, CONTACT_KIND, DOMAIN, LEGAL_STATUS, NATIONALITY_GROUP, PLACE_KIND, RELEASE_MODALITY, SEX } from '#vocabulary';

type Codes = { readonly [code: string]: Labels };

const CODES: { readonly [dimension: string]: Codes | undefined } = {
  legalStatus: LEGAL_STATUS,
  statusSpell: LEGAL_STATUS,
  domain: DOMAIN,
  kind: { ...CONTACT_KIND, SECOND_APPOINTMENT: CASE_DEADLINE.SECOND_APPOINTMENT },
  modality: RELEASE_MODALITY,
  sex: SEX,
  nationalityGroup: NATIONALITY_GROUP,
  placeKind: PLACE_KIND,
};

/** What statistics write where nothing is known. */
const COMMON: Codes = { UNKNOWN: { nl: 'onbekend', fr: 'inconnu', en: 'unknown' }, NONE: { nl: 'geen', fr: 'aucun', en: 'none' } };

/** The words of a code of the field; a code that has none, such as a prison's, stands as it is. */
export function labelOf(dimension: string | undefined, code: string, language: Language): string {
  if (dimension === 'language') return languageName(code, language);
  const known: Codes = { ...COMMON, ...(dimension === undefined ? {} : CODES[dimension]) };
  return Object.hasOwn(known, code) ? known[code]![language] : code;
}

/** A language by its name; by its code where it has none. */
export function languageName(code: string, language: Language): string {
  if (Object.hasOwn(COMMON, code)) return COMMON[code]![language];
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The words of a group of a table. */
export function nameOf(dimensions: readonly string[], group: readonly string[], language: Language): string {
  return group.map((value, i) => labelOf(dimensions[i], value, language)).join(' · ');
}
