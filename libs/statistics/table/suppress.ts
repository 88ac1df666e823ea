import { FEWEST_FOR_MEAN, type HideRules, THRESHOLD, hide } from '../disclosure/index.js';
import type { Figure, Identity, Measure } from '../definition.js';
import { compareTexts } from './text.js';
import type { Row, Table } from './table.js';

/** A table without the figures that may not be shown, and how many these are. */
export interface Suppressed {
  readonly rows: readonly Row[];
  /** Figures that are hidden: small ones, and those from which a small one would follow. How many of each would narrow them down. */
  readonly hidden: number;
  /** Hidden figures that follow, or nearly, from totals that can be asked for. With one of them the table is not to be published. */
  readonly exposed: number;
}

export interface SuppressRules extends Pick<HideRules<never>, 'addsUp'> {
  readonly measures: readonly Measure[];
  /** The counts of a row that add up to each other. */
  readonly identity?: Identity;
}

/**
 * Hides what may not be shown. Every combination of values that are in the table gets its row: one that was missing would say that
 * nobody is there. An amount goes with the count that it rests on, and so does a mean, which also needs ten.
 */
export function suppress(table: Table, rules: SuppressRules): Suppressed {
  const rows = completed(table.rows, rules.measures.map(ofNobody));
  const marks = new Marks(rows);
  let exposed = 0;
  for (const [i, { kind }] of rules.measures.entries()) {
    if (kind !== 'count') continue;
    const counted = rows.map(({ date, group, values }) => ({ date, group, value: values[i] ?? undefined }));
    const found = hide(counted, { dimensions: table.dimensions, addsUp: rules.addsUp });
    for (const [at, mark] of found.marks.entries()) if (mark !== 'shown') marks.hide(at, i);
    exposed += found.exposed.length;
  }
  hideSeconds(rows, marks, identitiesOf(rules));
  for (const [at, row] of rows.entries()) hideResting(row, at, marks, rules.measures);
  return { rows: marks.shown(), hidden: marks.count, exposed };
}

/** Which figures are hidden: of each row the places of its measures. */
class Marks {
  private readonly hidden: readonly Set<number>[];

  constructor(private readonly rows: readonly Row[]) {
    this.hidden = rows.map(() => new Set());
  }

  get count(): number {
    return this.hidden.reduce((sum, of) => sum + of.size, 0);
  }

  hide(row: number, measure: number): void {
    this.hidden[row]!.add(measure);
  }

  of(row: number): ReadonlySet<number> {
    return this.hidden[row]!;
  }

  shown(): Row[] {
    return this.rows.map((row, at) => ({ ...row, values: row.values.map((value, i) => (this.of(at).has(i) ? undefined : value)) }));
  }
}

function ofNobody({ kind }: Measure): Figure {
  return kind === 'rate' ? null : 0;
}

/** The places of the counts that add up to each other. */
function identitiesOf({ measures, identity = false }: SuppressRules): readonly (readonly number[])[] {
  const counts = measures.flatMap(({ kind }, i) => (kind === 'count' ? [i] : []));
  if (typeof identity === 'boolean') return identity ? [counts] : [];
  return identity.map((names) => counts.filter((i) => names.includes(measures[i]!.name)));
}

/** What is hidden for one sum may stand alone in another: again until nothing more is. */
function hideSeconds(rows: readonly Row[], marks: Marks, identities: readonly (readonly number[])[]): void {
  for (let before = -1; before !== marks.count;) {
    before = marks.count;
    for (const [at, row] of rows.entries()) for (const counts of identities) hideASecond(row, at, marks, counts);
  }
}

/** With the only hidden one of counts that add up, the smallest other one. */
function hideASecond({ values }: Row, at: number, marks: Marks, counts: readonly number[]): void {
  const shown = counts.filter((i) => !marks.of(at).has(i));
  if (shown.length !== counts.length - 1) return;
  const smallest = shown.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0))[0];
  if (smallest !== undefined) marks.hide(at, smallest);
}

function hideResting({ values }: Row, at: number, marks: Marks, measures: readonly Measure[]): void {
  const isHidden = (name: string): boolean => marks.of(at).has(measures.findIndex((measure) => measure.name === name));
  for (const [i, { kind, base, parts = [] }] of measures.entries()) {
    if (kind === 'count' || base === undefined) continue;
    if (parts.some(isHidden)) marks.hide(at, i);
    const on = measures.findIndex(({ name }) => name === base);
    const least = kind === 'rate' ? FEWEST_FOR_MEAN : THRESHOLD;
    if (marks.of(at).has(on) || (values[on] ?? 0) < least) marks.hide(at, i);
  }
}

function completed(rows: readonly Row[], nobody: readonly Figure[]): Row[] {
  const width = rows[0]?.group.length ?? 0;
  const values = Array.from({ length: width }, (_, i) => [...new Set(rows.map(({ group }) => group[i]!))].toSorted(compareTexts));
  const groups = values.reduce<string[][]>((all, own) => all.flatMap((group) => own.map((value) => [...group, value])), [[]]);
  const ofDates = Map.groupBy(rows, ({ date }) => date);
  return [...ofDates].flatMap(([date, present]) => {
    const known = new Map(present.map((row) => [JSON.stringify(row.group), row]));
    return groups.map((group) => known.get(JSON.stringify(group)) ?? { date, group, values: nobody });
  });
}
