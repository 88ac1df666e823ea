import { FEWEST_FOR_MEAN, type HiddenTotal, type HideRules, THRESHOLD, type Total, hide } from '../disclosure/index.js';
import type { Figure, Identity, Measure } from '../definition.js';
import { compareTexts } from './text.js';
import type { Row, Table } from './table.js';

/** A table without the figures that may not be shown, and how many these are. */
export interface Suppressed {
  readonly rows: readonly Row[];
  /** The same rows with nothing hidden. */
  readonly truth: readonly Row[];
  /** Totals of counts that are hidden wherever they are asked for. */
  readonly totals: readonly MeasuredTotal[];
  /** Figures that are hidden: small ones, and those from which a small one would follow. How many of each would narrow them down. */
  readonly hidden: number;
  /** Hidden figures that follow, or nearly, from totals that can be asked for. With one of them the table is not to be published. */
  readonly exposed: number;
}

/** A hidden total of one measure. */
export interface MeasuredTotal extends HiddenTotal {
  readonly measure: string;
}

/** A figure to hide whatever it says: of a count by its place, with all that follows from it; of a rate, that one alone. */
export interface Forced extends Total {
  readonly measure: string;
}

export interface SuppressRules extends Pick<HideRules<never>, 'addsUp'> {
  readonly measures: readonly Measure[];
  /** The counts of a row that add up to each other. */
  readonly identity?: Identity;
  readonly forced?: readonly Forced[];
  /** The day of asking: that nothing is known of a day or month after it tells nothing, and its 0 is shown. */
  readonly today?: string | undefined;
}

/**
 * Hides what may not be shown. Every combination of values that are in the table gets its row: one that was missing would say that
 * nobody is there. An amount goes with the count that it rests on, and so does a mean, which also needs ten.
 */
export function suppress(table: Table, rules: SuppressRules): Suppressed {
  const rows = completed(table.rows, rules.measures.map(ofNobody));
  const marks = new Marks(rows);
  let exposed = 0;
  const totals: MeasuredTotal[] = [];
  for (const [i, { kind, name }] of rules.measures.entries()) {
    const forced = rules.forced?.filter(({ measure }) => measure === name) ?? [];
    if (kind !== 'count') {
      hideNamed(rows, forced, (row) => marks.hide(row, i));
      continue;
    }
    const counted = rows.map(({ date, group, values }) => ({ date, group, value: values[i] ?? undefined }));
    const { dimensions } = table;
    const found = hide(counted, {
      dimensions,
      addsUp: rules.addsUp,
      structural: ({ date }) => isNotYet(date, rules),
      forcedTotals: forced,
    });
    for (const [at, mark] of found.marks.entries()) if (mark !== 'shown') marks.hide(at, i);
    exposed += found.exposed.length;
    for (const one of found.totals) totals.push({ ...one, measure: name });
  }
  hideRest(rows, marks, rules);
  hideSeconds(rows, marks, identitiesOf(rules), restOf(rules));
  for (const [at, row] of rows.entries()) hideResting(row, at, marks, rules.measures);
  return { rows: marks.shown(), truth: rows, totals, hidden: marks.count, exposed };
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

/** True for a period after today: it has nobody yet, and everybody knows. */
export function isNotYet(date: string, { addsUp, today }: Pick<SuppressRules, 'addsUp' | 'today'>): boolean {
  const length = addsUp === 'months' ? 'YYYY-MM'.length : undefined;
  return addsUp !== undefined && today !== undefined && date.slice(0, length) > today.slice(0, length);
}

function hideNamed(rows: readonly Row[], forced: readonly Forced[], hideAt: (row: number) => void): void {
  const named = new Set(forced.map(({ date, group }) => JSON.stringify([date, ...group])));
  for (const [at, { date, group }] of rows.entries()) if (named.has(JSON.stringify([date, ...group]))) hideAt(at);
}

/** What an identity of all counts leaves is itself a number of persons where it is not 0: those who were learned of late. */
function hideRest(rows: readonly Row[], marks: Marks, { measures, identity }: SuppressRules): void {
  const rest = restOf({ measures, identity });
  if (rest === -1) return;
  for (const [at, { values }] of rows.entries()) if (values[rest] !== 0) marks.hide(at, rest);
}

function restOf({ measures, identity }: Pick<SuppressRules, 'measures' | 'identity'>): number {
  return identity === true ? measures.findIndex(({ kind, base }) => kind === 'rate' && base === undefined) : -1;
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
function hideSeconds(rows: readonly Row[], marks: Marks, identities: readonly (readonly number[])[], rest: number): void {
  for (let before = -1; before !== marks.count;) {
    before = marks.count;
    for (const [at, row] of rows.entries()) {
      for (const counts of identities)
        hideASecond(row, marks.of(at).has(rest), { counts, hidden: marks.of(at), hide: (i) => marks.hide(at, i) });
    }
  }
}

interface Adding {
  /** Places of counts that add up. */
  readonly counts: readonly number[];
  readonly hidden: ReadonlySet<number>;
  hide(measure: number): void;
}

/** With the only hidden one of counts that add up, the smallest other one; with a hidden rest, which is a figure like them, two. */
function hideASecond({ values }: Row, restHidden: boolean, { counts, hidden, hide: hideOne }: Adding): void {
  const shown = counts.filter((i) => !hidden.has(i)).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const already = counts.length - shown.length;
  const more = already === 1 ? 1 : Number(restHidden && already === 0) * 2;
  for (const one of shown.slice(0, more)) hideOne(one);
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
