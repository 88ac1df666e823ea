/** What is known of a figure: it lies between the two. */
export type Interval = readonly [least: number, most: number];

/** One figure is the sum of others, each by its number. */
export interface Adds {
  readonly sum: number;
  readonly parts: readonly number[];
}

const MOST = 1_000_000;

/**
 * What somebody works out who knows which figures add up: each sum narrows its parts, and they the sum, until nothing gets narrower.
 * @param shown by number; undefined where a figure is hidden, which is known to be no less than 0
 */
export function narrowed(shown: readonly (number | undefined)[], sums: readonly Adds[]): readonly Interval[] {
  const narrowing = new Narrowing(shown, sums);
  narrowing.run();
  return shown.map((_, i) => narrowing.of(i));
}

class Narrowing {
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  /** Of each figure the sums that it stands in. */
  private readonly places: number[][];
  /** Sums of which something got narrower since they were looked at. */
  private readonly waiting: Set<number>;

  constructor(
    shown: readonly (number | undefined)[],
    private readonly sums: readonly Adds[],
  ) {
    this.least = Float64Array.from(shown, (value) => value ?? 0);
    this.most = Float64Array.from(shown, (value) => value ?? MOST);
    this.places = shown.map(() => []);
    for (const [at, { sum, parts }] of sums.entries()) for (const figure of [sum, ...parts]) this.places[figure]!.push(at);
    this.waiting = new Set(sums.keys());
  }

  of(figure: number): Interval {
    return [this.least[figure]!, this.most[figure]!];
  }

  run(): void {
    for (const at of this.waiting) {
      this.waiting.delete(at);
      this.look(this.sums[at]!);
    }
  }

  private look({ sum, parts }: Adds): void {
    let [least, most] = [0, 0];
    for (const part of parts) {
      least += this.least[part]!;
      most += this.most[part]!;
    }
    this.narrow(sum, least, most);
    const [from, to] = [this.least[sum]!, this.most[sum]!];
    for (const part of parts) this.narrow(part, from - (most - this.most[part]!), to - (least - this.least[part]!));
  }

  private narrow(figure: number, least: number, most: number): void {
    if (least <= this.least[figure]! && most >= this.most[figure]!) return;
    this.least[figure] = Math.max(this.least[figure]!, least);
    this.most[figure] = Math.min(this.most[figure]!, most);
    for (const at of this.places[figure]!) this.waiting.add(at);
  }
}
