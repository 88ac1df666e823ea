import { Code, EventPayload, Flag, FreeText, Id, type Sealed } from '#eventsourcing';
import { AFTERCARE_END, codesOf } from '#vocabulary';

/** A service is asked to follow the person after the release: on request, or because a condition says so. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Nazorg gevraagd', fr: 'Suivi demandé', en: 'Aftercare requested' },
  refusals: ['aftercare-exists'],
  warnings: ['prerequisite-unknown'],
})
export class AftercareRequested {
  @Id({ compartment: 'administrative' })
  serviceId!: string;

  /** True when it is a condition of the release. */
  @Flag({ compartment: 'judicial', optional: true })
  obligatory?: boolean;
}

/** First contact after the release. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Nazorg gestart', fr: 'Suivi commencé', en: 'Aftercare started' },
  refusals: ['aftercare-not-requested', 'before-request', 'not-released'],
  warnings: ['prerequisite-unknown'],
})
export class AftercareStarted {
  @Id({ compartment: 'administrative' })
  serviceId!: string;

  @FreeText({ compartment: 'psychosocial', optional: true })
  words?: Sealed;
}

/** A service no longer follows the person, for a stated reason. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Nazorg beëindigd', fr: 'Suivi terminé', en: 'Aftercare ended' },
  refusals: ['aftercare-ended', 'before-request'],
  warnings: ['prerequisite-unknown'],
})
export class AftercareEnded {
  @Id({ compartment: 'administrative' })
  serviceId!: string;

  @Code(codesOf(AFTERCARE_END), { compartment: 'social' })
  reason!: keyof typeof AFTERCARE_END;

  @FreeText({ compartment: 'psychosocial', optional: true })
  words?: Sealed;
}

export const aftercarePayloads = { AftercareRequested, AftercareStarted, AftercareEnded };
