import { itemsIn } from '#eventsourcing';
import type { PlanKind } from '#vocabulary';
import { isInside } from '../custody/state.js';
import { type At, type Deadline, deadline, dueBy } from '../deadline.js';
import type { Trajectory } from '../state.js';

/**
 * When the plans of a stay are to be reviewed: after a transfer, and regularly, unless a person set the date. A plan that is
 * refused, or whose person is known to be out, waits for no review.
 */
export function planDeadlines({ plan, custody }: Pick<Trajectory, 'plan' | 'custody'>, at: At): readonly Deadline[] {
  if (custody.status !== 'unknown' && !isInside(custody)) return [];
  return itemsIn(plan.plans, 'open').flatMap((item) => {
    const kind = item.data['kind'] as PlanKind;
    const { arrival } = plan;
    const done = arrival?.reviewed[kind];
    const moved = arrival && deadline({ what: 'PLAN_REVIEW_AFTER_TRANSFER', about: kind, from: arrival.source, done }, at);
    const last = plan.reviews.findLast((review) => review.kind === kind)?.source ?? item.opened;
    const regular = { what: 'PLAN_REVIEW', about: kind, from: last } as const;
    const set = plan.scheduled[kind];
    const next = set
      ? dueBy({ ...regular, from: set.source }, { dueAt: set.dueOn, rule: 'the date that was set' }, at)
      : deadline(regular, at);
    return [moved, next].filter((d) => d !== undefined);
  });
}
