import { Code, EventPayload, FreeText, Id, PlainDate, type Sealed } from '#eventsourcing';
import { TRANSFER_REASON, codesOf } from '#vocabulary';

/** A transfer is planned: what must continue elsewhere can be prepared. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Overbrenging aangekondigd', fr: 'Transfert annoncé', en: 'Transfer announced' },
  refusals: ['transfer-already-announced', 'same-prison', 'before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown'],
})
export class TransferAnnounced {
  @Id({ compartment: 'administrative' })
  transferId!: string;

  @Id({ compartment: 'administrative' })
  toPrisonId!: string;

  @PlainDate({ compartment: 'security', optional: true })
  plannedOn?: string;

  @Code(codesOf(TRANSFER_REASON), { compartment: 'administrative' })
  reason!: keyof typeof TRANSFER_REASON;
}

/** An announced transfer does not take place. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Overbrenging geannuleerd', fr: 'Transfert annulé', en: 'Transfer cancelled' },
  refusals: ['transfer-not-announced', 'before-announcement'],
  warnings: ['prerequisite-unknown'],
})
export class TransferCancelled {
  @Id({ compartment: 'administrative' })
  transferId!: string;

  @FreeText({ compartment: 'administrative', optional: true })
  reason?: Sealed;
}

export const transferPayloads = { TransferAnnounced, TransferCancelled };
