import { Code, EventPayload, Id, PlainDate } from '#eventsourcing';
import { LAPSE_CAUSE, codesOf } from '#vocabulary';

/** After the council chamber a service plans to see the person again. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Tweede afspraak gepland', fr: 'Second rendez-vous prévu', en: 'Second appointment scheduled' },
  refusals: ['appointment-exists', 'before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown'],
})
export class SecondAppointmentScheduled {
  @Id({ compartment: 'administrative' })
  appointmentId!: string;

  @Id({ compartment: 'administrative' })
  serviceId!: string;

  @PlainDate({ compartment: 'administrative' })
  dueOn!: string;
}

/** The second appointment took place. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Tweede afspraak gehouden', fr: 'Second rendez-vous tenu', en: 'Second appointment held' },
  refusals: ['appointment-not-scheduled', 'before-appointment', 'before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown'],
})
export class SecondAppointmentHeld {
  @Id({ compartment: 'administrative' })
  appointmentId!: string;

  @Id({ compartment: 'administrative' })
  serviceId!: string;
}

/** The second appointment will not take place, for a stated cause. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Tweede afspraak vervallen', fr: 'Second rendez-vous caduc', en: 'Second appointment lapsed' },
  refusals: ['appointment-not-scheduled', 'before-appointment'],
  warnings: ['prerequisite-unknown'],
})
export class SecondAppointmentLapsed {
  @Id({ compartment: 'administrative' })
  appointmentId!: string;

  @Code(codesOf(LAPSE_CAUSE), { compartment: 'administrative' })
  cause!: keyof typeof LAPSE_CAUSE;
}

export const appointmentPayloads = { SecondAppointmentScheduled, SecondAppointmentHeld, SecondAppointmentLapsed };
