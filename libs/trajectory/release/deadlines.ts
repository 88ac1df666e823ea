import { isInside } from '../custody/state.js';
import { type At, type Deadline, deadline, dueBy } from '../deadline.js';
import type { Trajectory } from '../state.js';

/** What is to be there on the day of a planned release; until when the kit is to be issued, once the person is released. */
export function releaseDeadlines({ release, custody }: Trajectory, at: At): readonly Deadline[] {
  if (!release.released) return isInside(custody) ? preparation(release, at) : [];
  return [deadline({ what: 'RELEASE_KIT', from: release.released.source, done: release.kit?.source }, at)].filter((d) => d !== undefined);
}

function preparation({ planned, reference, kit }: Trajectory['release'], at: At): readonly Deadline[] {
  if (!planned) return [];
  const due = { dueAt: planned.expectedOn, rule: 'before the release that is planned' };
  const accepted = reference?.accepted === true ? reference.source : undefined;
  return [
    dueBy({ what: 'REFERENCE_PERSON_BEFORE_RELEASE', from: planned.source, done: accepted }, due, at),
    dueBy({ what: 'RELEASE_KIT_BEFORE_RELEASE', from: planned.source, done: kit?.source }, due, at),
  ];
}
