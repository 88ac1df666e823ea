import { EventPayload, FreeText, Id, type Sealed } from '#eventsourcing';

/** A worker of a service takes the case on. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Dossier toegewezen', fr: 'Dossier attribué', en: 'Case assigned' },
  refusals: ['case-already-assigned', 'worker-of-another-service'],
})
export class CaseAssigned {
  @Id({ compartment: 'administrative' })
  serviceId!: string;

  @Id({ compartment: 'administrative' })
  workerId!: string;

  /** Who gave it to them. */
  @Id({ compartment: 'administrative', optional: true })
  by?: string;
}

/** A worker no longer has the case. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Toewijzing beëindigd', fr: 'Attribution terminée', en: 'Case unassigned' },
  refusals: ['case-not-assigned', 'before-assignment', 'worker-of-another-service'],
  warnings: ['prerequisite-unknown'],
})
export class CaseUnassigned {
  @Id({ compartment: 'administrative' })
  serviceId!: string;

  @Id({ compartment: 'administrative' })
  workerId!: string;

  @Id({ compartment: 'administrative', optional: true })
  by?: string;

  @FreeText({ compartment: 'administrative', optional: true })
  reason?: Sealed;
}

export const casePayloads = { CaseAssigned, CaseUnassigned };
