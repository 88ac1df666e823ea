import { type Day, type EffectiveFact, parseMoment } from '#eventsourcing';
import {
  type Custody,
  type DetentionPlan,
  evolveCustody,
  evolvePlan,
  initialCustody,
  initialPlan,
  isAfter,
  planDeadlines,
} from '#trajectory';
import { AFTER_ALL } from '../cases/after-all.js';
import type { Context } from '../definition.js';

/** A review of a plan that had a limit. */
export interface Review {
  readonly planKind: string;
  readonly outcome: 'onTime' | 'late' | 'missing';
  /** The day of the review when it was in time, else the last day of the limit. */
  readonly day: Day;
  readonly facts: readonly string[];
}

/** A limit for a review that runs. */
interface Round {
  readonly planKind: string;
  readonly dueAt: string;
  readonly source: string;
}

/** All reviews whose limit was met, missed, or runs out: of a plan that is refused or whose person left before, none. */
export function reviewsOf(facts: readonly EffectiveFact[], context: Context): readonly Review[] {
  const reviews = new Reviews(context);
  for (const fact of facts) reviews.step(fact);
  return reviews.settled();
}

class Reviews {
  private plan: DetentionPlan = initialPlan;
  private custody: Custody = initialCustody;
  private rounds: ReadonlyMap<string, Round> = new Map();
  private readonly done: Review[] = [];

  constructor(private readonly context: Context) {}

  step(fact: EffectiveFact): void {
    this.plan = evolvePlan(this.plan, fact);
    this.custody = evolveCustody(this.custody, fact);
    const next = this.running();
    for (const [key, round] of this.rounds) {
      if (fact.type === 'PlanReviewed' && fact.data['kind'] === round.planKind) this.done.push(this.reviewed(round, fact));
      // also when another date is set then: that gives more time, and does not undo that the first one passed
      else if (next.get(key)?.dueAt !== round.dueAt && this.isAfter(fact, round)) this.done.push(this.missing(round, fact.eventId));
    }
    this.rounds = next;
  }

  settled(): readonly Review[] {
    return [...this.done, ...[...this.rounds.values()].map((round) => this.missing(round))];
  }

  private running(): ReadonlyMap<string, Round> {
    const { settings, zone } = this.context;
    const deadlines = planDeadlines({ plan: this.plan, custody: this.custody }, { settings, zone, now: AFTER_ALL });
    const open = deadlines.filter(({ state }) => state === 'overdue');
    return new Map(
      open.map(({ what, about = '', dueAt, source: { eventId } }) => {
        // a date that somebody sets replaces the regular one; each arrival asks for a review of its own
        const key = what === 'PLAN_REVIEW' ? `${what}/${about}` : `${what}/${about}/${eventId}`;
        return [key, { planKind: about, dueAt, source: eventId }];
      }),
    );
  }

  private isAfter({ occurredAt }: EffectiveFact, { dueAt }: Round): boolean {
    return isAfter(occurredAt, dueAt, this.context.zone);
  }

  private reviewed(round: Round, fact: EffectiveFact): Review {
    const facts = [round.source, fact.eventId];
    if (this.isAfter(fact, round)) return { ...this.missing(round), outcome: 'late', facts };
    return { planKind: round.planKind, outcome: 'onTime', day: fact.day, facts };
  }

  private missing({ planKind, dueAt, source }: Round, ...closing: readonly string[]): Review {
    return { planKind, outcome: 'missing', day: parseMoment(dueAt, this.context.zone).day, facts: [source, ...closing] };
  }
}
