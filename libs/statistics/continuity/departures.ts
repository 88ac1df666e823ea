import { type Day, type EffectiveFact, parseDay } from '#eventsourcing';
import {
  type Consents,
  type Handovers,
  type WhatRuns,
  evolveActivities,
  evolveConsents,
  evolveHandovers,
  evolveNeeds,
  evolvePlan,
  evolveSupports,
  initialActivities,
  initialConsents,
  initialHandovers,
  initialNeeds,
  initialPlan,
  initialSupports,
  running,
} from '#trajectory';
import type { Reads } from '../definition.js';
import { textOf } from '../table/text.js';
import { UNKNOWN } from '../custody/path.js';

/** What is read of what runs in a stay, of its consents and its hand-overs. */
export const CONTINUITY_READS: Reads = {
  NeedIdentified: ['needId', 'domain'],
  NeedAnswered: ['needId'],
  NeedDeclaredUnmet: ['needId'],
  NeedWithdrawn: ['needId'],
  NeedReopened: ['needId'],
  SupportStarted: ['supportId', 'track', 'needId'],
  SupportEnded: ['supportId'],
  ActivityEnrolled: ['offerId', 'domain', 'needId'],
  ActivityInterrupted: ['offerId'],
  AttendanceRecorded: ['offerId', 'attended'],
  ActivityEnded: ['offerId', 'reason'],
  PlanGoalSet: ['goalId', 'domain'],
  PlanGoalRevised: ['goalId', 'domain'],
  PlanGoalAchieved: ['goalId'],
  PlanGoalDropped: ['goalId'],
  PlanGoalReinstated: ['goalId'],
  ConsentGiven: ['consentId', 'domains', 'until'],
  ConsentWithdrawn: ['consentId'],
  HandoverPrepared: ['handoverId', 'items'],
  HandoverAccepted: ['handoverId'],
  HandoverItemContinued: ['handoverId', 'kind', 'itemId'],
  HandoverItemLost: ['handoverId', 'kind', 'itemId', 'cause'],
};

/** Days after a departure within which something must go on elsewhere to count as continued. */
export const CONTINUED_WITHIN = 30;

/** Something that ran when a person left a prison, and what became of it. */
export interface LeftItem {
  readonly kind: string;
  readonly domain: string;
  /** `unknown`: nobody has said. */
  outcome: 'continued' | 'lost' | 'withheld' | 'unknown';
  /** Why it was lost. */
  cause: string | undefined;
  /** A hand-over of it was accepted before the person arrived. */
  acceptedInTime: boolean;
  readonly facts: string[];
}

export interface Left {
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  /** By kind and id. */
  readonly items: ReadonlyMap<string, LeftItem>;
  arrived: boolean;
}

/** Every departure of a stay, with what ran then. */
export function departuresOf(facts: readonly EffectiveFact[]): readonly Left[] {
  return facts.some(({ type }) => type === 'TransferDeparted') ? new Walk().through(facts) : [];
}

interface State extends WhatRuns {
  readonly consents: Consents;
  readonly handovers: Handovers;
}

const keyOf = (kind: unknown, itemId: unknown): string => `${textOf(kind)}:${textOf(itemId)}`;

const NOTHING_SAID: Pick<LeftItem, 'outcome' | 'cause' | 'acceptedInTime'> = {
  outcome: 'unknown',
  cause: undefined,
  acceptedInTime: false,
};

class Walk {
  private state: State = {
    needs: initialNeeds,
    supports: initialSupports,
    activities: initialActivities,
    plan: initialPlan,
    consents: initialConsents,
    handovers: initialHandovers,
  };
  private readonly departures: Left[] = [];
  /** By hand-over: how many departures there had been when it was prepared. */
  private readonly prepared = new Map<string, number>();
  /** Activities that were ended for the transfer, by day. */
  private readonly broken = new Map<string, Day>();

  through(facts: readonly EffectiveFact[]): readonly Left[] {
    for (const fact of facts) this.step(fact);
    return this.departures;
  }

  private step(fact: EffectiveFact): void {
    const before = this.state;
    this.note(fact);
    const { needs, supports, activities, plan, consents, handovers } = before;
    this.state = {
      needs: evolveNeeds(needs, fact),
      supports: evolveSupports(supports, fact),
      activities: evolveActivities(activities, fact),
      plan: evolvePlan(plan, fact),
      consents: evolveConsents(consents, fact),
      handovers: evolveHandovers(handovers, fact),
    };
    this.follow(fact);
  }

  /** What has to be seen before the fact counts. */
  private note(fact: EffectiveFact): void {
    const { type, data, day } = fact;
    if (type === 'TransferDeparted') this.depart(fact);
    if (type === 'TransferArrived') for (const left of this.departures) left.arrived = true;
    if (type === 'ActivityEnded' && data['reason'] === 'TRANSFER') this.broken.set(textOf(data['offerId']), day);
    if (type === 'HandoverPrepared' && !this.prepared.has(textOf(data['handoverId'])))
      this.prepared.set(textOf(data['handoverId']), this.departures.length);
  }

