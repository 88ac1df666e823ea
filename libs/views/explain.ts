import { type EffectiveFact, type Source, sourceOf } from '#eventsourcing';
import { evolveTrajectory, initialTrajectory } from '#trajectory';

/** One field of the state and the fact that gave it its present value. */
export interface Explanation {
  readonly path: string;
  readonly value: unknown;
  readonly source: Source;
}

/** For each field of a stay's state, the fact that set it: found by folding and comparing, so it holds for every facet alike. */
export function explain(facts: readonly EffectiveFact[]): Explanation[] {
  const setBy = new Map<string, Explanation>();
  let state = initialTrajectory;
  for (const fact of facts) {
    const next = evolveTrajectory(state, fact);
    const [before, after] = [leaves(state), leaves(next)];
    for (const path of before.keys()) if (!after.has(path)) setBy.delete(path);
    for (const [path, value] of after) if (before.get(path) !== value) setBy.set(path, { path, value, source: sourceOf(fact) });
    state = next;
  }
  return [...setBy.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Scalars by path. What says where a value comes from is not explained again; sealed values count as one. */
function leaves(value: unknown, path = '', found = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) {
    if (value !== undefined) found.set(path, value);
    return found;
  }
  if ('sealed' in value) return found.set(path, '(sealed)');
  for (const [key, child] of Object.entries(value)) {
    if (!/^(source|statusSource|opened|moved)$/.test(key)) leaves(child, path ? `${path}.${key}` : key, found);
  }
  return found;
}
