import type { Day, EffectiveFact } from '#eventsourcing';
import { FOREVER } from '../definition.js';

/** A stretch of days over which nothing changed, with the events that decide it. */
export interface Span {
  readonly from: Day;
  /** First day on which it no longer holds. */
  readonly until: Day;
  readonly facts: readonly string[];
}

interface Folding<State> {
  readonly initial: State;
  readonly evolve: (state: State, fact: EffectiveFact) => State;
}

/** The state of a stream at the end of each day on which it changed, as stretches, ascending. */
export function spansOf<State>(
  facts: readonly EffectiveFact[],
  { initial, evolve }: Folding<State>,
): readonly (Span & { readonly state: State })[] {
  const spans: { from: Day; until: Day; facts: readonly string[]; state: State }[] = [];
  let [state, deciding] = [initial, [] as readonly string[]];
  for (const fact of facts) {
    const next = evolve(state, fact);
    if (next === state) continue;
    [state, deciding] = [next, [...deciding, fact.eventId]];
    const last = spans.at(-1);
    if (last?.from === fact.day) {
      [last.state, last.facts] = [state, deciding];
      continue;
    }
    if (last) last.until = fact.day;
    spans.push({ from: fact.day, until: FOREVER, facts: deciding, state });
  }
  return spans;
}

/** The stretch that a day lies in. */
export function spanAt<S extends Span>(spans: readonly S[], day: Day): S | undefined {
  return spans.find(({ from, until }) => from <= day && day < until);
}
