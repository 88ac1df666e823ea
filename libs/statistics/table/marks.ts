import type { Row } from './table.js';

/** Which figures are hidden: of each row the places of its measures. */
export class Marks {
  private readonly hidden: readonly Set<number>[];

  constructor(private readonly rows: readonly Row[]) {
    this.hidden = rows.map(() => new Set());
  }

  get count(): number {
    return this.hidden.reduce((sum, of) => sum + of.size, 0);
  }

  hide(row: number, measure: number): void {
    this.hidden[row]!.add(measure);
  }

  of(row: number): ReadonlySet<number> {
    return this.hidden[row]!;
  }

  shown(): Row[] {
    return this.rows.map((row, at) => ({ ...row, values: row.values.map((value, i) => (this.of(at).has(i) ? undefined : value)) }));
  }
}
