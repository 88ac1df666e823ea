import { RuleBroken, alsoWarn, decisionBy, warn } from '#eventsourcing';
import { mustBeInside } from '../rules.js';
import type { Decisions, Trajectory } from '../state.js';
import type { absencePayloads } from './events.js';
import { lacksGrant } from './granted.js';
import { absenceLifecycle, outNow } from './state.js';

const byLifecycle = decisionBy(absenceLifecycle, (stay: Trajectory) => stay.absences);

export const absenceDecisions: Decisions<keyof typeof absencePayloads> = {
  TemporaryAbsenceStarted: (fact, around) => {
    const { modality } = fact.data;
    const decision = byLifecycle(fact, around);
    const { unknown } = mustBeInside(around, fact);
    const out = outNow(around.before.absences);
    if (out) throw new RuleBroken('already-out', `out since ${out.since}`, 'occurredAt');
    const odd = lacksGrant(around.before, modality) ? warn('modality-not-granted', `no grant of ${modality} is known`) : undefined;
    return alsoWarn(decision, unknown, odd);
  },
  TemporaryAbsenceEnded: byLifecycle,
};
