import { Code, EventPayload, FreeText, Id, type Sealed } from '#eventsourcing';
import { ASKED_BY, DOMAIN, type Domain, NEED_SUBJECT, UNMET_CAUSE, URGENCY, codesOf } from '#vocabulary';
import { compartmentOfDomain } from '../compartments.js';

/** A need of the person is known. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Behoefte vastgesteld', fr: 'Besoin identifié', en: 'Need identified' },
  refusals: ['need-exists'],
  warnings: ['similar-need-open'],
})
export class NeedIdentified {
  @Id({ compartment: 'social' })
  needId!: string;

  @Code(codesOf(DOMAIN), { compartment: 'social' })
  domain!: Domain;

  @Code(codesOf(ASKED_BY), { compartment: 'social' })
  askedBy!: keyof typeof ASKED_BY;

  /** Whose need it is. Absent: the person's. */
  @Code(codesOf(NEED_SUBJECT), { compartment: 'social', optional: true })
  subject?: keyof typeof NEED_SUBJECT;

  @Code(codesOf(URGENCY), { compartment: 'social', optional: true })
  urgency?: keyof typeof URGENCY;

  @FreeText({ compartment: 'psychosocial', optional: true, sealed: { compartment: compartmentOfDomain } })
  words?: Sealed;
}

/** A need is answered by an offer or a support. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Behoefte beantwoord', fr: 'Besoin rencontré', en: 'Need answered' },
  refusals: ['answer-without-offer', 'need-not-open', 'before-need'],
  warnings: ['prerequisite-unknown'],
})
export class NeedAnswered {
  @Id({ compartment: 'social' })
  needId!: string;

  @Id({ compartment: 'social', optional: true })
  offerId?: string;

  @Id({ compartment: 'social', optional: true })
  supportId?: string;

  @Id({ compartment: 'administrative' })
  serviceId!: string;
}

/** A need cannot be answered, for a stated cause. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Behoefte niet te beantwoorden', fr: 'Besoin non rencontré', en: 'Need declared unmet' },
  refusals: ['need-not-open', 'before-need'],
  warnings: ['prerequisite-unknown'],
})
export class NeedDeclaredUnmet {
  @Id({ compartment: 'social' })
  needId!: string;

  @Code(codesOf(UNMET_CAUSE), { compartment: 'social' })
  cause!: keyof typeof UNMET_CAUSE;
}

/** The person no longer asks for it. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Behoefte ingetrokken', fr: 'Besoin retiré', en: 'Need withdrawn' },
  refusals: ['need-not-open', 'before-need'],
  warnings: ['prerequisite-unknown'],
})
export class NeedWithdrawn {
  @Id({ compartment: 'social' })
  needId!: string;

  @FreeText({ compartment: 'psychosocial', optional: true })
  reason?: Sealed;
}

/** A closed need is open again. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Behoefte heropend', fr: 'Besoin rouvert', en: 'Need reopened' },
  refusals: ['need-not-closed', 'before-need'],
  warnings: ['prerequisite-unknown'],
})
export class NeedReopened {
  @Id({ compartment: 'social' })
  needId!: string;

  @FreeText({ compartment: 'psychosocial', optional: true })
  reason?: Sealed;
}

export const needPayloads = { NeedIdentified, NeedAnswered, NeedDeclaredUnmet, NeedWithdrawn, NeedReopened };
