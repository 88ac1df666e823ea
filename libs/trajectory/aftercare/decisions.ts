import { RuleBroken } from '#eventsourcing';
import { isInside } from '../custody/state.js';
import type { FactOf } from '../payloads.js';
import { type Rule, byRules, unknown, within } from '../ruled.js';
import type { Decisions } from '../state.js';
import type { aftercarePayloads } from './events.js';
import { aftercareLifecycle } from './state.js';

const lifecycle = within(aftercareLifecycle, (stay) => stay.aftercare);

/** It may be asked for while the person is inside: the release is then still to come. */
const releaseToCome: Rule<FactOf<'AftercareRequested'>> = (_fact, { before: { custody } }) =>
  custody.status === 'released' ? undefined : unknown('the person is not released yet, as far as is known');

const afterRelease: Rule<FactOf<'AftercareStarted'>> = (_fact, { before: { custody } }) => {
  if (isInside(custody)) throw new RuleBroken('not-released', `in custody since ${custody.since}`, 'occurredAt');
  return custody.status === 'released' ? undefined : unknown('no release is known yet');
};

export const aftercareDecisions: Decisions<keyof typeof aftercarePayloads> = {
  AftercareRequested: byRules(lifecycle, releaseToCome),
  AftercareStarted: byRules(afterRelease, lifecycle),
  AftercareEnded: byRules(lifecycle),
};
