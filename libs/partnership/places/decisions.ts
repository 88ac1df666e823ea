import { type DecisionsOf, RuleBroken, type RuleOf, decideByRules, unknown } from '#eventsourcing';
import type { placePayloads } from './events.js';
import { type Place, type PlaceFact, WHOLE_PLACE } from './state.js';

type Rule<T extends keyof typeof placePayloads> = RuleOf<PlaceFact<T>, Place, unknown>;
type Later = 'PlaceScopeChanged' | 'UnitCapacitySet' | 'PrisonClosed';

const notOpenYet: Rule<'PrisonOpened' | 'PlaceMissing'> = (_, { before: { premises } }) => {
  if (premises.status === 'open') throw new RuleBroken('place-already-open', `open since ${premises.since}`, 'occurredAt');
  return undefined;
};

/** What is said of a place that is not known yet waits for its opening; one that opens later is not there yet. */
const open: Rule<Later> = (fact, { before: { premises }, after }) => {
  if (premises.status === 'open') return undefined;
  if (premises.status === 'closed') throw new RuleBroken('place-closed', `closed since ${premises.since}`, 'occurredAt');
  const opening = after.find((later) => later.type === 'PrisonOpened' && later.day > fact.day);
  if (opening) throw new RuleBroken('before-opening', `the place opens on ${opening.occurredAt}`, 'occurredAt');
  return unknown('no opening of this place is known yet; this fact takes effect when it is');
};

const changesScope: Rule<'PlaceScopeChanged'> = ({ data }, { before: { premises } }) => {
  if (premises.inScope === data.inScope)
    throw new RuleBroken('scope-unchanged', `the place is ${data.inScope ? 'in' : 'out of'} scope already`, 'data.inScope');
  return undefined;
};

/** One sum may not be counted twice: either units have places, or the place as a whole. */
const oneSum: Rule<'UnitCapacitySet'> = ({ data }, { before: { premises } }) => {
  const units = Object.keys(premises.capacities).filter((unit) => unit !== WHOLE_PLACE);
  if (data.unitId === undefined && units.length > 0)
    throw new RuleBroken('capacity-by-units', `the places of this prison are known by unit: ${units.join(', ')}`, 'data.unitId');
  return undefined;
};

export const placeDecisions: DecisionsOf<typeof placePayloads, Place, unknown> = {
  PrisonOpened: decideByRules(notOpenYet),
  PlaceScopeChanged: decideByRules(open, changesScope),
  UnitCapacitySet: decideByRules(open, oneSum),
  PrisonClosed: decideByRules(open),
  PlaceMissing: decideByRules(notOpenYet),
};
