import { type Around, type Decision, type EffectiveFact, RuleBroken, type Warning, accept, warn } from '#eventsourcing';
import type { Domain } from '#vocabulary';
import { coveringConsent } from './consent/state.js';
import { type Items, type Lifecycle, decideItems } from './lifecycle.js';
import type { Context, Trajectory } from './state.js';

type AnyFact = EffectiveFact<string, object>;

/** One named rule of a type: throws RuleBroken, gives warnings, or has nothing to say. */
export type Rule<Fact extends AnyFact = AnyFact> = (
  fact: Fact,
  around: Around<Trajectory>,
  context: Context,
) => Warning | readonly Warning[] | undefined;

/** A decision that is its rules, asked in their order. */
export function byRules<Fact extends AnyFact>(
  ...rules: readonly Rule<Fact>[]
): (fact: Fact, around: Around<Trajectory>, context: Context) => Decision {
  return (fact, around, context) => accept(fact, ...rules.flatMap((rule) => rule(fact, around, context) ?? []));
}

/** The rule of a lifecycle; `itemsOf` finds its items in the stay. */
export function within<State extends string>(lifecycle: Lifecycle<State>, itemsOf: (stay: Trajectory) => Items<State>): Rule {
  return (fact, { before, after }) => decideItems(lifecycle, fact, { before: itemsOf(before), after }).warnings;
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

/** The warning for something that should have been reported before. */
export function unknown(message: string): Warning {
  return warn('prerequisite-unknown', message);
}
