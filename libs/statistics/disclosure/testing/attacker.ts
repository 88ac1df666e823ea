import { type Constraint, equalTo, solve } from 'yalps';
import { type Cube, cellsOf, nodesOf } from '../cube.js';
import type { Mark } from '../protect.js';

/**
 * What somebody who knows every shown figure and every sum can work out of a hidden one, by linear programming: the least and the
 * most that it can be. Another method than the one by which figures are protected.
 */
export function attack(cube: Cube, marks: readonly Mark[], target: number): { readonly least: number; readonly most: number } {
  const { constraints, variables } = equationsOf(cube, marks);
  const bound = (direction: 'minimize' | 'maximize'): number => {
    const objective = new Map([...variables].map(([name, uses]) => [name, { ...uses, goal: name === `x${target}` ? 1 : 0 }]));
    const { status, result } = solve({ direction, objective: 'goal', constraints, variables: objective });
    if (status === 'unbounded') return Infinity;
    if (status !== 'optimal') throw new Error(`the program is ${status}`);
    return result;
  };
  return { least: bound('minimize'), most: bound('maximize') };
}

interface Equations {
  readonly constraints: ReadonlyMap<string, Constraint>;
  readonly variables: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

/** One equation for each cell that has parts along an axis: it is the sum of them. */
function equationsOf(cube: Cube, marks: readonly Mark[]): Equations {
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Record<string, number>>();
  cube.values.forEach((_, cell) => marks[cell] !== 'shown' && variables.set(`x${cell}`, {}));
  for (const [whole, parts] of sumsOf(cube)) {
    const name = `sum${constraints.size}`;
    const terms: (readonly [number, number])[] = [[whole, -1], ...parts.map((part) => [part, 1] as const)];
    let known = 0;
    for (const [cell, sign] of terms) {
      const uses = variables.get(`x${cell}`);
      if (uses) uses[name] = sign;
      else known += sign * cube.values[cell]!;
    }
    constraints.set(name, equalTo(-known));
  }
  return { constraints, variables };
}

function* sumsOf(cube: Cube): Generator<readonly [number, readonly number[]]> {
  for (let cell = 0; cell < cube.values.length; cell += 1) {
    const nodes = nodesOf(cube, cell);
    for (const [i, axis] of cube.axes.entries()) {
      const parts = axis.parents.flatMap((parent, node) => (parent === nodes[i] ? [node] : []));
      if (parts.length > 0)
        yield [
          cell,
          cellsOf(
            nodes.map((node, j) => (i === j ? parts : [node])),
            cube.strides,
          ),
        ];
    }
  }
}
