import { RuleBroken, accept, warn } from '#eventsourcing';
import { isMonitored } from '../custody/state.js';
import { mustBeInside } from '../rules.js';
import type { Decisions } from '../state.js';
import type { receptionPayloads } from './events.js';

const ON_REMAND: readonly (string | undefined)[] = ['REMAND', 'MIXED', undefined];

export const receptionDecisions: Decisions<keyof typeof receptionPayloads> = {
  ReceptionContactHeld: (fact, around) => {
    const { unknown } = mustBeInside(around, fact);
    const nameless = fact.data.kind === 'EXTERNAL' && fact.data.serviceId === undefined;
    return accept(fact, unknown, nameless ? warn('service-missing', 'an external contact names its service') : undefined);
  },
  CouncilChamberHearingHeld: (fact, around) => {
    const monitored = isMonitored(around.before.custody); // on remand at home: its hearings go on
    const { custody, unknown } = monitored ? {} : mustBeInside(around, fact);
    if (custody && !ON_REMAND.includes(custody.legalStatus)) {
      throw new RuleBroken('not-on-remand', `the status on that date is ${custody.legalStatus}`, 'occurredAt');
    }
    return accept(fact, unknown);
  },
};
