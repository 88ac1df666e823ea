import { RuleBroken } from './errors.js';
import type { EffectiveFact } from './effective-history.js';
import type { Visibility } from './event.js';
import type { JsonObject } from './json.js';

/** A fact accepted although something about it is odd; `code` names what. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  /** The other fact concerned, when the caller may know of it. */
  readonly eventId?: string;
}

/** An event that a decision leads to: the fact itself, or a consequence of it. */
export interface Decided {
  readonly type: string;
  readonly data: JsonObject;
  /** Only on a consequence that must not stand in the shared stream with the fact's own visibility. */
  readonly visibility?: Visibility;
}

/** What a decision says: what is stored, what is odd, and a refusal that is stored all the same (architecture, section 2). */
export interface Decision {
  readonly events: readonly Decided[];
  readonly warnings: readonly Warning[];
  readonly refusal?: RuleBroken;
}

/** The facts that sort after the one being decided. */
export interface Later {
  some(test: (fact: EffectiveFact) => boolean): boolean;
  find(test: (fact: EffectiveFact) => boolean): EffectiveFact | undefined;
}

/** What is known around a fact: the state folded from all that sorts before it, and what sorts after it. */
export interface Around<State> {
  readonly before: State;
  readonly after: Later;
}

/** What a decision may know beside the stream. Only warnings may use `advisory`. */
export interface DecisionContext<Settings = unknown> {
  readonly recordedAt: string;
  readonly settings: Settings;
  /** What other streams or views say of this fact: codes of warnings with their messages. */
  readonly advisory: readonly Warning[];
}

/** The write side of one kind of stream, as plain functions. */
export interface Decider<State, Settings = unknown> {
  readonly initialState: State;
  /** Never refuses. Gives a new state; never changes the one it got. */
  evolve(state: State, fact: EffectiveFact): State;
  /** @throws RuleBroken when the fact contradicts what is known */
  decide(fact: EffectiveFact, around: Around<State>, context: DecisionContext<Settings>): Decision;
  /** Rules that a late fact may not make a later fact break; every other clash is accepted with `contradicts-later`. */
  readonly neverLater: readonly string[];
}

/** Stores the fact, with warnings. */
export function accept(fact: { readonly type: string; readonly data: object }, ...warnings: readonly (Warning | undefined)[]): Decision {
  return { events: [{ type: fact.type, data: fact.data as JsonObject }], warnings: warnings.filter((w) => w !== undefined) };
}

export function warn(code: string, message: string, eventId?: string): Warning {
  return eventId === undefined ? { code, message } : { code, message, eventId };
}

/** An array from an index on, as `Later`, without copying it. */
export function laterThan(facts: readonly EffectiveFact[], index: number): Later {
  const find = (test: (fact: EffectiveFact) => boolean): EffectiveFact | undefined => {
    for (let i = index; i < facts.length; i += 1) if (test(facts[i]!)) return facts[i];
    return undefined;
  };
  return { find, some: (test) => find(test) !== undefined };
}

/** The facts of a history that break a rule where they stand, by event id. */
export type Clashes = ReadonlyMap<string, { readonly code: string; readonly type: string }>;

/** Judges every fact of a history at its own time. Used to find what a late fact, a correction or an annulment upsets. */
export function clashesOf<State, Settings>(
  decider: Decider<State, Settings>,
  history: readonly EffectiveFact[],
  context: DecisionContext<Settings>,
): Clashes {
  const clashes = new Map<string, { code: string; type: string }>();
  let before = decider.initialState;
  for (const [i, fact] of history.entries()) {
    const code = brokenRule(() => decider.decide(fact, { before, after: laterThan(history, i + 1) }, context));
    if (code) clashes.set(fact.eventId, { code, type: fact.type });
    before = decider.evolve(before, fact);
  }
  return clashes;
}

/**
 * The warnings for facts that were possible before a change of the history and are not any more.
 * @throws RuleBroken when the rule is one of `neverLater`
 */
export function upsets(earlier: Clashes, now: Clashes, self: string, neverLater: readonly string[]): Warning[] {
  const warnings: Warning[] = [];
  for (const [eventId, { code, type }] of now) {
    if (eventId === self || earlier.get(eventId)?.code === code) continue;
    if (neverLater.includes(code)) throw new RuleBroken(code, `a later ${type} would break the rule ${code}`);
    warnings.push(warn('contradicts-later', `a ${type} that is already known would not have been possible (${code})`, eventId));
  }
  return warnings;
}

function brokenRule(decide: () => Decision): string | undefined {
  try {
    return decide().refusal?.code; // a refusal that would be stored refuses all the same
  } catch (error) {
    if (error instanceof RuleBroken) return error.code;
    throw error;
  }
}
