import type { Cube } from './cube.js';
import type { Mark } from './protect.js';
import type { Choose, Move, Moves } from './moves.js';

interface AlternativesParts {
  readonly cube: Cube;
  readonly moves: Moves;
  readonly marks: readonly Mark[];
  /** The deepest cells of the table. */
  readonly deepest: readonly number[];
  /** The range that makes a figure safe. */
  readonly width: number;
}

/** Tries at random, for each of the deepest cells that is hidden. */
const TRIES_PER_CELL = 40;
const DETOURS = 64;
/** Moves that are looked at in one table for cells that chance left: beyond it a cell counts as not proved. */
const MOST_LOOKS = 1_500_000;

/**
 * Tables that an attacker cannot tell from the true one: from table to table by moves among hidden cells. The least and the most that
 * a cell is in any of them lie within what an attacker can work out, so a range that is wide enough here is a proof. What is
 * hidden later keeps what was found. The steps are drawn from a fixed seed: the same table, the same answer.
 */
export class Alternatives {
  private readonly now: Int32Array;
  private readonly least: Int32Array;
  private readonly most: Int32Array;
  private readonly choose: Choose = drawer();
  private looks = 0;

  constructor(private readonly parts: AlternativesParts) {
    this.now = Int32Array.from(parts.cube.values);
    this.least = Int32Array.from(parts.cube.values);
    this.most = Int32Array.from(parts.cube.values);
  }

  /** By how much the range of a cell, as far as it is known, is too narrow. */
  missing(cell: number): number {
    return Math.max(0, this.parts.width - (this.most[cell]! - this.least[cell]!));
  }

  /** Goes from table to table at random: most cells are proved on the way. */
  wander(): void {
    const hidden = this.hiddenDeepest();
    for (let tries = hidden.length * TRIES_PER_CELL; tries > 0; tries -= 1) this.step(hidden);
  }

  /** Looks for tables with more, then for some with less of a cell, until its range is wide enough. */
  widen(cell: number): void {
    this.drive(cell, 1);
    if (this.missing(cell) > 0) this.drive(cell, -1);
  }

  private drive(cell: number, direction: 1 | -1): void {
    this.drain(cell, direction);
    const hidden = this.hiddenDeepest();
    for (let tries = 0; tries < DETOURS && this.missing(cell) > 0 && this.looks < MOST_LOOKS; tries += 1) {
      const before = this.now[cell]!;
      for (let steps = 0; steps < 4; steps += 1) this.step(hidden, { cell, direction });
      if (this.now[cell] !== before || tries % 8 === 0) this.drain(cell, direction);
    }
  }

  /** Moves a cell one way as far as single moves take it. */
  private drain(cell: number, direction: 1 | -1): void {
    for (const move of this.parts.moves.of(cell)) {
      if (this.missing(cell) === 0 || (this.looks += 1) > MOST_LOOKS) return;
      if (this.isHidden(move)) this.push(direction === 1 ? move : { plus: move.minus, minus: move.plus });
    }
  }

  /** One step at random; not against the direction in which a cell is driven. */
  private step(hidden: readonly number[], driven?: { readonly cell: number; readonly direction: 1 | -1 }): void {
    if (hidden.length === 0) return;
    const [cell, other] = [hidden[this.choose(hidden.length)]!, hidden[this.choose(hidden.length)]!];
    const move = this.parts.moves.between(cell, other, this.choose);
    if (driven && (driven.direction === 1 ? move.minus : move.plus).includes(driven.cell)) return;
    if (this.isHidden(move)) this.push(move);
  }

  /** Moves as many as the width, as far as nothing falls below 0. */
  private push({ plus, minus }: Move): void {
    const { now } = this;
    let step = this.parts.width;
    for (const one of minus) step = Math.min(step, now[one]!);
    if (step <= 0) return;
    for (const one of plus) this.most[one] = Math.max(this.most[one]!, (now[one]! += step));
    for (const one of minus) this.least[one] = Math.min(this.least[one]!, (now[one]! -= step));
  }

  private isHidden({ plus, minus }: Move): boolean {
    const { marks } = this.parts;
    return plus.every((one) => marks[one] !== 'shown') && minus.every((one) => marks[one] !== 'shown');
  }

  private hiddenDeepest(): number[] {
    return this.parts.deepest.filter((cell) => this.parts.marks[cell] !== 'shown');
  }
}

/** Mulberry32, from a fixed seed. */
function drawer(): Choose {
  let state = 0x9e3779b9;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
