import { Code, EventPayload, Flag, FreeText, Id, Languages, type Sealed } from '#eventsourcing';
import { FAMILY_MATTER, RELATION, codesOf } from '#vocabulary';

/** A relative or close one is known, by a pseudonym. Names of third parties do not stand in the file of the person. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Naaste geregistreerd', fr: 'Proche enregistré', en: 'Relative registered' },
  refusals: ['relative-exists'],
  warnings: ['relative-without-consent'],
})
export class RelativeRegistered {
  @Id({ compartment: 'social' })
  relativeId!: string;

  @Code(codesOf(RELATION), { compartment: 'social' })
  relation!: keyof typeof RELATION;

  @Languages({ compartment: 'social', optional: true })
  languages?: string[];

  /** The relative's own consent to stand here: the person cannot give it for them. */
  @Flag({ compartment: 'administrative', optional: true })
  consents?: boolean;
}

/** A relative is no longer kept. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Naaste verwijderd', fr: 'Proche retiré', en: 'Relative removed' },
  refusals: ['relative-not-registered', 'before-relative'],
  warnings: ['prerequisite-unknown'],
})
export class RelativeRemoved {
  @Id({ compartment: 'social' })
  relativeId!: string;

  @FreeText({ compartment: 'social', optional: true })
  reason?: Sealed;
}

/** A relative was received. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Familie onthaald', fr: 'Famille accueillie', en: 'Family reception held' },
  warnings: ['prerequisite-unknown', 'relative-removed'],
})
export class FamilyReceptionHeld {
  @Id({ compartment: 'social' })
  relativeId!: string;

  @Code(codesOf(FAMILY_MATTER), { compartment: 'social' })
  matter!: keyof typeof FAMILY_MATTER;
}

/** The person or a relative needs something to keep in touch. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Nood aan familiecontact', fr: 'Besoin de contact familial', en: 'Family contact need noted' },
  warnings: ['prerequisite-unknown', 'relative-removed'],
})
export class FamilyContactNeedNoted {
  @Id({ compartment: 'social' })
  relativeId!: string;

  @Code(codesOf(FAMILY_MATTER), { compartment: 'social' })
  matter!: keyof typeof FAMILY_MATTER;

  @FreeText({ compartment: 'social', optional: true })
  words?: Sealed;
}

export const familyPayloads = { RelativeRegistered, RelativeRemoved, FamilyReceptionHeld, FamilyContactNeedNoted };
