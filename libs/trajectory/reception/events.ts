import { Code, Codes, EventPayload, Flag, Id, Language } from '#eventsourcing';
import { CONTACT_KIND, CONTACT_STEP, type ContactKind, HEARING_OUTCOME, codesOf } from '#vocabulary';

/** Somebody met the person in the first days. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Onthaalgesprek gehouden', fr: "Entretien d'accueil tenu", en: 'Reception contact held' },
  refusals: ['before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown', 'service-missing'],
})
export class ReceptionContactHeld {
  @Code(codesOf(CONTACT_KIND), { compartment: 'administrative' })
  kind!: ContactKind;

  @Id({ compartment: 'administrative', optional: true })
  serviceId?: string;

  @Codes(codesOf(CONTACT_STEP), { compartment: 'social', optional: true })
  steps?: (keyof typeof CONTACT_STEP)[];

  @Language({ compartment: 'administrative', optional: true })
  language?: string;

  @Flag({ compartment: 'administrative', optional: true })
  interpreter?: boolean;
}

/** The council chamber ruled on the remand. Its outcome does not end custody: only a release does. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Raadkamer', fr: 'Chambre du conseil', en: 'Council chamber hearing' },
  refusals: ['not-on-remand', 'before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown'],
})
export class CouncilChamberHearingHeld {
  @Code(codesOf(HEARING_OUTCOME), { compartment: 'judicial' })
  outcome!: keyof typeof HEARING_OUTCOME;
}

export const receptionPayloads = { ReceptionContactHeld, CouncilChamberHearingHeld };
