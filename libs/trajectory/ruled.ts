import {
  type Around,
  type Decision,
  type EffectiveFact,
  type Items,
  type Lifecycle,
  RuleBroken,
  type RuleOf,
  decideByRules,
  withinLifecycle,
} from '#eventsourcing';
import type { Domain } from '#vocabulary';
import { coveringConsent } from './consent/state.js';
import type { TrajectorySettings } from './settings.js';
import type { Context, Trajectory } from './state.js';

type AnyFact = EffectiveFact<string, object>;

/** One named rule of a type of a stay. */
export type Rule<Fact extends AnyFact = AnyFact> = RuleOf<Fact, Trajectory, TrajectorySettings>;

/** A decision that is its rules, asked in their order. */
export function byRules<Fact extends AnyFact>(
  ...rules: readonly Rule<Fact>[]
): (fact: Fact, around: Around<Trajectory>, context: Context) => Decision {
  return decideByRules(...rules);
}

/** The rule of a lifecycle; `itemsOf` finds its items in the stay. */
export function within<State extends string>(lifecycle: Lifecycle<State>, itemsOf: (stay: Trajectory) => Items<State>): Rule {
  return withinLifecycle(lifecycle, itemsOf);
}

/** What passes to another service needs a consent that covers it. @throws RuleBroken `consent-missing` */
export function mustBeCovered(
  fact: AnyFact,
  { consents }: Trajectory,
  what: { serviceId: string; domain?: Domain },
  path: string,
): undefined {
  if (coveringConsent(consents, what, fact)) return;
  const about = what.domain === undefined ? '' : ` for ${what.domain}`;
  throw new RuleBroken('consent-missing', `no consent covers passing this to ${what.serviceId}${about}`, path);
}

export { unknown } from '#eventsourcing';
