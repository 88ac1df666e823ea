import { type Around, type EffectiveFact, type Warning } from '#eventsourcing';
import { isMonitored } from '../custody/state.js';
import { byRules, unknown, within } from '../ruled.js';
import { mustBeInside } from '../rules.js';
import type { Decisions, Trajectory } from '../state.js';
import type { appointmentPayloads } from './events.js';
import { appointmentLifecycle } from './state.js';

const itsLifecycle = within(appointmentLifecycle, (stay) => stay.appointments);

export const appointmentDecisions: Decisions<keyof typeof appointmentPayloads> = {
  SecondAppointmentScheduled: byRules(itsLifecycle, mustBeHeldOnRemand, shouldFollowHearing),
  SecondAppointmentHeld: byRules(itsLifecycle, mustBeHeldOnRemand),
  SecondAppointmentLapsed: byRules(itsLifecycle),
};

/** Inside, or on remand at home. */
function mustBeHeldOnRemand(fact: EffectiveFact<string, object>, around: Around<Trajectory>): Warning | undefined {
  return isMonitored(around.before.custody) ? undefined : mustBeInside(around, fact).unknown;
}

function shouldFollowHearing(_: EffectiveFact<string, object>, { before }: Around<Trajectory>): Warning | undefined {
  return before.reception.hearings.length > 0 ? undefined : unknown('no hearing of the council chamber is known');
}
