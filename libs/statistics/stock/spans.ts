const STRIDE = 7;
const FIRST_CAPACITY = 1024;

/** A stretch of the dates of a table during which one stay counts in one group. */
export interface Span {
  readonly person: number;
  readonly stay: number;
  readonly group: number;
  readonly priority: number;
  /** The day on which this time in custody began. */
  readonly begun: number;
  /** Indexes of dates: from, inclusive, to, exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Numbers for texts, in the order in which they come. */
export class Numbering {
  private readonly numbers = new Map<string, number>();
  readonly texts: string[] = [];

  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** Spans of many stays, packed: what is left of a stream once it is folded. */
export class Spans {
  readonly persons = new Numbering();
  readonly groups = new Numbering();
  private numbers = new Int32Array(FIRST_CAPACITY * STRIDE);
  private used = 0;

  get count(): number {
    return this.used / STRIDE;
  }

  add({ person, stay, group, priority, begun, from, to }: Span): void {
    if (this.used === this.numbers.length) this.grow();
    const { numbers, used } = this;
    numbers[used] = person;
    numbers[used + 1] = stay;
    numbers[used + 2] = group;
    numbers[used + 3] = priority;
    numbers[used + 4] = begun;
    numbers[used + 5] = from;
    numbers[used + 6] = to;
    this.used = used + STRIDE;
  }

  at(index: number): Span {
    const i = index * STRIDE;
    const n = this.numbers;
    return { person: n[i]!, stay: n[i + 1]!, group: n[i + 2]!, priority: n[i + 3]!, begun: n[i + 4]!, from: n[i + 5]!, to: n[i + 6]! };
  }

  *[Symbol.iterator](): Generator<Span, void, undefined> {
    for (let index = 0; index < this.count; index += 1) yield this.at(index);
  }

  private grow(): void {
    const bigger = new Int32Array(this.numbers.length * 2);
    bigger.set(this.numbers);
    this.numbers = bigger;
  }
}
