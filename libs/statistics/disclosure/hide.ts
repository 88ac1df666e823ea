import { type Axis, type Cube, cubeOf, flatAxis, nodesOf, withTotals } from './cube.js';
import { type Mark, type Protection, protect } from './protect.js';

/** Figures below it are hidden. */
export const THRESHOLD = 5;

/** A figure to be shown or hidden: a number of persons or events in a group on a date, or in the period that ends on it. */
export interface Counted {
  readonly date: string;
  /** One value per dimension. */
  readonly group: readonly string[];
  /** Undefined where there is no figure. */
  readonly value: number | undefined;
}

export interface HideRules<Row> {
  /** Names of the dimensions, in the order of `group`. */
  readonly dimensions: readonly string[];
  /** Figures from 0 to one less are hidden. Default 5. */
  readonly threshold?: number;
  /** True for a group that is empty by rule (a prison without a section for women): its 0 tells nothing and is shown. Default none. */
  structural?(row: Row): boolean;
  /** Rows to hide whatever they say. */
  forced?(row: Row): boolean;
  /** Totals, or rows, to hide whatever they say: none of them follows from what is shown. */
  readonly forcedTotals?: readonly Total[];
  /**
   * Where figures of several dates add up to a figure that can be asked for: of the days of a month, or the months of a year.
   * Undefined for figures that do not add up, such as stocks.
   */
  readonly addsUp?: 'days' | 'months' | undefined;
}

/** A figure by its place: of a row, or a total over what is left open. */
export interface Total {
  readonly date: string;
  /** True for the sum over all dates that add up with this one. */
  readonly overDates?: boolean;
  /** One for each dimension; null for the sum over it. */
  readonly group: readonly (string | null)[];
}

/** A total that is hidden wherever it is asked for. */
export interface HiddenTotal extends Total {
  readonly value: number;
}

export interface Hidden {
  /** One for each row. */
  readonly marks: readonly Mark[];
  readonly totals: readonly HiddenTotal[];
  /**
   * Rows that would follow, or nearly, from totals that can be asked for. All rows that are tied to them are hidden, so that nothing
   * of the table helps to work them out; the table is not to be published.
   */
  readonly exposed: readonly number[];
}

/**
 * Which figures of a table are hidden, when every total over its dimensions can be asked for as well. Whoever asks for a part of the
 * dimensions, in whatever order, gets the same totals hidden.
 */
export function hide<Row extends Counted>(rows: readonly Row[], rules: HideRules<Row>): Hidden {
  const marks: Mark[] = rows.map(() => 'shown');
  const exposed: number[] = [];
  const hiddenTotals: HiddenTotal[] = [];
  const numbered = rows.map((row, index): Numbered<Row> => ({ row, index, value: row.value ?? 0 }));
  const counted = numbered.filter(({ row }) => row.value !== undefined);
  for (const [name, block] of Map.groupBy(counted, ({ row }) => blockOf(row.date, rules.addsUp))) {
    const totals = rules.forcedTotals?.filter(({ date }) => blockOf(date, rules.addsUp) === name);
    const { linked, found } = protection(block, { ...rules, forcedTotals: totals });
    for (const one of linked.totals(found)) hiddenTotals.push(one);
    for (const one of block) {
      const cell = linked.cellOf(one);
      const mark = found.marks[cell]!;
      marks[one.index] = mark === 'shown' && found.exposed.length > 0 ? 'complementary' : mark;
      if (found.exposed.includes(cell)) exposed.push(one.index);
    }
  }
  return { marks, exposed, totals: hiddenTotals };
}

interface Numbered<Row> {
  readonly row: Row;
  readonly index: number;
  readonly value: number;
}

/**
 * First without the values that nobody has in this block: which of them are rows depends on what else was asked for, and the other
 * figures must be hidden alike all the same. Then with them, and never less hidden than before.
 */
function protection<Row extends Counted>(
  block: readonly Numbered<Row>[],
  rules: HideRules<Row>,
): { linked: Linked<Row>; found: Protection } {
  const met = new Linked(
    block.filter(({ value }) => value > 0),
    rules,
  );
  const first = met.protection();
  const linked = new Linked(block, rules);
  const byRule = block.some(({ row, value }) => value === 0 && rules.structural?.(row));
  if (linked.size === met.size && !byRule) return { linked, found: first };
  const hidden = new Set(first.marks.flatMap((mark, cell) => (mark === 'shown' ? [] : [met.nameOf(cell)])));
  return { linked, found: linked.protection(hidden) };
}

