import { Code, EventPayload, FreeText, Id, Language, NestedList, type Sealed } from '#eventsourcing';
import { CONTINUITY_KIND, type ContinuityKind, HANDOVER_LOSS, codesOf } from '#vocabulary';
import { ContinuityItem } from './continuity-item.js';

/** What runs is prepared to go on elsewhere, item by item. Each item passes content: a consent must cover each. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Overdracht voorbereid', fr: 'Transmission préparée', en: 'Hand-over prepared' },
  refusals: ['handover-exists', 'consent-missing', 'item-twice'],
  warnings: ['prerequisite-unknown', 'item-not-running'],
})
export class HandoverPrepared {
  @Id({ compartment: 'social' })
  handoverId!: string;

  /** Who is to go on with it. */
  @Id({ compartment: 'administrative' })
  toServiceId!: string;

  /** Who hands over, when it is not the reporting service. */
  @Id({ compartment: 'administrative', optional: true })
  serviceId?: string;

  @Id({ compartment: 'administrative', optional: true })
  toPrisonId?: string;

  @NestedList(ContinuityItem, { compartment: 'social', min: 1 })
  items!: ContinuityItem[];

  @FreeText({ compartment: 'psychosocial', optional: true })
  words?: Sealed;
}

/** The receiver has it: from now on the items are the receiver's. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Overdracht aanvaard', fr: 'Transmission acceptée', en: 'Hand-over accepted' },
  refusals: ['not-the-receiver', 'handover-not-prepared', 'before-handover'],
  warnings: ['prerequisite-unknown'],
})
export class HandoverAccepted {
  @Id({ compartment: 'social' })
  handoverId!: string;

  @FreeText({ compartment: 'psychosocial', optional: true })
  words?: Sealed;
}

/** An item goes on at the receiver. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Voortgezet na overdracht', fr: 'Poursuivi après transmission', en: 'Hand-over item continued' },
  refusals: ['item-settled', 'before-handover'],
  warnings: ['prerequisite-unknown', 'handover-not-accepted'],
})
export class HandoverItemContinued {
  @Id({ compartment: 'social' })
  handoverId!: string;

  @Code(codesOf(CONTINUITY_KIND), { compartment: 'social' })
  kind!: ContinuityKind;

  @Id({ compartment: 'social' })
  itemId!: string;

  /** Under which id it goes on, when it has a new one. */
  @Id({ compartment: 'social', optional: true })
  continuedAs?: string;
}

/** An item does not go on, for a stated cause. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Verloren bij overdracht', fr: 'Perdu lors de la transmission', en: 'Hand-over item lost' },
  refusals: ['item-settled', 'before-handover'],
  warnings: ['prerequisite-unknown'],
})
export class HandoverItemLost {
  @Id({ compartment: 'social' })
  handoverId!: string;

  @Code(codesOf(CONTINUITY_KIND), { compartment: 'social' })
  kind!: ContinuityKind;

  @Id({ compartment: 'social' })
  itemId!: string;

  @Code(codesOf(HANDOVER_LOSS), { compartment: 'social' })
  cause!: keyof typeof HANDOVER_LOSS;

  @FreeText({ compartment: 'psychosocial', optional: true })
  words?: Sealed;
}

/** The person is shown the way in the prison of arrival. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Oriëntatie na aankomst', fr: "Orientation à l'arrivée", en: 'Receiving orientation held' },
  refusals: ['not-arrived', 'before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown'],
})
export class ReceivingOrientationHeld {
  /** Who held it. */
  @Id({ compartment: 'administrative', optional: true })
  serviceId?: string;

  @Language({ compartment: 'administrative', optional: true })
  language?: string;
}

export const handoverPayloads = {
  HandoverPrepared,
  HandoverAccepted,
  HandoverItemContinued,
  HandoverItemLost,
  ReceivingOrientationHeld,
};
