import { type Cube, depthOf, nodesOf, pathOf } from './cube.js';

/**
 * A change of the table by one person that leaves every sum right: the figures of `plus` grow by one, those of `minus` shrink by
 * one. When all of them are hidden, nobody can tell the table before from the one after.
 */
export interface Move {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/** One axis of a move: the nodes that grow and those that shrink, as offsets of cells. */
interface Leg {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/** The deepest nodes of an axis at a level, and a leg for each pair of them; the last of a row takes from nobody. */
interface Legs {
  readonly deepest: readonly number[];
  /** By node: its number among the deepest. */
  readonly rank: ReadonlyMap<number, number>;
  readonly table: readonly (readonly Leg[])[];
}

/** A choice from 0 to one less than a number. */
export type Choose = (below: number) => number;

/**
 * The moves of a table that goes as deep as `level` on each axis. On each axis somebody is added to one of the deepest nodes, and
 * taken from another one or from nobody (the totals then grow as well); the product over the axes is a box, as in the hypercube
 * method (Repsilber 1994; Statistical Disclosure Control, Hundepool et al. 2012, ch. 4).
 */
export class Moves {
  private readonly legs: readonly Legs[];

  constructor(
    private readonly cube: Cube,
    level: readonly number[],
  ) {
    this.legs = cube.axes.map((_, axis) => this.legsOf(axis, level[axis]!));
  }

  /** Every move by which the cell grows, always in the same order. */
  *of(cell: number): Generator<Move, void, undefined> {
    const choices = nodesOf(this.cube, cell).map((node, axis) => this.legsAt(axis, node));
    yield* boxes(choices, 0, { plus: [0], minus: [] });
  }

  /** A move by which one of the deepest cells grows and, where that makes a box, another one with it or against it. */
  between(cell: number, other: number, choose: Choose): Move {
    const [from, to] = [nodesOf(this.cube, other), nodesOf(this.cube, cell)];
    return this.legs.reduce<Move>((box, { rank, table, deepest }, axis) => {
      const row = table[rank.get(to[axis]!)!]!;
      if (deepest.length === 1) return times(box, row[0]!);
      const same = from[axis] === to[axis];
      return times(box, same || choose(4) === 0 ? row[choose(row.length)]! : legTo(row, rank.get(to[axis]!)!, rank.get(from[axis]!)!));
    }, START);
  }

  private legsAt(axis: number, node: number): Leg[] {
    const { deepest, table } = this.legs[axis]!;
    const tree = this.cube.axes[axis]!;
    const inside = deepest.map((one) => pathOf(tree, one).includes(node));
    return table.flatMap((row, to) => {
      if (!inside[to]) return [];
      const others = deepest.flatMap((_, from) => (inside[from] ? [] : [legTo(row, to, from)]));
      return [...others, row.at(-1)!];
    });
  }

  private legsOf(axis: number, depth: number): Legs {
    const tree = this.cube.axes[axis]!;
    const deepest = tree.labels.map((_, node) => node).filter((node) => depthOf(tree, node) === depth);
    const others = (to: number): (number | undefined)[] => [...deepest.filter((from) => from !== to), undefined];
    const table = deepest.map((to) => others(to).map((from) => this.leg(axis, to, from)));
    return { deepest, rank: new Map(deepest.map((node, i) => [node, i])), table };
  }

  private leg(axis: number, to: number, from: number | undefined): Leg {
    const tree = this.cube.axes[axis]!;
    const stride = this.cube.strides[axis]!;
    const [grows, shrinks] = [pathOf(tree, to), from === undefined ? [] : pathOf(tree, from)];
    const offsets = (nodes: readonly number[], without: readonly number[]): number[] =>
      nodes.filter((node) => !without.includes(node)).map((node) => node * stride);
    return { plus: offsets(grows, shrinks), minus: offsets(shrinks, grows) };
  }
}

const START: Move = { plus: [0], minus: [] };

/** A row has no leg from a node to itself. */
function legTo(row: readonly Leg[], to: number, from: number): Leg {
  return row[from < to ? from : from - 1]!;
}

function* boxes(choices: readonly (readonly Leg[])[], axis: number, box: Move): Generator<Move, void, undefined> {
  if (axis === choices.length) yield box;
  else for (const leg of choices[axis]!) yield* boxes(choices, axis + 1, times(box, leg));
}

function times(box: Move, leg: Leg): Move {
  const [plus, minus]: [number[], number[]] = [[], []];
  combine(plus, box.plus, leg.plus);
  combine(plus, box.minus, leg.minus);
  combine(minus, box.plus, leg.minus);
  combine(minus, box.minus, leg.plus);
  return { plus, minus };
}

function combine(into: number[], cells: readonly number[], offsets: readonly number[]): void {
  for (const cell of cells) for (const offset of offsets) into.push(cell + offset);
}
