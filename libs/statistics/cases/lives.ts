import { type Day, type EffectiveFact, type Item, type Items, itemOf, noItems } from '#eventsourcing';

/** A state that an item was put into, and by which fact. */
export interface Turn<State extends string> {
  readonly state: State;
  readonly day: Day;
  readonly fact: string;
}

/** An item from its opening on: a need, a referral, one time on a waiting list. Opened anew, it lives another life. */
export interface Life<State extends string> {
  readonly id: string;
  readonly opened: Day;
  /** The fact that opened it. */
  readonly openedBy: string;
  /** Its states in order; the last one stands. At least one. */
  readonly turns: readonly Turn<State>[];
  /** What its facts said of it, the latest on top. */
  readonly data: Item['data'];
}

interface Living<State extends string> extends Life<State> {
  readonly turns: Turn<State>[];
  data: Item['data'];
}

/** The lives of the items of one facet, in the order in which they began. */
export function livesOf<State extends string>(
  evolve: (items: Items<State>, fact: EffectiveFact) => Items<State>,
  facts: readonly EffectiveFact[],
): readonly Life<State>[] {
  const lives: Living<State>[] = [];
  let before: Items<State> = noItems;
  for (const fact of facts) {
    const after = evolve(before, fact);
    for (const item of changed(before, after)) follow(lives, item, fact.day);
    before = after;
  }
  return lives;
}

function changed<State extends string>(before: Items<State>, after: Items<State>): readonly Item<State>[] {
  if (after.items === before.items) return [];
  return Object.values(after.items).filter((item) => item !== itemOf(before, item.id));
}

function follow<State extends string>(lives: Living<State>[], item: Item<State>, day: Day): void {
  const { id, data, state, opened, moved } = item;
  const turn = { state, day, fact: moved.eventId };
  const life = lives.findLast((one) => one.id === id && one.openedBy === opened.eventId);
  if (!life) lives.push({ id, opened: day, openedBy: opened.eventId, turns: [turn], data });
  else {
    life.data = data;
    if (life.turns.at(-1)?.fact !== turn.fact) life.turns.push(turn);
  }
}

/** The state in which an item stood at the end of a day; undefined before it was opened. */
export function stateOn<State extends string>({ turns }: Life<State>, day: Day): State | undefined {
  return turns.findLast((turn) => turn.day <= day)?.state;
}

/** The state that stands. */
export function lastOf<State extends string>({ turns }: Life<State>): Turn<State> {
  return turns.at(-1)!;
}

/** The facts that decide an item. */
export function factsOf({ openedBy, turns }: Life<string>): readonly string[] {
  return [...new Set([openedBy, ...turns.map(({ fact }) => fact)])];
}
