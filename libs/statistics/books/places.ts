import type { Day, EffectiveFact } from '#eventsourcing';
import { capacityOf, evolvePremises, initialPremises, partnershipKinds, type placePayloads } from '#partnership';
import { FOREVER, type ReadsOf } from '../definition.js';
import { type Span, spanAt, spansOf } from './spans.js';

/** The beginning of the names of the streams of places. */
export const PLACE_PREFIX = partnershipKinds.place.prefix;

/** What figures read of places. */
export const PLACE_READS: ReadsOf<typeof placePayloads> = {
  PrisonOpened: ['kind', 'inScope'],
  PlaceScopeChanged: ['inScope'],
  UnitCapacitySet: ['unitId', 'capacity'],
  PrisonClosed: [],
};

/** What is known of a place over a stretch of days. */
export interface PlaceSpan extends Span {
  readonly kind?: string;
  /** False: its people are not counted. */
  readonly inScope: boolean;
  /** How many people it has places for; absent before anybody has said so. 0 once it is closed. */
  readonly capacity?: number;
}

/** What was known of the prisons at one cut, day by day. A prison that nobody has registered is in scope and of no known kind. */
export class Places {
  constructor(private readonly spans: ReadonlyMap<string, readonly PlaceSpan[]> = new Map()) {}

  /** True when no prison is out of scope on any day. */
  get everywhere(): boolean {
    return [...this.spans.values()].every((spans) => spans.every(({ inScope }) => inScope));
  }

  /** True when nothing is known of any prison. */
  get empty(): boolean {
    return this.spans.size === 0;
  }

  includes(prison: string, day: Day): boolean {
    return this.at(prison, day)?.inScope ?? true;
  }

  kindOf(prison: string, day: Day): string | undefined {
    return this.at(prison, day)?.kind;
  }

  /** The days strictly inside a stretch on which a prison becomes of another kind, comes into scope or leaves it, ascending. */
  borders(prison: string, from: Day, until: Day): readonly Day[] {
    const spans = this.spans.get(prison) ?? [];
    const turns = spans.filter((span, i) => i > 0 && (span.kind !== spans[i - 1]!.kind || span.inScope !== spans[i - 1]!.inScope));
    return turns.map((span) => span.from).filter((day) => day > from && day < until);
  }

  private at(prison: string, day: Day): PlaceSpan | undefined {
    return spanAt(this.spans.get(prison) ?? [], day);
  }
}

/**
 * The history of a place as stretches of days. Its kind and scope hold for the time before it opened too: nobody is then supposed
 * to be there, and who is, is no arrival from elsewhere. Closing it changes its capacity only: who is still said to be there counts.
 */
export function placeSpans(facts: readonly EffectiveFact[]): readonly PlaceSpan[] {
  const states = spansOf(facts, { initial: initialPremises, evolve: evolvePremises });
  const known = states.filter(({ state }) => state.status === 'open' || state.status === 'closed');
  return known
    .map(({ state, from, until, facts }, i): PlaceSpan => {
      const capacity = capacityOf(state);
      const { kind, inScope = true } = state;
      return {
        from: i === 0 ? BEFORE : from,
        until,
        inScope,
        facts,
        ...(kind ? { kind } : {}),
        ...(capacity === undefined ? {} : { capacity }),
      };
    })
    .flatMap((span, i) => (i === 0 ? opening(span, known[0]!.from) : [span]));
}

/** Before every day of a history. */
const BEFORE: Day = -FOREVER;

/** The time before the opening, without places, and the stretch that begins with it. */
function opening(span: PlaceSpan, from: Day): PlaceSpan[] {
  const { capacity: _, ...before } = span;
  return [
    { ...before, until: from },
    { ...span, from },
  ];
}
