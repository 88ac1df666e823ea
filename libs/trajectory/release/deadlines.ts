import { type At, type Deadline, deadline } from '../deadline.js';
import type { Trajectory } from '../state.js';

/** Until when the kit is to be issued, once the person is released. */
export function releaseDeadlines({ release }: Trajectory, at: At): readonly Deadline[] {
  if (!release.released) return [];
  return [deadline({ what: 'RELEASE_KIT', from: release.released.source, done: release.kit?.source }, at)].filter((d) => d !== undefined);
}
