import { type Cube, flatAxis, nodesOf } from './cube.js';
import type { Mark } from './protect.js';

/** A table over two axes at fixed nodes of the others, its totals included. */
export interface Slice {
  readonly cube: Cube;
  /** Of each of its cells, the cell of the whole cube. */
  readonly cells: readonly number[];
}

/** Hides more in a table until its hidden figures are safe; @returns those that are not. */
export type Close = (cube: Cube, marks: Mark[]) => readonly number[];

/**
 * Protects a table over three axes or more by its tables over two of them, each with its totals as they were left: the linked tables
 * that can be asked for. What one of them hides is hidden in the others too, and these are looked at again, until none hides more.
 * This proves each of them by itself; what all of them together tell is not looked at, which takes longer than anybody waits.
 * @param axes of the table; over the others it is a total
 */
export function closeBySlices(
  { cube, marks, axes }: { readonly cube: Cube; readonly marks: Mark[]; readonly axes: readonly number[] },
  close: Close,
): number[] {
  const slices = slicesOf(cube, axes);
  const exposed = new Map<Slice, readonly number[]>();
  const todo = new Set(slices);
  for (const slice of todo) {
    todo.delete(slice);
    const own = slice.cells.map((cell) => marks[cell]!);
    if (!hasShown(slice, own)) continue;
    exposed.set(
      slice,
      close(slice.cube, own).map((cell) => slice.cells[cell]!),
    );
    const more = new Set(slice.cells.filter((cell, i) => marks[cell] !== own[i]));
    if (more.size === 0) continue;
    slice.cells.forEach((cell, i) => (marks[cell] = own[i]!));
    for (const other of slices) if (other !== slice && other.cells.some((cell) => more.has(cell))) todo.add(other);
  }
  return [...exposed.values()].flat();
}

/** Where nothing is shown beside the totals nothing is left to hide. */
function hasShown({ cube }: Slice, marks: readonly Mark[]): boolean {
  return marks.some((mark, cell) => mark === 'shown' && nodesOf(cube, cell).every((node) => node > 0));
}

function slicesOf(cube: Cube, axes: readonly number[]): Slice[] {
  const pairs = axes.flatMap((first, i) => axes.slice(i + 1).map((second) => [first, second] as const));
  return pairs.flatMap(([first, second]) => {
    const fixed = axes.filter((axis) => axis !== first && axis !== second);
    return offsetsOf(cube, fixed).map((offset) => sliceOf(cube, [first, second], offset));
  });
}

/** Every combination of inner nodes of some axes, as an offset of cells. */
function offsetsOf({ axes, strides }: Cube, fixed: readonly number[]): number[] {
  return fixed.reduce<number[]>(
    (offsets, axis) => offsets.flatMap((offset) => axes[axis]!.labels.slice(1).map((_, i) => offset + (i + 1) * strides[axis]!)),
    [0],
  );
}

function sliceOf({ axes, strides, values }: Cube, pair: readonly [number, number], offset: number): Slice {
  const [rows, columns] = pair.map((axis) => axes[axis]!.labels.length) as [number, number];
  const cells = Array.from({ length: rows * columns }, (_, i) => {
    return offset + Math.floor(i / columns) * strides[pair[0]]! + (i % columns) * strides[pair[1]]!;
  });
  const own = { axes: pair.map((axis) => flatAxis(axes[axis]!.labels.slice(1))), strides: [columns, 1] };
  return { cube: { ...own, values: Int32Array.from(cells, (cell) => values[cell]!) }, cells };
}
