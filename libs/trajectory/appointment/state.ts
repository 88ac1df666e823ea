import { type Items, type Lifecycle, evolverOf, noItems } from '#eventsourcing';
import type { APPOINTMENT_STATE } from '#vocabulary';

export type AppointmentState = keyof typeof APPOINTMENT_STATE;

/** Second appointments, one or more per service. */
export type Appointments = Items<AppointmentState>;

export const appointmentLifecycle: Lifecycle<AppointmentState> = {
  key: 'appointmentId',
  opens: { SecondAppointmentScheduled: 'scheduled' },
  again: ['lapsed'],
  moves: {
    SecondAppointmentHeld: { from: ['scheduled', 'lapsed'], to: 'held', rule: 'appointment-not-scheduled' },
    SecondAppointmentLapsed: { from: ['scheduled'], to: 'lapsed', rule: 'appointment-not-scheduled' },
  },
  rules: { exists: 'appointment-exists', beforeOpening: 'before-appointment' },
};

export const initialAppointments: Appointments = noItems;
export const evolveAppointments = evolverOf(appointmentLifecycle);
