import { type Day, type Zone, parseMoment } from '#eventsourcing';
import { type Custody, type TakenOver, coveringConsent, mergedWith, running, whole } from '#trajectory';
import type { ContinuityKind, Domain } from '#vocabulary';
import { type Header, type NeedLine, type PlanAnswer, type PlanContext, planAnswer } from '../plan/answer.js';
import type { Plan } from '../plan/plan.js';
import type { GoalLine, ItemLine, ReleaseSection } from '../plan/sections.js';
import type { Withheld } from '../readable.js';
import type { ShownList } from '../shown.js';

/** What was begun with a person in one stay, as one reader may read it. */
export interface StayOverview {
  readonly trajectoryId: string;
  readonly header: Header;
  readonly custody?: Custody;
  /** What was considered before custody. */
  readonly alternatives: PlanAnswer['alternatives'];
  /** When the stay began, as far as the reader may know. */
  readonly begun?: string;
  readonly openNeeds: readonly NeedLine[];
  /** Courses and activities that were not ended. */
  readonly unfinished: readonly ItemLine[];
  /** Open goals, in the person's own words. */
  readonly goals: readonly GoalLine[];
  readonly reference?: ReleaseSection['reference'];
  /** What came from earlier stays. */
  readonly takenOver: ShownList<TakenOver>;
  /** What of it the person lets the reader's service take over into the stay of now, and was not taken over yet. */
  readonly offered?: readonly OfferedItem[];
  readonly withheld: Withheld;
  /** Present when an event of the stay cannot be read: what was recorded since is not shown. */
  readonly stale?: { readonly since: string; readonly reason: string };
}

export interface OfferedItem {
  readonly kind: ContinuityKind;
  readonly itemId: string;
  readonly domain?: Domain;
}

/** What runs in an earlier stay and may be taken over: the consent is one of the stay of now, for the service that takes over. */
export function offeredFrom(
  earlier: Plan,
  { now, serviceId, today }: { readonly now: Plan; readonly serviceId: string; readonly today: Day },
): readonly OfferedItem[] {
  const { consents, takenOver } = whole(now.trajectory);
  const taken = takenOver.filter(({ previousTrajectoryId }) => previousTrajectoryId === earlier.trajectoryId).flatMap(({ items }) => items);
  return running(whole(earlier.trajectory))
    .filter(({ domain }) => coveringConsent(consents, { serviceId, domain }, { day: today }) !== undefined)
    .filter(({ kind, itemId }) => !taken.some((one) => one.kind === kind && one.itemId === itemId))
    .map(({ kind, itemId, domain }) => ({ kind, itemId, ...(domain === undefined ? {} : { domain }) }));
}

const UNFINISHED: readonly string[] = ['enrolled', 'interrupted'];

/** One stay of the overview of a person, from a plan that was folded from what its reader may read. */
export function stayOverview(plan: Plan, context: PlanContext): StayOverview {
  const { trajectoryId, header, custody, alternatives, needs, activities, agreed, release, withheld } = planAnswer(plan, context);
  const { reception, takenOver, stay } = whole(plan.trajectory);
  const begun = reception.start?.occurredAt ?? stay.opening?.on;
  return {
    trajectoryId,
    header,
    ...(custody ? { custody } : {}),
    alternatives,
    ...(begun === undefined ? {} : { begun }),
    openNeeds: needs.filter(({ state }) => state === 'open' || state === 'unmet'),
    unfinished: activities.enrolments.filter(({ state }) => UNFINISHED.includes(state)),
    goals: agreed.goals.filter(({ state }) => state === 'open'),
    ...(release.reference ? { reference: release.reference } : {}),
    takenOver,
    withheld,
  };
}

/** Stays in the order in which they began; one of which that is not known comes last. */
export function inOrder<One extends Pick<StayOverview, 'trajectoryId' | 'begun'>>(stays: readonly One[], zone: Zone): readonly One[] {
  const dayOf = ({ begun }: One): number => (begun === undefined ? Infinity : parseMoment(begun, zone).day);
  return stays.toSorted((a, b) => {
    const [first, second] = [dayOf(a), dayOf(b)];
    return first === second ? (a.trajectoryId < b.trajectoryId ? -1 : 1) : first - second;
  });
}

/** Other ids under which the person is known, where the reader may read that they were found to be one. */
export function otherIds(plan: Plan): readonly string[] {
  return mergedWith(whole(plan.trajectory).duplicates).map(({ personId }) => personId);
}
