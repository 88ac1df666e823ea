import { Code, EventPayload, FreeText, Id, PlainDate, type Sealed } from '#eventsourcing';
import { RECTIFICATION_OUTCOME, STATEMENT_ABOUT, codesOf } from '#vocabulary';

/** The person's own words about something in the file: they stand beside it. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Verklaring van de persoon', fr: 'Déclaration de la personne', en: 'Statement by the person' },
})
export class StatementByPersonAdded {
  @Code(codesOf(STATEMENT_ABOUT), { compartment: 'social' })
  about!: keyof typeof STATEMENT_ABOUT;

  /** The fact or item that it is about, by its id. */
  @Id({ compartment: 'social', optional: true })
  targetId?: string;

  @Id({ compartment: 'social', optional: true })
  field?: string;

  @FreeText({ compartment: 'psychosocial' })
  words!: Sealed;
}

/** The person asks that something in the file be put right. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Verbetering gevraagd', fr: 'Rectification demandée', en: 'Rectification requested' },
  refusals: ['rectification-exists'],
})
export class RectificationRequested {
  @Id({ compartment: 'administrative' })
  requestId!: string;

  @Id({ compartment: 'administrative' })
  targetId!: string;

  @Id({ compartment: 'administrative', optional: true })
  field?: string;

  @FreeText({ compartment: 'psychosocial' })
  reason!: Sealed;
}

/** It was decided whether it is put right. The correction itself is a fact of its own. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Beslissing over verbetering', fr: 'Décision sur la rectification', en: 'Rectification decided' },
  refusals: ['rectification-decided', 'before-request', 'refused-without-reason'],
  warnings: ['prerequisite-unknown'],
})
export class RectificationDecided {
  @Id({ compartment: 'administrative' })
  requestId!: string;

  @Code(codesOf(RECTIFICATION_OUTCOME), { compartment: 'administrative' })
  outcome!: keyof typeof RECTIFICATION_OUTCOME;

  @FreeText({ compartment: 'psychosocial', optional: true })
  reason?: Sealed;
}

/** Something is kept and not used until its correctness is settled (GDPR art. 18). */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Verwerking beperkt', fr: 'Traitement limité', en: 'Processing restricted' },
})
export class ProcessingRestricted {
  @Id({ compartment: 'administrative' })
  targetId!: string;

  /** The request for rectification that it goes with: it ends with the decision on it. */
  @Id({ compartment: 'administrative', optional: true })
  requestId?: string;

  @FreeText({ compartment: 'psychosocial', optional: true })
  reason?: Sealed;
}

/** Somebody outside learns on which dates the person attended, and nothing else. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Aanwezigheidsattest gegeven', fr: 'Attestation de présence délivrée', en: 'Attendance certificate issued' },
  refusals: ['consent-missing', 'period-ends-before-it-begins'],
})
export class AttendanceCertificateIssued {
  @PlainDate({ compartment: 'administrative' })
  from!: string;

  @PlainDate({ compartment: 'administrative' })
  to!: string;

  @Id({ compartment: 'administrative' })
  addressee!: string;

  /** The consent that covers the addressee. */
  @Id({ compartment: 'administrative' })
  consentRef!: string;
}

export const statementPayloads = {
  StatementByPersonAdded,
  RectificationRequested,
  RectificationDecided,
  ProcessingRestricted,
  AttendanceCertificateIssued,
};
