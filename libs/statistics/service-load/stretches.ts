import type { Day, EffectiveFact, Item, Items } from '#eventsourcing';
import { FOREVER } from '../definition.js';

/** A time during which an item of a stay stood in one of some states. */
export interface ItemStretch {
  readonly data: Item['data'];
  readonly from: Day;
  readonly until: Day;
  readonly facts: readonly string[];
}

interface Following<State extends string> {
  readonly initial: Items<State>;
  readonly evolve: (items: Items<State>, fact: EffectiveFact) => Items<State>;
  /** The states in question. */
  readonly open: readonly State[];
}

/** When each item of a lifecycle stood in these states, in the order of the beginnings. */
export function stretchesOf<State extends string>(
  facts: readonly EffectiveFact[],
  { initial, evolve, open }: Following<State>,
): readonly ItemStretch[] {
  const stretches: ItemStretch[] = [];
  const running = new Map<string, number>();
  let state = initial;
  for (const fact of facts) {
    const next = evolve(state, fact);
    if (next === state) continue;
    state = next;
    for (const { id, state: now, data } of Object.values(next.items)) {
      const [at, isOpen] = [running.get(id), open.includes(now)];
      if (isOpen === (at !== undefined)) continue;
      if (at === undefined) running.set(id, stretches.push({ data, from: fact.day, until: FOREVER, facts: [fact.eventId] }) - 1);
      else {
        stretches[at] = { ...stretches[at]!, until: fact.day, facts: [...stretches[at]!.facts, fact.eventId] };
        running.delete(id);
      }
    }
  }
  return stretches;
}
