import { type Labels, type Position, type Zone, formatInstant } from '#eventsourcing';
import { type AnyDefinition, type KnownAt, type Measure, type Suppressed, THRESHOLD, type Table } from '#statistics';
import type { TableOptions } from './request.js';

/** How many figures are not shown, and why. Not how many for which reason: that would narrow them down. */
export interface Suppression {
  readonly threshold: number;
  readonly hidden: number;
  readonly why: string;
  /** Hidden figures that totals of fewer dimensions may still give away: above 0, the table is not to be published. */
  readonly exposed: number;
}

/** The question, as it was asked. */
export interface Parameters extends TableOptions {
  readonly by: readonly string[];
  readonly head?: Position;
  readonly zone: string;
  readonly unsuppressed: boolean;
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
  /** The greatest difference between the two sides of the identity that the table checks: must be 0. Null where there is none. */
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
  /** Undefined with `--unsuppressed`. */
  readonly suppressed?: Suppressed;
  readonly notes: readonly string[];
}

export function metaOf(parts: MetaParts): Meta {
  const { definition, table, options, head, zone, now, codeHash, suppressed, notes } = parts;
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
      unsuppressed: suppressed === undefined,
    },
    cutOff: cutOffText(parts.knownAt, now),
    head,
    zone: zone.name,
    zoneRules: process.versions['tz'] ?? 'unknown',
    codeHash,
    computedAt: formatInstant(now),
    residual: residualOf(table),
    suppressed: suppressed ? suppressionOf(suppressed) : 'nothing',
    notes,
  };
}

function suppressionOf({ hidden, exposed }: Suppressed): Suppression {
  const why = `below ${THRESHOLD}, or one below ${THRESHOLD} would follow from it and the totals that can be asked for`;
  return { threshold: THRESHOLD, hidden, why, exposed };
}

function residualOf({ measures, rows }: Table): number | null {
  const at = measures.indexOf('residual');
  return at === -1 ? null : Math.max(0, ...rows.map(({ values }) => Math.abs(values[at] ?? 0)));
}

function cutOffText(knownAt: KnownAt, now: number): string {
  if (knownAt === 'each') return 'the end of each date';
  return `recorded at ${formatInstant(knownAt === 'now' ? now : knownAt)} or before`;
}

/** The same in a few lines for people. */
export function metaLines(meta: Meta): string[] {
  const { suppressed } = meta;
  const hidden = suppressed === 'nothing' ? 'nothing (true counts)' : suppressionText(suppressed);
  return [
    `cut-off     ${meta.cutOff}`,
    `head        ${meta.head}`,
    `zone        ${meta.zone} (rules ${meta.zoneRules})`,
    `code        ${meta.codeHash}`,
    ...(meta.residual === null ? [] : [`residual    ${meta.residual}`]),
    `suppressed  ${hidden}`,
    ...Object.entries(meta.parameters.set ?? {}).map(([key, value]) => `set         ${key}=${value}`),
    ...meta.notes.map((note) => `note        ${note}`),
  ];
}

function suppressionText({ hidden, why, exposed }: Suppression): string {
  const warning = `; ${exposed} of them may follow from totals of fewer dimensions: ask for fewer dimensions before you publish`;
  return `${hidden} (${why})${exposed === 0 ? '' : warning}`;
}
