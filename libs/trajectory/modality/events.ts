import { Code, Codes, EventPayload, FreeText, Id, PlainDate, type Sealed } from '#eventsourcing';
import {
  EVALUATION_ASKER,
  MODALITY,
  MODALITY_AUTHORITY,
  MODALITY_CONDITION,
  MODALITY_OUTCOME,
  type Modality,
  type ModalityAuthority,
  codesOf,
} from '#vocabulary';

/** The person asks for a modality. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Modaliteit gevraagd', fr: 'Modalité demandée', en: 'Modality requested' },
  refusals: ['request-exists', 'modality-not-for-status', 'wrong-authority'],
  warnings: ['prerequisite-unknown', 'modality-not-in-force'],
})
export class ModalityRequested {
  @Id({ compartment: 'judicial' })
  requestId!: string;

  @Code(codesOf(MODALITY), { compartment: 'judicial' })
  code!: Modality;

  /** Who is asked to decide. */
  @Code(codesOf(MODALITY_AUTHORITY), { compartment: 'judicial', optional: true })
  authority?: ModalityAuthority;

  /** From when it can be granted, as given by the registry. Without it, it is counted back from the known dates. */
  @PlainDate({ compartment: 'judicial', optional: true })
  earliestOn?: string;
}

/** The director asks the psychosocial service to evaluate. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'PSD-evaluatie gevraagd', fr: 'Évaluation SPS demandée', en: 'SPS evaluation requested' },
  refusals: ['modality-not-open', 'before-request'],
  warnings: ['prerequisite-unknown'],
})
export class SpsEvaluationRequested {
  @Id({ compartment: 'judicial' })
  requestId!: string;

  @Code(codesOf(EVALUATION_ASKER), { compartment: 'judicial', optional: true })
  by?: keyof typeof EVALUATION_ASKER;

  @PlainDate({ compartment: 'judicial', optional: true })
  dueOn?: string;
}

/** The psychosocial service has delivered its evaluation. Nothing of what it says stands here. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'PSD-evaluatie gegeven', fr: 'Évaluation SPS rendue', en: 'SPS evaluation delivered' },
  refusals: ['modality-not-open', 'before-request'],
  warnings: ['prerequisite-unknown', 'before-earliest'],
})
export class SpsEvaluationDelivered {
  @Id({ compartment: 'judicial' })
  requestId!: string;
}

/** The authority has decided. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Beslissing over modaliteit', fr: 'Décision sur la modalité', en: 'Modality decided' },
  refusals: ['modality-not-open', 'modality-not-for-status', 'wrong-authority', 'other-modality'],
  warnings: ['prerequisite-unknown', 'modality-not-in-force', 'before-earliest'],
})
export class ModalityDecided {
  @Id({ compartment: 'judicial' })
  requestId!: string;

  @Code(codesOf(MODALITY), { compartment: 'judicial' })
  code!: Modality;

  @Code(codesOf(MODALITY_AUTHORITY), { compartment: 'judicial' })
  authority!: ModalityAuthority;

  @Code(codesOf(MODALITY_OUTCOME), { compartment: 'judicial' })
  outcome!: keyof typeof MODALITY_OUTCOME;

  @Codes(codesOf(MODALITY_CONDITION), { compartment: 'judicial', optional: true })
  conditions?: (keyof typeof MODALITY_CONDITION)[];

  /** From when it is granted. */
  @PlainDate({ compartment: 'judicial', optional: true })
  from?: string;

  /** Its last day. */
  @PlainDate({ compartment: 'judicial', optional: true })
  until?: string;
}

/** A modality that was granted is taken back. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Modaliteit herroepen', fr: 'Modalité révoquée', en: 'Modality revoked' },
  refusals: ['no-grant-to-revoke', 'before-request'],
  warnings: ['prerequisite-unknown'],
})
export class ModalityRevoked {
  @Id({ compartment: 'judicial' })
  requestId!: string;

  @FreeText({ compartment: 'judicial', optional: true })
  reason?: Sealed;
}

export const modalityPayloads = {
  ModalityRequested,
  SpsEvaluationRequested,
  SpsEvaluationDelivered,
  ModalityDecided,
  ModalityRevoked,
};
