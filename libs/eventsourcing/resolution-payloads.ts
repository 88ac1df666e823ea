import { EventPayload } from './catalogue.js';
import type { JsonObject } from './json.js';
import { Code, FreeText, InstantOrDate, OtherPayload, Uuid } from './payload/decorators.js';
import type { Sealed } from './payload/field.js';
import { ANNULMENT_REASON, CORRECTION_REASON, codesOf } from '#vocabulary';

const RESOLUTION_REFUSALS = ['target-unknown', 'not-your-fact', 'already-annulled'] as const;

/** A fact was wrong: its date, its data (whole) or both are replaced. The fact keeps its id, type, place in the log and owner. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Feit verbeterd', fr: 'Fait corrigé', en: 'Fact corrected' },
  refusals: [...RESOLUTION_REFUSALS, 'target-not-a-fact'],
  warnings: ['contradicts-later'],
})
export class EventCorrected {
  @Uuid({ compartment: 'administrative' })
  targetEventId!: string;

  @InstantOrDate({ compartment: 'administrative', optional: true })
  occurredAt?: string;

  @OtherPayload({ compartment: 'administrative', optional: true })
  data?: JsonObject;

  @Code(codesOf(CORRECTION_REASON), { compartment: 'administrative' })
  reason!: keyof typeof CORRECTION_REASON;

  @FreeText({ compartment: 'administrative', optional: true })
  words?: Sealed;
}

/** A fact, correction or annulment no longer counts. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Feit geannuleerd', fr: 'Fait annulé', en: 'Fact annulled' },
  refusals: RESOLUTION_REFUSALS,
  warnings: ['contradicts-later'],
})
export class EventAnnulled {
  @Uuid({ compartment: 'administrative' })
  targetEventId!: string;

  @Code(codesOf(ANNULMENT_REASON), { compartment: 'administrative' })
  reason!: keyof typeof ANNULMENT_REASON;

  @FreeText({ compartment: 'administrative', optional: true })
  words?: Sealed;
}

export const resolutionPayloads = { EventCorrected, EventAnnulled };
