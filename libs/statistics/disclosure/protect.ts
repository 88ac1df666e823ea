import { Alternatives } from './alternatives.js';
import { type Cube, depthOf, nodesOf } from './cube.js';
import { type Move, Moves } from './moves.js';
import { type Close, closeBySlices } from './slices.js';

/** What becomes of a figure. `primary`: too small to show. `complementary`: a hidden one would follow from it. */
export type Mark = 'shown' | 'primary' | 'complementary';

export interface Protection {
  /** One for each cell of the cube, totals included. */
  readonly marks: readonly Mark[];
  /**
   * Hidden cells for which no range that is wide enough was found although everything that can be is hidden: they may follow, or
   * nearly, from the totals of fewer dimensions, which can be asked for. A table with such cells is not to be published beside them.
   */
  readonly exposed: readonly number[];
}

export interface ProtectRules {
  /** Figures below it are hidden. */
  readonly threshold: number;
  /** True for a cell that is 0 by rule, such as a kind of stay that a prison does not have: it tells nothing and is shown. */
  structural?(cell: number): boolean;
  /** Cells to hide whatever they are: those that an earlier table would give away, or hid. */
  forced?(cell: number): boolean;
  /** True to prove tables over three axes and more by their tables over two of them. Default: as a whole. */
  readonly bySlices?: boolean;
}

/**
 * Hides small figures, and as few others as it can find, so that an attacker who knows every figure shown, every total shown, that
 * figures are whole and not negative, and this method, is left for each hidden figure with a range at least as wide as the threshold.
 *
 * Tables are protected from the grand total down, each with its totals as they were left: whether a figure is shown depends on its
 * own table and its totals only, so that it is shown or hidden in every query alike. The width is proved by other tables with the
 * same shown figures (`Alternatives`).
 */
export function protect(cube: Cube, rules: ProtectRules): Protection {
  const marks: Mark[] = Array.from(cube.values, (value, cell) => {
    if (rules.structural?.(cell) && value === 0) return 'shown';
    return value < rules.threshold || rules.forced?.(cell) ? 'primary' : 'shown';
  });
  const { threshold } = rules;
  let exposed: readonly number[] = [];
  const unsafe = new Set<number>();
  for (const level of levelsOf(cube)) {
    const axes = level.flatMap((depth, axis) => (depth > 0 ? [axis] : []));
    if (!rules.bySlices || axes.length < FEWEST_TO_SLICE) exposed = new Level({ cube, marks, level, threshold }).close();
    else for (const cell of closeBySlices({ cube, marks, axes }, closeSlice(threshold))) unsafe.add(cell);
  }
  return { marks, exposed: [...exposed, ...unsafe] };
}

const FEWEST_TO_SLICE = 3;

function closeSlice(threshold: number): Close {
  return (cube, marks) => new Level({ cube, marks, level: [1, 1], threshold }).close();
}

interface LevelParts {
  readonly cube: Cube;
  readonly marks: Mark[];
  readonly level: readonly number[];
  readonly threshold: number;
}

/** The table that goes as deep as a level, with its totals. */
class Level {
  private readonly cells: readonly number[];
  private readonly own: ReadonlySet<number>;
  private readonly moves: Moves;
  private readonly alternatives: Alternatives;

  constructor(private readonly parts: LevelParts) {
    const { cube, marks, level } = parts;
    const depths = cube.axes.map((axis) => axis.labels.map((_, node) => depthOf(axis, node)));
    const depthsOf = (cell: number): number[] => nodesOf(cube, cell).map((node, axis) => depths[axis]![node]!);
    const all = Array.from(cube.values, (_, cell) => cell);
    this.cells = all.filter((cell) => depthsOf(cell).every((depth, axis) => depth <= level[axis]!));
    const deepest = this.cells.filter((cell) => depthsOf(cell).every((depth, axis) => depth === level[axis]!));
    this.own = new Set(deepest);
    this.moves = new Moves(cube, level);
    this.alternatives = new Alternatives({ cube, moves: this.moves, marks, deepest, width: parts.threshold });
  }

  /** Hides more until every hidden cell is safe; each turn hides at least one more, so it ends. @returns those that are not */
  close(): number[] {
    const exposed: number[] = [];
    const todo = this.cells.filter((cell) => this.parts.marks[cell] !== 'shown');
    this.alternatives.wander();
    for (let cell = todo.shift(); cell !== undefined; cell = todo.shift()) {
      const { hidden, safe } = this.secure(cell);
      todo.push(...hidden);
      if (!safe) exposed.push(cell);
    }
    return exposed.filter((cell) => this.alternatives.missing(cell) > 0);
  }

  /** Hides with a cell what it needs. It is not safe when nothing is left to hide. */
  private secure(cell: number): { readonly hidden: readonly number[]; readonly safe: boolean } {
    const hidden: number[] = [];
    for (let missing = this.missing(cell); missing > 0; missing = this.missing(cell)) {
      const more = this.cheapest(cell, missing);
      if (!more) return { hidden, safe: false };
      for (const one of more) this.parts.marks[one] = 'complementary';
      hidden.push(...more);
    }
    return { hidden, safe: true };
  }

  private missing(cell: number): number {
    if (this.alternatives.missing(cell) > 0) this.alternatives.widen(cell);
    return this.alternatives.missing(cell);
  }

  /** What to hide for a cell: enough at once where it can be, then few figures, then small ones; among equals the first. */
  private cheapest(cell: number, missing: number): readonly number[] | undefined {
    let best: { readonly score: readonly number[]; readonly cells: readonly number[] } | undefined;
    for (const move of this.moves.of(cell)) {
      const cells = this.toHide(move);
      if (!cells) continue;
      const width = Math.min(missing, this.lowest(move.minus) + this.lowest(move.plus));
      const score = [-width, cells.length, cells.reduce((sum, one) => sum + this.parts.cube.values[one]!, 0)];
      if (!best || isLess(score, best.score)) best = { score, cells };
    }
    return best?.cells;
  }

  /** The cells that a move needs hidden too; undefined when there is none, or one that is not of this table alone. */
  private toHide({ plus, minus }: Move): readonly number[] | undefined {
    const shown = [...plus, ...minus].filter((one) => this.parts.marks[one] === 'shown');
    return shown.length > 0 && shown.every((one) => this.own.has(one) && this.parts.cube.values[one] !== 0) ? shown : undefined;
  }

  private lowest(cells: readonly number[]): number {
    return Math.min(...cells.map((one) => this.parts.cube.values[one]!));
  }
}

/** Every combination of depths, from the grand total down: no table before its totals. */
function levelsOf({ axes }: Cube): number[][] {
  const depths = axes.map((axis) => Math.max(...axis.labels.map((_, node) => depthOf(axis, node))));
  const levels = depths.reduce<number[][]>(
    (all, deepest) => all.flatMap((level) => Array.from({ length: deepest + 1 }, (_, depth) => [...level, depth])),
    [[]],
  );
  const sum = (level: readonly number[]): number => level.reduce((total, depth) => total + depth, 0);
  return levels.toSorted((a, b) => sum(a) - sum(b));
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at !== -1 && a[at]! < b[at]!;
}
