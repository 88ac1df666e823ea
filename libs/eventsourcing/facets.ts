import { type Around, type Decider, type Decision, type DecisionContext, type Warning, accept, warn } from './decider.js';
import type { EffectiveFact } from './effective-history.js';
import { Unreadable } from './errors.js';
import { type Items, type Lifecycle, decideItems } from './lifecycle.js';

type Payloads = { readonly [type: string]: abstract new () => object };

/** An effective fact of one type of a list of payloads. */
export type FactIn<P extends Payloads, T extends keyof P> = EffectiveFact<T & string, InstanceType<P[T]>>;

/** How a facet's state changes, by type; a type it does not name leaves it as it is. */
export type EvolversOf<P extends Payloads, State> = { readonly [T in keyof P]?: (state: State, fact: FactIn<P, T>) => State };

/** A facet's decisions, by type. */
export type DecisionsOf<P extends Payloads, Whole, Settings> = {
  readonly [T in keyof P]: (fact: FactIn<P, T>, around: Around<Whole>, context: DecisionContext<Settings>) => Decision;
};

/** One evolve function from a table. Types are checked where the table is written. */
export function evolveByTable<State>(table: object): (state: State, fact: EffectiveFact) => State {
  const byType = table as { readonly [type: string]: ((state: State, fact: EffectiveFact) => State) | undefined };
  return (state, fact) => byType[fact.type]?.(state, fact) ?? state;
}

/** How each facet of a state evolves. */
export type FacetEvolvers<Whole> = { readonly [Facet in keyof Whole]: (state: Whole[Facet], fact: EffectiveFact) => Whole[Facet] };

/** Facets side by side: every facet takes from a fact what concerns it. A fact that concerns none leaves the state as it is. */
export function evolveFacets<Whole extends object>(evolvers: FacetEvolvers<Whole>): (state: Whole, fact: EffectiveFact) => Whole {
  const facets = Object.entries(evolvers) as [keyof Whole, (state: unknown, fact: EffectiveFact) => unknown][];
  return (state, fact) => {
    let next: Partial<Whole> | undefined;
    for (const [facet, evolve] of facets) {
      const evolved = evolve(state[facet], fact);
      if (evolved !== state[facet]) next = { ...(next ?? state), [facet]: evolved };
    }
    return (next ?? state) as Whole;
  };
}

/** The decide function of a kind of stream, from its decisions by type. */
export function decideByTable<Whole, Settings>(kind: string, decisions: object): Decider<Whole, Settings>['decide'] {
  const byType = decisions as { readonly [type: string]: Decider<Whole, Settings>['decide'] | undefined };
  return (fact, around, context) => {
    const decide = Object.hasOwn(byType, fact.type) ? byType[fact.type] : undefined;
    if (!decide) throw new Unreadable(`${fact.type} has no decision in a ${kind}`);
    return decide(fact, around, context);
  };
}

type AnyFact = EffectiveFact<string, object>;

/** One named rule of a type: throws RuleBroken, gives warnings, or has nothing to say. */
export type RuleOf<Fact extends AnyFact, Whole, Settings> = (
  fact: Fact,
  around: Around<Whole>,
  context: DecisionContext<Settings>,
) => Warning | readonly Warning[] | undefined;

/** A decision that is its rules, asked in their order. */
export function decideByRules<Fact extends AnyFact, Whole, Settings>(
  ...rules: readonly RuleOf<Fact, Whole, Settings>[]
): (fact: Fact, around: Around<Whole>, context: DecisionContext<Settings>) => Decision {
  return (fact, around, context) => accept(fact, ...rules.flatMap((rule) => rule(fact, around, context) ?? []));
}

/** The rule of a lifecycle; `itemsOf` finds its items in the state. */
export function withinLifecycle<State extends string, Whole, Settings>(
  lifecycle: Lifecycle<State>,
  itemsOf: (whole: Whole) => Items<State>,
): RuleOf<AnyFact, Whole, Settings> {
  return (fact, { before, after }) => decideItems(lifecycle, fact, { before: itemsOf(before), after }).warnings;
}

/** The warning for something that should have been reported before. */
export function unknown(message: string): Warning {
  return warn('prerequisite-unknown', message);
}
