import { type Labels, type Position, type Zone, formatInstant } from '#eventsourcing';
import { type AnyDefinition, type KnownAt, type Measure, THRESHOLD, type Table } from '#statistics';
import type { TableOptions } from './request.js';

/** How many figures are not shown, and why. Not how many for which reason: that would narrow them down. */
export interface Suppression {
  readonly threshold: number;
  readonly hidden: number;
  readonly why: string;
  /**
   * Hidden figures that would follow from totals of fewer dimensions if others of the table were shown: so all of these are hidden.
   * Above 0, the table is not to be published.
   */
  readonly exposed: number;
  /** How many of the hidden ones would tell of a few persons only together with an earlier answer or a publication. */
  readonly withheld: number;
  /** Dates, months or years whose figures stand as they were shown before: since then too few changed to tell. */
  readonly earlier: readonly EarlierAnswer[];
}

/** Figures as they were shown before. */
export interface EarlierAnswer {
  /** The date, the month of days, or the year of months. */
  readonly of: string;
  readonly cutOff: string;
}

/** What became of figures that may not be shown. */
export type Hiding = Pick<Suppression, 'hidden' | 'exposed'> & Partial<Pick<Suppression, 'withheld' | 'earlier'>>;

/** The question, as it was asked. */
export interface Parameters extends TableOptions {
  readonly by: readonly string[];
  readonly head?: Position;
  readonly zone: string;
  readonly unsuppressed: boolean;
  readonly rounded: boolean;
}

/** What a figure was made of and how: beside every table, never in it. */
export interface Meta {
  readonly table: string;
  readonly title: Labels;
  readonly inWords: Labels;
  readonly counted: Labels;
  readonly formula: string;
  readonly rules: readonly string[];
  readonly origin: readonly string[];
  readonly dimensions: readonly string[];
  readonly measures: readonly Measure[];
  /** As they were asked for. */
  readonly parameters: Parameters;
  /** Up to when facts had to be recorded to count. */
  readonly cutOff: string;
  /** The last event of the log that was read: `--head` with it gives the same bytes. */
  readonly head: Position;
  readonly zone: string;
  /** Version of the time zone rules by which instants were placed on dates. */
  readonly zoneRules: string;
  readonly codeHash: string;
  readonly computedAt: string;
  /**
   * The greatest difference between the two sides of the identity that the table checks: must be 0. Null where there is none, and
   * where it is not 0 and small figures are not shown: it is a number of persons.
   */
  readonly residual: number | null;
  readonly suppressed: 'nothing' | Suppression;
  readonly notes: readonly string[];
}

export interface MetaParts {
  readonly definition: AnyDefinition;
  /** Before anything was hidden. */
  readonly table: Table;
  readonly options: TableOptions & { readonly head?: string };
  readonly knownAt: KnownAt;
  readonly head: Position;
  readonly zone: Zone;
  readonly now: number;
  readonly codeHash: string;
  /** Undefined where nothing is hidden. */
  readonly suppressed?: Hiding | undefined;
  /** True when every figure is rounded. */
  readonly rounded?: boolean | undefined;
  readonly notes: readonly string[];
}

export function metaOf(parts: MetaParts): Meta {
  const { definition, table, options, head, zone, now, codeHash, suppressed, rounded = false, notes } = parts;
  const unsuppressed = suppressed === undefined && !rounded;
  const { name, title, inWords, counted, formula, rules, origin, measures } = definition;
  const { on, from, to, every, by = [], knownAt, scope, set } = options;
  return {
    table: name,
    title,
    inWords,
    counted,
    formula,
    rules,
    origin,
    dimensions: table.dimensions,
    measures,
    parameters: {
      on,
      from,
      to,
      every,
      by,
      knownAt,
      scope,
      set,
      head: options.head,
      zone: zone.name,
      unsuppressed,
      rounded,
    },
    cutOff: cutOffText(parts.knownAt, now),
    head,
    zone: zone.name,
    zoneRules: process.versions['tz'] ?? 'unknown',
    codeHash,
    computedAt: formatInstant(now),
    residual: told(residualOf(table), unsuppressed),
    suppressed: suppressed ? suppressionOf(suppressed) : 'nothing',
    notes,
  };
}

function suppressionOf({ hidden, exposed, withheld = 0, earlier = [] }: Hiding): Suppression {
  const alone = `below ${THRESHOLD}, or one below ${THRESHOLD} would follow from it and the totals that can be asked for`;
  const why = withheld === 0 ? alone : `${alone}; or it differs by less than ${THRESHOLD} from what was shown before`;
  return { threshold: THRESHOLD, hidden, why, exposed, withheld, earlier };
}

function told(residual: number | null, all: boolean): number | null {
  return all || residual === 0 ? residual : null;
}

function residualOf({ measures, rows }: Table): number | null {
  const at = measures.indexOf('residual');
  return at === -1 ? null : Math.max(0, ...rows.map(({ values }) => Math.abs(values[at] ?? 0)));
}

export function cutOffText(knownAt: KnownAt, now: number): string {
  if (knownAt === 'each') return 'the end of each date';
  return `recorded at ${formatInstant(knownAt === 'now' ? now : knownAt)} or before`;
}

/** The same in a few lines for people. */
export function metaLines(meta: Meta): string[] {
  const { suppressed } = meta;
  const whole = meta.parameters.rounded ? 'nothing (rounded figures)' : 'nothing (true counts)';
  const hidden = suppressed === 'nothing' ? whole : suppressionText(suppressed);
  return [
    `cut-off     ${meta.cutOff}`,
    `head        ${meta.head}`,
    `zone        ${meta.zone} (rules ${meta.zoneRules})`,
    `code        ${meta.codeHash}`,
    ...(meta.residual === null ? [] : [`residual    ${meta.residual}`]),
    `suppressed  ${hidden}`,
    ...(suppressed === 'nothing' ? [] : suppressed.earlier.map(({ of, cutOff }) => `as before   ${of}: ${cutOff}`)),
    ...Object.entries(meta.parameters.set ?? {}).map(([key, value]) => `set         ${key}=${value}`),
    ...meta.notes.map((note) => `note        ${note}`),
  ];
}

function suppressionText({ hidden, why, exposed }: Suppression): string {
  const warning = `; ${exposed} of them may follow from totals of fewer dimensions, so nothing beside them is shown: ask for fewer dimensions`;
  return `${hidden} (${why})${exposed === 0 ? '' : warning}`;
}
