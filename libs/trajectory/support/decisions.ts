import { itemsIn, warn } from '#eventsourcing';
import type { FactOf } from '../payloads.js';
import { type Rule, byRules, within } from '../ruled.js';
import type { Decisions } from '../state.js';
import type { supportPayloads } from './events.js';
import { aboutOf, isDuplicate, supportLifecycle } from './state.js';

const lifecycle = within(supportLifecycle, (stay) => stay.supports);

/** Names the other's fact: the core leaves the warning out for a reporter who may not read it. */
const notDoubled: Rule<FactOf<'SupportStarted'>> = (fact, { before }) =>
  itemsIn(before.supports, 'running')
    .filter((other) => isDuplicate(fact.data, aboutOf(other)))
    .map((other) => warn('duplicate-support', `${aboutOf(other).serviceId} supports on this track already`, other.opened.eventId));

const namesProject: Rule<FactOf<'SupportStarted'>> = (fact) =>
  fact.data.project === undefined ? warn('project-missing', 'a support names the project that it is for') : undefined;

export const supportDecisions: Decisions<keyof typeof supportPayloads> = {
  SupportStarted: byRules(lifecycle, notDoubled, namesProject),
  SupportEnded: byRules(lifecycle),
};
