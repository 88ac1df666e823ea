import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cube, cubeOf, flatAxis } from './cube.js';
import { type Mark, protect } from './protect.js';
import { closeBySlices } from './slices.js';
import { attack } from './testing/attacker.js';

const THRESHOLD = 5;
const labels = (n: number): string[] => Array.from({ length: n }, (_, i) => String(i));
const figure = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 100, max: 900 }));
const anyTable = fc
  .tuple(fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 2, max: 4 }))), fc.array(figure, { minLength: 64, maxLength: 64 }))
  .map(([sizes, values]): Cube => {
    const inner = sizes.reduce<number[][]>((all, size) => all.flatMap((nodes) => labels(size).map((_, i) => [...nodes, i + 1])), [[]]);
    return cubeOf(
      sizes.map((size) => flatAxis(labels(size))),
      inner.map((nodes, i) => ({ nodes, value: values[i]! })),
    );
  });

/** The tables over two axes at one node of the third, with their marks. */
function slices(cube: Cube, marks: readonly Mark[]): { cube: Cube; marks: Mark[] }[] {
  const found: { cube: Cube; marks: Mark[] }[] = [];
  const whole = [...marks];
  closeBySlices({ cube, marks: whole, axes: [0, 1, 2] }, (own, ownMarks) => {
    found.push({ cube: own, marks: [...ownMarks] });
    return [];
  });
  return found;
}

describe('for every table over three axes that is proved by its tables over two', () => {
  it('an attacker with all shown figures and sums of one of these cannot narrow a hidden one below the threshold', () => {
    fc.assert(
      fc.property(anyTable, (cube) => {
        const { marks, exposed } = protect(cube, { threshold: THRESHOLD, bySlices: true });
        fc.pre(exposed.length === 0);
        cube.values.forEach((value, cell) => value < THRESHOLD && expect(marks[cell]).not.toBe('shown'));
        for (const slice of slices(cube, marks)) {
          const hidden = slice.marks.flatMap((mark, cell) => (mark === 'shown' ? [] : [cell]));
          for (const cell of hidden) {
            const { least, most } = attack(slice.cube, slice.marks, cell);
            expect(most - least).toBeGreaterThan(THRESHOLD - 1e-6);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('no less is hidden of its totals than where these are asked for alone', () => {
    fc.assert(
      fc.property(anyTable, (cube) => {
        const [sliced, whole] = [true, false].map((bySlices) => protect(cube, { threshold: THRESHOLD, bySlices }).marks);
        const isTotal = (cell: number): boolean =>
          cube.axes.some((axis, i) => Math.floor(cell / cube.strides[i]!) % axis.labels.length === 0);
        cube.values.forEach((_, cell) => isTotal(cell) && expect(sliced![cell]).toBe(whole![cell]));
      }),
      { numRuns: 40 },
    );
  });
});
