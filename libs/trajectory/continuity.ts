import { type Item, type Items, type Source, itemOf, itemsIn } from '#eventsourcing';
import type { ContinuityKind, Domain } from '#vocabulary';
import { type Handovers, handoverOf, itemOwner } from './handover/state.js';
import type { Trajectory } from './state.js';

/** Something that runs in a stay: what a departure would break off. */
export interface RunningItem {
  readonly kind: ContinuityKind;
  readonly itemId: string;
  readonly state: string;
  readonly since: string;
  readonly domain?: Domain;
  /** The service that has it in hand, or who reported it. */
  readonly owner: string;
  readonly source: Source;
}

/** The parts of a stay in which something can run. */
export type WhatRuns = Pick<Trajectory, 'needs' | 'supports' | 'activities' | 'plan'>;

interface Kind {
  readonly items: (stay: WhatRuns) => Items;
  /** States in which it runs. */
  readonly runs: readonly string[];
}

const KINDS: { readonly [K in ContinuityKind]: Kind } = {
  NEED: { items: (stay) => stay.needs, runs: ['open'] },
  SUPPORT: { items: (stay) => stay.supports, runs: ['running'] },
  ACTIVITY: { items: (stay) => stay.activities.enrolments, runs: ['enrolled', 'interrupted'] },
  GOAL: { items: (stay) => stay.plan.goals, runs: ['open'] },
};

/** What runs: open needs, supports, activities and goals. At a departure, fold up to it and ask. */
export function running(stay: WhatRuns): readonly RunningItem[] {
  return Object.entries(KINDS).flatMap(([kind, { items, runs }]) =>
    itemsIn(items(stay), ...runs).map((item) => runningOf(kind as ContinuityKind, item)),
  );
}

function runningOf(kind: ContinuityKind, { id, state, since, data, opened, moved }: Item): RunningItem {
  const { domain, serviceId } = data as { domain?: Domain; serviceId?: string };
  const owner = (kind === 'SUPPORT' ? serviceId : undefined) ?? opened.reporter.serviceId ?? opened.reporter.userId;
  return { kind, itemId: id, state, since, ...(domain === undefined ? {} : { domain }), owner, source: moved };
}

/** What names an item of a stay. */
export interface ItemRef {
  readonly kind: ContinuityKind;
  readonly itemId: string;
}

/** True when the stay knows the item, whether it runs or not. */
export function wasKnown(stay: WhatRuns, { kind, itemId }: ItemRef): boolean {
  return itemOf(KINDS[kind].items(stay), itemId) !== undefined;
}

/** True when the stay knows the item and it runs. */
export function findRunning(stay: WhatRuns, { kind, itemId }: ItemRef): boolean {
  const item = itemOf(KINDS[kind].items(stay), itemId);
  return item !== undefined && KINDS[kind].runs.includes(item.state);
}

/** The domain that the stay knows of an item. */
export function knownDomain(stay: Trajectory, { kind, itemId }: ItemRef): Domain | undefined {
  return itemOf(KINDS[kind].items(stay), itemId)?.data['domain'] as Domain | undefined;
}

/** One thing that is to go on, and how far that is. */
export interface ContinuityLine extends ItemRef {
  /** `not-handed-over`: it runs, and no hand-over names it. */
  readonly state: 'not-handed-over' | 'prepared' | 'accepted' | 'continued' | 'lost';
  /** Who has it in hand. Nobody has what is lost. */
  readonly owner?: string;
  readonly handoverId?: string;
  /** Why it was lost. */
  readonly cause?: string;
  readonly domain?: Domain;
  readonly source: Source;
}

/** Item by item: what runs and what was handed over, each with its owner. The last hand-over of an item counts. */
export function continuity(stay: Trajectory): readonly ContinuityLine[] {
  const handed = new Map<string, ContinuityLine>();
  for (const item of Object.values(stay.handovers.items.items)) handed.set(item.data['item'] as string, handedOver(stay.handovers, item));
  const rest = running(stay).filter(({ kind, itemId }) => !handed.has(`${kind}:${itemId}`));
  const open = rest.map(({ kind, itemId, domain, owner, source }): ContinuityLine => ({
    kind,
    itemId,
    domain,
    state: 'not-handed-over',
    owner,
    source,
  }));
  return [...handed.values(), ...open];
}

function handedOver(handovers: Handovers, item: Parameters<typeof itemOwner>[1]): ContinuityLine {
  const { kind, itemId, domain, handoverId, cause } = item.data as unknown as ContinuityLine;
  const lost = item.state === 'lost' ? { cause } : {};
  const state = item.state === 'open' ? handoverOf(handovers, item).state : item.state;
  return { kind, itemId, domain, state, owner: itemOwner(handovers, item), handoverId, ...lost, source: item.moved };
}
