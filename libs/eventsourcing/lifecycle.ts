import { type Around, type Decision, type Later, type Warning, accept, warn } from './decider.js';
import type { EffectiveFact } from './effective-history.js';
import { RuleBroken } from './errors.js';
import { type Source, sourceOf } from './source.js';

/** One thing that is opened, moved from state to state, closed and perhaps reopened: a need, a referral, a goal … */
export interface Item<State extends string = string> {
  readonly id: string;
  readonly state: State;
  /** When the present state began, as reported. */
  readonly since: string;
  /** What its facts said of it, the latest on top. */
  readonly data: { readonly [property: string]: unknown };
  /** The fact that opened it, and the one that put it into its present state. */
  readonly opened: Source;
  readonly moved: Source;
}

/** All items of one kind in a stay, and the moves that wait for an item to be opened. */
export interface Items<State extends string = string> {
  readonly items: { readonly [id: string]: Item<State> };
  readonly waiting: readonly Waiting[];
}

export interface Waiting {
  readonly id: string;
  readonly day: number;
  readonly type: string;
  readonly data: { readonly [property: string]: unknown };
  readonly source: Source;
}

/** A state, or how the data of the fact say which. */
type Target<State extends string> = State | ((data: { readonly [property: string]: unknown }) => State);

interface Move<State extends string> {
  readonly from: readonly State[];
  /** Absent: the item stays in its state, and what the fact says of it counts from now on. */
  readonly to?: Target<State>;
  /** The property of the item that names the only service that may do it; the owner of the machine may too. */
  readonly by?: string;
  /** The rule broken when the item is in no state of `from`. */
  readonly rule: string;
}

/** What a facet says of its lifecycle; everything else follows. */
export interface Lifecycle<State extends string> {
  /** The property that names the item. */
  readonly key: string;
  /** The property within whose value the name is unique. Default: within the stay. */
  readonly within?: string;
  readonly opens: { readonly [type: string]: Target<State> };
  /** States in which an opening opens the item anew. In any other it exists already. */
  readonly again?: readonly State[];
  /** A type that also opens moves an item that is there, and opens one that is not. */
  readonly moves: { readonly [type: string]: Move<State> };
  /** Facts about an item that change nothing of it: only judged here; the facet keeps what it needs of them. */
  readonly notes?: { readonly [type: string]: Omit<Move<State>, 'to'> };
  readonly rules: { readonly exists: string; readonly beforeOpening: string };
}

export const noItems: Items<never> = { items: {}, waiting: [] };

/** Applies a fact of the lifecycle. Moves never refuse: one that does not fit the state still moves the item, as history says so. */
export function evolveItems<State extends string>(lifecycle: Lifecycle<State>, state: Items<State>, fact: EffectiveFact): Items<State> {
  const move = lifecycle.moves[fact.type];
  const opening = lifecycle.opens[fact.type];
  if (!move && opening === undefined) return state;
  const id = keyOf(lifecycle, fact);
  const item = ownItem(state, id, fact);
  if (opening !== undefined && !(item && move)) return opened(lifecycle, state, fact, targetOf(opening, fact.data));
  if (!move) return state;
  const waiting: Waiting = { id, day: fact.day, type: fact.type, data: fact.data, source: sourceOf(fact) };
  return item
    ? { ...state, items: { ...state.items, [item.id]: moved(item, move, waiting) } }
    : { ...state, waiting: [...state.waiting, waiting] };
}

/** The state change of a facet that is one lifecycle. */
export function evolverOf<State extends string>(lifecycle: Lifecycle<State>): (state: Items<State>, fact: EffectiveFact) => Items<State> {
  return (state, fact) => evolveItems(lifecycle, state, fact);
}

/** The decision of a facet that is one lifecycle; `itemsOf` finds the facet in the whole state. */
export function decisionBy<State extends string, Whole>(
  lifecycle: Lifecycle<State>,
  itemsOf: (whole: Whole) => Items<State>,
): (fact: EffectiveFact<string, object>, around: Around<Whole>) => Decision {
  return (fact, { before, after }) => decideItems(lifecycle, fact, { before: itemsOf(before), after });
}

/** The item of an id. An id may be any word, `constructor` too: only own properties count. */
export function itemOf<State extends string>(items: Items<State>, id: string): Item<State> | undefined {
  return Object.hasOwn(items.items, id) ? items.items[id] : undefined;
}

/** Items that stand in one of the states. */
export function itemsIn<State extends string>(items: Items<State>, ...states: readonly State[]): readonly Item<State>[] {
  return Object.values(items.items).filter((item) => states.includes(item.state));
}

/** Moves items that a fact of another kind settles: a departure carries out the transfer that was announced. */
export function settle<State extends string>(
  items: Items<State>,
  fact: EffectiveFact<string, object>,
  to: State,
  concerned: (item: Item<State>) => boolean,
): Items<State> {
  const settled = Object.values(items.items).filter((item) => concerned(item));
  if (settled.length === 0) return items;
  const moved = settled.map((item): Item<State> => ({ ...item, state: to, since: fact.occurredAt, moved: sourceOf(fact) }));
  return { ...items, items: { ...items.items, ...Object.fromEntries(moved.map((item) => [item.id, item])) } };
}

/** A decision with more warnings. */
export function alsoWarn(decision: Decision, ...warnings: readonly (Warning | undefined)[]): Decision {
  return { ...decision, warnings: [...decision.warnings, ...warnings.filter((w) => w !== undefined)] };
}

