import type { Figure, Measure } from '../definition.js';
import { hiddenCounts } from './counts.js';
import { hideRest } from './identity.js';
import { Marks } from './marks.js';
import { hideResting } from './resting.js';
import type { Forced, MeasuredTotal, SuppressRules } from './rules.js';
import { compareTexts } from './text.js';
import { type Row, type Table, hiddenIn } from './table.js';
import { type Ruled, withRemainders } from './within.js';

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

/**
 * Hides what may not be shown. Every combination of values that are in the table gets its row: one that was missing would say that
 * nobody is there. An amount goes with the count that it rests on, and so does a mean, which also needs ten.
 */
export function suppress(table: Table, rules: SuppressRules): Suppressed {
  const { measures } = rules;
  const { rows, truth, totals, exposed } = hideAll(withRemainders({ table, rules }));
  const own = ({ date, group, values }: Row): Row => ({ date, group, values: values.slice(0, measures.length) });
  const shown = rows.map(own);
  return {
    rows: shown,
    truth: truth.map(own),
    totals: totals.filter(({ measure }) => measures.some(({ name }) => name === measure)),
    hidden: hiddenIn(shown),
    exposed,
  };
}

function hideAll({ table, rules }: Ruled): Omit<Suppressed, 'hidden'> {
  const rows = completed(table.rows, rules.measures.map(ofNobody));
  const marks = new Marks(rows);
  for (const [i, { kind, name }] of rules.measures.entries()) {
    const forced = rules.forced?.filter(({ measure }) => measure === name) ?? [];
    if (kind !== 'count') hideNamed(rows, forced, (row) => marks.hide(row, i));
  }
  hideRest(rows, marks, rules);
  const counting = { table, rows, marks, rules };
  const counts = hiddenCounts(counting);
  hideResting(counting);
  const exposed = counts.reduce((sum, one) => sum + one.exposed, 0);
  return { rows: marks.shown(), truth: rows, totals: counts.flatMap(({ totals }) => totals), exposed };
}

function hideNamed(rows: readonly Row[], forced: readonly Forced[], hideAt: (row: number) => void): void {
  const named = new Set(forced.map(({ date, group }) => JSON.stringify([date, ...group])));
  for (const [at, { date, group }] of rows.entries()) if (named.has(JSON.stringify([date, ...group]))) hideAt(at);
}

function ofNobody({ kind }: Measure): Figure {
  return kind === 'rate' ? null : 0;
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
