import { type Hidden, type Total, blockOf, hide } from '../disclosure/index.js';
import type { Measure } from '../definition.js';
import { type SumOf, hideSeconds, secondsOfSums, summed } from './identity.js';
import { tooNarrow } from './narrow.js';
import type { Marks } from './marks.js';
import { type MeasuredTotal, type SuppressRules, isNotYet } from './rules.js';
import type { Row, Table } from './table.js';

export interface Counting {
  readonly table: Pick<Table, 'dimensions'>;
  /** With true figures; marked as they are hidden. */
  readonly rows: readonly Row[];
  readonly marks: Marks;
  readonly rules: SuppressRules;
}

/** What came of a count beyond its rows. */
export interface CountHidden {
  readonly totals: readonly MeasuredTotal[];
  readonly exposed: number;
}

/**
 * Hides counts until nothing follows, neither from the other figures of a row nor from the other rows of a figure: what is hidden
 * for its row alone could be the only one that is hidden of its year or of its total.
 */
export function hiddenCounts(counting: Counting): readonly CountHidden[] {
  const { rows, marks, rules } = counting;
  const columns = rules.measures.flatMap((measure, i) => (measure.kind === 'count' ? [new Column(counting, measure, i)] : []));
  const all = summed(rows, rules);
  const isHidden = (sum: SumOf): boolean => columns.some((column) => column.hides(sum));
  let left = 0;
  for (let todo = columns; todo.length > 0;) {
    for (const column of todo) column.hide();
    hideSeconds(rows, marks, rules);
    const sums = secondsOfSums(all, marks, rules, isHidden);
    todo = columns.filter((column) => column.force(sums));
    if (todo.length > 0) continue;
    const more = tooNarrow(counting, all, isHidden);
    left = more.left;
    for (const { at, measure } of more.rows) marks.hide(at, measure);
    todo = columns.filter((column) => column.force(more.sums));
  }
  return [...columns, { totals: [], exposed: left }];
}

/** One count of a table. */
class Column implements CountHidden {
  private readonly forced: Map<string, Total>;
  private found: Hidden = { marks: [], totals: [], exposed: [] };
  private sums: ReadonlySet<string> = new Set();

  constructor(
    private readonly counting: Counting,
    private readonly measure: Measure,
    private readonly place: number,
  ) {
    const forced = counting.rules.forced?.filter((one) => one.measure === measure.name) ?? [];
    this.forced = new Map(forced.map((one) => [this.keyOf(one), one]));
  }

  get totals(): readonly MeasuredTotal[] {
    return this.found.totals.map((one) => ({ ...one, measure: this.measure.name }));
  }

  get exposed(): number {
    return this.found.exposed.length;
  }

  hide(): void {
    const { table, rows, marks, rules } = this.counting;
    const { place } = this;
    const { flow = true } = this.measure;
    this.found = hide(
      rows.map(({ date, group, values }) => ({ date, group, value: values[place] ?? undefined })),
      {
        dimensions: table.dimensions,
        addsUp: flow === false ? undefined : rules.addsUp,
        // whoever is there is carried forward: that nobody will be tells that nobody is
        structural: ({ date }) => flow === true && isNotYet(date, rules),
        forcedTotals: [...this.forced.values()],
      },
    );
    for (const [at, mark] of this.found.marks.entries()) if (mark !== 'shown') marks.hide(at, place);
    this.sums = new Set(this.found.totals.map((one) => this.keyOf(one)));
  }

  /** True for a sum of this count that is hidden. */
  hides(sum: SumOf): boolean {
    return sum.measure === this.place && (this.sums.has(this.keyOf(sum)) || this.forced.has(this.keyOf(sum)));
  }

  /** Takes what was hidden for other reasons. True when some of it is new: then more may follow from it. */
  force(sums: readonly SumOf[]): boolean {
    const { rows, marks } = this.counting;
    const isNew = (one: Total): boolean => !this.forced.has(this.keyOf(one));
    const hidden = rows.filter((_, at) => marks.of(at).has(this.place));
    const others = rows.filter((row, at) => marks.of(at).has(this.place) && this.found.marks[at] === 'shown' && isNew(row));
    const own = sums.filter((sum) => sum.measure === this.place && isNew(sum));
    if (others.length + own.length === 0) return false;
    // all that is hidden so far stays so: what goes with these is chosen beside it, not in its place
    for (const one of [...hidden, ...own]) this.forced.set(this.keyOf(one), one);
    return true;
  }

  /** Of a sum over dates, any of these dates names it. */
  private keyOf({ date, overDates = false, group }: Total): string {
    return JSON.stringify([overDates ? blockOf(date, this.counting.rules.addsUp) : date, overDates, group]);
  }
}
