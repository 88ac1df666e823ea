import type { Source } from '#eventsourcing';
import { type At, type Deadline, deadline } from '../deadline.js';
import type { Trajectory } from '../state.js';
import { type Handover, type Handovers, isOpen, itemsOf } from './state.js';

/** When the receiver of each hand-over is to answer: counted from the first arrival or release after it was prepared. */
export function handoverDeadlines({ handovers: state, custody }: Trajectory, at: At): readonly Deadline[] {
  return Object.values(state.handovers.items).flatMap((handover) => {
    const moved = Object.hasOwn(state.moved, handover.id) ? state.moved[handover.id] : undefined;
    const from = moved ?? (custody.status === 'released' ? handover.opened : undefined);
    const done = answered(state, handover);
    return (from && deadline({ what: 'HANDOVER_ACKNOWLEDGED', about: handover.id, from, done }, at)) ?? [];
  });
}

/** Accepted, or every item settled one by one. */
function answered(state: Handovers, handover: Handover): Source | undefined {
  if (handover.state === 'accepted') return handover.moved;
  return isOpen(state, handover) ? undefined : itemsOf(state, handover).at(-1)?.moved;
}