/** Rows that are tied to each other by totals, as a cube. */
class Linked<Row extends Counted> {
  private readonly nodes: readonly ReadonlyMap<string, number>[];
  private readonly axes: readonly Axis[];
  private readonly cube: Cube;
  private readonly order: readonly number[];

  constructor(
    private readonly block: readonly Numbered<Row>[],
    private readonly rules: HideRules<Row>,
  ) {
    // by name, so that it does not matter in which order dimensions were asked for
    this.order = rules.dimensions.map((_, i) => i).toSorted((a, b) => (rules.dimensions[a]! < rules.dimensions[b]! ? -1 : 1));
    const keys = block.map((one) => this.keyOf(one));
    const width = rules.dimensions.length + (rules.addsUp ? 1 : 0);
    const labels = Array.from({ length: width }, (_, axis) => [...new Set(keys.map((key) => key[axis]!))].toSorted(byCodePoint));
    this.axes = labels.map(flatAxis);
    this.nodes = labels.map((names) => new Map(names.map((name, i) => [name, i + 1])));
    this.cube = cubeOf(
      this.axes,
      block.map((one) => ({ nodes: this.nodesOfRow(one), value: one.value })),
    );
  }

  get size(): number {
    return this.cube.values.length;
  }

  /** @param more names of cells to hide whatever they say */
  protection(more: ReadonlySet<string> = new Set()): Protection {
    const { threshold = THRESHOLD, forcedTotals = [] } = this.rules;
    const hidden = new Set([...more, ...forcedTotals.map((total) => this.nameOfTotal(total))]);
    const by = (test?: (row: Row) => boolean): ReadonlySet<number> =>
      new Set(test ? this.block.filter(({ row }) => test(row)).map((one) => this.cellOf(one)) : []);
    // a total of nothing but such figures is 0 by rule as well
    const [structural, forced] = [withTotals(this.cube, by(this.rules.structural)), by(this.rules.forced)];
    return protect(this.cube, {
      threshold,
      bySlices: this.rules.addsUp !== undefined,
      structural: (cell) => structural.has(cell),
      forced: (cell) => forced.has(cell) || (hidden.size > 0 && hidden.has(this.nameOf(cell))),
    });
  }

  cellOf(one: Numbered<Row>): number {
    return this.nodesOfRow(one).reduce((cell, node, axis) => cell + node * this.cube.strides[axis]!, 0);
  }

  /** The same in every cube of these dimensions. */
  nameOf(cell: number): string {
    return JSON.stringify(nodesOf(this.cube, cell).map((node, axis) => (node === 0 ? null : this.axes[axis]!.labels[node])));
  }

  /** Those of its totals that are hidden. */
  *totals({ marks }: Protection): Generator<HiddenTotal, void, undefined> {
    const last = this.block.reduce((latest, { row }) => (row.date > latest ? row.date : latest), '');
    for (const [cell, mark] of marks.entries()) {
      const nodes = nodesOf(this.cube, cell);
      if (mark === 'shown' || !nodes.includes(0)) continue;
      const labels = nodes.map((node, axis) => (node === 0 ? null : this.axes[axis]!.labels[node]!));
      const date = this.rules.addsUp ? labels.shift()! : last;
      const group = this.order.reduce<(string | null)[]>((own, place, i) => own.with(place, labels[i]!), labels.slice());
      yield { date: date ?? last, ...(date === null ? { overDates: true } : {}), group, value: this.cube.values[cell]! };
    }
  }

  private nameOfTotal({ date, overDates, group }: Total): string {
    const groups = this.order.map((i) => group[i] ?? null);
    return JSON.stringify(this.rules.addsUp ? [overDates ? null : date, ...groups] : groups);
  }

  private nodesOfRow(one: Numbered<Row>): number[] {
    return this.keyOf(one).map((name, axis) => this.nodes[axis]!.get(name)!);
  }

  private keyOf({ row }: Numbered<Row>): string[] {
    const groups = this.order.map((i) => row.group[i]!);
    return this.rules.addsUp ? [row.date, ...groups] : groups;
  }
}

const MONTH = 'YYYY-MM'.length;
const YEAR = 'YYYY'.length;

/** The period whose figure the figures of its dates add up to; the date itself where they do not. */
export function blockOf(date: string, addsUp: HideRules<Counted>['addsUp']): string {
  if (addsUp === undefined) return date;
  return date.slice(0, addsUp === 'days' ? MONTH : YEAR);
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : 1;
}
