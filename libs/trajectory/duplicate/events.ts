import { EventPayload, FreeText, Id, type Sealed, WholeNumber } from '#eventsourcing';

const DECIDING = {
  refusals: ['duplicate-not-flagged', 'before-flag'],
  warnings: ['prerequisite-unknown'],
};

/** Two person ids may stand for one person: work for a coordinator. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Mogelijk dubbele persoon', fr: 'Doublon possible', en: 'Possible duplicate flagged' },
  refusals: ['duplicate-already-flagged', 'same-person'],
})
export class PossibleDuplicateFlagged {
  @Id({ compartment: 'administrative' })
  otherPersonId!: string;

  /** How alike they are, in per cent. */
  @WholeNumber({ min: 0, max: 100 }, { compartment: 'administrative', optional: true })
  score?: number;

  @FreeText({ compartment: 'identity', optional: true })
  reason?: Sealed;
}

/** They are one person: one id survives for reads. Nothing is moved; a dismissal undoes it. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Dubbele persoon bevestigd', fr: 'Doublon confirmé', en: 'Duplicate confirmed' },
  refusals: [...DECIDING.refusals, 'survivor-not-of-pair'],
  warnings: [...DECIDING.warnings, 'both-in-custody'],
})
export class DuplicateConfirmed {
  @Id({ compartment: 'administrative' })
  otherPersonId!: string;

  /** The id that survives. Absent: the one of this stay. */
  @Id({ compartment: 'administrative', optional: true })
  survivingPersonId?: string;

  @FreeText({ compartment: 'identity', optional: true })
  reason?: Sealed;
}

/** They are two persons after all. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Dubbele persoon verworpen', fr: 'Doublon écarté', en: 'Duplicate dismissed' },
  ...DECIDING,
})
export class DuplicateDismissed {
  @Id({ compartment: 'administrative' })
  otherPersonId!: string;

  @FreeText({ compartment: 'identity', optional: true })
  reason?: Sealed;
}

export const duplicatePayloads = { PossibleDuplicateFlagged, DuplicateConfirmed, DuplicateDismissed };
