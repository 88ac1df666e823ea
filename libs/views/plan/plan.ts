import { type Calendar, type Contribution, type Cut, type Items, type JsonObject, type View, effectiveHistory, fold } from '#eventsourcing';
import {
  type SparseTrajectory,
  TRAJECTORY_PREFIX,
  type TrajectorySettings,
  evolveTrajectory,
  initialTrajectory,
  isInside,
  sparse,
  whole,
} from '#trajectory';
import { networkContributions } from '../boards/network.js';
import { type Clash, clashOf } from '../clashes.js';
import type { Readable } from '../readable.js';

/** What the consolidated detention plan is made of. The page of a moment and a reader is made from it by `planAnswer`. */
export interface Plan {
  readonly trajectoryId: string;
  /** What the facets know; `whole` fills in those that no fact has touched. */
  readonly trajectory: SparseTrajectory;
  readonly clashes: readonly Clash[];
}

/** Facts that wait for what they are about, by the service that reported them and since when they are known. */
export const WAITING = 'waiting';

/** One document per stay, with what the stay adds to the boards of the network. */
export const planView: View<Plan & JsonObject, TrajectorySettings> = {
  name: 'plan',
  version: 5,
  streamPrefix: TRAJECTORY_PREFIX,
  indexes: {},
  initial: (trajectoryId) => asJson({ trajectoryId, trajectory: {}, clashes: [] }),
  evolve: (plan, fact, settings) => {
    const before = whole(plan.trajectory);
    const clash = clashOf(before, fact, settings);
    const clashes = clash ? [...plan.clashes, clash] : plan.clashes;
    return asJson({ trajectoryId: plan.trajectoryId, trajectory: sparse(evolveTrajectory(before, fact)), clashes });
  },
  contributions: (plan) => [...waits(plan), ...networkContributions(whole(plan.trajectory))],
};

/** How a history is folded: its order, the moment asked for, and dated settings. */
export interface PlanAt {
  readonly calendar: Calendar;
  readonly cut?: Cut;
  readonly settings: TrajectorySettings;
}

/**
 * The plan from what one reader may read. A fact without some of its fields cannot be judged: whether facts clash is told by the
 * whole of them, and of those only that are shown whole.
 */
export function planOfReader(
  trajectoryId: string,
  { events, uncut }: Pick<Readable, 'events' | 'uncut'>,
  { calendar, cut, settings }: PlanAt,
): Plan {
  const plan = fold(
    effectiveHistory(uncut, calendar, cut),
    (body, fact) => planView.evolve(body, fact, settings),
    planView.initial(trajectoryId, settings),
  ) as unknown as Plan;
  const shown = new Set(events);
  const partly = new Set(uncut.flatMap((event) => (shown.has(event) ? [] : event.eventId)));
  if (partly.size === 0) return plan;
  const trajectory = sparse(fold(effectiveHistory(events, calendar, cut), evolveTrajectory, initialTrajectory));
  return { trajectoryId, trajectory, clashes: plan.clashes.filter(({ source }) => !partly.has(source.eventId)) };
}

function asJson(plan: Plan): Plan & JsonObject {
  return plan as unknown as Plan & JsonObject;
}

/**
 * Only of kinds whose opening the whole partnership reads: whether another fact waits may depend on what another service keeps,
 * and a count would tell.
 */
function waits({ trajectory }: Plan): readonly Contribution[] {
  const stay = whole(trajectory);
  const { modalities, appointments, consents, absences, announcements, custody } = stay;
  const prison = isInside(custody) ? custody.prison : '-';
  const waiting = [modalities, appointments, consents, absences, announcements].flatMap((items: Items) => items.waiting);
  return waiting.flatMap(({ source: { recordedAt, reporter } }) => {
    const { serviceId: service } = reporter;
    return service === undefined ? [] : [{ board: WAITING, key: { service, prison, recordedAt }, value: { facts: 1 } }];
  });
}
