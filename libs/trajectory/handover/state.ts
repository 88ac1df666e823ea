import { type EffectiveFact, type Item, type Items, type Lifecycle, type Source, evolveItems, noItems, sourceOf } from '#eventsourcing';
import type { ContinuityKind, HANDOVER_ITEM_STATE, HANDOVER_STATE } from '#vocabulary';
import { evolveBy } from '../payloads.js';
import type { ContinuityItem } from './continuity-item.js';
import type { ReceivingOrientationHeld } from './events.js';

export type HandoverState = keyof typeof HANDOVER_STATE;
export type HandoverItemState = keyof typeof HANDOVER_ITEM_STATE;
export type Handover = Item<HandoverState>;

export const handoverLifecycle: Lifecycle<HandoverState> = {
  key: 'handoverId',
  opens: { HandoverPrepared: 'prepared' },
  moves: { HandoverAccepted: { from: ['prepared'], to: 'accepted', by: 'toServiceId', rule: 'handover-not-prepared' } },
  rules: { exists: 'handover-exists', beforeOpening: 'before-handover' },
};

/** Each item of a hand-over has a life of its own. A lost one may be found to go on after all. */
export const handoverItemLifecycle: Lifecycle<HandoverItemState> = {
  key: 'item',
  within: 'handoverId',
  opens: { HandoverPrepared: 'open' },
  moves: {
    HandoverItemContinued: { from: ['open', 'lost'], to: 'continued', rule: 'item-settled' },
    HandoverItemLost: { from: ['open'], to: 'lost', rule: 'item-settled' },
  },
  rules: { exists: 'handover-exists', beforeOpening: 'before-handover' },
};

export interface Handovers {
  readonly handovers: Items<HandoverState>;
  readonly items: Items<HandoverItemState>;
  readonly orientations: readonly (ReceivingOrientationHeld & { readonly source: Source })[];
  /** By hand-over: the first arrival or release after it was prepared. The receiver answers from then on. */
  readonly moved: { readonly [handoverId: string]: Source };
}

export const initialHandovers: Handovers = { handovers: noItems, items: noItems, orientations: [], moved: {} };

/** The parts of a fact that concern one item each, as the lifecycle of items reads them. */
export function perItem<Fact extends EffectiveFact<string, object>>(fact: Fact): readonly Fact[] {
  const { items, ...data } = fact.data as { handoverId: string; kind: ContinuityKind; itemId: string; items?: readonly ContinuityItem[] };
  const each = items ?? [data];
  return each.map((item) => {
    const { kind, itemId } = item;
    return { ...fact, data: { ...item, handoverId: data.handoverId, item: itemName(kind, itemId) } };
  });
}

function itemName(kind: string, itemId: string): string {
  return `${kind}:${itemId}`;
}

const evolveRest = evolveBy<Handovers>({
  ReceivingOrientationHeld: (state, fact) => ({
    ...state,
    orientations: [...state.orientations, { ...fact.data, source: sourceOf(fact) }],
  }),
  TransferArrived: (state, fact) => afterMove(state, sourceOf(fact)),
  DetaineeReleased: (state, fact) => afterMove(state, sourceOf(fact)),
});

function afterMove(state: Handovers, source: Source): Handovers {
  const waiting = Object.keys(state.handovers.items).filter((id) => !Object.hasOwn(state.moved, id));
  return waiting.length === 0 ? state : { ...state, moved: { ...state.moved, ...Object.fromEntries(waiting.map((id) => [id, source])) } };
}

const ITEM_TYPES: readonly string[] = ['HandoverPrepared', 'HandoverItemContinued', 'HandoverItemLost'];

export function evolveHandovers(state: Handovers, fact: EffectiveFact): Handovers {
  const handovers = evolveItems(handoverLifecycle, state.handovers, fact);
  const facts = ITEM_TYPES.includes(fact.type) && !isSecond(handovers, fact) ? perItem(fact) : [];
  const items = facts.reduce((all, one) => evolveItems(handoverItemLifecycle, all, one), state.items);
  return evolveRest({ ...state, handovers, items }, fact);
}

/** A hand-over that is prepared a second time under one id adds nothing to the first. */
function isSecond(handovers: Items<HandoverState>, fact: EffectiveFact): boolean {
  return fact.type === 'HandoverPrepared' && !Object.values(handovers.items).some((handover) => handover.opened.eventId === fact.eventId);
}

/** The items of a hand-over. */
export function itemsOf({ items }: Handovers, { opened }: Handover): readonly Item<HandoverItemState>[] {
  return Object.values(items.items).filter((item) => item.opened.eventId === opened.eventId);
}

/** The hand-over that an item belongs to: both were opened by one fact. */
export function handoverOf({ handovers }: Handovers, { opened }: Item<HandoverItemState>): Handover {
  return Object.values(handovers.items).find((handover) => handover.opened.eventId === opened.eventId)!;
}

/** True while something of a hand-over is to be settled. */
export function isOpen(state: Handovers, handover: Handover): boolean {
  return itemsOf(state, handover).some((item) => item.state === 'open');
}

/** Who has a hand-over in hand: the sender until it is accepted, then the receiver. Never nobody. */
export function handoverOwner({ state, data, opened }: Handover): string {
  if (state === 'accepted') return data['toServiceId'] as string;
  return (data['serviceId'] as string | undefined) ?? opened.reporter.serviceId ?? opened.reporter.userId;
}

/** Who has an item in hand. Nobody has what is lost. */
export function itemOwner(state: Handovers, item: Item<HandoverItemState>): string | undefined {
  const handover = handoverOf(state, item);
  if (item.state === 'lost') return undefined;
  return item.state === 'continued' ? (handover.data['toServiceId'] as string) : handoverOwner(handover);
}
