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
  findRunning,
  initialActivities,
  initialConsents,
  initialHandovers,
  initialNeeds,
  initialPlan,
  initialSupports,
  running,
  wasKnown,
} from '#trajectory';
import type { ContinuityKind } from '#vocabulary';
import { textOf } from '../table/text.js';
import { UNKNOWN } from '../custody/path.js';
import {
  CONTINUED_WITHIN,
  type HandedItem,
  type Left,
  type LeftItem,
  NOTHING_SAID,
  type Settled,
  causeOf,
  handedItem,
  keyOf,
  lossOf,
} from './left.js';

/** Every departure of a stay, with what ran then. */
export function departuresOf(facts: readonly EffectiveFact[]): readonly Left[] {
  return facts.some(({ type }) => type === 'TransferDeparted') ? new Walk().through(facts) : [];
}

interface State extends WhatRuns {
  readonly consents: Consents;
  readonly handovers: Handovers;
}

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
  /** By hand-over: the number of the departure that it is about. */
  private readonly about = new Map<string, number>();
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
    if (type === 'HandoverPrepared') this.prepare(textOf(data['handoverId']));
  }

  /** A hand-over is about the next departure; one that is prepared on the way, about the one that began it. */
  private prepare(handoverId: string): void {
    if (this.about.has(handoverId)) return;
    const onTheWay = this.departures.at(-1)?.arrived === false;
    this.about.set(handoverId, this.departures.length - (onTheWay ? 1 : 0));
  }

  /** What a fact says of things that ran at a departure. */
  private follow(fact: EffectiveFact): void {
    const { type } = fact;
    if (type === 'HandoverPrepared') this.handOver(fact);
    if (type === 'HandoverAccepted') this.accept(fact);
    if (type === 'HandoverItemContinued') this.settle(fact, 'continued');
    if (type === 'HandoverItemLost') this.settle(fact, lossOf(fact.data));
  }

  private depart({ day, data, eventId }: EffectiveFact): void {
    const items = new Map<string, LeftItem>();
    for (const item of this.handed(day)) items.set(keyOf(item.data['kind'], item.data['itemId']), handedItem(item, eventId));
    for (const item of running(this.state)) {
      const [key, domain] = [keyOf(item.kind, item.itemId), item.domain ?? this.domainOf(item)];
      if (!items.has(key)) items.set(key, this.left({ kind: item.kind, domain, day }, [eventId, item.source.eventId]));
    }
    for (const [itemId, on] of this.broken) if (on === day) this.breakOff(items, itemId, { day, eventId });
    this.departures.push({ day, fact: eventId, from: textOf(data['fromPrisonId']), to: textOf(data['toPrisonId']), items, arrived: false });
    for (const handover of Object.values(this.state.handovers.handovers.items))
      if (handover.state === 'accepted') this.markAccepted(handover.id, handover.moved.eventId);
  }

  /** An activity that was ended for the transfer is lost, unless a hand-over says that it goes on. */
  private breakOff(items: Map<string, LeftItem>, itemId: string, { day, eventId }: Pick<EffectiveFact, 'day' | 'eventId'>): void {
    const item = this.state.activities.enrolments.items[itemId];
    const key = keyOf('ACTIVITY', itemId);
    if (!item) return;
    const there = items.get(key) ?? this.left({ kind: 'ACTIVITY', domain: this.domainOf({ kind: 'ACTIVITY', itemId }), day }, [eventId]);
    if (there.outcome !== 'continued') Object.assign(there, { outcome: 'lost', cause: 'TRANSFER' });
    items.set(key, there);
    there.facts.push(item.moved.eventId);
  }

  private left({ kind, domain, day }: { kind: string; domain: string; day: Day }, facts: string[]): LeftItem {
    return { ...NOTHING_SAID, kind, domain, facts, ...(this.isWithheld(domain, day) ? { outcome: 'withheld' } : {}) };
  }

  /** Items of hand-overs that are about the departure to come, without those that are known to have stopped before it. */
  private handed(day: Day): HandedItem[] {
    return Object.values(this.state.handovers.items.items).filter(({ data }) => {
      if (this.about.get(textOf(data['handoverId'])) !== this.departures.length) return false;
      const item = { kind: textOf(data['kind']) as ContinuityKind, itemId: textOf(data['itemId']) };
      const brokenOff = item.kind === 'ACTIVITY' && this.broken.get(item.itemId) === day;
      return brokenOff || findRunning(this.state, item) || !wasKnown(this.state, item);
    });
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

  /** What is handed over on the way is not withheld, although nobody had handed it over at the departure. */
  private handOver({ data }: EffectiveFact): void {
    const left = this.departures[this.about.get(textOf(data['handoverId'])) ?? -1];
    for (const { kind, itemId } of (data['items'] ?? []) as readonly { kind: string; itemId: string }[]) {
      const item = left?.items.get(keyOf(kind, itemId));
      if (item?.outcome === 'withheld') item.outcome = 'unknown';
    }
  }

  private accept({ data, eventId }: EffectiveFact): void {
    this.markAccepted(textOf(data['handoverId']), eventId);
  }

  private markAccepted(handoverId: string, eventId: string): void {
    const left = this.departures[this.about.get(handoverId) ?? -1];
    if (!left || left.arrived) return;
    for (const { data } of Object.values(this.state.handovers.items.items)) {
      if (data['handoverId'] !== handoverId) continue;
      const item = left.items.get(keyOf(data['kind'], data['itemId']));
      if (!item) continue;
      item.acceptedInTime = true;
      item.facts.push(eventId);
    }
  }

  /** Of a hand-over that was prepared after an arrival, the words before the next departure are about the one before. */
  private settle({ data, day, eventId }: EffectiveFact, outcome: Settled): void {
    const handoverId = textOf(data['handoverId']);
    const at = this.about.get(handoverId);
    if (at === undefined) return;
    const left = this.departures[at] ?? this.departures[at - 1];
    const item = left?.items.get(keyOf(data['kind'], data['itemId']));
    if (!left || !item || day > left.day + CONTINUED_WITHIN) return;
    this.about.set(handoverId, this.departures.indexOf(left));
    Object.assign(item, { outcome, cause: causeOf(outcome, data) });
    item.facts.push(eventId);
  }
}
