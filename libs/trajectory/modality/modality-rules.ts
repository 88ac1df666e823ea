import { type Day, parseDay } from '#eventsourcing';
import type { LegalStatus, Modality, ModalityAuthority } from '#vocabulary';

/** The law that a modality is granted under. */
export type Regime = 'CONVICTED' | 'INTERNED';

/** What the law says of a modality under one regime, in force from a date to the next entry of the same modality and regime. */
export interface ModalityRule {
  readonly code: Modality;
  readonly regime: Regime;
  readonly from: string;
  /** Who may decide. Nobody: it does not exist (yet, or any more). */
  readonly authorities: readonly ModalityAuthority[];
  /** True when the person counts as out while it runs. */
  readonly endsCustody: boolean;
  /** Months before the date of conditional release from which it can be granted. */
  readonly monthsBefore?: number;
  /** Where it stands. */
  readonly source: string;
}

const SENTENCES = '2007-02-01';
const JUDGE = '2022-09-01';
const INTERNMENT = '2016-10-01';

type Line = readonly [Modality, readonly ModalityAuthority[], ends: boolean, monthsBefore?: number, source?: string];

const convicted = (from: string, source: string, lines: readonly Line[]): ModalityRule[] =>
  lines.map(([code, authorities, endsCustody, monthsBefore, where]) => ({
    code,
    regime: 'CONVICTED',
    from,
    authorities,
    endsCustody,
    ...(monthsBefore === undefined ? {} : { monthsBefore }),
    source: where ?? source,
  }));

const interned = (from: string, source: string, authority: ModalityAuthority): ModalityRule[] =>
  INTERNED.map(([code, endsCustody]) => ({ code, regime: 'INTERNED', from, authorities: [authority], endsCustody, source }));

const INTERNED: readonly (readonly [Modality, ends: boolean])[] = [
  ['EXIT_PERMISSION', false],
  ['PENITENTIARY_LEAVE', false],
  ['PLACEMENT', false],
  ['LIMITED_DETENTION', false],
  ['ELECTRONIC_MONITORING', true],
  ['PROBATION', true],
  ['REMOVAL', true],
  ['FINAL_RELEASE', true],
];

/**
 * Domain notes L6, L7 and L10. Limited detention counts as in custody (nights inside), electronic monitoring as out. For terms
 * up to three years the judge decides alone since September 2022, the minister's administration before.
 */
export const DEFAULT_MODALITY_RULES: readonly ModalityRule[] = [
  ...convicted(SENTENCES, 'Act of 17 May 2006', [
    ['EXIT_PERMISSION', ['MINISTER'], false, 24],
    ['PENITENTIARY_LEAVE', ['MINISTER'], false, 12],
    ['LIMITED_DETENTION', ['SENTENCE_COURT', 'SENTENCE_JUDGE'], false, 6],
    ['ELECTRONIC_MONITORING', ['SENTENCE_COURT', 'SENTENCE_JUDGE', 'MINISTER'], true, 6],
    ['CONDITIONAL', ['SENTENCE_COURT', 'SENTENCE_JUDGE'], true, 0],
    ['PROVISIONAL', ['MINISTER'], true],
    ['REMOVAL', ['SENTENCE_COURT', 'SENTENCE_JUDGE', 'MINISTER'], true],
  ]),
  ...convicted('2019-09-01', 'Act of 17 May 2006, arts 9/1-9/3', [['TRANSITION_HOUSE', ['MINISTER'], false]]),
  ...convicted('2020-03-01', 'measure against overcrowding', [['EXTENDED_LEAVE', ['MINISTER'], false]]),
  ...convicted(JUDGE, 'Act of 17 May 2006, terms up to three years', [
    ['ELECTRONIC_MONITORING', ['SENTENCE_COURT', 'SENTENCE_JUDGE'], true, 6],
    ['PROVISIONAL', ['SENTENCE_COURT', 'SENTENCE_JUDGE', 'MINISTER'], true],
    ['REMOVAL', ['SENTENCE_COURT', 'SENTENCE_JUDGE'], true],
  ]),
  ...interned('1930-04-09', 'Act of 9 April 1930', 'SOCIAL_DEFENCE_COMMISSION'),
  ...interned(INTERNMENT, 'Act of 5 May 2014', 'PROTECTION_CHAMBER'),
];

/** The regimes that a legal status stands under. Of another or an unknown status nothing is known: either. */
export function regimesOf(status: LegalStatus | undefined): readonly Regime[] {
  switch (status) {
    case 'REMAND':
      return [];
    case 'CONVICTED':
    case 'INTERNED':
      return [status];
    default:
      return ['CONVICTED', 'INTERNED'];
  }
}

/** The rules of a modality in force on a day, one per regime. */
export function modalityRulesOn(rules: readonly ModalityRule[], code: Modality, day: Day): readonly ModalityRule[] {
  const begun = rules.filter((rule) => rule.code === code && (parseDay(rule.from) ?? Infinity) <= day);
  const latest = begun.filter((rule) => !begun.some((other) => other.regime === rule.regime && other.from > rule.from));
  return latest.filter((rule) => rule.authorities.length > 0);
}

/** The earliest date of a modality, counted back from the date of conditional release. @param date a plain date */
export function earliestBy(rule: ModalityRule, date: string): string | undefined {
  return rule.monthsBefore === undefined ? undefined : monthsBefore(date, rule.monthsBefore);
}

/** The same day of an earlier month, or the last of that month when it has no such day. */
function monthsBefore(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const total = year * 12 + (month - 1) - months;
  const prefix = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
  const days = [day, 30, 29, 28].filter((d) => d <= day).map((d) => `${prefix}-${String(d).padStart(2, '0')}`);
  return days.find((text) => parseDay(text) !== undefined)!;
}
