import { type Position, type Zone, formatInstant } from '#eventsourcing';
import { type KnownAt, type StayState, type StockDefinition, type Suppressed, THRESHOLD } from '#statistics';
import type { TableOptions } from './request.js';

/** How many figures are not shown, and why. Not how many for which reason: that would narrow them down. */
export interface Suppression {
  readonly threshold: number;
  readonly hidden: number;
  readonly why: string;
  /** Hidden figures that totals of fewer dimensions may still give away: above 0, the table is not to be published. */
  readonly exposed: number;
}

/** What a figure was made of and how: beside every table, never in it. */
export interface Meta {
  readonly table: string;
  readonly title: object;
  readonly inWords: object;
  readonly counted: object;
  readonly formula: string;
  readonly rules: readonly string[];
  readonly sources: readonly string[];
  readonly dimensions: readonly string[];
  readonly measure: string;
  /** As they were asked for. */
  readonly parameters: object;
  /** Up to when facts had to be recorded to count. */
  readonly cutOff: string;
  /** The last event of the log that was read: `--head` with it gives the same bytes. */
  readonly head: Position;
  readonly zone: string;
  /** Version of the time zone rules by which instants were placed on dates. */
  readonly zoneRules: string;
  readonly codeHash: string;
  readonly computedAt: string;
  /** A stock has no identity of its own to check: null. */
  readonly residual: null;
  readonly suppressed: 'nothing' | Suppression;
  readonly notes: readonly string[];
}

export interface MetaParts {
  readonly definition: StockDefinition<StayState>;
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
  const { definition, options, head, zone, now, codeHash, suppressed, notes } = parts;
  const { name, title, inWords, counted, formula, rules, sources, measure } = definition;
  const { on, from, to, every, by = [], knownAt } = options;
  return {
    table: name,
    title,
    inWords,
    counted,
    formula,
    rules,
    sources,
    dimensions: by,
    measure,
    parameters: { on, from, to, every, by, knownAt, head: options.head, zone: zone.name, unsuppressed: suppressed === undefined },
    cutOff: cutOffText(parts.knownAt, now),
    head,
    zone: zone.name,
    zoneRules: process.versions['tz'] ?? 'unknown',
    codeHash,
    computedAt: formatInstant(now),
    residual: null,
    suppressed: suppressed ? suppressionOf(suppressed) : 'nothing',
    notes,
  };
}

function suppressionOf({ hidden, exposed }: Suppressed): Suppression {
  const why = `below ${THRESHOLD}, or one below ${THRESHOLD} would follow from it and the totals that can be asked for`;
  return { threshold: THRESHOLD, hidden, why, exposed };
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
    `suppressed  ${hidden}`,
    ...meta.notes.map((note) => `note        ${note}`),
  ];
}

function suppressionText({ hidden, why, exposed }: Suppression): string {
  const warning = `; ${exposed} of them may follow from totals of fewer dimensions: ask for fewer dimensions before you publish`;
  return `${hidden} (${why})${exposed === 0 ? '' : warning}`;
}