  /** What a fact says of things that ran at a departure. */
  private follow(fact: EffectiveFact): void {
    const { type } = fact;
    if (type === 'HandoverAccepted') this.accept(fact);
    if (type === 'HandoverItemContinued') this.settle(fact, 'continued');
    if (type === 'HandoverItemLost') this.settle(fact, fact.data['cause'] === 'NO_CONSENT' ? 'withheld' : 'lost');
  }

  private depart({ day, data, eventId }: EffectiveFact): void {
    const items = new Map<string, LeftItem>();
    for (const { data: item, opened } of this.handed()) {
      const [kind, domain] = [textOf(item['kind']), textOf(item['domain'])];
      items.set(keyOf(kind, item['itemId']), { ...NOTHING_SAID, kind, domain, facts: [eventId, opened.eventId] });
    }
    for (const item of running(this.state)) {
      const [key, domain] = [keyOf(item.kind, item.itemId), item.domain ?? this.domainOf(item)];
      if (!items.has(key)) items.set(key, this.left({ kind: item.kind, domain, day }, [eventId, item.source.eventId]));
    }
    for (const [itemId, on] of this.broken) if (on === day) this.breakOff(items, itemId, { day, eventId });
    this.departures.push({ day, from: textOf(data['fromPrisonId']), to: textOf(data['toPrisonId']), items, arrived: false });
    for (const handover of Object.values(this.state.handovers.handovers.items))
      if (handover.state === 'accepted') this.markAccepted(handover.id, handover.moved.eventId);
  }

  /** An activity that was ended for the transfer is lost, unless a hand-over says that it goes on. */
  private breakOff(items: Map<string, LeftItem>, itemId: string, { day, eventId }: Pick<EffectiveFact, 'day' | 'eventId'>): void {
    const item = this.state.activities.enrolments.items[itemId];
    const key = keyOf('ACTIVITY', itemId);
    if (!item) return;
    const there = items.get(key) ?? this.left({ kind: 'ACTIVITY', domain: this.domainOf({ kind: 'ACTIVITY', itemId }), day }, [eventId]);
    items.set(key, Object.assign(there, { outcome: 'lost', cause: 'TRANSFER' }));
    there.facts.push(item.moved.eventId);
  }

  private left({ kind, domain, day }: { kind: string; domain: string; day: Day }, facts: string[]): LeftItem {
    return { ...NOTHING_SAID, kind, domain, facts, ...(this.isWithheld(domain, day) ? { outcome: 'withheld' } : {}) };
  }

  /** Items of hand-overs that were prepared since the departure before. */
  private handed(): Handovers['items']['items'][string][] {
    const since = this.departures.length;
    return Object.values(this.state.handovers.items.items).filter(({ data }) => this.prepared.get(textOf(data['handoverId'])) === since);
  }

  /** True where the person once agreed that this domain be passed on, and no longer does. */
  private isWithheld(domain: string, day: Day): boolean {
    const about = Object.values(this.state.consents.items).filter(({ data }) => (data['domains'] as string[]).includes(domain));
    const stands = ({ state, data }: (typeof about)[number]): boolean =>
      state === 'given' && (data['until'] === undefined || day <= (parseDay(textOf(data['until'])) ?? day));
    return about.length > 0 && !about.some(stands);
  }

  private domainOf({ kind, itemId }: { readonly kind: string; readonly itemId: string }): string {
    const item = kind === 'SUPPORT' ? this.state.supports.items[itemId] : this.state.activities.enrolments.items[itemId];
    const need = this.state.needs.items[textOf(item?.data['needId'])];
    return textOf(item?.data['domain'] ?? need?.data['domain'] ?? UNKNOWN);
  }

  private accept({ data, eventId }: EffectiveFact): void {
    this.markAccepted(textOf(data['handoverId']), eventId);
  }

  private markAccepted(handoverId: string, eventId: string): void {
    const left = this.departures[this.prepared.get(handoverId) ?? -1];
    if (!left || left.arrived) return;
    for (const { data } of Object.values(this.state.handovers.items.items)) {
      if (data['handoverId'] !== handoverId) continue;
      const item = left.items.get(keyOf(data['kind'], data['itemId']));
      if (!item) continue;
      item.acceptedInTime = true;
      item.facts.push(eventId);
    }
  }

  /** A hand-over is about the departure after it; one that was prepared after the last departure, about that one. */
  private settle({ data, day, eventId }: EffectiveFact, outcome: 'continued' | 'lost' | 'withheld'): void {
    const at = this.prepared.get(textOf(data['handoverId']));
    if (at === undefined) return;
    const left = this.departures[at] ?? this.departures[at - 1];
    const item = left?.items.get(keyOf(data['kind'], data['itemId']));
    if (!left || !item || day > left.day + CONTINUED_WITHIN) return;
    item.outcome = outcome;
    item.cause = outcome === 'lost' ? textOf(data['cause'] ?? UNKNOWN) : undefined;
    item.facts.push(eventId);
  }
}