/** What a lifecycle's decision looks at. */
export interface ItemsAround<State extends string> {
  readonly before: Items<State>;
  readonly after: Later;
}

/**
 * Judges a fact of the lifecycle.
 * @throws RuleBroken when the item exists already, is in no state that the move starts from, or is opened on a later day
 */
export function decideItems<State extends string>(
  lifecycle: Lifecycle<State>,
  fact: EffectiveFact<string, object>,
  around: ItemsAround<State>,
): Decision {
  const id = keyOf(lifecycle, fact);
  const item = ownItem(around.before, id, fact);
  if (!item) return accept(fact, lifecycle.opens[fact.type] === undefined ? missing(lifecycle, id, fact, around.after) : undefined);
  const path = `data.${lifecycle.key}`;
  const move = lifecycle.moves[fact.type] ?? lifecycle.notes?.[fact.type];
  if (move) mustFit(move, item, fact, path);
  else if (!lifecycle.again?.includes(item.state))
    throw new RuleBroken(lifecycle.rules.exists, `${lifecycle.key} ${id} exists already`, path);
  return accept(fact);
}

function mustFit<State extends string>(move: Move<State>, item: Item<State>, { actor }: EffectiveFact<string, object>, path: string): void {
  if (move.by !== undefined && actor.role !== 'LOCAL' && actor.serviceId !== item.data[move.by]) {
    throw new RuleBroken('not-the-receiver', 'only the service that it is addressed to may answer', 'type');
  }
  if (!move.from.includes(item.state)) throw new RuleBroken(move.rule, `${item.id} is ${item.state}`, path);
}

function missing<State extends string>(
  lifecycle: Lifecycle<State>,
  id: string,
  fact: EffectiveFact<string, object>,
  after: Later,
): Warning {
  const openedLater = after.find((f) => lifecycle.opens[f.type] !== undefined && keyOf(lifecycle, f) === id && f.day > fact.day);
  if (openedLater) throw new RuleBroken(lifecycle.rules.beforeOpening, `${lifecycle.key} ${id} was opened on a later day`, 'occurredAt');
  return warn('prerequisite-unknown', `${lifecycle.key} ${id} is not known yet; this fact takes effect when it is`);
}

function keyOf<State extends string>(lifecycle: Lifecycle<State>, fact: EffectiveFact<string, object>): string {
  const data = fact.data as { readonly [property: string]: string };
  return lifecycle.within === undefined ? data[lifecycle.key]! : `${data[lifecycle.within]}/${data[lifecycle.key]}`;
}

function targetOf<State extends string>(target: Target<State>, data: { readonly [property: string]: unknown }): State {
  return typeof target === 'function' ? target(data) : target;
}

/** The item that a reporter means by an id: one that his own service named so, if it clashes with another's. */
export function ownItem<State extends string>(
  items: Items<State>,
  id: string,
  { actor }: EffectiveFact<string, object>,
): Item<State> | undefined {
  return itemOf(items, clashingId(id, actor.serviceId)) ?? itemOf(items, id);
}

/** `@` stands in no id of a reporter. */
function clashingId(id: string, serviceId = ''): string {
  return `${id}@${serviceId}`;
}

/**
 * A second opening of what is open changes nothing. By another service it is another thing of the same name (it was accepted
 * because that service may not read the first): it gets a place of its own, so that neither loses what it reported.
 */
function opened<State extends string>(lifecycle: Lifecycle<State>, state: Items<State>, fact: EffectiveFact, to: State): Items<State> {
  const id = keyOf(lifecycle, fact);
  const there = ownItem(state, id, fact);
  const anew = !there || lifecycle.again?.includes(there.state);
  if (anew) return applyWaiting(lifecycle, open(state, there?.id ?? id, to, fact), fact.day);
  if (there.opened.reporter.serviceId === fact.actor.serviceId) return state;
  return open(state, clashingId(id, fact.actor.serviceId), to, fact);
}

function open<State extends string>(state: Items<State>, id: string, opening: State, fact: EffectiveFact): Items<State> {
  const source = sourceOf(fact);
  const item: Item<State> = { id, state: opening, since: fact.occurredAt, data: fact.data, opened: source, moved: source };
  return { ...state, items: { ...state.items, [id]: item } };
}

/** Moves of the same day that sorted before the opening: on that day they could have come after it. */
function applyWaiting<State extends string>(lifecycle: Lifecycle<State>, state: Items<State>, day: number): Items<State> {
  const due = state.waiting.filter((w) => w.day === day && itemOf(state, w.id) !== undefined);
  if (due.length === 0) return state;
  const items = { ...state.items };
  for (const w of due) items[w.id] = moved(items[w.id]!, lifecycle.moves[w.type]!, w);
  return { items, waiting: state.waiting.filter((w) => !due.includes(w)) };
}

function moved<State extends string>(item: Item<State>, move: Move<State>, by: Waiting): Item<State> {
  const { serviceId } = by.source.reporter;
  // accepted of who may not read the item, and so could not be told that it is not his: it moves nothing
  if (move.by !== undefined && serviceId !== undefined && serviceId !== item.data[move.by]) return item;
  const data = { ...item.data, ...by.data };
  if (move.to === undefined) return { ...item, data };
  return { ...item, state: targetOf(move.to, by.data), since: by.source.occurredAt, data, moved: by.source };
}
