import { DOMAIN, ENTRY_STATUS, codesOf } from '#vocabulary';
import type { OfferLine } from './inventory.js';

/** What is on offer to people of each legal status: one row for a domain, a prison and a language. */
export interface GapRow {
  readonly domain: string;
  readonly prisonId: string;
  readonly language: string;
  /** How many open offers admit each status. */
  readonly offers: { readonly [status: string]: number };
  /** Statuses to which nothing is on offer. */
  readonly missing: readonly string[];
}

export interface GapMatrix {
  readonly prisons: readonly string[];
  readonly languages: readonly string[];
  readonly statuses: readonly string[];
  readonly rows: readonly GapRow[];
  /** Cells without any offer, and all cells. */
  readonly gaps: number;
  readonly cells: number;
}

/** Statuses that people come in with; the others pass. */
const STATUSES = codesOf(ENTRY_STATUS).filter((status) => status !== 'OTHER');

/**
 * Where nothing is on offer. An offer without a prison counts in each.
 * @param others prisons and languages that must stand in the matrix though no offer names them
 */
export function gapMatrix(
  lines: readonly OfferLine[],
  others: { readonly prisons: readonly string[]; readonly languages: readonly string[] },
): GapMatrix {
  const open = lines.filter(({ standing }) => standing === 'open');
  const prisons = sorted([...others.prisons, ...open.flatMap(({ prisonId }) => prisonId ?? [])]);
  const languages = sorted([...others.languages, ...open.flatMap((line) => line.languages)]);
  const rows = codesOf(DOMAIN).flatMap((domain) =>
    prisons.flatMap((prisonId) => languages.map((language) => rowOf(open, { domain, prisonId, language }))),
  );
  const gaps = rows.reduce((sum, row) => sum + row.missing.length, 0);
  return { prisons, languages, statuses: STATUSES, rows, gaps, cells: rows.length * STATUSES.length };
}

function rowOf(open: readonly OfferLine[], place: Pick<GapRow, 'domain' | 'prisonId' | 'language'>): GapRow {
  const there = open.filter(
    ({ domains, prisonId, languages }) =>
      domains.includes(place.domain) && (prisonId ?? place.prisonId) === place.prisonId && languages.includes(place.language),
  );
  const admitting = (status: string): number => there.filter(({ statuses }) => statuses?.includes(status) ?? true).length;
  const offers = Object.fromEntries(STATUSES.map((status) => [status, admitting(status)]));
  return { ...place, offers, missing: STATUSES.filter((status) => offers[status] === 0) };
}

function sorted(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].toSorted();
}
