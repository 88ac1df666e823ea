import { Code, EventPayload, FreeText, Id, type Sealed } from '#eventsourcing';
import { WAITING_END, codesOf } from '#vocabulary';

/** The person waits for a place in an offer. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Op de wachtlijst', fr: "Sur la liste d'attente", en: 'Joined the waiting list' },
  refusals: ['already-waiting'],
})
export class WaitingListJoined {
  @Id({ compartment: 'social' })
  offerId!: string;

  @Id({ compartment: 'social', optional: true })
  needId?: string;
}

/** The person no longer waits, for a stated cause. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Van de wachtlijst', fr: "Quitte la liste d'attente", en: 'Left the waiting list' },
  refusals: ['not-waiting', 'before-waiting'],
  warnings: ['prerequisite-unknown'],
})
export class WaitingListLeft {
  @Id({ compartment: 'social' })
  offerId!: string;

  @Code(codesOf(WAITING_END), { compartment: 'social' })
  cause!: keyof typeof WAITING_END;

  @FreeText({ compartment: 'psychosocial', optional: true })
  words?: Sealed;
}

export const waitingPayloads = { WaitingListJoined, WaitingListLeft };
