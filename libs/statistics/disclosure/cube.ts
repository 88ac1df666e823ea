/** One way to split a table, as a tree: what has a parent is a part of it. The first node is the whole. */
export interface Axis {
  readonly labels: readonly string[];
  /** Number of the node that each is a part of; -1 for the whole. A parent stands before its parts. */
  readonly parents: readonly number[];
}

/**
 * A figure for every combination of nodes, sums included: the inner figures, the totals over one axis or more, the totals of each
 * branch. The number of a cell is the sum of `node × stride` over the axes.
 */
export interface Cube {
  readonly axes: readonly Axis[];
  readonly strides: readonly number[];
  readonly values: Int32Array;
}

/** The whole and its parts, without branches. */
export function flatAxis(labels: readonly string[]): Axis {
  return { labels: ['', ...labels], parents: [-1, ...labels.map(() => 0)] };
}

/** How far a node is from the whole. */
export function depthOf({ parents }: Axis, node: number): number {
  let depth = 0;
  for (let at = parents[node]!; at !== -1; at = parents[at]!) depth += 1;
  return depth;
}

/** The node, what it is a part of, and so on up to the whole. */
export function pathOf({ parents }: Axis, node: number): number[] {
  const path: number[] = [];
  for (let at = node; at !== -1; at = parents[at]!) path.push(at);
  return path;
}

/** A cube of inner figures: each is added to every total that it is a part of. A combination that is not named is 0. */
export function cubeOf(axes: readonly Axis[], inner: Iterable<{ readonly nodes: readonly number[]; readonly value: number }>): Cube {
  const strides = axes.map((_, i) => axes.slice(i + 1).reduce((size, axis) => size * axis.labels.length, 1));
  const values = new Int32Array(axes.reduce((size, axis) => size * axis.labels.length, 1));
  for (const { nodes, value } of inner) {
    const paths = axes.map((axis, i) => pathOf(axis, nodes[i]!));
    for (const cell of cellsOf(paths, strides)) values[cell]! += value;
  }
  return { axes, strides, values };
}

/** Every cell that has one of the given nodes on each axis. */
export function cellsOf(nodes: readonly (readonly number[])[], strides: readonly number[]): number[] {
  return nodes.reduce<number[]>((cells, own, i) => cells.flatMap((cell) => own.map((node) => cell + node * strides[i]!)), [0]);
}

/** The nodes of a cell, one for each axis. */
export function nodesOf({ axes, strides }: Cube, cell: number): number[] {
  return axes.map((axis, i) => Math.floor(cell / strides[i]!) % axis.labels.length);
}

/** Some inner cells, and the totals of which every inner cell is one of them. For axes without branches. */
export function withTotals(cube: Cube, inner: ReadonlySet<number>): ReadonlySet<number> {
  const { axes, strides } = cube;
  const found = new Map<number, number>();
  for (const one of inner) {
    const paths = nodesOf(cube, one).map((node, axis) => pathOf(axes[axis]!, node));
    for (const cell of cellsOf(paths, strides)) found.set(cell, (found.get(cell) ?? 0) + 1);
  }
  const partsOf = (cell: number): number =>
    nodesOf(cube, cell).reduce((parts, node, axis) => (node === 0 ? parts * (axes[axis]!.labels.length - 1) : parts), 1);
  return new Set([...found].flatMap(([cell, parts]) => (parts === partsOf(cell) ? [cell] : [])));
}
