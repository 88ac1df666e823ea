import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Axis, type Cube, cubeOf, flatAxis } from './cube.js';
import { type Protection, protect } from './protect.js';
import { attack } from './testing/attacker.js';

const THRESHOLD = 5;
const letters = (n: number): string[] => Array.from({ length: n }, (_, i) => String.fromCodePoint(97 + i));

/** A table without branches, its inner figures in the order of its cells. */
function table(sizes: readonly number[], values: readonly number[]): Cube {
  const axes = sizes.map((size) => flatAxis(letters(size)));
  return cubeOf(axes, innerOf(axes, values));
}

function innerOf(axes: readonly Axis[], values: readonly number[]): { nodes: number[]; value: number }[] {
  const leaves = axes.map(({ parents }) => parents.map((_, node) => node).filter((node) => !parents.includes(node)));
  const all = leaves.reduce<number[][]>((done, nodes) => done.flatMap((path) => nodes.map((node) => [...path, node])), [[]]);
  return all.map((nodes, i) => ({ nodes, value: values[i % values.length]! }));
}

const hidden = ({ marks }: Protection): number[] => marks.flatMap((mark, cell) => (mark === 'shown' ? [] : [cell]));

/** Figures as prisons have them: many small ones, a few large ones. */
const figure = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 100, max: 900 }));
const anyTable = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })
  .chain((sizes) => fc.array(figure, { minLength: 64, maxLength: 64 }).map((values) => table(sizes, values)));
const withBranches = fc.array(figure, { minLength: 24, maxLength: 24 }).map((values) => {
  const prisons: Axis = { labels: ['', 'north', 'south', 'a', 'b', 'c', 'd'], parents: [-1, 0, 0, 1, 1, 2, 2] };
  const axes = [prisons, flatAxis(letters(3))];
  return cubeOf(axes, innerOf(axes, values));
});

/** Cells whose range, as an attacker works it out, is narrower than the threshold. */
function narrow(cube: Cube, protection: Protection): number[] {
  return hidden(protection).filter((cell) => {
    const { least, most } = attack(cube, protection.marks, cell);
    return most - least < THRESHOLD - 1e-6;
  });
}

describe('given a table with its totals, when small figures are hidden', () => {
  it('then what is below the threshold is not shown, and only that where nothing follows from it', () => {
    const { marks } = protect(table([4], [3, 2, 90, 40]), { threshold: THRESHOLD });
    expect(marks.slice(1)).toEqual(['primary', 'primary', 'shown', 'shown']);
  });

  it('then the smallest other one goes with it where it alone would follow from the total', () => {
    const { marks } = protect(table([4], [3, 90, 40, 60]), { threshold: THRESHOLD });
    expect(marks.slice(1)).toEqual(['primary', 'shown', 'complementary', 'shown']);
  });

  it('then two that add up to less than the threshold are not enough for each other', () => {
    const { marks } = protect(table([4], [1, 1, 40, 60]), { threshold: THRESHOLD });
    expect(marks.slice(1)).toEqual(['primary', 'primary', 'complementary', 'shown']);
  });

  it('then 0 is hidden like any small figure, unless it is 0 by rule', () => {
    const cube = table([3], [0, 40, 60]);
    expect(protect(cube, { threshold: THRESHOLD }).marks).toEqual(['shown', 'primary', 'complementary', 'shown']);
    expect(hidden(protect(cube, { threshold: THRESHOLD, structural: (cell) => cell === 1 }))).toEqual([]);
  });

  it('then a corner of a table over two dimensions takes three others with it, and no more', () => {
    const cube = table([3, 3], [3, 50, 60, 70, 20, 80, 90, 75, 95]);
    const protection = protect(cube, { threshold: THRESHOLD });
    expect(hidden(protection)).toHaveLength(4);
    expect(narrow(cube, protection)).toEqual([]);
  });

  it('then a total that is hidden does not follow from its parts', () => {
    const cube = table([2, 2], [1, 2, 400, 300]);
    expect(narrow(cube, protect(cube, { threshold: THRESHOLD }))).toEqual([]);
  });

  it('then what is forced is hidden, and does not follow either', () => {
    const cube = table([4], [30, 90, 40, 60]);
    expect(hidden(protect(cube, { threshold: THRESHOLD, forced: (cell) => cell === 1 }))).toEqual([1, 3]);
  });

  it('then what follows from the totals of fewer dimensions is named: hiding more cannot help', () => {
    // nobody of b can be in a, by rule: with the totals everything else follows
    const cube = table([2, 2], [9, 3, 0, 7]);
    const { marks, exposed } = protect(cube, { threshold: THRESHOLD, structural: (cell) => cell === 7 });
    expect(exposed).toContain(5);
    expect(attack(cube, marks, 5)).toEqual({ least: 3, most: 3 });
  });
});

describe('for every table', () => {
  it('no small figure is shown, and an attacker with all shown figures and sums cannot narrow a hidden one below the threshold', () => {
    fc.assert(
      fc.property(fc.oneof(anyTable, withBranches), (cube) => {
        const protection = protect(cube, { threshold: THRESHOLD });
        cube.values.forEach((value, cell) => value < THRESHOLD && expect(protection.marks[cell]).toBe('primary'));
        expect(narrow(cube, protection).filter((cell) => !protection.exposed.includes(cell))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('up to two dimensions nothing stays exposed', () => {
    const upToTwo = anyTable.filter(({ axes }) => axes.length < 3);
    fc.assert(
      fc.property(upToTwo, (cube) => expect(protect(cube, { threshold: THRESHOLD }).exposed).toEqual([])),
      { numRuns: 300 },
    );
  });

  it('the same table is protected in the same way, and so are its totals asked for alone', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 12, maxLength: 12 }), (values) => {
        const cube = table([4, 3], values);
        const { marks } = protect(cube, { threshold: THRESHOLD });
        expect(protect(cube, { threshold: THRESHOLD }).marks).toEqual(marks);
        const alone = table(
          [4],
          [0, 1, 2, 3].map((row) => cube.values[(row + 1) * 4]!),
        );
        expect(protect(alone, { threshold: THRESHOLD }).marks).toEqual([0, 1, 2, 3, 4].map((row) => marks[row * 4]));
      }),
    );
  });

  it('figures that are large are all shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: THRESHOLD, max: 900 }), { minLength: 12, maxLength: 12 }), (values) =>
        expect(hidden(protect(table([4, 3], values), { threshold: THRESHOLD }))).toEqual([]),
      ),
    );
  });
});
