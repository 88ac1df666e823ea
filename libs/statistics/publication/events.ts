import { Code, ComputedText, EventPayload, Id, PublicName } from '#eventsourcing';

/** `SUPPRESSED`: small figures are hidden. `ROUNDED`: every figure is rounded by the keys of its members. */
export const PUBLICATION_METHOD = ['SUPPRESSED', 'ROUNDED'] as const;
export type PublicationMethod = (typeof PUBLICATION_METHOD)[number];

/** A table of figures as it was published: its bytes, and all that is needed to compute it again. Never changed afterwards. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Publicatie vastgelegd', fr: 'Publication figée', en: 'Publication frozen' },
  refusals: ['publication-exists', 'bytes-differ'],
})
export class PublicationFrozen {
  @PublicName({ compartment: 'administrative' })
  table!: string;

  @Code(PUBLICATION_METHOD, { compartment: 'administrative' })
  method!: PublicationMethod;

  /** Who approved it: a pseudonym. */
  @Id({ compartment: 'administrative' })
  approverId!: string;

  /** The question, as JSON: dates, dimensions, zone, cut-off, head. */
  @ComputedText({ compartment: 'administrative' })
  question!: string;

  /** What stands beside the table, as JSON: definition, cut-off, code hash, what is hidden. */
  @ComputedText({ compartment: 'administrative' })
  meta!: string;

  /** The table, as CSV. */
  @ComputedText({ compartment: 'administrative' })
  bytes!: string;

  /** SHA-256 of `bytes` in UTF-8, hexadecimal. */
  @PublicName({ compartment: 'administrative' })
  sha256!: string;
}

export const publicationPayloads = { PublicationFrozen };
