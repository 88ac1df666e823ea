import type { Language } from '#charts';
import type { Labels } from '#eventsourcing';
import { CASE_DEADLINE, CONTACT_KIND, DOMAIN, LEGAL_STATUS } from '#vocabulary';

const CODES: { readonly [dimension: string]: { readonly [code: string]: Labels } | undefined } = {
  legalStatus: LEGAL_STATUS,
  domain: DOMAIN,
  kind: { ...CONTACT_KIND, SECOND_APPOINTMENT: CASE_DEADLINE.SECOND_APPOINTMENT },
};

/** The words of a code of the field; a code that has none, such as a prison's, stands as it is. */
export function labelOf(dimension: string | undefined, code: string, language: Language): string {
  const labels = dimension === undefined ? undefined : CODES[dimension];
  return labels && Object.hasOwn(labels, code) ? labels[code]![language] : code;
}

/** The words of a group of a table. */
export function nameOf(dimensions: readonly string[], group: readonly string[], language: Language): string {
  return group.map((value, i) => labelOf(dimensions[i], value, language)).join(' · ');
}
