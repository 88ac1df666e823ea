import type { HiddenTotal, HideRules, Total } from '../disclosure/index.js';
import type { AnyDefinition, Identity, Measure } from '../definition.js';

/** A hidden total of one measure. */
export interface MeasuredTotal extends HiddenTotal {
  readonly measure: string;
}

/** A figure to hide whatever it says: of a count by its place, with all that follows from it; of a rate, that one alone. */
export interface Forced extends Total {
  readonly measure: string;
}

export interface SuppressRules extends Pick<HideRules<never>, 'addsUp'>, Pick<AnyDefinition, 'references' | 'within'> {
  /** With `addsUp` each of them adds up, unless its `flow` is false. */
  readonly measures: readonly Measure[];
  /** The counts of a row that add up to each other. */
  readonly identity?: Identity;
  readonly forced?: readonly Forced[];
  /** The day of asking: that nothing is known of a day or month after it tells nothing, and its 0 is shown. */
  readonly today?: string | undefined;
}

/** True for a period after today: it has nobody yet, and everybody knows. */
export function isNotYet(date: string, { addsUp, today }: Pick<SuppressRules, 'addsUp' | 'today'>): boolean {
  const length = addsUp === 'months' ? 'YYYY-MM'.length : undefined;
  return addsUp !== undefined && today !== undefined && date.slice(0, length) > today.slice(0, length);
}
