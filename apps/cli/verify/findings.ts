/** Something that is not as it must be. */
export interface Finding {
  /** Where: a stream and revision, a document, a position. */
  readonly where: string;
  readonly what: string;
}

/** Collects what is found. All are counted; only so many are kept. */
export class Findings {
  readonly kept: Finding[] = [];
  count = 0;

  constructor(private readonly most = 1_000) {}

  add(where: string, what: string): void {
    this.count += 1;
    if (this.kept.length < this.most) this.kept.push({ where, what });
  }
}
