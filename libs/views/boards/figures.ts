/** A count as its reader may see it. */
export interface Figure {
  /** Absent where it is hidden. */
  readonly n?: number;
  /** What the reader's own service reported of it. */
  readonly own?: number;
  /** True when it is hidden because it is small, or because a small one would follow from it. */
  readonly suppressed?: boolean;
}
