import { EventPayload, Id } from '#eventsourcing';

/** A service stepped in at a crisis. Nothing is said of it but that it was. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Crisisinterventie', fr: 'Intervention de crise', en: 'Crisis intervention' },
})
export class CrisisInterventionRecorded {
  @Id({ compartment: 'psychosocial' })
  serviceId!: string;
}

export const crisisPayloads = { CrisisInterventionRecorded };
