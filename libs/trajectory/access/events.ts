import { Code, EventPayload, Id, PlainDate } from '#eventsourcing';
import { ACCESS_CAUSE, DISRUPTION_CAUSE, codesOf } from '#vocabulary';

/** A service could not get to the person. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Toegang geweigerd', fr: 'Accès refusé', en: 'Access refused' },
  refusals: ['ends-before-it-begins'],
})
export class AccessRefused {
  @Code(codesOf(ACCESS_CAUSE), { compartment: 'administrative' })
  cause!: keyof typeof ACCESS_CAUSE;

  @Id({ compartment: 'administrative', optional: true })
  serviceId?: string;

  @Id({ compartment: 'security', optional: true })
  unitId?: string;

  /** The last day of it. Absent: that one time. */
  @PlainDate({ compartment: 'administrative', optional: true })
  until?: string;
}

/** The regime was not the usual one: limits that run meanwhile are on hold. */
@EventPayload({
  visibility: 'LOGISTIC',
  labels: { nl: 'Regime verstoord', fr: 'Régime perturbé', en: 'Regime disrupted' },
  refusals: ['ends-before-it-begins'],
})
export class RegimeDisrupted {
  @Code(codesOf(DISRUPTION_CAUSE), { compartment: 'administrative' })
  cause!: keyof typeof DISRUPTION_CAUSE;

  @Id({ compartment: 'security', optional: true })
  unitId?: string;

  /** The last day of it. Absent: that day only. */
  @PlainDate({ compartment: 'administrative', optional: true })
  until?: string;
}

export const accessPayloads = { AccessRefused, RegimeDisrupted };
