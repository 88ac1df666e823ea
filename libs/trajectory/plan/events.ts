import { Code, EventPayload, FreeText, Id, PlainDate, type Sealed, WholeNumber } from '#eventsourcing';
import { AGREEMENT, PLAN_BASIS, PLAN_KIND, type PlanKind, SIGNATORY, type Signatory, codesOf } from '#vocabulary';

const LAST_REVISION = 1_000_000_000;

/** A plan is opened: for aid, with anyone who agrees; by law, for who is convicted or interned. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Detentieplan geopend', fr: 'Plan de détention ouvert', en: 'Detention plan opened' },
  refusals: ['plan-exists', 'plan-refused', 'statutory-plan-on-remand'],
  warnings: ['prerequisite-unknown'],
})
export class DetentionPlanOpened {
  @Code(codesOf(PLAN_KIND), { compartment: 'social' })
  kind!: PlanKind;

  @Code(codesOf(PLAN_BASIS), { compartment: 'social', optional: true })
  basis?: keyof typeof PLAN_BASIS;
}

/** The person does not want a plan: a state of things, filed, and no failure of anyone. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Detentieplan geweigerd', fr: 'Plan de détention refusé', en: 'Detention plan refused' },
  refusals: ['plan-refused'],
})
export class DetentionPlanRefused {
  @Code(codesOf(PLAN_KIND), { compartment: 'social' })
  kind!: PlanKind;

  @FreeText({ compartment: 'psychosocial', optional: true })
  reason?: Sealed;
}

/** The person takes the refusal back, which is possible at any time. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Weigering ingetrokken', fr: 'Refus retiré', en: 'Refusal of the plan withdrawn' },
  refusals: ['plan-not-refused', 'before-plan'],
  warnings: ['prerequisite-unknown'],
})
export class DetentionPlanRefusalWithdrawn {
  @Code(codesOf(PLAN_KIND), { compartment: 'social' })
  kind!: PlanKind;

  @FreeText({ compartment: 'psychosocial', optional: true })
  reason?: Sealed;
}

/** What the person says of the plan as printed: `planVersion` is the revision on the page. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Standpunt over het plan', fr: 'Avis sur le plan', en: 'Agreement to the plan recorded' },
  refusals: ['plan-not-open', 'before-plan', 'version-unknown'],
  warnings: ['prerequisite-unknown', 'older-version'],
})
export class PlanAgreementRecorded {
  @Code(codesOf(PLAN_KIND), { compartment: 'social' })
  kind!: PlanKind;

  @Code(codesOf(AGREEMENT), { compartment: 'social' })
  outcome!: keyof typeof AGREEMENT;

  @WholeNumber({ min: 0, max: LAST_REVISION }, { compartment: 'administrative' })
  planVersion!: number;

  @FreeText({ compartment: 'psychosocial', optional: true })
  words?: Sealed;
}

/** One of the two parties signed the protocol of the statutory plan as printed. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Protocol ondertekend', fr: 'Protocole signé', en: 'Plan protocol signed' },
  refusals: ['aid-plan-has-no-protocol', 'plan-not-open', 'before-plan', 'version-unknown'],
  warnings: ['prerequisite-unknown', 'older-version'],
})
export class PlanProtocolSigned {
  @Code(codesOf(PLAN_KIND), { compartment: 'social' })
  kind!: PlanKind;

  @Code(codesOf(SIGNATORY), { compartment: 'administrative' })
  signatory!: Signatory;

  @WholeNumber({ min: 0, max: LAST_REVISION }, { compartment: 'administrative' })
  planVersion!: number;
}

/** Somebody went through the plan with the person. Who entered it is the reporter. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Plan herzien', fr: 'Plan revu', en: 'Plan reviewed' },
  refusals: ['plan-not-open', 'before-plan'],
  warnings: ['prerequisite-unknown'],
})
export class PlanReviewed {
  @Code(codesOf(PLAN_KIND), { compartment: 'social' })
  kind!: PlanKind;

  /** Who held the review in person. */
  @Id({ compartment: 'administrative' })
  heldBy!: string;

  @FreeText({ compartment: 'psychosocial', optional: true })
  words?: Sealed;
}

/** A person sets the date of the next review. The date by rule is computed. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Herziening gepland', fr: 'Révision planifiée', en: 'Plan review scheduled' },
  refusals: ['plan-not-open', 'before-plan'],
  warnings: ['prerequisite-unknown'],
})
export class PlanReviewScheduled {
  @Code(codesOf(PLAN_KIND), { compartment: 'social' })
  kind!: PlanKind;

  @PlainDate({ compartment: 'administrative' })
  dueOn!: string;

  @FreeText({ compartment: 'psychosocial', optional: true })
  reason?: Sealed;
}

export const planPayloads = {
  DetentionPlanOpened,
  DetentionPlanRefused,
  DetentionPlanRefusalWithdrawn,
  PlanAgreementRecorded,
  PlanProtocolSigned,
  PlanReviewed,
  PlanReviewScheduled,
};
