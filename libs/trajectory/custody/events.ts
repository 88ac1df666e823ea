import { Code, EventPayload, Flag, FreeText, Id, PlainDate, type Sealed } from '#eventsourcing';
import {
  ADMISSION_KIND,
  ENTRY_STATUS,
  LEGAL_STATUS,
  type LegalStatus,
  RELEASE_MODALITY,
  RETURN_CAUSE,
  TRANSFER_REASON,
  codesOf,
} from '#vocabulary';

/** A person comes into custody. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  dayRank: 1,
  labels: { nl: 'Opgesloten', fr: 'Écroué', en: 'Admitted' },
  refusals: ['already-in-custody', 'other-person', 'person-died'],
  warnings: ['possible-second-stay', 'prison-closed', 'recapture-expected', 'contradicts-later'],
})
export class DetaineeAdmitted {
  @Id({ compartment: 'administrative' })
  personId!: string;

  @Id({ compartment: 'administrative' })
  prisonId!: string;

  @Id({ compartment: 'security', optional: true })
  unitId?: string;

  @Code(codesOf(ENTRY_STATUS), { compartment: 'judicial' })
  legalStatus!: keyof typeof ENTRY_STATUS;

  @Code(codesOf(ADMISSION_KIND), { compartment: 'administrative' })
  kind!: keyof typeof ADMISSION_KIND;

  @PlainDate({ compartment: 'judicial', optional: true })
  warrantDate?: string;
}

/** The legal status changes, effective when it occurred. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Wettelijk statuut gewijzigd', fr: 'Statut légal modifié', en: 'Legal status changed' },
  refusals: ['other-legal-status', 'same-legal-status', 'before-admission', 'already-released', 'not-in-custody'],
  warnings: ['prerequisite-unknown', 'contradicts-later'],
})
export class LegalStatusChanged {
  @Code(codesOf(LEGAL_STATUS), { compartment: 'judicial' })
  from!: LegalStatus;

  @Code(codesOf(LEGAL_STATUS), { compartment: 'judicial' })
  to!: LegalStatus;

  @FreeText({ compartment: 'judicial', optional: true })
  decisionRef?: Sealed;
}

/** A person leaves one prison for another. Until the arrival the person counts at the place of departure. */
@EventPayload({
  visibility: 'LOGISTIC',
  dayRank: 6,
  labels: { nl: 'Vertrokken', fr: 'Parti en transfert', en: 'Departed' },
  refusals: ['held-elsewhere', 'same-prison', 'already-in-transit', 'before-admission', 'already-released', 'not-in-custody'],
  warnings: ['prerequisite-unknown', 'prison-closed', 'contradicts-later'],
})
export class TransferDeparted {
  @Id({ compartment: 'administrative' })
  fromPrisonId!: string;

  @Id({ compartment: 'administrative' })
  toPrisonId!: string;

  @Code(codesOf(TRANSFER_REASON), { compartment: 'administrative' })
  reason!: keyof typeof TRANSFER_REASON;
}

/** A person arrives in a prison. */
@EventPayload({
  visibility: 'LOGISTIC',
  dayRank: 7,
  labels: { nl: 'Aangekomen', fr: 'Arrivé', en: 'Arrived' },
  refusals: ['before-admission', 'already-released', 'not-in-custody'],
  warnings: ['prerequisite-unknown', 'other-destination', 'prison-closed', 'contradicts-later'],
})
export class TransferArrived {
  @Id({ compartment: 'administrative' })
  prisonId!: string;

  @Id({ compartment: 'security', optional: true })
  unitId?: string;
}

/** Custody ends. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  dayRank: 9,
  labels: { nl: 'Vrijgelaten', fr: 'Libéré', en: 'Released' },
  refusals: ['released-before-admission', 'already-released', 'not-in-custody'],
  warnings: ['prerequisite-unknown', 'contradicts-later'],
})
export class DetaineeReleased {
  @Code(codesOf(RELEASE_MODALITY), { compartment: 'judicial' })
  modality!: keyof typeof RELEASE_MODALITY;

  @Flag({ compartment: 'judicial', optional: true })
  final?: boolean;
}

/** This stay is a return after an earlier one. It gives the cause and starts no custody. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Terug in detentie', fr: 'Retour en détention', en: 'Returned to custody' },
})
export class ReturnedToCustody {
  @Id({ compartment: 'administrative' })
  previousTrajectoryId!: string;

  @Code(codesOf(RETURN_CAUSE), { compartment: 'judicial' })
  cause!: keyof typeof RETURN_CAUSE;
}

/** The person died. In custody it ends the custody, as an exit of its own kind. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  dayRank: 9,
  labels: { nl: 'Overleden', fr: 'Décédé', en: 'Died' },
  refusals: ['before-admission', 'person-died'],
  warnings: ['prerequisite-unknown', 'contradicts-later'],
})
export class DeathRecorded {}

/** The person escaped, or did not come back and is sought: out until the recapture. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Ontsnapt', fr: 'Évadé', en: 'Escaped' },
  refusals: ['before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown', 'contradicts-later'],
})
export class EscapeRecorded {}

/** The person is back after an escape. This is no admission. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Opnieuw aangehouden', fr: 'Repris', en: 'Recaptured' },
  refusals: ['before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown', 'contradicts-later'],
})
export class RecaptureRecorded {
  /** Absent: the prison of the escape. */
  @Id({ compartment: 'administrative', optional: true })
  prisonId?: string;

  @Id({ compartment: 'security', optional: true })
  unitId?: string;
}

export const custodyPayloads = {
  DetaineeAdmitted,
  LegalStatusChanged,
  TransferDeparted,
  TransferArrived,
  DetaineeReleased,
  ReturnedToCustody,
  DeathRecorded,
  EscapeRecorded,
  RecaptureRecorded,
};
