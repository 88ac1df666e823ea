import { itemsIn } from '#eventsourcing';
import { type At, type Deadline, deadline } from '../deadline.js';
import { isAfter } from '../reception/deadlines.js';
import type { Trajectory } from '../state.js';

/** When the first contact of each aftercare is due: counted from the release, or from a request that came later. */
export function aftercareDeadlines({ aftercare, release }: Trajectory, at: At): readonly Deadline[] {
  const { released } = release;
  if (!released) return [];
  return itemsIn(aftercare, 'requested', 'started').flatMap((item) => {
    const from = isAfter(item.opened.occurredAt, released.source.occurredAt, at.zone) ? item.opened : released.source;
    const done = item.state === 'started' ? item.moved : undefined;
    return deadline({ what: 'AFTERCARE_FIRST_CONTACT', about: item.id, from, done }, at) ?? [];
  });
}
