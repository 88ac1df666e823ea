import { type Chart, type Language, gapMatrix, page } from '#charts';
import type { GapMatrix, GapRow } from '#views';
import { DOMAIN, codesOf } from '#vocabulary';
import { labelOf, languageName } from './labels.js';

/** Where nothing is on offer, and of when that is. */
export interface Gaps extends GapMatrix {
  readonly asOf: { readonly validAt: string; readonly knownAt: string };
}

/** So many rows of a matrix stand on one sheet. */
const MOST_ROWS = 24;

const WORDS = {
  gaps: {
    nl: (gaps: number, cells: number) =>
      `${gaps} van ${cells} combinaties van domein, gevangenis, taal en statuut hebben geen open aanbod.`,
    fr: (gaps: number, cells: number) =>
      `${gaps} combinaisons sur ${cells} de domaine, prison, langue et statut n’ont pas d’offre ouverte.`,
    en: (gaps: number, cells: number) => `${gaps} of ${cells} combinations of domain, prison, language and status have no open offer.`,
  },
  people: {
    nl: 'Gevangenissen en talen van mensen in detentie staan erin, ook zonder aanbod; een taal die weinigen spreken alleen als een aanbod ze noemt.',
    fr: 'Les prisons et langues des personnes détenues y figurent, même sans offre ; une langue que peu parlent seulement si une offre la nomme.',
    en: 'Prisons and languages of people in custody stand in it, even without an offer; a language that few speak only if an offer names it.',
  },
  asOf: {
    nl: (valid: string, known: string) => `Zoals het was op ${valid}, zoals gekend op ${known}.`,
    fr: (valid: string, known: string) => `Situation au ${valid}, telle que connue le ${known}.`,
    en: (valid: string, known: string) => `As it was at ${valid}, as known at ${known}.`,
  },
} as const;

/** The matrix as one drawing. */
export function gapsSvg(gaps: Gaps, language: Language): string {
  return chartOf(gaps, language, { rows: rowsOf(gaps) }).svg;
}

/** The matrix as a page, in as many drawings as there are sheets of it, each with its table. */
export function gapsPage(gaps: Gaps, language: Language): string {
  const rows = rowsOf(gaps);
  const sheets = Array.from({ length: Math.max(1, Math.ceil(rows.length / MOST_ROWS)) }, (_, i) =>
    rows.slice(i * MOST_ROWS, (i + 1) * MOST_ROWS),
  );
  const charts = sheets.map((own, i) => chartOf(gaps, language, { rows: own, part: i + 1 }));
  const { validAt, knownAt } = gaps.asOf;
  const notes = [WORDS.gaps[language](gaps.gaps, gaps.cells), WORDS.people[language], WORDS.asOf[language](validAt, knownAt)];
  return page({ language, title: charts[0]!.title, notes, charts });
}

type Rows = readonly (readonly GapRow[])[];

/** The rows of the answer of one prison and language: one for each domain. */
function rowsOf({ rows }: Gaps): Rows {
  return [...Map.groupBy(rows, ({ prisonId, language }) => JSON.stringify([prisonId, language])).values()];
}

function chartOf({ statuses, asOf }: Gaps, language: Language, { rows, part = 1 }: { rows: Rows; part?: number }): Chart {
  const domains = codesOf(DOMAIN);
  const statusName = (code: string): string => labelOf('legalStatus', code, language);
  const matrix = {
    domains: domains.map((code) => `${code} ${DOMAIN[code][language]}`),
    statuses: statuses.map(statusName),
    rows: rows.map((own) => ({
      prison: own[0]!.prisonId,
      language: languageName(own[0]!.language, language),
      missing: domains.map((domain) => (own.find((row) => row.domain === domain)?.missing ?? []).map(statusName)),
    })),
    part,
  };
  return gapMatrix(matrix, { language, subtitle: asOf.validAt.slice(0, 'YYYY-MM-DD'.length) });
}
