import { Code, EventPayload, FreeText, Id, type Sealed } from '#eventsourcing';
import { DECLINE_CAUSE, DOMAIN, type Domain, codesOf } from '#vocabulary';
import { compartmentOfDomain } from '../compartments.js';

/** A service asks another to take something on. It passes content, so the person's consent must cover it. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Doorverwezen', fr: 'Orientation envoyée', en: 'Referral sent' },
  refusals: ['referral-exists', 'consent-missing'],
})
export class ReferralSent {
  @Id({ compartment: 'social' })
  referralId!: string;

  @Id({ compartment: 'administrative' })
  toServiceId!: string;

  @Code(codesOf(DOMAIN), { compartment: 'social' })
  domain!: Domain;

  @Id({ compartment: 'social', optional: true })
  needId?: string;

  /** What the other service is asked. */
  @FreeText({ compartment: 'psychosocial', sealed: { compartment: compartmentOfDomain } })
  purpose!: Sealed;
}

/** The service that was asked takes it on. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Doorverwijzing aanvaard', fr: 'Orientation acceptée', en: 'Referral accepted' },
  refusals: ['not-the-receiver', 'referral-not-sent', 'before-referral'],
  warnings: ['prerequisite-unknown'],
})
export class ReferralAccepted {
  @Id({ compartment: 'social' })
  referralId!: string;

  @FreeText({ compartment: 'psychosocial', optional: true })
  words?: Sealed;
}

/** The service that was asked does not take it on, and says why. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Doorverwijzing geweigerd', fr: 'Orientation déclinée', en: 'Referral declined' },
  refusals: ['not-the-receiver', 'referral-not-sent', 'before-referral'],
  warnings: ['prerequisite-unknown'],
})
export class ReferralDeclined {
  @Id({ compartment: 'social' })
  referralId!: string;

  @FreeText({ compartment: 'psychosocial' })
  reason!: Sealed;

  @Code(codesOf(DECLINE_CAUSE), { compartment: 'social', optional: true })
  cause?: keyof typeof DECLINE_CAUSE;
}

/** The service that asked takes it back. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Doorverwijzing ingetrokken', fr: 'Orientation retirée', en: 'Referral revoked' },
  refusals: ['referral-not-open', 'before-referral'],
  warnings: ['prerequisite-unknown'],
})
export class ReferralRevoked {
  @Id({ compartment: 'social' })
  referralId!: string;

  @FreeText({ compartment: 'psychosocial', optional: true })
  reason?: Sealed;
}

/** What was asked is done. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Doorverwijzing afgerond', fr: 'Orientation achevée', en: 'Referral completed' },
  refusals: ['referral-not-accepted', 'before-referral'],
  warnings: ['prerequisite-unknown'],
})
export class ReferralCompleted {
  @Id({ compartment: 'social' })
  referralId!: string;

  @FreeText({ compartment: 'psychosocial', optional: true })
  words?: Sealed;
}

export const referralPayloads = { ReferralSent, ReferralAccepted, ReferralDeclined, ReferralRevoked, ReferralCompleted };
