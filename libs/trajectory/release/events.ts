import { Code, Codes, EventPayload, Flag, FreeText, Id, Language, PlainDate, type Sealed } from '#eventsourcing';
import { HOUSING_KIND, KIT_CONTENT, RELEASE_BASIS, RELEASE_MODALITY, codesOf } from '#vocabulary';

/** When the release is expected. A plan: it may change. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Vrijlating gepland', fr: 'Libération prévue', en: 'Release planned' },
  refusals: ['already-released', 'before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown'],
})
export class ReleasePlanned {
  @PlainDate({ compartment: 'judicial' })
  expectedOn!: string;

  @Code(codesOf(RELEASE_BASIS), { compartment: 'judicial', optional: true })
  basis?: keyof typeof RELEASE_BASIS;

  @Code(codesOf(RELEASE_MODALITY), { compartment: 'judicial', optional: true })
  modality?: keyof typeof RELEASE_MODALITY;
}

/** Who stands by the person at the release. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Referentiepersoon aangeduid', fr: 'Personne de référence désignée', en: 'Reference person named' },
  refusals: ['reference-without-person'],
})
export class ReferencePersonNamed {
  @Id({ compartment: 'social', optional: true })
  relativeId?: string;

  @Id({ compartment: 'administrative', optional: true })
  serviceId?: string;

  @FreeText({ compartment: 'identity', optional: true })
  name?: Sealed;

  /** True when that person has agreed. */
  @Flag({ compartment: 'social' })
  accepted!: boolean;
}

/** The person has somewhere to live. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Huisvesting verzekerd', fr: 'Logement assuré', en: 'Housing secured' },
  refusals: ['housing-ends-before-it-begins'],
})
export class HousingSecured {
  @Code(codesOf(HOUSING_KIND), { compartment: 'social' })
  kind!: keyof typeof HOUSING_KIND;

  /** Its last day, when it ends. */
  @PlainDate({ compartment: 'social', optional: true })
  until?: string;

  @Id({ compartment: 'administrative', optional: true })
  serviceId?: string;

  @FreeText({ compartment: 'identity', optional: true })
  address?: Sealed;
}

/** The person got what is needed for the first days outside. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Startkit gegeven', fr: 'Kit de sortie remis', en: 'Release kit issued' },
  warnings: ['kit-after-limit'],
})
export class ReleaseKitIssued {
  @Codes(codesOf(KIT_CONTENT), { compartment: 'social' })
  contents!: (keyof typeof KIT_CONTENT)[];

  @Language({ compartment: 'administrative' })
  language!: string;
}

/** The justice house that will guide the person knows of the release. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Justitiehuis verwittigd', fr: 'Maison de justice avertie', en: 'Justice house notified' },
  warnings: ['justice-house-not-needed'],
})
export class JusticeHouseNotified {
  @Id({ compartment: 'judicial' })
  officeId!: string;

  /** Of what release; else the one that is planned or known. */
  @Code(codesOf(RELEASE_MODALITY), { compartment: 'judicial', optional: true })
  modality?: keyof typeof RELEASE_MODALITY;
}

export const releasePayloads = { ReleasePlanned, ReferencePersonNamed, HousingSecured, ReleaseKitIssued, JusticeHouseNotified };
