import type { Day, EffectiveFact, Zone } from '#eventsourcing';
import { parseMoment } from '#eventsourcing';
import { type DetentionPlan, evolvePlan, initialPlan } from '#trajectory';
import type { PlanKind } from '#vocabulary';

export const NONE = 'NONE';

/** How the plan of one kind stands. */
export interface Standing {
  /** `none` before any; `free` when a refusal was taken back and no plan opened since. */
  readonly state: string;
  /** What the person said last of the plan that is open; NONE. */
  readonly agreement: string;
  /** Both parties signed the same version of it. */
  readonly signed: boolean;
}

/** From a day on, by which facts. */
export interface Change {
  readonly from: Day;
  readonly standing: Standing;
  readonly facts: readonly string[];
}

const NOTHING: Standing = { state: 'none', agreement: NONE, signed: false };

/** How the plan of a kind stood over time: the first change holds from the beginning. */
export function standingsOf(kind: PlanKind, facts: readonly EffectiveFact[], zone: Zone): readonly Change[] {
  const changes: Change[] = [{ from: -Infinity, standing: NOTHING, facts: [] }];
  let plan = initialPlan;
  for (const fact of facts) {
    plan = evolvePlan(plan, fact);
    if (fact.data['kind'] !== kind) continue;
    const [last, standing] = [changes.at(-1)!, standingOf(plan, kind, zone)];
    if (same(last.standing, standing)) continue;
    const before = standing.state === last.standing.state ? last.facts : [];
    changes.push({ from: fact.day, standing, facts: [...before, fact.eventId] });
  }
  return changes;
}

function same(a: Standing, b: Standing): boolean {
  return a.state === b.state && a.agreement === b.agreement && a.signed === b.signed;
}

function standingOf({ plans, agreements, signatures }: DetentionPlan, kind: PlanKind, zone: Zone): Standing {
  const item = plans.items[kind];
  if (!item) return NOTHING;
  if (item.state !== 'open') return { ...NOTHING, state: item.state };
  const opened = parseMoment(item.opened.occurredAt, zone).day;
  // what was said of a plan that was refused since is not said of the one that is open now
  const ofThis = <T extends DetentionPlan['agreements'][number] | DetentionPlan['signatures'][number]>(all: readonly T[]): T[] =>
    all.filter((one) => one.kind === kind && parseMoment(one.source.occurredAt, zone).day >= opened);
  const signed = ofThis(signatures);
  const versions = (signatory: string): number[] => signed.filter((one) => one.signatory === signatory).map((one) => one.planVersion);
  const both = versions('PERSON').some((version) => versions('DIRECTOR').includes(version));
  return { state: 'open', agreement: ofThis(agreements).at(-1)?.outcome ?? NONE, signed: both };
}
