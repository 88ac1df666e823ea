import { type Source, itemOf, itemsIn } from '#eventsourcing';
import { type ContinuityLine, type Trajectory, announced, continuity, handoverOwner, itemsOf, isOpen, whole } from '#trajectory';
import type { ContinuityKind } from '#vocabulary';
import { type Header, type PlanContext, header } from '../plan/answer.js';
import { type DueLine, dueLines } from '../plan/due.js';
import type { Plan } from '../plan/plan.js';
import { type ItemLine, type WhoLine, itemLines, whoIsWho } from '../plan/sections.js';
import type { Withheld } from '../readable.js';

/** What must go on in the other prison, and what was dropped on the way, as one reader may read it. */
export interface TransferDossier {
  readonly trajectoryId: string;
  readonly header: Header;
  readonly transfers: TransferSection;
  /** Item by item: what runs or was handed over, with its content. */
  readonly items: readonly DossierItem[];
  readonly handovers: readonly HandoverLine[];
  readonly contacts: readonly WhoLine[];
  readonly orientations: Trajectory['handovers']['orientations'];
  /** What the transfer asks of people, the first limit first. */
  readonly deadlines: readonly DueLine[];
  /** How many facts are not shown, by reason. */
  readonly withheld: Withheld;
}

export interface TransferSection {
  readonly announced: readonly ItemLine[];
  /** On the way: from where, to where, since when. */
  readonly departed?: { readonly from: string; readonly to: string; readonly reason: string; readonly source: Source };
  /** The last arrival in another prison. */
  readonly arrived?: Source;
}

export interface DossierItem extends ContinuityLine {
  /** What its facts said of it. Absent where the reader may not read the item itself. */
  readonly content?: object;
}

export interface HandoverLine {
  readonly handoverId: string;
  readonly state: string;
  readonly open: boolean;
  readonly toServiceId: string;
  /** Whose turn it is. */
  readonly owner: string;
  readonly since: string;
  readonly items: readonly ItemLine[];
  readonly source: Source;
}

const ABOUT_TRANSFER: readonly string[] = ['PLAN_REVIEW_AFTER_TRANSFER', 'HANDOVER_ACKNOWLEDGED'];

/** The transfer dossier of a moment, from a plan that was folded from what its reader may read. */
export function transferDossier(plan: Plan, { withheld, ...at }: PlanContext): TransferDossier {
  const stay = whole(plan.trajectory);
  const { custody, handovers } = stay;
  const deadlines = dueLines(stay, at);
  const arrived = stay.plan.arrival?.source;
  return {
    trajectoryId: plan.trajectoryId,
    header: header(stay, deadlines),
    transfers: {
      announced: itemLines({ items: Object.fromEntries(announced(stay.announcements).map((item) => [item.id, item])), waiting: [] }),
      ...('departed' in custody && custody.departed ? { departed: custody.departed } : {}),
      ...(arrived ? { arrived } : {}),
    },
    items: continuityItems(stay),
    handovers: handoverLines(stay),
    contacts: whoIsWho(stay),
    orientations: handovers.orientations,
    deadlines: deadlines.filter(({ what }) => ABOUT_TRANSFER.includes(what)),
    withheld,
  };
}

const ITEMS = {
  NEED: (stay) => stay.needs,
  SUPPORT: (stay) => stay.supports,
  ACTIVITY: (stay) => stay.activities.enrolments,
  GOAL: (stay) => stay.plan.goals,
} satisfies { readonly [K in ContinuityKind]: (stay: Trajectory) => Parameters<typeof itemOf>[0] };

/** What people have to settle between services: open hand-overs with whose turn it is, and referrals that a service is to answer. */
export interface Coordination {
  readonly handovers: readonly Omit<HandoverLine, 'items' | 'source'>[];
  readonly referralsToAnswer: readonly { readonly referralId: string; readonly since: string; readonly domain?: unknown }[];
}

/** Of a plan that was folded from what its reader may read. @param serviceId the reader's; without one nothing is asked of the reader */
export function coordination({ trajectory }: Plan, serviceId?: string): Coordination {
  const stay = whole(trajectory);
  const open = handoverLines(stay).filter((line) => line.open);
  const asked = itemsIn(stay.referrals, 'sent').filter(({ data }) => serviceId !== undefined && data['toServiceId'] === serviceId);
  return {
    handovers: open.map(({ items: _, source: __, ...line }) => line),
    referralsToAnswer: asked.map(({ id, since, data }) => ({ referralId: id, since, domain: data['domain'] })),
  };
}

/** What is to go on, each with its content. */
export function continuityItems(stay: Trajectory): readonly DossierItem[] {
  return continuity(stay).map((line) => {
    // what kind of item it is may be kept from the reader
    const items = Object.hasOwn(ITEMS, line.kind) ? ITEMS[line.kind](stay) : undefined;
    const content = items && itemOf(items, line.itemId)?.data;
    return content ? { ...line, content } : line;
  });
}

/** Each hand-over with its items, and whose turn it is. */
export function handoverLines({ handovers }: Trajectory): readonly HandoverLine[] {
  return Object.values(handovers.handovers.items).map((handover) => ({
    handoverId: handover.id,
    state: handover.state,
    open: isOpen(handovers, handover),
    toServiceId: handover.data['toServiceId'] as string,
    owner: handoverOwner(handover),
    since: handover.since,
    items: itemLines({ items: Object.fromEntries(itemsOf(handovers, handover).map((item) => [item.id, item])), waiting: [] }),
    source: handover.moved,
  }));
}
