import { Code, Codes, EventPayload, Flag, Id, Languages, PlainDate, PublicName, WholeNumber } from '#eventsourcing';
import {
  ACTIVITY_KIND,
  type ActivityKind,
  DOMAIN,
  type Domain,
  LEGAL_STATUS,
  type LegalStatus,
  OFFER_CAUSE,
  OFFER_KIND,
  type OfferCause,
  type OfferKind,
  codesOf,
} from '#vocabulary';

const LARGEST = 10_000;

/** A service offers something: what, where, in which languages, to whom, for how many, from when to when. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Aanbod gepubliceerd', fr: 'Offre publiée', en: 'Offer published' },
  dayRank: 0,
  refusals: ['offer-exists', 'not-the-offering-service', 'offer-without-domain', 'ends-before-it-begins'],
  warnings: ['no-agreement', 'prison-closed'],
})
export class OfferPublished {
  @PublicName({ compartment: 'administrative' })
  name!: string;

  @Id({ compartment: 'administrative' })
  serviceId!: string;

  @Codes(codesOf(DOMAIN), { compartment: 'administrative' })
  domains!: Domain[];

  @Code(codesOf(OFFER_KIND), { compartment: 'administrative' })
  kind!: OfferKind;

  @Code(codesOf(ACTIVITY_KIND), { compartment: 'administrative' })
  activity!: ActivityKind;

  /** Absent: outside, or wherever the person is. */
  @Id({ compartment: 'administrative', optional: true })
  prisonId?: string;

  /** In which it is given. */
  @Languages({ compartment: 'administrative' })
  languages!: string[];

  /** Legal statuses that are admitted. Absent: every one. */
  @Codes(codesOf(LEGAL_STATUS), { compartment: 'administrative', optional: true })
  statuses?: LegalStatus[];

  /** It leads to a recognised certificate. */
  @Flag({ compartment: 'administrative', optional: true })
  qualifying?: boolean;

  @Flag({ compartment: 'administrative', optional: true })
  eLearning?: boolean;

  /** A test decides who takes part. */
  @Flag({ compartment: 'administrative', optional: true })
  testNeeded?: boolean;

  /** Prison officers may take part too. */
  @Flag({ compartment: 'administrative', optional: true })
  openToOfficers?: boolean;

  /** Places at one time. Absent: not limited. */
  @WholeNumber({ min: 0, max: LARGEST }, { compartment: 'administrative', optional: true })
  capacity?: number;

  @PlainDate({ compartment: 'administrative', optional: true })
  from?: string;

  /** Its last day. */
  @PlainDate({ compartment: 'administrative', optional: true })
  to?: string;

  /** The agreement that it stands on: `agreementId` of an agreement that a body concluded. */
  @Id({ compartment: 'administrative', optional: true })
  agreementRef?: string;
}

/** Something of an offer changes; what is left out stays as it was. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Aanbod aangepast', fr: 'Offre modifiée', en: 'Offer revised' },
  refusals: ['offer-ended', 'before-publication', 'not-the-offering-service', 'offer-without-domain', 'ends-before-it-begins'],
  warnings: ['prerequisite-unknown'],
})
export class OfferRevised {
  @PublicName({ compartment: 'administrative', optional: true })
  name?: string;

  @Codes(codesOf(DOMAIN), { compartment: 'administrative', optional: true })
  domains?: Domain[];

  @Languages({ compartment: 'administrative', optional: true })
  languages?: string[];

  @Codes(codesOf(LEGAL_STATUS), { compartment: 'administrative', optional: true })
  statuses?: LegalStatus[];

  @Flag({ compartment: 'administrative', optional: true })
  qualifying?: boolean;

  @Flag({ compartment: 'administrative', optional: true })
  eLearning?: boolean;

  @Flag({ compartment: 'administrative', optional: true })
  testNeeded?: boolean;

  @Flag({ compartment: 'administrative', optional: true })
  openToOfficers?: boolean;

  @WholeNumber({ min: 0, max: LARGEST }, { compartment: 'administrative', optional: true })
  capacity?: number;

  @PlainDate({ compartment: 'administrative', optional: true })
  from?: string;

  @PlainDate({ compartment: 'administrative', optional: true })
  to?: string;

  @Id({ compartment: 'administrative', optional: true })
  agreementRef?: string;
}

const CHANGE = ['offer-ended', 'before-publication', 'not-the-offering-service'];
const EARLY = ['prerequisite-unknown'];

/** Somebody looked: the offer is as it stands here. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Aanbod bevestigd', fr: 'Offre confirmée', en: 'Offer confirmed' },
  refusals: CHANGE,
  warnings: EARLY,
})
export class OfferConfirmed {}

/** An offer pauses. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Aanbod onderbroken', fr: 'Offre suspendue', en: 'Offer suspended' },
  refusals: [...CHANGE, 'offer-suspended'],
  warnings: EARLY,
})
export class OfferSuspended {
  @Code(codesOf(OFFER_CAUSE), { compartment: 'administrative' })
  cause!: OfferCause;

  /** Its last day, when it is known. */
  @PlainDate({ compartment: 'administrative', optional: true })
  until?: string;
}

/** An offer goes on. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Aanbod hervat', fr: 'Offre reprise', en: 'Offer resumed' },
  refusals: [...CHANGE, 'offer-not-suspended'],
  warnings: EARLY,
})
export class OfferResumed {}

/** An offer has come to its end. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Aanbod afgelopen', fr: 'Offre échue', en: 'Offer expired' },
  dayRank: 9,
  refusals: CHANGE,
  warnings: EARLY,
})
export class OfferExpired {}

/** A service takes its offer back before its end. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Aanbod ingetrokken', fr: 'Offre retirée', en: 'Offer withdrawn' },
  dayRank: 9,
  refusals: CHANGE,
  warnings: EARLY,
})
export class OfferWithdrawn {
  @Code(codesOf(OFFER_CAUSE), { compartment: 'administrative' })
  cause!: OfferCause;
}

export const offerPayloads = {
  OfferPublished,
  OfferRevised,
  OfferConfirmed,
  OfferSuspended,
  OfferResumed,
  OfferExpired,
  OfferWithdrawn,
};
