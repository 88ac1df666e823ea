import { itemOf, itemsIn } from '#eventsourcing';
import { type Trajectory, isInside } from '#trajectory';
import type { PLAN_WARNING } from '#vocabulary';
import type { Withheld } from '../readable.js';

/** Something that a plan lacks. */
export interface PlanWarning {
  readonly code: keyof typeof PLAN_WARNING;
  /** Facts are kept from the reader: what is lacking may be among them. */
  readonly asFarAsShown?: true;
}

const SOCIO_CULTURAL = 'D4';

/**
 * What an open plan of somebody inside lacks. At least one socio-cultural activity (D4) belongs in it, says the source plan (seed
 * table T16): one that goes on, or that a goal of the plan aims at. It warns, and refuses nothing.
 */
export function planWarnings(stay: Trajectory, withheld: Withheld): readonly PlanWarning[] {
  if (!isInside(stay.custody) || itemsIn(stay.plan.plans, 'open').length === 0 || hasSocioCultural(stay)) return [];
  return [{ code: 'NO_SOCIOCULTURAL_ACTIVITY', ...(Object.keys(withheld).length > 0 ? { asFarAsShown: true as const } : {}) }];
}

function hasSocioCultural({ activities, needs, plan }: Trajectory): boolean {
  const running = itemsIn(activities.enrolments, 'enrolled', 'interrupted');
  const aimedAt = itemsIn(plan.goals, 'open').some(({ data }) => data['domain'] === SOCIO_CULTURAL);
  return (
    aimedAt ||
    running.some(
      ({ data }) => data['domain'] === SOCIO_CULTURAL || itemOf(needs, String(data['needId']))?.data['domain'] === SOCIO_CULTURAL,
    )
  );
}
